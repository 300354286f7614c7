package org.sailau.view.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.shape.ShapeFiles;
import org.sailau.view.window.PlaceDatasets;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Outlines from a file on the tab with the places.
final class ShapesTest extends WindowTest {

  private static final String NORTH = ShapeFiles.square("\"name\":\"North\"", 70, 51);
  private static final String SOUTH = ShapeFiles.square("\"name\":\"South\"", 70, 50);

  private void openCountry() {
    Path file = file("country.sailau.json", PlaceDatasets.country());
    onUserThread(() -> session.open(file));
    settle();
  }

  private Path shapes(String... features) {
    return file(
        "districts.geojson",
        ShapeFiles.collection("\"attribution\":\"Survey\",", List.of(features)));
  }

  /// Chooses a file in the menu, as a user does.
  private void choose(Path file) {
    picks.add(file);
    onUserThread(
        () ->
            window.menus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-shapes".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    settle();
  }

  private String said(FxRobot robot) {
    return robot.lookup("#shapes-words").<Labeled>queryAs(Labeled.class).getText();
  }

  private String selected() {
    return session.election().orElseThrow().units().get(session.unit().get().orElseThrow()).id();
  }

  @Test
  void aFileOfOutlinesIsAMapAtOnce(FxRobot robot) {
    openCountry();
    choose(shapes(NORTH, SOUTH));
    assertThat(screen())
        .contains(
            "Turnout from 50.00% in North to 75.00% in South",
            "Five equal steps of 20 points. A large area does not mean many voters.",
            "Outlines: Survey; the file does not say of when.",
            "2 of 2 places have an outline; the file calls them by “name”.");
  }

  @Test
  void keysAndPointerChooseAPlace(FxRobot robot) {
    openCountry();
    choose(shapes(NORTH, SOUTH));
    onUserThread(
        () -> {
          session.selectUnit(session.election().orElseThrow().unitOf("north"));
          robot.lookup("#places-chart").query().requestFocus();
        });
    settle();
    robot.push(KeyCode.DOWN);
    assertThat(selected()).isEqualTo("south");
    robot.push(KeyCode.UP);
    assertThat(selected()).isEqualTo("north");
  }

  @Test
  void whatHasNoPartnerIsListed(FxRobot robot) {
    openCountry();
    choose(shapes(SOUTH, ShapeFiles.square("\"name\":\"Atlantis\"", 60, 50)));
    assertThat(said(robot))
        .contains("1 of 2 places have an outline")
        .contains("Without an outline (1): North.")
        .contains("In the file, but no place of this election (1): Atlantis.");
  }

  @Test
  void aFileThatFitsNothingChangesNothing(FxRobot robot) {
    openCountry();
    choose(shapes(ShapeFiles.square("\"name\":\"Atlantis\"", 60, 50)));
    assertThat(said(robot)).contains("None of the outlines belongs to a place of this election.");
    assertThat(robot.lookup("#places-view-shapes").tryQuery()).isEmpty();
  }

  @Test
  void theMapStaysIfAnotherFileFitsNothing(FxRobot robot) {
    openCountry();
    choose(shapes(NORTH, SOUTH));
    choose(
        file(
            "other.geojson",
            ShapeFiles.collection(List.of(ShapeFiles.square("\"name\":\"Atlantis\"", 60, 50)))));
    assertThat(said(robot)).contains("None of the outlines belongs to a place of this election.");
    assertThat(screen()).contains("Outlines: Survey; the file does not say of when.");
  }

  @Test
  void aFileThatIsWrongIsRefusedWithItsPlace(FxRobot robot) {
    openCountry();
    choose(shapes(NORTH, ShapeFiles.feature("", "Polygon", "[[[0,0],[8560000,54],[1,1]]]")));
    assertThat(said(robot))
        .contains("districts.geojson, line 3")
        .contains("8560000.0, 54.0 is no longitude and latitude")
        .contains("WGS 84");
    assertThat(session.election().orElseThrow().units()).hasSize(5);
  }

  @Test
  void outlinesStayWhenTheFileIsReadAgainAndGoWithTheElection(FxRobot robot) {
    openCountry();
    choose(shapes(NORTH, SOUTH));
    onUserThread(() -> session.reload());
    settle();
    assertThat(screen()).contains("Outlines: Survey; the file does not say of when.");
    onUserThread(() -> session.openBundled());
    settle();
    onUserThread(() -> window.viewState().tab().set("places"));
    settle();
    assertThat(robot.lookup("#places-view-shapes").tryQuery()).isEmpty();
    assertThat(screen()).contains("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu");
  }

  @Test
  void withoutAnElectionThatIsSaid(FxRobot robot) {
    onUserThread(() -> session.close());
    settle();
    Path file = shapes(NORTH);
    onUserThread(() -> window.open(file));
    settle();
    assertThat(said(robot)).startsWith("No election is open");
  }

  private void openNaming(String name) {
    String named =
        PlaceDatasets.country().replaceFirst("\\{", "{\"shapesFile\": \"" + name + "\",");
    Path file = file("named.sailau.json", named);
    onUserThread(() -> session.open(file));
    settle();
    onUserThread(() -> window.viewState().tab().set("places"));
    settle();
  }

  @Test
  void theFileThatADatasetNamesIsReadWithIt(FxRobot robot) {
    shapes(NORTH, SOUTH);
    openNaming("districts.geojson");
    assertThat(screen()).contains("Outlines: Survey; the file does not say of when.");
  }

  @Test
  void aFileThatADatasetNamesAndThatIsNotThereIsSaid(FxRobot robot) {
    openNaming("lost.geojson");
    assertThat(session.election()).as("opens without outlines").isPresent();
    assertThat(String.join(" ", screen()))
        .contains("The dataset names outlines for its map that could not be read.", "lost.geojson");
  }
}
