package org.sailau.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A failure as text for those who repair the program, without personal data: of a file it says the
/// name and not the folder.
public final class FailureDetails {

  /// Causes may go round in a circle.
  private static final int MAX_CAUSES = 20;

  /// The folders in front of a file's name, in a sentence. A colon before it is that of an address.
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?<![\\w:/\\\\.~])(~|[A-Za-z]:)?([/\\\\][^/\\\\\\s:\"']+)*[/\\\\](?=[^/\\\\\\s])");

  private FailureDetails() {}

  /// The program, Java and the operating system, in one line.
  ///
  /// @param program its name and version
  public static String system(String program) {
    return program
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }

  /// Whether a failure came about because memory has ended, on its own thread or on one that it
  /// waited for. Needs no memory itself.
  public static boolean isOutOfMemory(Throwable thrown) {
    @Nullable Throwable at = thrown;
    for (int causes = 0; at != null && causes < MAX_CAUSES; causes++) {
      if (at instanceof OutOfMemoryError) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  /// The stack trace with all its causes, ending in a line break.
  public static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString()
        .lines()
        .map(FailureDetails::withoutFolders)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// Frames name source files only; messages may name anything.
  private static String withoutFolders(String line) {
    if (line.stripLeading().startsWith("at ")) {
      return line;
    }
    String home = Path.of(System.getProperty("user.home", "")).toString();
    String known = home.length() > 1 ? line.replace(home, "~") : line;
    return FOLDERS.matcher(known).replaceAll("…/");
  }
}
