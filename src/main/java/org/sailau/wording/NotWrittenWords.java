package org.sailau.wording;

import org.sailau.io.FileNotWritten;
import org.sailau.text.Texts;

/// Says why a file could not be written, and what to do about it.
public final class NotWrittenWords {

  private NotWrittenWords() {}

  public static String of(FileNotWritten failure, Texts texts) {
    return texts.of("notWritten." + failure.reason(), failure.target());
  }
}
