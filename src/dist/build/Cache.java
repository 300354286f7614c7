import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the AOT cache. It holds classes as they are after a real run
/// (`org.sailau.app.CacheTraining`), so that a start need not load and link them one by one.
///
/// The cache has two layers. The JVM links the whole first layer at every start, so this layer
/// holds only the classes that a start loads. The second layer holds the classes for showing and
/// exporting everything, and the JVM takes each of them when it is asked for. With a single layer,
/// the way to the first chart takes 8 percent longer.
final class Cache {

  private final Path app;
  private final List<Object> start;
  private final Map<String, String> elsewhere;

  private Cache(Path app, List<Object> start, Map<String, String> elsewhere) {
    this.app = app;
    this.start = start;
    this.elsewhere = elsewhere;
  }

  /// Runs the program twice and writes one layer each time.
  ///
  /// @param app the folder of the jars, where the cache is put
  /// @param jars in the launcher's order: the JVM accepts a cache for one class path only
  /// @param more flags in addition to those of every start
  static void train(Path app, Path java, List<String> jars, List<String> more, Path work)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(work.resolve("home"));
    List<Object> start = new ArrayList<>(List.of(java));
    start.addAll(AppFiles.flags(app.toString()));
    start.addAll(more);
    start.addAll(List.of("-Dglass.platform=Headless", "-Duser.home=" + home));
    start.add("-cp");
    start.add(
        jars.stream()
            .map(jar -> app.resolve(jar).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    Map<String, String> elsewhere =
        Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.toString());
    Cache cache = new Cache(app, start, elsewhere);
    cache.first(work.resolve("aot.conf"));
    cache.second(work.resolve("exported"));
  }

  private void first(Path recorded) throws IOException, InterruptedException {
    // Profiles serve the second compiler, which a start does not use.
    List<String> both =
        List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:AOTConfiguration=" + recorded);
    run(both, "-XX:AOTMode=record", "org.sailau.app.CacheTraining", "start");
    run(both, "-XX:AOTMode=create", "-XX:AOTCache=" + app.resolve(AppFiles.CACHE));
  }

  private void second(Path exported) throws IOException, InterruptedException {
    List<String> layers =
        List.of(
            "-XX:SharedArchiveFile=" + app.resolve(AppFiles.CACHE),
            "-XX:ArchiveClassesAtExit=" + app.resolve(AppFiles.SECOND_LAYER));
    run(layers, "org.sailau.app.CacheTraining", "all", exported);
  }

  private void run(List<String> flags, Object... more) throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>(start);
    command.addAll(flags);
    command.addAll(List.of(more));
    Tools.run(elsewhere, command.toArray());
  }
}
