import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Collects the licences of everything that is shipped.
final class Licences {

  private static final Path OWN = Path.of("src/dist/legal");

  private Licences() {}

  /// Puts together the list of licences and their texts. A text comes from the jar, or from this
  /// project if the jar has none. A jar that is not in the list may not be shipped.
  static void collect(Path to, List<Path> jars) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> own = Files.list(OWN)) {
      for (Path text : own.filter(Files::isRegularFile).toList()) {
        Trees.copy(text, to.resolve(Trees.name(text)));
      }
    }
    Trees.copy(Path.of("LICENSE"), to.resolve("LICENSE"));
    Trees.copy(Path.of("NOTICE"), to.resolve("NOTICE"));
    Trees.copy(Path.of("assets/fonts/OFL.txt"), to.resolve("OFL-1.1.txt"));
    String list = Files.readString(OWN.resolve("THIRD-PARTY.md"));
    for (Path jar : jars) {
      String name = Trees.name(jar).replaceFirst("-[\\d.]+\\.jar$", "");
      if (!list.contains("| " + name + " |") && !name.equals("sailau")) {
        throw new IOException(OWN.resolve("THIRD-PARTY.md") + " says nothing of " + name);
      }
      Trees.unzip(
          jar,
          to.resolve(name),
          entry -> entry.matches("META-INF/[\\w-]*(LICENSE|NOTICE)(\\.\\w+)?"),
          true);
    }
  }

  /// JavaFX has the JDK's licence, but its jars lack the licence files.
  static void ofJavaFx(String module, Path to) throws IOException {
    Path jdk = Path.of(System.getProperty("java.home"), "legal", "java.base");
    for (String text : List.of("LICENSE", "ASSEMBLY_EXCEPTION", "ADDITIONAL_LICENSE_INFO")) {
      Trees.copy(jdk.resolve(text), to.resolve(text));
    }
    Path more = OWN.resolve(module);
    if (Files.isDirectory(more)) {
      try (Stream<Path> texts = Files.list(more)) {
        for (Path text : texts.toList()) {
          Trees.copy(text, to.resolve(Trees.name(text)));
        }
      }
    }
  }
}
