import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The AOT cache: the classes as they are after a run that shows and exports everything
/// (`org.sailau.app.Training`), so that a start need not load and link them one by one.
final class Cache {

  private Cache() {}

  /// @param app the folder of the jars, where the cache is put
  /// @param jars in the launcher's order: the JVM takes a cache for one class path only
  /// @param more flags beside those of every start
  static void train(Path app, Path java, List<String> jars, List<String> more, Path work)
      throws IOException, InterruptedException {
    Path recorded = work.resolve("aot.conf");
    Path home = Files.createDirectories(work.resolve("home"));
    Map<String, String> elsewhere =
        Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.toString());
    List<Object> start = new ArrayList<>(List.of(java));
    start.addAll(AppFiles.flags(app.toString()));
    start.addAll(more);
    // Profiles are for a compiler that is not used.
    start.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    start.add("-XX:AOTConfiguration=" + recorded);
    start.add("-cp");
    start.add(
        jars.stream()
            .map(jar -> app.resolve(jar).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    List<Object> record = new ArrayList<>(start);
    record.addAll(
        List.of("-XX:AOTMode=record", "-Dglass.platform=Headless", "-Duser.home=" + home));
    record.addAll(List.of("org.sailau.app.Training", work.resolve("exported")));
    Tools.run(elsewhere, record.toArray());
    List<Object> create = new ArrayList<>(start);
    create.addAll(List.of("-XX:AOTMode=create", "-XX:AOTCache=" + app.resolve(AppFiles.CACHE)));
    Tools.run(elsewhere, create.toArray());
  }
}
