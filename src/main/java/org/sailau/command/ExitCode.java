package org.sailau.command;

/// The exit codes that scripts rely on.
public final class ExitCode {

  public static final int DONE = 0;

  /// Figures, or a picture and what it says of itself, do not agree.
  static final int CONTRADICTION = 1;

  /// Wrong usage, or input that cannot be read.
  public static final int USAGE = 2;

  /// An output could not be written, nothing could be shown, or the program failed.
  public static final int OUTPUT = 3;

  /// A picture is as it was written, and could not be drawn again to be compared.
  static final int NOT_COMPARED = 4;

  /// The reader of standard output has closed it. Other tools are ended by a signal then, which a
  /// shell reports by this number.
  static final int PIPE_CLOSED = 141;

  private ExitCode() {}
}
