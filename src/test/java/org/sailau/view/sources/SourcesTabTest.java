package org.sailau.view.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.audit.ledger.Row;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class SourcesTabTest extends WindowTest {

  @BeforeEach
  void open(FxRobot robot) {
    onUserThread(() -> place(1280, 800));
    pressShortcut(robot, KeyCode.DIGIT5);
    settle();
  }

  @SuppressWarnings("unchecked")
  private static TableView<Row> table(FxRobot robot) {
    return robot.lookup("#sources-table").queryAs(TableView.class);
  }

  private String proof(FxRobot robot) {
    return robot.lookup("#proof-chart").queryAs(ChartPane.class).chart().orElseThrow().headline();
  }

  /// Runs an action of the menu, as a click on it does.
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

  @Test
  void whatDiffersIsListedFirstWithTheProofOfTheMostStatedOne(FxRobot robot) {
    assertThat(screen())
        .contains(
            "4 printed values cannot be true, 2 figures stay open",
            "All 39",
            "Differ 8",
            "Cannot be true 4",
            "Open 2");
    assertThat(table(robot).getItems()).hasSize(8);
    assertThat(proof(robot)).isEqualTo("Meiram Kazhyken, votes: 300,907 cannot be true");
  }

  @Test
  void theListIsFilteredAndWalkedThrough(FxRobot robot) {
    robot.clickOn("#sources-OPEN");
    settle();
    assertThat(table(robot).getItems()).hasSize(2);
    assertThat(proof(robot)).endsWith("stays open");
    robot.clickOn("#sources-ALL");
    settle();
    assertThat(table(robot).getItems()).hasSize(39);
    robot.clickOn(table(robot));
    robot.type(KeyCode.HOME);
    settle();
    assertThat(proof(robot)).isEqualTo("Kassym-Jomart Tokayev, votes: differ, no error");
  }

  @Test
  void aProofIsCopied(FxRobot robot) {
    robot.clickOn("#copy-proof");
    assertThat(clipboard())
        .startsWith("Meiram Kazhyken, votes: 300,907 cannot be true\n")
        .contains(
            "With 300,907, 7 of the 7 shares would be printed differently.\n",
            "Against all: printed 5.8%, would be 5.8% · 5.7%\n",
            "300,907 (cannot be true): Kazinform, 22 November 2022, final\n");
    assertThat(screen()).contains("The proof is copied.");
  }

  @Test
  void theRecordOfACandidateLeadsHere(FxRobot robot) {
    pressShortcut(robot, KeyCode.DIGIT1);
    settle();
    onUserThread(() -> session.choice().set(Optional.of("tokayev")));
    settle();
    onUserThread(() -> robot.lookup(".source-link").query().requestFocus());
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(proof(robot)).isEqualTo("Kassym-Jomart Tokayev, votes: differ, no error");
  }

  @Test
  void theElectionIsShownAsOneSourceStatesIt(FxRobot robot) {
    onUserThread(() -> session.showAsStatedBy("kommersant"));
    settle();
    pressShortcut(robot, KeyCode.DIGIT1);
    settle();
    assertThat(screen())
        .contains("As stated by Kommersant, 21 November 2022", "Against all", "6,456,392");
    onUserThread(() -> session.showAsStatedBy(null));
    settle();
    assertThat(screen())
        .contains("Sources: 33 · The Astana Times, 21 November 2022")
        .doesNotContain("6,456,392");
  }

  @Test
  void aFigureIsAddedUndoneAndSaved(FxRobot robot) throws Exception {
    choose("menu.addFigure");
    robot.clickOn("#source-value").write("many");
    onUserThread(() -> robot.lookup("#source-add").queryButton().fire());
    settle();
    assertThat(robot.lookup("#source-wrong").queryLabeled().getText())
        .isEqualTo(
            "“many” is no count: write a whole number, such as 460,484.\n"
                + "Say who states it: the source is missing.");
    robot.clickOn("#source-value").eraseText(4).write("6,546,392");
    robot.clickOn("#source-publisher").write("The Gazette");
    robot.clickOn("#source-date").write("2022-11-23");
    onUserThread(() -> robot.lookup("#source-add").queryButton().fire());
    settle();
    assertThat(screen()).contains("5 printed values cannot be true, 2 figures stay open");
    assertThat(session.amendments().get()).isEqualTo(1);
    choose("menu.undoAddition");
    assertThat(screen()).contains("4 printed values cannot be true, 2 figures stay open");
    assertThat(session.amendments().get()).isZero();
  }

  /// A point or comma that separates no group of three digits would make another number.
  @Test
  void aCountIsReadAsItIsWrittenOrNotAtAll(FxRobot robot) {
    choose("menu.addFigure");
    robot.clickOn("#source-publisher").write("The Gazette");
    for (String wrong : List.of("200.9", "6,456,39", "1,234.567")) {
      onUserThread(() -> robot.lookup("#source-value").queryTextInputControl().setText(wrong));
      onUserThread(() -> robot.lookup("#source-add").queryButton().fire());
      settle();
      assertThat(robot.lookup("#source-wrong").queryLabeled().getText())
          .isEqualTo("“" + wrong + "” is no count: write a whole number, such as 460,484.");
    }
    onUserThread(
        () -> robot.lookup("#source-value").queryTextInputControl().setText("6\u00a0456\u00a0394"));
    onUserThread(() -> robot.lookup("#source-add").queryButton().fire());
    settle();
    assertThat(table(robot).getItems().getFirst().values())
        .extracting(value -> value.value().toString())
        .anyMatch(value -> value.contains("6456394"));
  }

  @Test
  void theFiguresOfASecondDatasetAreAddedAndWhatItLacksIsListed(FxRobot robot) throws Exception {
    Path second =
        file(
            "second.sailau.json",
            """
            {"format": "sailau-election/1", "title": {"en": "Second"}, "date": "2022-11-20",
             "status": "final",
             "sources": [{"id": "radio", "publisher": {"en": "Radio"}, "date": "2022-11-24"}],
             "units": [{"id": "all", "name": {"en": "All voters"}},
                       {"id": "moon", "name": {"en": "The Moon"}, "within": "all",
                        "turnout": {"share": 50.00}}],
             "contests": [{"id": "c", "name": {"en": "President"}, "choiceKind": "candidate",
               "unit": "all",
               "choices": [{"id": "k", "name": {"ru": "Мейрам Кажыкен"}},
                           {"id": "n", "name": {"en": "Nobody Known"}}],
               "tallies": [{"choice": "k", "votes": 200970}, {"choice": "n", "votes": 1}]}]}
            """);
    picks.add(second);
    choose("menu.addDataset");
    assertThat(robot.lookup("#sources-words").queryLabeled().getText())
        .isEqualTo(
            "1 figure was added. Undo: Ctrl+Z.\n"
                + "2 names are not in the open election, so their figures were left out:"
                + " The Moon; Nobody Known.");
    robot.type(KeyCode.ESCAPE);
    settle();
    // 200,970 is printed as 2.53 as well, so that nothing tells it from 200,907.
    assertThat(screen()).contains("4 printed values cannot be true, 2 figures stay open");
    Path saved = folder.resolve("with.sailau.json");
    picks.add(saved);
    choose("menu.saveAdditions");
    assertThat(Files.readString(saved)).contains("200970", "\"Radio\"");
    assertThat(session.amendments().get()).isZero();
  }
}
