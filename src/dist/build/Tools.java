import java.io.IOException;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs other programs.
final class Tools {

  private Tools() {}

  static void run(Object... command) throws IOException, InterruptedException {
    run(Map.of(), command);
  }

  /// Runs a program with these environment variables in addition to those of this process.
  static void run(Map<String, String> environment, Object... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words(command)).inheritIO();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", words(command)) + ": exit code " + code);
    }
  }

  /// Runs a tool of this JDK.
  static void jdk(String name, Object... arguments) throws IOException {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    int code = tool.run(System.out, System.err, words(arguments));
    if (code != 0) {
      throw new IOException(name + " " + String.join(" ", words(arguments)) + ": " + code);
    }
  }

  private static String[] words(Object... command) {
    return Stream.of(command).map(String::valueOf).toArray(String[]::new);
  }
}
