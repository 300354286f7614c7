import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What lies beside each other in the folder of the program's jars, and the flags that name it.
final class AppFiles {

  static final String FLAGS = "jvm.options";
  static final String CACHE = "sailau.aot";
  static final String SECOND_LAYER = "sailau.jsa";

  /// Makes the JVM look for damage in a cache, which takes it up to 75 ms.
  static final List<String> VERIFIED =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+VerifySharedSpaces");

  private AppFiles() {}

  /// Fonts are files beside the jars: taken out of a jar they would be copied at each start.
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

  /// What makes the JVM use the cache.
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
