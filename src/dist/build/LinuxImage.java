import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes the program's folder: `bin/sailau`, the Java runtime in `lib/runtime`, the jars in
/// `lib/app`.
final class LinuxImage {

  private LinuxImage() {}

  static Path of(Path image, Path runtime, List<Path> jars, Path work, Instant time)
      throws IOException, InterruptedException {
    Path app = Files.createDirectories(image.resolve("lib/app"));
    Files.move(runtime, image.resolve("lib/runtime"));
    AppFiles.put(app, jars);
    Licences.collect(image.resolve("legal"), jars);
    List<String> names = jars.stream().map(Trees::name).toList();
    Path launcher = image.resolve("bin/sailau");
    Files.createDirectories(launcher.getParent());
    Files.writeString(
        launcher,
        Files.readString(Path.of("src/dist/linux/sailau"))
            .replace("@jars@", String.join(" ", names)));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Trees.setTimes(image, time); // The JVM may compare the times of the cached jars.
    Cache.train(app, image.resolve("lib/runtime/bin/java"), names, List.of(), work);
    sum(app, names);
    Trees.setTimes(image, time);
    return image;
  }

  /// Writes the checksums that the launcher, `src/dist/linux/sailau`, compares at each start.
  private static void sum(Path app, List<String> jars) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cksum"));
    command.addAll(jars);
    command.addAll(List.of(AppFiles.FLAGS, AppFiles.CACHE, AppFiles.SECOND_LAYER));
    Process cksum =
        new ProcessBuilder(command)
            .directory(app.toFile())
            .redirectOutput(app.resolve("sailau.sums").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (cksum.waitFor() != 0) {
      throw new IOException("cksum: exit code " + cksum.exitValue());
    }
  }
}
