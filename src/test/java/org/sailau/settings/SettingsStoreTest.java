package org.sailau.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
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
        "{\"recent\": []} {}",
        "{\"recent\": {}}",
        "{\"recent\": [1]}",
        "{\"recent\": [null]}",
        "{\"recent\": [[\"/a\"]]}",
        "{\"recent\": [\"a\\u0000b\"]}",
        "{\"window\": []}",
        "{\"preferences\": []}",
        "{\"preferences\": {\"language\": 1}}",
        "{\"preferences\": {\"textSize\": \"100\"}}",
        "{\"preferences\": {\"patterns\": 1}}",
        "{\"window\": {}}",
        "{\"window\": {\"x\": 1, \"y\": 2, \"width\": 3}}",
        "{\"window\": {\"x\": \"1\", \"y\": 2, \"width\": 3, \"height\": 4}}",
        "{\"window\": {\"x\": 1e999, \"y\": 2, \"width\": 3, \"height\": 4}}",
        "{\"window\": {\"x\": 1, \"y\": 2, \"width\": 3, \"height\": 4, \"maximised\": \"no\"}}"
      })
  void anUnreadableFileIsMovedAsideUnchanged(String content) throws IOException {
    write(content);
    assertThat(store.load().settings()).isEqualTo(Settings.none());
    assertThat(files()).containsExactly("settings.unreadable.json");
    store.save(Settings.none().with(WINDOW));
    assertThat(store.load().settings().window()).isEqualTo(WINDOW);
    assertThat(file.resolveSibling("settings.unreadable.json")).hasContent(content);
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
                    true));
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
