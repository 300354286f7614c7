package org.sailau.view.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.PlaceDatasets;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class PlacesTabTest extends WindowTest {

  private void go() {
    onUserThread(() -> window.viewState().tab().set("places"));
    settle();
  }

  private void openCountry() {
    var file = file("country.sailau.json", PlaceDatasets.country());
    onUserThread(() -> session.open(file));
    go();
  }

  private List<String> names(FxRobot robot) {
    settle();
    return table(robot).getItems().stream()
        .map(row -> session.election().orElseThrow().units().get(row.unit()).id())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static TableView<PlaceRow> table(FxRobot robot) {
    return robot.lookup("#places-table").queryAs(TableView.class);
  }

  private String selected() {
    return session.election().orElseThrow().units().get(session.unit().get().orElseThrow()).id();
  }

  @Test
  void theRegionsAreListedByTheirTurnout(FxRobot robot) {
    go();
    assertThat(names(robot)).hasSize(22).startsWith("electorate", "abroad", "zhetisu", "kyzylorda");
    assertThat(String.join(" ", screen()))
        .contains("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu")
        .contains("Took part by 22:00, in percent of eligible voters.")
        .contains("81.42", "28.72")
        .contains("Source: Informburo.kz, 20 November 2022");
  }

  @Test
  void whatIsNotStatedOfARegionIsSaid() {
    go();
    assertThat(screen()).contains("not stated");
  }

  @Test
  void theSearchFindsAPlaceInAnyLanguage(FxRobot robot) {
    go();
    robot.clickOn("#places-search").write("туркес");
    assertThat(names(robot)).containsExactly("turkistan");
    assertThat(screen()).contains("1 of 22");
    robot.push(KeyCode.ESCAPE);
    assertThat(names(robot)).hasSize(22);
  }

  @Test
  void whatNobodyHasIsSaid(FxRobot robot) {
    go();
    robot.clickOn("#places-search").write("zzz");
    assertThat(screen()).contains("No place has this name.", "0 of 22");
  }

  @Test
  void theSelectedPlaceIsShownByTheOtherTabs() {
    go();
    onUserThread(() -> session.selectUnit(session.election().orElseThrow().unitOf("turkistan")));
    assertThat(screen()).contains("Turkistan – Turnout: 80.37%, by 22:00");
    onUserThread(() -> window.viewState().tab().set("turnout"));
    assertThat(screen()).contains("Turkistan: turnout 80.37%");
  }

  @Test
  void arrowsGoToTheNextTileInTheirDirectionOverGaps(FxRobot robot) {
    go();
    onUserThread(
        () -> {
          session.selectUnit(session.election().orElseThrow().unitOf("mangystau"));
          robot.lookup("#places-chart").query().requestFocus();
        });
    settle();
    robot.push(KeyCode.RIGHT);
    assertThat(selected()).as("over a gap").isEqualTo("kyzylorda");
    robot.push(KeyCode.UP);
    assertThat(selected()).isEqualTo("ulytau");
    robot.push(KeyCode.LEFT);
    assertThat(selected()).isEqualTo("aktobe");
  }

  @Test
  void keysOpenCloseAndShowPlaces(FxRobot robot) {
    openCountry();
    assertThat(names(robot)).containsExactly("all", "south", "north");
    onUserThread(() -> table(robot).requestFocus());
    robot.push(KeyCode.N);
    robot.type(KeyCode.N);
    assertThat(selected()).isEqualTo("north");
    robot.push(KeyCode.RIGHT);
    assertThat(names(robot)).containsExactly("all", "south", "north", "n1", "n2");
    robot.push(KeyCode.LEFT);
    assertThat(names(robot)).containsExactly("all", "south", "north");
    robot.push(KeyCode.ENTER);
    assertThat(screen()).contains("North: Bob leads with 55.00%; second place 45.00%");
  }

  @Test
  @SuppressWarnings("unchecked")
  void placesAreComparedByAShareOrALead(FxRobot robot) {
    openCountry();
    ComboBox<Object> measures = robot.lookup("#places-measure").queryAs(ComboBox.class);
    assertThat(measures.getItems()).hasSize(4);
    onUserThread(() -> measures.setValue(measures.getItems().get(1)));
    assertThat(names(robot)).as("share of Ann").containsExactly("all", "south", "north");
    assertThat(screen()).contains("60.00*", "45.00*", "51.43*", "90");
    onUserThread(() -> measures.setValue(measures.getItems().get(2)));
    assertThat(screen()).contains("20.00*", "10.00*", "2.86*");
    onUserThread(() -> measures.setValue(measures.getItems().get(3)));
    assertThat(screen()).contains("Difference: Ann minus Bob", "+20.00*", "\u221210.00*", "+2.86*");
  }

  @Test
  @SuppressWarnings("unchecked")
  void thePairIsNamedByTheWholeAndNotByTheSelectedPlace(FxRobot robot) {
    openCountry();
    ComboBox<Object> measures = robot.lookup("#places-measure").queryAs(ComboBox.class);
    onUserThread(() -> session.selectUnit(session.election().orElseThrow().unitOf("north")));
    settle();
    assertThat(measures.getConverter().toString(measures.getItems().get(3)))
        .as("Bob leads in the north, Ann in the whole")
        .isEqualTo("Difference: Ann minus Bob");
  }

  @Test
  void ofSeveralPlacesTheOneThatIsCalledLikeTheSearchComesFirst(FxRobot robot) {
    onUserThread(
        () ->
            session.open(
                file("wards.sailau.json", PlaceDatasets.country().replace("\"School\"", "\"N\""))));
    settle();
    onUserThread(() -> window.viewState().tab().set("places"));
    settle();
    robot.clickOn("#places-search").write("n");
    assertThat(names(robot)).startsWith("n1").contains("north", "n2");
    robot.type(KeyCode.ENTER);
    assertThat(selected()).isEqualTo("n1");
  }

  @Test
  void aPlaceIsFoundByItsNameAndThatOfTheOneThatContainsIt(FxRobot robot) {
    openCountry();
    robot.clickOn("#places-search").write("library north");
    assertThat(names(robot)).containsExactly("n2");
    assertThat(screen()).contains("Library, North");
  }

  @Test
  void stepsThroughPlacesAreOneStepBack(FxRobot robot) {
    openCountry();
    onUserThread(() -> table(robot).requestFocus());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(selected()).isEqualTo("north");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(selected()).as("where the list was entered, not in between").isEqualTo("all");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(selected()).isEqualTo("north");
    assertThat(window.viewState().tab().get()).isEqualTo("results");
  }

  @Test
  void anElectionWithoutPlacesHasNoSuchTab(FxRobot robot) {
    go();
    var file = file("r.sailau.json", referendum("R", 2, 1));
    onUserThread(() -> session.open(file));
    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
    assertThat(tabs.getTabs()).extracting(Tab::getId).doesNotContain("places");
    onUserThread(session::openBundled);
    assertThat(tabs.getTabs())
        .extracting(Tab::getId)
        .containsExactly("results", "turnout", "places", "observers", "sources", "checks");
  }

  @Test
  void theDistributionIsOneClickAwayFromTheTilesAndMarksThePlace(FxRobot robot) {
    go();
    onUserThread(() -> session.selectUnit(session.election().orElseThrow().unitOf("astana")));
    robot.clickOn("#places-view-histogram");
    settle();
    assertThat(screen())
        .contains("Turnout: 8 of 20 places are between 75 and 80%", "Astana city 48.60%")
        .doesNotContain("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu");
    robot.clickOn("#places-view-histogram");
    settle();
    assertThat(screen())
        .as("pressing the chosen one again changes nothing")
        .contains("Turnout: 8 of 20 places are between 75 and 80%");
    robot.clickOn("#places-view-tiles");
    settle();
    assertThat(screen()).contains("Turnout from 28.72% in Almaty city to 81.42% in Zhetisu");
  }
}
