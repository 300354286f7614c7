import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Makes the Java runtime that is shipped. It has only the modules of the JDK and JavaFX that the
/// program needs. JavaFX's native libraries are part of it, so that they are never unpacked into a
/// user's home.
final class JavaRuntime {

  /// `java.logging` is for PDFBox, `jdk.localedata` for numbers and dates in Kazakh and Russian.
  private static final String MODULES =
      "java.base,java.desktop,java.logging,jdk.localedata,javafx.controls";

  private static final String LANGUAGES = "en,kk,ru";

  private JavaRuntime() {}

  static Path link(List<Path> javaFx, Path work, Instant time)
      throws IOException, InterruptedException {
    Path jmods = Files.createDirectories(work.resolve("jmods"));
    for (Path jar : javaFx) {
      module(jar, work.resolve(Trees.name(jar)), jmods, time);
    }
    Path runtime = work.resolve("runtime");
    Tools.jdk(
        "jlink",
        "--module-path",
        jmods,
        "--add-modules",
        MODULES,
        "--include-locales=" + LANGUAGES,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        // Its output differs from run to run, and the AOT cache has lambda forms of its own.
        "--disable-plugin=generate-jli-classes",
        "--compress=zip-0", // This makes the archives smaller, though not the image.
        "--output",
        runtime);
    // The only tool to keep is the one that starts the program.
    try (Stream<Path> tools = Files.list(runtime.resolve("bin"))) {
      for (Path tool : tools.toList()) {
        String name = Trees.name(tool);
        if (!name.matches("javaw?(\\.exe)?|.*\\.dll|server|client")) {
          Trees.delete(tool);
        }
      }
    }
    return runtime;
  }

  /// Makes a module with native libraries from a jar that contains both.
  private static void module(Path jar, Path work, Path jmods, Instant time) throws IOException {
    String name = "javafx." + Trees.name(jar).split("-", -1)[1];
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path libraries = Files.createDirectories(work.resolve("libraries"));
    Path legal = Files.createDirectories(work.resolve("legal"));
    Trees.unzip(jar, classes, entry -> !isLibrary(entry) && !entry.startsWith("META-INF/"), false);
    Trees.unzip(jar, libraries, JavaRuntime::isLibrary, true);
    Licences.ofJavaFx(name, legal);
    Tools.jdk(
        "jmod",
        "create",
        "--class-path",
        classes,
        System.getProperty("os.name").startsWith("Windows") ? "--cmds" : "--libs",
        libraries,
        "--legal-notices",
        legal,
        "--date",
        time,
        jmods.resolve(name + ".jmod"));
  }

  private static boolean isLibrary(String entry) {
    return entry.matches(".*\\.(so|dylib|dll)");
  }
}
