package org.sailau.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.draw.Theme;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.text.Language;
import org.sailau.view.base.UserState;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Tests the export dialog.
final class ExportDialogTest extends WindowTest {

  private Parent dialog(FxRobot robot) {
    return robot.lookup("#export").queryParent();
  }

  private void open(FxRobot robot) {
    pressShortcut(robot, KeyCode.E);
    settle();
  }

  private void press(FxRobot robot, String button) {
    onUserThread(
        () -> {
          Node node = robot.lookup(button).query();
          node.requestFocus();
        });
    robot.type(KeyCode.SPACE);
    settle();
  }

  private <T> void choose(FxRobot robot, String list, T wanted) {
    onUserThread(() -> robot.lookup(list).<ComboBox<T>>queryAs(comboBoxes()).setValue(wanted));
    settle();
  }

  @SuppressWarnings("unchecked")
  private static <T> Class<ComboBox<T>> comboBoxes() {
    return (Class<ComboBox<T>>) (Class<?>) ComboBox.class;
  }

  private void write(FxRobot robot, String field, String text) {
    robot.clickOn(field);
    onUserThread(() -> robot.lookup(field).queryAs(TextField.class).selectAll());
    robot.write(text);
    settle();
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#export-said").queryAs(Labeled.class).getText();
  }

  private static boolean off(FxRobot robot, String control) {
    return robot.lookup(control).query().isDisabled();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("settings.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.25, 1.5, 2})
  void thePreviewHasThePixelsOfTheScreen(double density, FxRobot robot) {
    pressShortcut(robot, KeyCode.E);
    settle();
    ImageView preview = robot.lookup("#export-preview").queryAs(ImageView.class);
    onUserThread(
        () -> {
          Window dialog = preview.getScene().getWindow();
          dialog.renderScaleXProperty().unbind();
          dialog.setRenderScaleX(density);
        });
    settle();
    assertThat(preview.getImage().getWidth()).isEqualTo(432 * density);
    assertThat(preview.getFitWidth()).isEqualTo(432);
    assertThat(preview.getImage().getHeight()).isEqualTo((double) Math.round(243 * density));
  }

  @Test
  void theShownChartIsSavedAsItIsPreviewed(FxRobot robot) throws IOException {
    pressShortcut(robot, KeyCode.M);
    open(robot);
    assertThat(VisibleTexts.read(dialog(robot)))
        .contains("The leader’s votes are not stated; second place 271,641", "PNG");
    ImageView preview = robot.lookup("#export-preview").queryAs(ImageView.class);
    assertThat(preview.getImage().getWidth()).isEqualTo(432);
    assertThat(preview.getImage().getHeight()).isEqualTo(243);
    Path target = folder.resolve("mine.png");
    picks.add(target);
    press(robot, "#export-save");
    assertThat(suggested).containsExactly("kazakhstan-president-2022-votes.png");
    assertThat(said(robot)).isEqualTo("Saved: " + target);
    BufferedImage saved = ImageIO.read(target.toFile());
    assertThat(saved.getWidth()).isEqualTo(1920);
    assertThat(saved.getHeight()).isEqualTo(1080);
    assertThat(String.join(" ", VisibleTexts.read(dialog(robot))))
        .contains("1920 × 1080 pixels, " + TEXTS.size(Files.size(target)));
    press(robot, "#export-show");
    assertThat(shownFolders).containsExactly(folder);
  }

  @Test
  void aMissingExtensionIsAddedAndThenAFileThatIsThereIsAskedFor(FxRobot robot) throws IOException {
    Path there = Files.writeString(folder.resolve("a.svg"), "old");
    open(robot);
    choose(robot, "#export-format", Format.SVG);
    picks.add(folder.resolve("a"));
    press(robot, "#export-save");
    assertThat(said(robot)).isEqualTo(there + " already exists. Replace it?");
    assertThat(there).hasContent("old");
    press(robot, "#export-cancel");
    assertThat(said(robot)).startsWith("Nothing was saved.");
    assertThat(there).hasContent("old");
    picks.add(folder.resolve("a"));
    press(robot, "#export-save");
    press(robot, "#export-overwrite");
    assertThat(said(robot)).isEqualTo("Saved: " + there);
    assertThat(Files.readString(there)).contains("<svg", "Kassym-Jomart Tokayev");
    assertThat(names()).containsExactly("a.svg");
  }

  @Test
  void allChartsGoIntoAFolder(FxRobot robot) throws IOException {
    open(robot);
    choose(robot, "#export-format", Format.PDF);
    choose(robot, "#export-paper", Paper.A4);
    choose(robot, "#export-language", Language.KAZAKH);
    onUserThread(() -> robot.lookup("#export-also-csv").queryAs(CheckBox.class).setSelected(true));
    Files.writeString(folder.resolve("kazakhstan-president-2022-votes.pdf"), "old");
    picks.add(folder);
    press(robot, "#export-all");
    assertThat(said(robot))
        .isEqualTo(
            folder.resolve("kazakhstan-president-2022-votes.pdf") + " already exists. Replace it?");
    press(robot, "#export-overwrite");
    assertThat(said(robot)).isEqualTo("22 files saved in " + folder);
    assertThat(names()).filteredOn(name -> name.endsWith(".csv")).hasSize(11);
    assertThat(names())
        .filteredOn(name -> name.endsWith(".pdf"))
        .containsExactly(
            "kazakhstan-president-2022-bases.pdf",
            "kazakhstan-president-2022-day.pdf",
            "kazakhstan-president-2022-observers.pdf",
            "kazakhstan-president-2022-organisations.pdf",
            "kazakhstan-president-2022-places.pdf",
            "kazakhstan-president-2022-results.pdf",
            "kazakhstan-president-2022-stations.pdf",
            "kazakhstan-president-2022-turnout-abroad.pdf",
            "kazakhstan-president-2022-turnout-electorate.pdf",
            "kazakhstan-president-2022-turnout.pdf",
            "kazakhstan-president-2022-votes.pdf");
    assertThat(
            Files.readString(
                folder.resolve("kazakhstan-president-2022-votes.pdf"),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("language: kk\n", "paper: a4\n");
  }

  @Test
  void betweenTwoFilesTheUserCanThinkBetterOfIt(FxRobot robot) throws IOException {
    open(robot);
    choose(robot, "#export-format", Format.CSV);
    picks.add(folder);
    holdingOthers = true;
    press(robot, "#export-all");
    assertThat(said(robot)).isEqualTo("Saving kazakhstan-president-2022-results.csv (1 of 11)…");
    onUserThread(() -> held.removeFirst().run());
    assertThat(said(robot)).isEqualTo("Saving kazakhstan-president-2022-votes.csv (2 of 11)…");
    assertThat(names()).containsExactly("kazakhstan-president-2022-results.csv");
    press(robot, "#export-cancel");
    runHeld();
    assertThat(said(robot)).isEqualTo("Stopped. Saved 1 of 11 files in " + folder + ".");
    assertThat(names()).containsExactly("kazakhstan-president-2022-results.csv");
  }

  @Test
  void closingTheDialogStopsToo(FxRobot robot) throws IOException {
    open(robot);
    choose(robot, "#export-format", Format.CSV);
    picks.add(folder);
    holdingOthers = true;
    press(robot, "#export-all");
    onUserThread(() -> held.removeFirst().run());
    robot.type(KeyCode.ESCAPE);
    settle();
    runHeld();
    assertThat(names()).containsExactly("kazakhstan-president-2022-results.csv");
  }

  @Test
  void whileFilesAreWrittenNoOthersAreBegun(FxRobot robot) {
    open(robot);
    picks.add(folder);
    holdingOthers = true;
    press(robot, "#export-all");
    write(robot, "#export-width", "1000");
    assertThat(off(robot, "#export-save")).isTrue();
    assertThat(off(robot, "#export-all")).isTrue();
    runHeld();
    assertThat(off(robot, "#export-save")).isFalse();
    assertThat(off(robot, "#export-all")).isFalse();
  }

  private void runHeld() {
    onUserThread(
        () -> {
          while (!held.isEmpty()) {
            held.removeFirst().run();
          }
        });
  }

  /// Between the pixels of a slide and the millimetres of a column there would be a picture of 66
  /// megapixels.
  @Test
  void nothingIsDrawnBetweenTwoPresets(FxRobot robot) {
    open(robot);
    holdingOthers = true;
    choose(robot, "#export-preset", ExportModel.Preset.COLUMN);
    assertThat(held).as("one preview, one length").hasSize(2);
  }

  @Test
  void ofManySizesTypedOnlyTheFirstAndTheNewestAreDrawn(FxRobot robot) {
    open(robot);
    holdingOthers = true;
    for (String width : List.of("1000", "1100", "1200", "1300")) {
      onUserThread(() -> robot.lookup("#export-width").queryAs(TextField.class).setText(width));
    }
    assertThat(held).hasSize(2);
    onUserThread(() -> List.copyOf(held).forEach(Runnable::run));
    assertThat(held).hasSize(4);
    onUserThread(() -> held.subList(2, 4).forEach(Runnable::run));
    assertThat(robot.lookup("#export-size").queryAs(Labeled.class).getText())
        .startsWith("1300 × 1080 pixels");
  }

  @Test
  void whatIsFoundTooLateDoesNotHideThatASizeIsImpossible(FxRobot robot) {
    open(robot);
    holdingOthers = true;
    for (String width : List.of("1900", "5")) {
      onUserThread(() -> robot.lookup("#export-width").queryAs(TextField.class).setText(width));
    }
    runHeld();
    assertThat(robot.lookup("#export-size").queryAs(Labeled.class).getText())
        .startsWith("This size is not possible");
  }

  @Test
  void figuresAreSavedWhateverSizeWasTyped(FxRobot robot) {
    open(robot);
    write(robot, "#export-width", "5");
    choose(robot, "#export-format", Format.CSV);
    assertThat(off(robot, "#export-save")).isFalse();
    choose(robot, "#export-format", Format.PNG);
    assertThat(off(robot, "#export-save")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 1080",
    "1920, 99999",
    "20000, 20000",
    "wide, 1080",
    "'', 1080",
    "-5, 1080",
    "1e99999999, 1080"
  })
  void anImpossibleSizeIsSaidBeforeAnythingIsDrawn(String width, String height, FxRobot robot) {
    open(robot);
    onUserThread(
        () -> {
          robot.lookup("#export-width").queryAs(TextField.class).setText(width);
          robot.lookup("#export-height").queryAs(TextField.class).setText(height);
        });
    assertThat(VisibleTexts.read(dialog(robot)))
        .anyMatch(text -> text.startsWith("This size is not possible: each side must be 100"));
    assertThat(off(robot, "#export-save")).isTrue();
    assertThat(off(robot, "#export-all")).isTrue();
  }

  @Test
  void lengthsAreOfPaperToo(FxRobot robot) throws IOException {
    open(robot);
    choose(robot, "#export-unit", ExportModel.Unit.MILLIMETRE);
    write(robot, "#export-width", "100,5");
    write(robot, "#export-height", "50");
    write(robot, "#export-dpi", "254");
    picks.add(folder.resolve("a.png"));
    press(robot, "#export-save");
    BufferedImage saved = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(saved.getWidth()).isEqualTo(1005);
    assertThat(saved.getHeight()).isEqualTo(500);
  }

  @Test
  void whatAFormatHasNotCannotBeChosen(FxRobot robot) {
    open(robot);
    assertThat(off(robot, "#export-paper")).isTrue();
    assertThat(off(robot, "#export-outlines")).isTrue();
    assertThat(off(robot, "#export-transparent")).isFalse();
    choose(robot, "#export-format", Format.PDF);
    assertThat(off(robot, "#export-paper")).isFalse();
    choose(robot, "#export-format", Format.CSV);
    assertThat(off(robot, "#export-width")).isTrue();
    assertThat(off(robot, "#export-theme")).isTrue();
    assertThat(off(robot, "#export-save")).isFalse();
  }

  @Test
  void aFormatBesideTheFiguresHasASize(FxRobot robot) {
    open(robot);
    choose(robot, "#export-format", Format.CSV);
    assertThat(off(robot, "#export-width")).isTrue();
    onUserThread(() -> robot.lookup("#export-also-pdf").queryAs(CheckBox.class).setSelected(true));
    settle();
    assertThat(off(robot, "#export-width")).isFalse();
    assertThat(off(robot, "#export-paper")).isFalse();
    assertThat(off(robot, "#export-transparent")).isFalse();
  }

  @Test
  void theUsersHeadlineIsInThePictureUntilItIsReset(FxRobot robot) throws IOException {
    open(robot);
    choose(robot, "#export-format", Format.SVG);
    onUserThread(
        () -> {
          robot.lookup("#export-words").queryAs(TitledPane.class).setExpanded(true);
          robot.lookup("#export-headline").queryAs(TextArea.class).setText("My own headline");
        });
    settle();
    Path own = folder.resolve("own.svg");
    picks.add(own);
    press(robot, "#export-save");
    assertThat(Files.readString(own))
        .contains("<title>My own headline</title>", "headline changed by the user");
    onUserThread(() -> robot.lookup("#export-words-reset").queryAs(Button.class).fire());
    settle();
    Path reset = folder.resolve("reset.svg");
    picks.add(reset);
    press(robot, "#export-save");
    assertThat(Files.readString(reset)).doesNotContain("My own headline", "changed by the user");
  }

  @Test
  void whyAFileWasNotWrittenIsSaid(FxRobot robot) {
    open(robot);
    picks.add(folder.resolve("none").resolve("a.png"));
    press(robot, "#export-save");
    assertThat(said(robot)).contains("a.png was not written: its folder does not exist");
    assertThat(off(robot, "#export-save")).isFalse();
  }

  @Test
  void whatIsThereStaysWhereNothingCanBeWritten(FxRobot robot) throws IOException {
    Path there = Files.createDirectory(folder.resolve("a.png"));
    Files.writeString(there.resolve("inside"), "old");
    open(robot);
    picks.add(there);
    press(robot, "#export-save");
    assertThat(said(robot)).contains("a.png was not written: a folder has that name");
    assertThat(there.resolve("inside")).hasContent("old");
  }

  @Test
  void anExportIsDoneByKeysAlone(FxRobot robot) throws IOException {
    open(robot);
    tabTo(robot, "export-format");
    robot.type(KeyCode.DOWN);
    tabTo(robot, "export-width");
    pressShortcut(robot, KeyCode.A);
    robot.type(KeyCode.DIGIT8, KeyCode.DIGIT0, KeyCode.DIGIT0);
    tabTo(robot, "export-transparent");
    robot.type(KeyCode.SPACE);
    tabTo(robot, "export-save");
    picks.add(folder.resolve("keys"));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(said(robot)).isEqualTo("Saved: " + folder.resolve("keys.svg"));
    assertThat(Files.readString(folder.resolve("keys.svg")))
        .contains("size: 800x1080", "transparent: true");
    assertThat(robot.lookup("#export-said").query().isFocused()).as("heard").isTrue();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup("#export").tryQuery()).isEmpty();
  }

  private void tabTo(FxRobot robot, String id) {
    Node wanted = robot.lookup("#" + id).query();
    for (int i = 0; i < 30 && !wanted.isFocused(); i++) {
      robot.type(KeyCode.TAB);
      settle();
    }
    assertThat(wanted.isFocused()).as(id).isTrue();
  }

  @Test
  void theLastChoiceIsRemembered(FxRobot robot) {
    open(robot);
    choose(robot, "#export-preset", ExportModel.Preset.COLUMN);
    choose(robot, "#export-theme", Theme.PRINT);
    choose(robot, "#export-format", Format.SVG);
    onUserThread(() -> robot.lookup("#export-patterns").queryAs(CheckBox.class).setSelected(true));
    picks.add(folder.resolve("a.svg"));
    press(robot, "#export-save");
    robot.type(KeyCode.ESCAPE);
    settle();
    UserState reloaded = remembered();
    ExportModel next = new ExportModel("results", reloaded.exportChoice(), appearance.look().get());
    assertThat(next.preset()).isEqualTo(ExportModel.Preset.COLUMN);
    assertThat(next.theme.get()).isEqualTo(Theme.PRINT);
    assertThat(next.format.get()).isEqualTo(Format.SVG);
    assertThat(next.patterns.get()).isTrue();
    assertThat(next.folder()).isEqualTo(folder);
  }

  @Test
  void anotherLookLosesNothing(FxRobot robot) {
    open(robot);
    write(robot, "#export-width", "1234");
    choose(robot, "#export-format", Format.PDF);
    onUserThread(() -> appearance.speak(Language.RUSSIAN));
    settle();
    assertThat(robot.lookup("#export-width").queryAs(TextField.class).getText()).isEqualTo("1234");
    assertThat(VisibleTexts.read(dialog(robot))).contains("Формат", "PDF", "Сохранить…");
  }
}
