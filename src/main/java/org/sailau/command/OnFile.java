package org.sailau.command;

import org.jspecify.annotations.Nullable;

/// A command that works on a file.
interface OnFile {

  /// As the user named it; null for the bundled dataset, `-` for standard input.
  @Nullable String file();
}
