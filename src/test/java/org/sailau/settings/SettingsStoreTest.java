package org.sailau.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.text.Language;

class SettingsStoreTest {

  private static final Settings.Window WINDOW = new Settings.Window(-7.5, 0, 1280, 800.25, true);

  @TempDir Path home;
  private Path file = Path.of("");
  private SettingsStore store = new SettingsStore(file);

  @BeforeEach
  void place() {
    file = home.resolve("sailau").resolve("settings.json");
    store = new SettingsStore(file);
  }

  private void write(String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      return all.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void theFirstStartRemembersNothingAndWritesNothing() {
    assertThat(store.load().settings()).isEqualTo(Settings.none());
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void whatIsSavedIsLoadedByTheNextStart() throws IOException {
    Settings settings =
        Settings.none()
            .with(WINDOW)
            .withRecent(home.resolve("дауыс беру \"2022\".json"))
            .withRecent(home.resolve("b\\c.json"));
    store.save(settings);
    assertThat(new SettingsStore(file).load().settings()).isEqualTo(settings);
    store.save(Settings.none());
    assertThat(new SettingsStore(file).load().settings()).isEqualTo(Settings.none());
  }

  @Test
  void savingLeavesOneFile() throws IOException {
    store.save(Settings.none().with(WINDOW));
    store.save(Settings.none().withRecent(home.resolve("a.json")));
    assertThat(files()).containsExactly("settings.json");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(home.resolve("real.json"), "{}");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);
    store.save(Settings.none().with(WINDOW));
    assertThat(file).isSymbolicLink();
    assertThat(new SettingsStore(real).load().settings().window()).isEqualTo(WINDOW);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFolderIsMadeForTheUserAlone() throws IOException {
    store.save(Settings.none());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() throws IOException {
    write(
        """
        {"theme": {"name": ["dark"]}, "preferences":
          {"language": "kk", "voice": [1], "colours": "PINK", "motion": "WILD", "patterns": true}, "window":
          {"x": 1, "y": 2, "width": 3, "height": 4, "maximised": false, "screen": [1]},
         "recent": [], "language": "kk"}\
        """);
    assertThat(store.load().settings())
        .isEqualTo(
            Settings.none()
                .with(new Settings.Window(1, 2, 3, 4, false))
                .with(Preferences.defaults().with(Language.KAZAKH).withPatterns(true)));
    assertThat(files()).containsExactly("settings.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "null",
        "[]",
        "\"recent\"",
        "{\"recent\": [\"/a\"",
        "{\"window\": {\"x\": 1, \"y\": 2",
        "{\"recent\": []} {}"
      })
  void anUnreadableFileIsMovedAsideUnchanged(String content) throws IOException {
    write(content);
    assertThat(store.load().settings()).isEqualTo(Settings.none());
    assertThat(files()).containsExactly("settings.unreadable.json");
    store.save(Settings.none().with(WINDOW));
    assertThat(store.load().settings().window()).isEqualTo(WINDOW);
    assertThat(file.resolveSibling("settings.unreadable.json")).hasContent(content);
  }

  /// The damage in a file, and what is left of it when the file has been written again.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'window':[]                                        | 'window':[]
          'window':{}                                        | 'recent'
          'window':{'x':1,'y':2,'width':3}                   | 'recent'
          'window':{'x':'1','y':2,'width':3,'height':4}      | 'window':{'x':'1'}
          'window':{'x':null,'y':2,'width':3,'height':[4]}   | 'window':{'x':null,'height':[4]}
          'export':7                                         | 'export':7
          'export':{'width':100,'dpi':{}}                    | 'export':{'width':100,'dpi':{}}
          'language':'kk','later':{'recent':[1]}             | 'language':'kk','later':{'recent':[1]}
          """)
  void whatIsNotUnderstoodHasItsDefaultAndTheRestIsRead(String damage, String kept)
      throws IOException {
    String rest =
        """
        'recent':['/a.json',1,null,['/b']],'preferences':{'colours':'DARK','language':1,\
        'textSize':'150','patterns':1,'motion':['FULL'],'smallBase':'few'}\
        """;
    write(("{" + damage + "," + rest + "}").replace('\'', '"'));
    Settings read =
        Settings.none()
            .withRecent(Path.of("/a.json"))
            .with(Preferences.defaults().with(Preferences.Colours.DARK));
    assertThat(store.load()).isEqualTo(new SettingsStore.Loaded.Read(read));
    store.update(UnaryOperator.identity());
    assertThat(Files.readString(file).replace('"', '\'')).contains(kept, rest);
    assertThat(store.load().settings()).isEqualTo(read);
    assertThat(files()).containsExactly("settings.json");
  }

  /// As a later version may write it.
  private static final String LATER =
      """
      {"version":9,"window":{"x":1.0,"y":2.0,"width":900.0,"height":700.0,"maximised":false,\
      "screen":[1]},"recent":["/a.json",{"path":"/b.json"}],"preferences":{"colours":"PINK",\
      "textSize":100,"motion":"WILD","patterns":false,"smallBase":100,"language":"de","voice":{"rate":1.5}},\
      "export":{"format":"WEBP","width":"1","height":"","unit":"","dpi":"","theme":"",\
      "transparent":false,"patterns":false,"outlines":false,"paper":"","folder":"","quality":7},\
      "tabs":["map"]}\
      """;

  @Test
  void whatALaterVersionWroteIsNotDestroyed() throws IOException {
    write(LATER);
    store.update(settings -> settings.withRecent(Path.of("/c.json")));
    assertThat(fields(Files.readString(file)))
        .containsExactlyInAnyOrderElementsOf(fields(LATER.replace("[\"/a", "[\"/c.json\",\"/a")));
    store.update(
        settings ->
            settings.with(
                Preferences.defaults()
                    .with(Preferences.Colours.DARK)
                    .with(Language.RUSSIAN)
                    .with(Preferences.Motion.FULL)));
    assertThat(Files.readString(file))
        .contains("\"DARK\"", "\"ru\"", "\"FULL\"", "{\"rate\":1.5}", "[\"map\"]", "\"version\":9")
        .doesNotContain("PINK", "WILD", "\"de\"");
  }

  private static List<String> fields(String json) {
    return List.of(json.replaceAll("[{}]", ",").split(",+"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1e300, -5, -100000, 1",
    "1e300, 0, 100000, 1",
    "1e999, 1e999, 100000, 100000",
    "-1e999, -1e999, -100000, 1",
    "12, 99999999999999999999999, 12, 100000"
  })
  void sizesAreThoseThatAScreenCanHave(String x, String width, double left, double wide)
      throws IOException {
    write("{\"window\":{\"x\":%s,\"y\":0,\"width\":%s,\"height\":800}}".formatted(x, width));
    assertThat(store.load().settings().window())
        .isEqualTo(new Settings.Window(left, 0, wide, 800, false));
  }

  @Test
  void aSizeThatIsNoNumberIsNotWritten() throws IOException {
    store.save(
        Settings.none()
            .with(new Settings.Window(Double.NaN, 0, Double.NEGATIVE_INFINITY, 9, false)));
    assertThat(store.load().settings().window())
        .isEqualTo(new Settings.Window(-100_000, 0, 1, 9, false));
  }

  @ParameterizedTest
  @CsvSource({"1e300, 200", "-7, 100", "150.4, 150", "99999999999999999999999, 200"})
  void theTextSizeIsThePossibleOneThatIsNearest(String written, int percent) throws IOException {
    write("{\"preferences\":{\"textSize\":%s}}".formatted(written));
    assertThat(store.load().settings().preferences().textSize()).isEqualTo(percent);
  }

  @Test
  void onlyAsManyRecentFilesAsAreKeptAreRead() throws IOException {
    String paths =
        IntStream.range(0, 1000).mapToObj("\"/a%d\""::formatted).collect(Collectors.joining(","));
    write("{\"recent\":[\"/a0\",%s]}".formatted(paths));
    assertThat(store.load().settings().recent())
        .as("each once")
        .hasSize(10)
        .startsWith(Path.of("/a0"), Path.of("/a1"))
        .endsWith(Path.of("/a9"));
  }

  @Test
  void aFileThatIsTooLargeIsMovedAsideUnread() throws IOException {
    write("{\"recent\":[]" + " ".repeat(1 << 20) + "}");
    assertThat(store.load()).isInstanceOf(SettingsStore.Loaded.MovedAside.class);
    assertThat(files()).containsExactly("settings.unreadable.json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeOrADeviceIsNeitherOpenedNorMoved() throws Exception {
    Files.createDirectories(file.getParent());
    Path pipe = home.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString(), file.toString()).start().waitFor();
    assertLeftAlone();
    Files.delete(file);
    for (Path other : List.of(pipe, Path.of("/dev/zero"), Path.of("/dev/null"), home)) {
      Files.createSymbolicLink(file, other);
      assertLeftAlone();
      assertThat(Files.readSymbolicLink(file)).isEqualTo(other);
      Files.delete(file);
    }
  }

  private void assertLeftAlone() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          SettingsStore fresh = new SettingsStore(file);
          assertThatThrownBy(() -> fresh.save(Settings.none())).isInstanceOf(IOException.class);
          assertThat(fresh.load()).isEqualTo(new SettingsStore.Loaded.Unreadable(file));
          assertThatThrownBy(() -> fresh.update(UnaryOperator.identity()))
              .isInstanceOf(IOException.class);
          assertThat(files()).containsExactly("settings.json");
        });
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ofALinkWhatItLeadsToIsMovedAsideAndWrittenAgain() throws IOException {
    Path real = Files.createDirectories(home.resolve("real")).resolve("mine.json");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);
    assertThat(store.load())
        .as("of nothing")
        .isEqualTo(new SettingsStore.Loaded.Read(Settings.none()));
    Files.writeString(real, "{broken");
    Path aside = real.toRealPath().resolveSibling("settings.unreadable.json");
    assertThat(store.load()).isEqualTo(new SettingsStore.Loaded.MovedAside(aside));
    assertThat(aside).hasContent("{broken");
    store.save(Settings.none().with(WINDOW));
    assertThat(file).isSymbolicLink();
    assertThat(real).isRegularFile();
    assertThat(store.load().settings().window()).isEqualTo(WINDOW);
  }

  @Test
  void aFileInAnotherEncodingIsMovedAsideUnchanged() throws IOException {
    byte[] utf16 = "{\"recent\": []}".getBytes(StandardCharsets.UTF_16);
    write("");
    Files.write(file, utf16);
    assertThat(store.load().settings()).isEqualTo(Settings.none());
    assertThat(file.resolveSibling("settings.unreadable.json")).hasBinaryContent(utf16);
  }

  @Test
  void aFolderInThePlaceOfTheFileIsMovedAsideWithWhatIsInIt() throws IOException {
    Files.createDirectories(file);
    Files.writeString(file.resolve("note"), "kept");
    assertThat(store.load().settings()).isEqualTo(Settings.none());
    assertThat(file.resolveSibling("settings.unreadable.json").resolve("note")).hasContent("kept");
    store.save(Settings.none().with(WINDOW));
    assertThat(store.load().settings().window()).isEqualTo(WINDOW);
  }

  @Test
  void whatWasMovedAsideBeforeIsKept() throws IOException {
    for (String content : List.of("first", "second", "third")) {
      write(content);
      assertThat(store.load()).isInstanceOf(SettingsStore.Loaded.MovedAside.class);
    }
    assertThat(file.resolveSibling("settings.unreadable.json")).hasContent("first");
    assertThat(file.resolveSibling("settings.unreadable-2.json")).hasContent("second");
    assertThat(file.resolveSibling("settings.unreadable-3.json")).hasContent("third");
    assertThat(file).doesNotExist();
  }

  @Test
  void whereItWasMovedToIsTold() throws IOException {
    write("garbage");
    assertThat(store.load())
        .isEqualTo(
            new SettingsStore.Loaded.MovedAside(file.resolveSibling("settings.unreadable.json")));
  }

  @Test
  void whatAnotherWindowChangedIsNotLost() throws IOException {
    SettingsStore other = new SettingsStore(file);
    store.update(settings -> settings.with(WINDOW));
    other.update(settings -> settings.with(Preferences.defaults().with(Language.RUSSIAN)));
    store.update(settings -> settings.withRecent(home.resolve("a.json")));
    assertThat(store.load().settings())
        .isEqualTo(
            Settings.none()
                .with(WINDOW)
                .with(Preferences.defaults().with(Language.RUSSIAN))
                .withRecent(home.resolve("a.json")));
  }

  @Test
  void preferencesAreKept() throws IOException {
    Settings settings =
        Settings.none()
            .with(
                new Preferences(
                    Language.RUSSIAN,
                    Preferences.Colours.HIGH_CONTRAST,
                    170,
                    Preferences.Motion.REDUCED,
                    true,
                    1000));
    store.save(settings);
    assertThat(new SettingsStore(file).load()).isEqualTo(new SettingsStore.Loaded.Read(settings));
  }

  @Test
  void theLastExportIsKept() throws IOException {
    ExportChoice exportChoice =
        new ExportChoice(
            "SVG", "100,5", "80", "MILLIMETRE", "300", "PRINT", true, true, false, "A4", "/a b");
    store.save(Settings.none().with(exportChoice));
    assertThat(store.load().settings().exportChoice()).isEqualTo(exportChoice);
  }

  @Test
  void whatIsUnknownOfAnExportIsPassedOver() throws IOException {
    write(
        """
        {"export": {"format": "WEBP", "width": 7, "patterns": "yes", "later": [1], "dpi": "96"}}
        """);
    assertThat(store.load()).isInstanceOf(SettingsStore.Loaded.Read.class);
    ExportChoice exportChoice = store.load().settings().exportChoice();
    assertThat(exportChoice.width()).isEmpty();
    assertThat(exportChoice.dpi()).isEqualTo("96");
    assertThat(exportChoice.transparent()).isFalse();
  }

  @Test
  void aFailedSaveIsToldAndLeavesWhatWasThere() throws IOException {
    Files.createDirectories(file);
    Files.writeString(file.resolve("note"), "kept");
    assertThatThrownBy(() -> store.save(Settings.none().with(WINDOW)))
        .isInstanceOf(IOException.class);
    assertThat(files()).containsExactly("settings.json");
    assertThat(file.resolve("note")).hasContent("kept");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsToldAndKept() throws IOException {
    Files.writeString(file.getParent(), "mine");
    assertThat(store.load()).isEqualTo(new SettingsStore.Loaded.Unreadable(file));
    assertThatThrownBy(() -> store.save(Settings.none())).isInstanceOf(IOException.class);
    assertThat(file.getParent()).hasContent("mine");
  }

  @Test
  void recentFilesAreTheLastTenDifferentOnesTheNewestFirst() {
    Settings settings = Settings.none().with(WINDOW);
    for (int i : IntStream.rangeClosed(1, 12).toArray()) {
      settings = settings.withRecent(home.resolve(i + ".json"));
    }
    settings = settings.withRecent(home.resolve("folder/../5.json"));
    assertThat(settings.recent())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "5.json", "12.json", "11.json", "10.json", "9.json", "8.json", "7.json", "6.json",
            "4.json", "3.json");
    assertThat(settings.withoutRecent()).isEqualTo(Settings.none().with(WINDOW));
  }

  @Test
  void recentFilesAreRememberedFromAnyFolder() {
    assertThat(Settings.none().withRecent(Path.of("a.json")).recent())
        .containsExactly(Path.of("a.json").toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    // system, variable, its value, where the settings are
    "Linux,      XDG_CONFIG_HOME, /xdg,      /xdg/sailau",
    "Linux,      XDG_CONFIG_HOME, '',        /home/me/.config/sailau",
    "Linux,      XDG_CONFIG_HOME, relative,  /home/me/.config/sailau",
    "Linux,      APPDATA,         /roaming,  /home/me/.config/sailau",
    "FreeBSD,    OTHER,           /x,        /home/me/.config/sailau",
    "'',         OTHER,           /x,        /home/me/.config/sailau",
    "Windows 11, APPDATA,         /roaming,  /roaming/sailau",
    "Windows 10, OTHER,           /x,        /home/me/AppData/Roaming/sailau",
    "Mac OS X,   XDG_CONFIG_HOME, /xdg,      /home/me/Library/Application Support/sailau",
    "Darwin,     APPDATA,         /roaming,  /home/me/.config/sailau"
  })
  void eachOperatingSystemHasItsUsualPlace(
      String os, String variable, String value, String expected) {
    Path root = home.getRoot();
    Path me = root.resolve("home").resolve("me");
    assertThat(SettingsStore.usualPlace(Map.of(variable, value), os, me))
        .isEqualTo(root.resolve(expected.substring(1)).resolve("settings.json"));
  }

  @Test
  void aFolderThatIsNoPathHereIsPassedOver() {
    assertThat(SettingsStore.usualPlace(Map.of("XDG_CONFIG_HOME", "/a\u0000b"), "Linux", home))
        .isEqualTo(home.resolve(".config").resolve("sailau").resolve("settings.json"));
  }
}
