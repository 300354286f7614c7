import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Packs the program with jpackage, on Windows and macOS. It follows jpackage's manual; nobody has
/// run it yet.
final class Jpackage {

  private static final String NAME = "Sailau";

  private Jpackage() {}

  static Path image(
      Path dist, Path runtime, List<Path> jars, Path icons, String version, Instant time)
      throws IOException, InterruptedException {
    boolean mac = Dist.OperatingSystem.here() == Dist.OperatingSystem.MACOS;
    Path input = Files.createDirectories(dist.resolve("parts/input"));
    AppFiles.put(input, jars);
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                "The Sailau authors",
                "--icon",
                icons.resolve(mac ? "sailau.icns" : "sailau.ico"),
                "--runtime-image",
                runtime,
                "--input",
                input,
                "--main-jar",
                Trees.name(jars.getFirst()),
                "--main-class",
                "org.sailau.app.Main",
                "--dest",
                dist));
    for (String flag : AppFiles.flags("$APPDIR")) {
      arguments.addAll(List.of("--java-options", flag));
    }
    // Nothing else looks for damage in the cache here, because the launcher is jpackage's.
    for (String flag : AppFiles.VERIFIED) {
      arguments.addAll(List.of("--java-options", flag));
    }
    arguments.addAll(List.of("--java-options", AppFiles.useCache("$APPDIR")));
    arguments.addAll(List.of("--java-options", crashReports(mac)));
    Tools.jdk("jpackage", arguments.toArray());
    Path image = dist.resolve(mac ? NAME + ".app/Contents" : NAME);
    Path app = image.resolve("app");
    Licences.collect(app.resolve("legal"), jars);
    Trees.setTimes(image, time);
    Path java = image.resolve(mac ? "runtime/Contents/Home/bin/java" : "runtime/bin/java.exe");
    Cache.train(app, java, classpath(app), AppFiles.VERIFIED, dist.resolve("parts"));
    return dist.resolve(mac ? NAME + ".app" : NAME);
  }

  /// The flag that keeps reports of crashes of Java itself out of the user's folder of the moment.
  /// A flag cannot name the user's own folder; on Windows, where no folder is always there, the
  /// report goes where a program with a window shows nothing.
  private static String crashReports(boolean mac) {
    return mac ? "-XX:ErrorFile=/tmp/sailau_hs_err_pid%p.log" : "-XX:+ErrorFileToStderr";
  }

  /// The jars in the order in which jpackage's launcher has them.
  private static List<String> classpath(Path app) throws IOException {
    try (var lines = Files.lines(app.resolve(NAME + ".cfg"))) {
      return lines
          .filter(line -> line.startsWith("app.classpath="))
          .map(line -> line.replaceFirst(".*[/\\\\]", ""))
          .toList();
    }
  }

  static void installer(String type, Path image, Path dist, Path icons, String version)
      throws IOException {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "--type", type,
                "--name", NAME,
                "--app-version", version,
                "--vendor", "The Sailau authors",
                "--app-image", image,
                "--file-associations", "src/dist/sailau.association",
                "--license-file", "LICENSE",
                "--dest", dist));
    if (type.equals("msi")) { // One user installs it, without an administrator's rights.
      arguments.addAll(List.of("--win-per-user-install", "--win-menu", "--win-shortcut"));
    }
    Tools.jdk("jpackage", arguments.toArray());
  }
}
