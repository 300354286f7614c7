package org.sailau.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Thrown when a file could not be written. The target is as it was before, and no part of the new
/// file is left.
public final class FileNotWritten extends Exception {
  private static final long serialVersionUID = 1;

  /// Why the file could not be written. [#NOT_TAKEN] is of a pipe or device, which may have taken a
  /// part.
  public enum Reason {
    FOLDER_MISSING,
    FOLDER_IS_FILE,
    FILE_IS_FOLDER,
    NOT_ALLOWED,
    READ_ONLY,
    DISK_FULL,
    NAME_IMPOSSIBLE,
    NOT_TAKEN,
    CHART_TOO_HIGH,
    FAILED
  }

  private final transient Path target;
  private final Reason reason;

  FileNotWritten(Path target, Reason reason, @Nullable Throwable cause) {
    super(target + ": " + reason, cause);
    this.target = target;
    this.reason = reason;
  }

  /// The failure of a picture that its chart does not fit into.
  public static FileNotWritten chartTooHigh(Path target) {
    return new FileNotWritten(target, Reason.CHART_TOO_HIGH, null);
  }

  public Path target() {
    return target;
  }

  public Reason reason() {
    return reason;
  }
}
