package org.sailau.view.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.VisibleTexts;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Every figure of every place can be found by search and read from the screen.
final class AnyFigureTest extends WindowTest {

  private static final int UNITS = 120;
  private static final int CHOICES = 8;
  private static final int FIGURES = 200;

  private static long votes(int unit, int choice) {
    return 1000L + unit * 37L + choice * 5003L;
  }

  private static String document() {
    List<String> units = new ArrayList<>(List.of(unit("all", "Everywhere", "electorate", "")));
    List<String> choices = new ArrayList<>();
    List<String> tallies = new ArrayList<>();
    for (int choice = 0; choice < CHOICES; choice++) {
      choices.add(
          "{\"id\": \"c%d\", \"name\": {\"en\": \"Choice %d.\"}}".formatted(choice, choice));
    }
    for (int unit = 0; unit < UNITS; unit++) {
      units.add(unit("u" + unit, "Ward " + unit + ".", "district", "\"within\": \"all\","));
      for (int choice = 0; choice < CHOICES; choice++) {
        tallies.add(
            "{\"choice\": \"c%d\", \"unit\": \"u%d\", \"votes\": %d}"
                .formatted(choice, unit, votes(unit, choice)));
      }
    }
    return """
    {"format": "sailau-election/1", "title": {"en": "Wards"}, "date": "2024-10-06",
     "status": "final", "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
     "units": [%s],
     "contests": [{"id": "m", "name": {"en": "Mayor"}, "choiceKind": "candidate", "unit": "all",
       "choices": [%s], "tallies": [%s]}]}
    """
        .formatted(
            String.join(", ", units), String.join(", ", choices), String.join(", ", tallies));
  }

  private static String unit(String id, String name, String kind, String fields) {
    return "{\"id\": \"%s\", \"name\": {\"en\": \"%s\"}, %s \"kind\": \"%s\"}"
        .formatted(id, name, fields, kind);
  }

  /// Goes to the places, finds one by its name and opens its figures: four actions.
  private void open(FxRobot robot, int unit) {
    pressShortcut(robot, KeyCode.DIGIT3);
    pressShortcut(robot, KeyCode.F);
    pressShortcut(robot, KeyCode.A);
    robot.write("ward " + unit + ".", 0).type(KeyCode.ENTER);
    settle();
  }

  @Test
  void twoHundredFiguresTakenAtRandomAreRead(FxRobot robot) {
    onUserThread(() -> session.open(file("wards.sailau.json", document())));
    settle();
    Random random = new Random(20221120);
    for (int at = 0; at < FIGURES / CHOICES; at++) {
      int unit = random.nextInt(UNITS);
      open(robot, unit);
      List<String> read = VisibleTexts.read(robot.lookup("#results-table").queryParent());
      for (int choice = 0; choice < CHOICES; choice++) {
        int name = read.indexOf("Choice " + choice + ".");
        assertThat(name).as("choice %d in ward %d", choice, unit).isNotNegative();
        assertThat(read.get(name + 2))
            .as("votes of choice %d in ward %d", choice, unit)
            .isEqualTo(TEXTS.count(votes(unit, choice)));
      }
    }
  }
}
