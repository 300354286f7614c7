import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes what people install, in target/dist, for the system that this runs on: `java -Dversion=…
/// -Dtimestamp=… Dist.java target`.
///
/// Two runs make the same bytes, except for the AOT cache.
final class Dist {

  private Dist() {}

  enum OperatingSystem {
    LINUX,
    WINDOWS,
    MACOS;

    static OperatingSystem here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
    }
  }

  static void main(String[] args) throws Exception {
    Path target = Path.of(args[0]).toAbsolutePath();
    String version = System.getProperty("version");
    Instant time = Instant.parse(System.getProperty("timestamp"));
    Path dist = target.resolve("dist");
    Trees.delete(dist);
    Path work = Files.createDirectories(dist.resolve("parts"));
    Path icons = Icons.draw(Path.of("assets/icons/sailau.svg"), work.resolve("icons"));
    List<Path> jars = jars(target.resolve("sailau/lib"), false);
    Path runtime = JavaRuntime.link(jars(target.resolve("sailau/lib"), true), work, time);
    Path image =
        switch (OperatingSystem.here()) {
          case LINUX -> LinuxImage.of(dist.resolve("sailau"), runtime, jars, work, time);
          case WINDOWS, MACOS -> Jpackage.image(dist, runtime, jars, icons, version, time);
        };
    String name = "sailau-" + version + "-" + platform();
    switch (OperatingSystem.here()) {
      case LINUX -> {
        Trees.tar(image, dist.resolve(name + ".tar.gz"), time);
        Tools.run("sh", "src/dist/linux/deb", image, icons, dist, version, time.getEpochSecond());
      }
      case WINDOWS -> {
        Trees.zip(image, dist.resolve(name + ".zip"), time);
        Jpackage.installer("msi", image, dist, icons, version);
      }
      case MACOS -> {
        Tools.run("tar", "-C", dist, "-czf", dist.resolve(name + ".tar.gz"), image.getFileName());
        Jpackage.installer("dmg", image, dist, icons, version);
      }
    }
    Trees.delete(work);
    report(dist);
  }

  private static String platform() {
    String arch = System.getProperty("os.arch");
    return OperatingSystem.here().name().toLowerCase(Locale.ROOT)
        + "-"
        + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
  }

  /// Lists either the jars of the class path, the program's own first, or JavaFX's jars, which
  /// become part of the runtime.
  private static List<Path> jars(Path folder, boolean javaFx) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(jar -> Trees.name(jar).startsWith("javafx-") == javaFx)
          .filter(jar -> !Trees.name(jar).startsWith("jspecify-")) // For the compiler only.
          .filter(jar -> !Trees.name(jar).matches("javafx-\\w+-[\\d.]+\\.jar")) // They are empty.
          .sorted(
              (a, b) -> {
                boolean own = Trees.name(a).startsWith("sailau-");
                boolean others = Trees.name(b).startsWith("sailau-");
                return own == others ? Trees.name(a).compareTo(Trees.name(b)) : own ? -1 : 1;
              })
          .toList();
    }
  }

  private static void report(Path dist) throws IOException {
    try (Stream<Path> made = Files.list(dist)) {
      for (Path one : made.sorted().toList()) {
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", one.getFileName(), Trees.size(one) / 1e6);
      }
    }
  }
}
