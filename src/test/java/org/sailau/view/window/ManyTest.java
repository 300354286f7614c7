package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.sailau.view.control.ComboBoxes;
import org.testfx.api.FxRobot;

/// Elections that have very many choices or contests: what is not seen costs nothing.
final class ManyTest extends WindowTest {

  /// The bundled election needs almost as many.
  private static final int MAX_NODES = 1500;

  /// Contests of which each but the last has two choices.
  private Path election(int contests, int choicesOfLast) {
    String all =
        IntStream.range(0, contests)
            .mapToObj(i -> contest(i, i == contests - 1 ? choicesOfLast : 2))
            .collect(Collectors.joining(","));
    return file(
        "many.json",
        """
        {"format": "sailau-election/1", "title": {"en": "Many"}, "date": "2024-10-06",
        "status": "final",
        "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-10-08"}],
        "units": [{"id": "all", "name": {"en": "All voters"}, "kind": "electorate"}],
        "contests": [%s]}\
        """
            .formatted(all));
  }

  private static String contest(int number, int choices) {
    String names =
        IntStream.range(0, choices)
            .mapToObj(i -> "{\"id\": \"x%d\", \"name\": {\"en\": \"Choice %d\"}}".formatted(i, i))
            .collect(Collectors.joining(","));
    String tallies =
        IntStream.range(0, choices)
            .mapToObj(i -> "{\"choice\": \"x%d\", \"votes\": %d}".formatted(i, i + 1))
            .collect(Collectors.joining(","));
    return """
    {"id": "c%d", "name": {"en": "Contest %d"}, "choiceKind": "candidate", "unit": "all",
    "rounding": {"decimals": 0, "mode": "half-up", "stated": false},
    "choices": [%s], "tallies": [%s]}\
    """
        .formatted(number, number, names, tallies);
  }

  private static int nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(ManyTest::nodes).sum()
        : 1;
  }

  private int nodes() {
    settle();
    return Window.getWindows().stream().mapToInt(shown -> nodes(shown.getScene().getRoot())).sum();
  }

  @Test
  void tenThousandChoicesAreInTheTableAndNoNodesOfTheirOwn(FxRobot robot) {
    onUserThread(() -> session.open(election(1, 10_000)));
    settle();
    TableView<?> table = robot.lookup("#results-table").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(10_000);
    assertThat(nodes()).isLessThan(MAX_NODES);
    for (KeyCode tab : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT6, KeyCode.DIGIT1}) {
      pressShortcut(robot, tab);
      assertThat(nodes()).as("%s", tab).isLessThan(MAX_NODES);
    }
    pressShortcut(robot, KeyCode.T);
    assertThat(nodes()).as("as a table").isLessThan(MAX_NODES);
  }

  @Test
  void theTableStaysAsItIsWhileItsContestDoes(FxRobot robot) {
    onUserThread(() -> session.open(election(2, 100)));
    settle();
    TableView<?> table = robot.lookup("#results-table").queryAs(TableView.class);
    Object first = table.getItems().getFirst();
    pressShortcut(robot, KeyCode.M);
    pressShortcut(robot, KeyCode.DIGIT6);
    pressShortcut(robot, KeyCode.DIGIT1);
    assertThat(table.getItems().getFirst()).isSameAs(first);
    onUserThread(() -> session.select(session.election().orElseThrow().contests().getLast()));
    settle();
    assertThat(table.getItems()).hasSize(100).first().isNotSameAs(first);
  }

  @Test
  void theExportDialogOfVeryManyContestsListsNames(FxRobot robot) {
    onUserThread(() -> session.open(election(400, 2)));
    pressShortcut(robot, KeyCode.E);
    ComboBox<?> charts =
        robot.lookup("#export-chart").match(ComboBox.class::isInstance).queryAs(ComboBox.class);
    assertThat(charts.getItems()).hasSize(800);
    assertThat(nodes()).isLessThan(2 * MAX_NODES);
    onUserThread(() -> charts.getSelectionModel().selectLast());
    settle();
    assertThat(robot.lookup("#export-preview").query().getAccessibleText()).contains("Choice 1");
  }

  @Test
  void aListOfVeryManyPutsOnlyTheFirstInWords() {
    AtomicInteger named = new AtomicInteger();
    List<Integer> all = IntStream.range(0, 5000).boxed().toList();
    onUserThread(
        () -> {
          ComboBox<Integer> box =
              ComboBoxes.of(
                  "many",
                  all,
                  entry -> {
                    named.incrementAndGet();
                    return "Entry " + entry;
                  });
          StackPane root = new StackPane(box);
          Scene scene = new Scene(root, 400, 300);
          root.applyCss();
          root.layout();
          assertThat(box.prefWidth(-1)).isPositive();
          assertThat(scene.getRoot()).isSameAs(root);
        });
    assertThat(named).hasValueBetween(1, 500);
  }
}
