import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files in the folder of the program's jars, and the JVM flags that name these files.
final class AppFiles {

  static final String FLAGS = "jvm.options";
  static final String CACHE = "sailau.aot";
  static final String SECOND_LAYER = "sailau.jsa";

  /// Flags that make the JVM look for damage in a cache, which takes up to 75 ms.
  static final List<String> VERIFIED =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+VerifySharedSpaces");

  private AppFiles() {}

  /// Puts fonts beside the jars as files, because a font inside a jar would be copied at each
  /// start.
  static void put(Path app, List<Path> jars) throws IOException {
    for (Path jar : jars) {
      Trees.copy(jar, app.resolve(Trees.name(jar)));
    }
    for (String font : List.of("IBMPlexSans-Regular.ttf", "IBMPlexSans-Bold.ttf")) {
      Trees.copy(Path.of("assets/fonts", font), app.resolve(font));
    }
    for (String settings : List.of(FLAGS, "fontconfig.properties")) {
      Trees.copy(Path.of("src/dist", settings), app.resolve(settings));
    }
  }

  /// The flag that makes the JVM use both layers of the cache.
  ///
  /// @param app the folder, as a launcher may name it
  static String useCache(String app) {
    return "-XX:SharedArchiveFile="
        + app
        + '/'
        + CACHE
        + File.pathSeparator
        + app
        + '/'
        + SECOND_LAYER;
  }

  /// The flags of every start.
  ///
  /// @param app the folder, as a launcher may name it
  static List<String> flags(String app) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/dist", FLAGS))) {
      return Stream.concat(
              lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")),
              Stream.of(
                  "-Dsun.awt.fontconfig=" + app + "/fontconfig.properties",
                  "-Dsailau.fonts=" + app))
          .toList();
    }
  }
}
