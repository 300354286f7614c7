package org.sailau.view.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.dataset.BundledDataset;
import org.sailau.io.Sha256;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Imports tables as a user does: opens, looks, decides, and opens the election.
class ImportPageTest extends WindowTest {

  private static final String TABLE =
      """
      Area,Valid,Aman,Berik
      North,30,10,20
      South,70,30,40
      Total,100,40,60
      """;

  /// Ten areas, of which one has a letter in the place of a figure; nothing states a sum.
  private static final String UNPROVEN =
      "Area,Aman,Berik\n"
          + IntStream.rangeClosed(1, 9)
              .mapToObj(area -> "Area %d,%d,%d\n".formatted(area, area, 2 * area))
              .collect(Collectors.joining())
          + "Area 10,30,x\n";

  private void open(FxRobot robot, Path file) {
    picks.add(file);
    pressShortcut(robot, KeyCode.O);
    robot.interrupt();
  }

  private List<String> page(FxRobot robot) {
    settle();
    List<String> texts = new ArrayList<>();
    Node form = robot.lookup("#import-form").query();
    onUserThread(
        () -> {
          form.getScene().getRoot().applyCss();
          form.getScene().getRoot().layout();
          texts.addAll(VisibleTexts.read(form.getScene().getRoot()));
        });
    return texts;
  }

  private void date(FxRobot robot, String day) {
    robot.clickOn("#import-date").write(day).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Goes to a button, which may have to be scrolled to, and presses it.
  private static void press(FxRobot robot, String button) {
    onUserThread(() -> robot.lookup(button).query().requestFocus());
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Chooses an item of a menu within a menu.
  private void choose(String id) {
    onUserThread(
        () ->
            window.menus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    settle();
  }

  private static boolean canOpen(FxRobot robot) {
    return !robot.lookup("#import-open").queryAs(Button.class).isDisabled();
  }

  @Test
  void aTableIsShownWithItsSumsAndOpened(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", TABLE));
    assertThat(page(robot))
        .contains("Nothing is opened yet", "Aman", "North", "votes of a choice", "area", "valid")
        .contains("Votes of all parts of an area = its own (2 sums)", "100 = 100");
    assertThat(canOpen(robot)).isTrue();
    robot.clickOn("#import-open");
    assertThat(screen()).contains("Berik", "Aman", "60.00%");
  }

  @Test
  void whatIsUndecidedIsDecidedOnThePage(FxRobot robot) {
    open(robot, file("town.csv", UNPROVEN));
    assertThat(page(robot))
        .contains("The file does not say when the election was.")
        .anyMatch(text -> text.startsWith("Columns B, C may be votes"))
        .anyMatch(text -> text.startsWith("“x” is no number."));
    assertThat(canOpen(robot)).isFalse();
    press(robot, "#import-not-stated");
    press(robot, "#import-choices");
    assertThat(canOpen(robot)).isFalse();
    date(robot, "12.05.2024");
    assertThat(page(robot)).anyMatch(text -> text.startsWith("“x” is read as: not stated"));
    assertThat(canOpen(robot)).isTrue();
    robot.clickOn("#import-open");
    assertThat(screen()).anyMatch(text -> text.contains("12 May 2024"));
  }

  @Test
  void aFileWithoutAHeaderLosesNoFigures(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", TABLE.replace("Area,Valid,Aman,Berik\n", "")));
    assertThat(page(robot))
        .anyMatch(text -> text.startsWith("These may be names of columns, or figures"));
    assertThat(page(robot)).contains("To be decided before the file can be opened: 2.");
    assertThat(canOpen(robot)).isFalse();
    press(robot, "#import-header-none");
    assertThat(page(robot)).noneMatch(text -> text.startsWith("These may be names"));
    press(robot, "#import-choices");
    assertThat(page(robot))
        .contains("North", "30", "100 = 100", "none", "1")
        .contains("Votes of all choices = valid votes (3 sums)")
        .noneMatch(text -> text.startsWith("To be decided"));
    assertThat(robot.lookup("#import-about").queryAs(Labeled.class).getText())
        .contains("csv: 3 lines, 4 columns");
    assertThat(canOpen(robot)).isTrue();
    press(robot, "#import-undo");
    press(robot, "#import-undo");
    assertThat(page(robot)).anyMatch(text -> text.startsWith("These may be names"));
    press(robot, "#import-header-names");
    assertThat(page(robot)).noneMatch(text -> text.startsWith("These may be names"));
  }

  @Test
  void aFileIsAddedAndTakenBack(FxRobot robot) {
    open(robot, file("2024-05-12 east.csv", TABLE.replace("Total,100,40,60\n", "")));
    picks.add(file("2024-05-12 west.csv", "Berik,Aman,Valid,Area\n7,4,11,West\nNote: final,,,\n"));
    press(robot, "#import-add");
    assertThat(page(robot))
        .anyMatch(text -> text.startsWith("2024-05-12 east.csv, 2024-05-12 west.csv: 4 lines"))
        .contains("The lines of 2 files stand below each other: east, west.")
        .contains("111 = 111");
    press(robot, "#import-undo");
    assertThat(page(robot)).contains("100 = 100").noneMatch(text -> text.contains("west"));
    picks.add(file("budget.csv", "Year,Money\n2023,4\n2024,5\n"));
    press(robot, "#import-add");
    assertThat(page(robot))
        .anyMatch(text -> text.startsWith("The file budget.csv cannot be joined"));
    assertThat(canOpen(robot)).isFalse();
    press(robot, "#import-undo");
    assertThat(canOpen(robot)).isTrue();
  }

  @Test
  void eachOfTwoFilesIsAnArea(FxRobot robot) {
    open(robot, file("2024-05-12 east.csv", TABLE));
    picks.add(file("2024-05-12 west.csv", TABLE));
    press(robot, "#import-add");
    assertThat(page(robot))
        .anyMatch(text -> text.contains("If each file is about an area of its own"));
    assertThat(canOpen(robot)).isFalse();
    press(robot, "#import-files-are-areas");
    assertThat(page(robot)).contains("area above");
    assertThat(canOpen(robot)).isTrue();
    robot.clickOn("#import-open");
    assertThat(screen()).contains("Berik", "Aman", "60.00%");
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Berik", "Aman", "60.00%");
  }

  @Test
  void aDecisionCanBeUndone(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", UNPROVEN));
    assertThat(robot.lookup("#import-undo").queryAs(Button.class).isDisabled()).isTrue();
    press(robot, "#import-not-stated");
    assertThat(page(robot)).noneMatch(text -> text.startsWith("“x” is no number."));
    press(robot, "#import-undo");
    assertThat(page(robot)).anyMatch(text -> text.startsWith("“x” is no number."));
  }

  @Test
  void theRoleOfAColumnIsChosenInItsHead(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", TABLE));
    robot.clickOn("#import-role-C").clickOn("#import-give-IGNORED");
    assertThat(page(robot)).contains("not read").anyMatch(text -> text.contains("≠"));
  }

  @Test
  void aColumnIsAnAreaAboveAndThatIsUndone(FxRobot robot) {
    String table = "Place,Region,Valid,Aman,Berik\nOne,N,30,10,20\nOne,S,70,30,40\nTwo,S,9,4,5\n";
    open(robot, file("town 2024-05-12.csv", table));
    robot.clickOn("#import-role-B").clickOn("#import-give-UNIT_ABOVE");
    assertThat(page(robot)).contains("area above");
    assertThat(roleShown(robot, "#import-role-B")).isEqualTo("area above");
    pressShortcut(robot, KeyCode.Z);
    assertThat(roleShown(robot, "#import-role-B")).isNotEqualTo("area above");
    robot.clickOn("#import-role-B").clickOn("#import-give-UNIT_ABOVE").clickOn("#import-open");
    settle();
    assertThat(session.opened().get().shown().orElseThrow().election().units())
        .extracting(unit -> unit.name().text() + " " + unit.within())
        .contains("N 0", "One 1", "S 0", "One 3", "Two 3");
  }

  @Test
  void noCellIsMadeAnewWhereARoleIsGiven(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", TABLE));
    page(robot);
    Set<Node> before = cells(robot);
    robot.clickOn("#import-role-C").clickOn("#import-give-IGNORED");
    assertThat(page(robot)).contains("not read");
    assertThat(cells(robot)).isNotEmpty().isSubsetOf(before);
  }

  /// The cells of the table that have a text.
  private static Set<Node> cells(FxRobot robot) {
    return robot.lookup("#import-table .table-cell").queryAllAs(Labeled.class).stream()
        .filter(cell -> cell.getText() != null)
        .collect(Collectors.toSet());
  }

  private static String roleShown(FxRobot robot, String button) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(button).queryAs(Button.class).getText();
  }

  @Test
  void itIsSaidByKeysOfWhichAreasAColumnHasTheCodes(FxRobot robot) {
    String table =
        """
        Region,District,Code,Key,Valid,Aman,Berik
        North,One,N9,N01,30,10,20
        North,Two,N9,N02,40,25,15
        South,One,S9,S01,70,30,40
        South,Two,S9,S02,90,45,45
        """;
    open(robot, file("town 2024-05-12.csv", table));
    robot.clickOn("#import-role-A").clickOn("#import-give-UNIT");
    robot.clickOn("#import-role-B").clickOn("#import-give-UNIT");
    page(robot);
    press(robot, "#import-role-C");
    for (int item = 0; item < 17; item++) {
      robot.push(KeyCode.DOWN);
    }
    robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
    assertThat(roleShown(robot, "#import-role-C")).isEqualTo("area code (A)");
    assertThat(roleShown(robot, "#import-role-D")).isEqualTo("area code (B)");
    press(robot, "#import-undo");
    assertThat(roleShown(robot, "#import-role-C")).isNotEqualTo("area code (A)");
    robot
        .clickOn("#import-role-A")
        .clickOn("#import-codes-in")
        .clickOn("#import-codes-in-C")
        .clickOn("#import-open");
    settle();
    assertThat(session.opened().get().shown().orElseThrow().election().units())
        .extracting(unit -> unit.name().text() + " " + unit.details().code())
        .contains("North N9", "One N01", "South S9");
  }

  @Test
  void aWideTableIsLeafedThrough(FxRobot robot) {
    String header =
        IntStream.rangeClosed(1, 45).mapToObj(at -> "C" + at).collect(Collectors.joining(","));
    String line =
        IntStream.rangeClosed(1, 44).mapToObj(String::valueOf).collect(Collectors.joining(","));
    open(robot, file("wide 2024-05-12.csv", header + "\n" + line + ",x\n" + line + ",x\n"));
    assertThat(columnsShown(robot)).isEqualTo("Columns A to T of 45");
    assertThat(robot.lookup("#import-role-U").tryQuery()).isEmpty();
    press(robot, "#import-columns-next");
    press(robot, "#import-columns-next");
    assertThat(columnsShown(robot)).isEqualTo("Columns AO to AS of 45");
    assertThat(robot.lookup("#import-role-AS").tryQuery()).isPresent();
    assertThat(robot.lookup("#import-role-A").tryQuery()).isEmpty();
    assertThat(robot.lookup("#import-columns-next").queryButton().isDisabled()).isTrue();
    robot.clickOn("#import-role-AO").clickOn("#import-give-IGNORED");
    assertThat(roleShown(robot, "#import-role-AO")).isEqualTo("not read");
    press(robot, "#import-columns-before");
    assertThat(columnsShown(robot)).isEqualTo("Columns U to AN of 45");
  }

  private static String columnsShown(FxRobot robot) {
    return robot.lookup("#import-columns-shown").queryAs(Labeled.class).getText();
  }

  @Test
  void aDayThatIsNoneChangesNothing(FxRobot robot) {
    open(robot, file("town.csv", TABLE));
    date(robot, "someday");
    assertThat(page(robot)).anyMatch(text -> text.contains("“someday” is no day"));
    assertThat(canOpen(robot)).isFalse();
  }

  @Test
  void theEncodingIsFoundAndCanBeChanged(FxRobot robot) throws IOException {
    Path file = folder.resolve("район 2024-05-12.csv");
    Files.write(
        file,
        "Участок;Действительные;Асанов;Бекова\nУчасток первый;3;1;2\nУчасток второй;7;3;4\n"
            .getBytes(Charset.forName("windows-1251")));
    open(robot, file);
    assertThat(page(robot)).contains("Асанов", "Участок первый");
    ComboBox<?> encoding = robot.lookup("#import-encoding").queryComboBox();
    assertThat(encoding.getValue()).isEqualTo(Charset.forName("windows-1251"));
    onUserThread(() -> encoding.getSelectionModel().select(2));
    assertThat(page(robot)).noneMatch(text -> text.equals("Асанов"));
  }

  @Test
  void aFileThatCannotBeReadIsSaidToBeSo(FxRobot robot) {
    open(robot, file("broken.csv", "a,b\n\"x,1\n2,3\n"));
    assertThat(page(robot)).anyMatch(text -> text.contains("quotation mark opens a cell here"));
    assertThat(canOpen(robot)).isFalse();
  }

  @Test
  void aTableWhoseHeaderIsNotFoundIsShown(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", "North\nSouth\n"));
    assertThat(page(robot)).contains("North", "South", "No line with names of columns was found.");
    assertThat(canOpen(robot)).isFalse();
  }

  @Test
  void theKeyF8GoesToWhatIsToBeLookedAt(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", UNPROVEN));
    robot.clickOn("#import-title").push(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    Node focused = robot.lookup("#import-table").query().getScene().getFocusOwner();
    assertThat(focused.getId()).isEqualTo("import-table");
  }

  @Test
  void aDatasetIsSaved(FxRobot robot) throws IOException {
    open(robot, file("town 2024-05-12.csv", TABLE));
    picks.add(folder.resolve("saved"));
    robot.clickOn("#import-save");
    Path saved = folder.resolve("saved.sailau.json");
    assertThat(suggested).contains("town 2024-05-12.sailau.json");
    assertThat(saved).content().contains("\"sailau-election/1\"", "\"votes\":60");
    assertThat(robot.lookup("#import-said").queryAs(Labeled.class).getText()).contains("saved");
  }

  @Test
  void aFigureSaysInWhichCellItStandsInASavedImportToo(FxRobot robot) throws IOException {
    Path table = file("town 2024-05-12.csv", "Vote of the town\n" + TABLE + "Counted by hand\n");
    open(robot, table);
    picks.add(folder.resolve("saved"));
    robot.clickOn("#import-save").clickOn("#import-open");
    String place = "town 2024-05-12.csv, line 5, column D";
    assertThat(screen()).contains("In the file", place, "“60”");
    String digest = session.opened().get().shown().orElseThrow().digest().sha256();
    open(robot, folder.resolve("saved.sailau.json"));
    assertThat(screen()).contains(place);
    assertThat(session.opened().get().shown().orElseThrow().digest().sha256())
        .as("pictures of the import can be checked with the saved dataset")
        .isEqualTo(digest);
    choose("menu.sourceDetails");
    List<String> details = new ArrayList<>();
    onUserThread(
        () ->
            details.addAll(
                VisibleTexts.read(robot.lookup("#source-details").query().getScene().getRoot())));
    assertThat(details)
        .contains(
            "town 2024-05-12.csv",
            Sha256.of(Files.readAllBytes(table)),
            "Vote of the town",
            "Counted by hand",
            "UTF-8",
            ",");
  }

  @Test
  void theNextFileOfItsKindOpensByItself(FxRobot robot) {
    open(robot, file("town 2024-05-12.csv", TABLE));
    robot.clickOn("#import-keep");
    assertThat(robot.lookup("#import-keep").queryAs(CheckBox.class).isSelected()).isTrue();
    robot.clickOn("#import-keep-name").write("Towns");
    assertThat(robot.lookup("#import-keep-name").queryAs(TextField.class).getText())
        .isEqualTo("Towns");
    robot.clickOn("#import-open");
    assertThat(folder.resolve("recipes/towns.sailau-recipe.json")).exists();
    open(
        robot,
        file(
            "village 2024-06-02.csv",
            TABLE
                .replace("60", "61")
                .replace("40,", "40,")
                .replace("South,70,30,40", "South,71,30,41")
                .replace("100", "101")));
    assertThat(robot.lookup("#import-form").tryQuery()).isEmpty();
    assertThat(screen()).anyMatch(text -> text.contains("2 June 2024"));
  }

  @Test
  void reloadingReadsTheFileInTheSameWay(FxRobot robot) throws IOException {
    Path file = file("town 2024-05-12.csv", TABLE);
    open(robot, file);
    robot.clickOn("#import-open");
    assertThat(screen()).contains("60.00%");
    Files.writeString(file, TABLE.replace("30,40", "20,50").replace("40,60", "30,70"));
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("70.00%");
    Files.writeString(file, "nothing");
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).anyMatch(text -> text.contains("can no longer be read as it was"));
    assertThat(screen()).contains("70.00%");
  }

  @Test
  void reloadingSaysWhatHasChanged(FxRobot robot) throws IOException {
    Path file = file("town 2024-05-12.csv", TABLE);
    open(robot, file);
    robot.clickOn("#import-open");
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Read again: nothing has changed.");
    assertThat(robot.lookup("#changes-link").tryQuery()).isEmpty();
    // A line that is inserted moves the others: they are known by their names.
    Files.writeString(
        file,
        """
        Area,Valid,Aman,Berik
        East,5,2,3
        North,30,10,20
        South,72,30,42
        Total,107,42,65
        """);
    pressShortcut(robot, KeyCode.R);
    assertThat(screen())
        .contains(
            "Read again: 5 figures have changed, 3 figures are new."
                + " All voters, Aman: 40 → 42; All voters, Berik: 60 → 65;"
                + " East, Aman: not stated → 2; and 5 more");
    robot.clickOn("#changes-link");
    assertThat(robot.lookup("#changes-list").queryAs(TextArea.class).getText().lines())
        .containsExactlyInAnyOrder(
            "All voters, Aman: 40 → 42",
            "All voters, Berik: 60 → 65",
            "All voters, Valid ballots: 100 → 107",
            "East, Aman: not stated → 2",
            "East, Berik: not stated → 3",
            "East, Valid ballots: not stated → 5",
            "South, Berik: 40 → 42",
            "South, Valid ballots: 70 → 72");
    robot.push(KeyCode.ESCAPE);
    Files.writeString(file, Files.readString(file) + "Counted by hand\n");
    pressShortcut(robot, KeyCode.R);
    assertThat(screen())
        .contains("Read again: no figure has changed, but other parts of the file have.");
    assertThat(robot.lookup("#changes-link").tryQuery()).isEmpty();
  }

  @Test
  void reloadingADatasetSaysWhatHasChanged(FxRobot robot) throws IOException {
    String text = new String(BundledDataset.open().readAllBytes(), StandardCharsets.UTF_8);
    Path file = file("bundled.sailau.json", text);
    open(robot, file);
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Read again: nothing has changed.");
    Files.writeString(file, text.replaceFirst("206206", "206207"));
    pressShortcut(robot, KeyCode.R);
    assertThat(screen())
        .contains("Read again: 1 figure has changed. All voters, Karakat Abden: 206,206 → 206,207");
    open(robot, file);
    assertThat(robot.lookup("#changes-link").tryQuery()).isEmpty();
  }

  @Test
  void theMenuImportsEvenWhatLooksLikeADataset(FxRobot robot) {
    picks.add(file("town.json", "[{\"area\": \"North\", \"votes\": 1}]"));
    robot.clickOn("#menu-file").clickOn("#menu-import");
    assertThat(page(robot)).contains("North");
  }

  private static void copy(String text) {
    onUserThread(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void aTableThatWasCopiedIsPasted(FxRobot robot) {
    copy(TABLE.replace(',', '\t'));
    pressShortcut(robot, KeyCode.V);
    robot.interrupt();
    assertThat(page(robot)).contains("Aman", "North", "100 = 100");
    assertThat(robot.lookup("#import-source").queryAs(TextField.class).getText())
        .isEqualTo("Clipboard");
    date(robot, "12.05.2024");
    robot.clickOn("#import-open");
    assertThat(screen()).contains("Berik", "60.00%");
    assertThat(userState.recent()).isEmpty();
    copy("something else");
    pressShortcut(robot, KeyCode.R);
    assertThat(screen()).contains("Berik", "60.00%");
  }

  @Test
  void theMenuPastesCsvAsWell(FxRobot robot) {
    copy(TABLE);
    robot.clickOn("#menu-file").clickOn("#menu-paste");
    assertThat(page(robot)).contains("Aman", "North", "100 = 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a word", "a line, with a comma\nanother one"})
  void whereNoTableWasCopiedItIsSaid(String text, FxRobot robot) {
    copy(text);
    pressShortcut(robot, KeyCode.V);
    assertThat(screen()).anyMatch(said -> said.startsWith("There is no table on the clipboard."));
    assertThat(robot.lookup("#import-form").tryQuery()).isEmpty();
  }

  @Test
  void aFieldTakesWhatIsPastedIntoIt(FxRobot robot) {
    copy(TABLE);
    pressShortcut(robot, KeyCode.F);
    TextField search = robot.lookup("#search").queryAs(TextField.class);
    assertThat(search.isFocused()).isTrue();
    pressShortcut(robot, KeyCode.V);
    assertThat(search.getText()).contains("North");
    assertThat(robot.lookup("#import-form").tryQuery()).isEmpty();
  }

  @Test
  void aTableToFillInIsSavedAndOpensByItself(FxRobot robot) {
    Path table = folder.resolve("mine.csv");
    picks.add(table);
    robot.clickOn("#menu-file").clickOn("#menu-template");
    assertThat(suggested).containsExactly("sailau-table.xlsx");
    assertThat(robot.lookup("#template-said").queryAs(Labeled.class).getText())
        .startsWith("The table was saved as " + table);
    robot.push(KeyCode.ESCAPE);
    open(robot, table);
    assertThat(robot.lookup("#import-form").tryQuery()).isEmpty();
    assertThat(screen()).contains("Example choice A", "60.76%");
  }
}
