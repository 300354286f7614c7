package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Tests that every figure and every proper name of the article is on screen for a reader who goes
/// through the tabs, both measures and all candidates.
final class ArticleOnScreenTest extends WindowTest {

  private static final List<String> HEADER =
      List.of(
          "Presidential election in Kazakhstan",
          "Preliminary",
          "20 November 2022",
          "announced on 21 November 2022",
          "The Astana Times, 21 November 2022",
          "Central Election Commission (CEC)");

  private static final List<String> RESULTS =
      List.of(
          "Kassym-Jomart Tokayev",
          "81.31%",
          "Zhiguli Dairabayev",
          "Auyl Party",
          "3.42%",
          "271,641",
          "Karakat Abden",
          "National Alliance of Professional Social Workers",
          "2.60%",
          "206,206",
          "Meiram Kazhyken",
          "Amanat Commonwealth of Trade Unions",
          "2.53%",
          "200,907",
          "Nurlan Auesbayev",
          "National Social Democratic Party",
          "2.22%",
          "176,116",
          "Saltanat Tursynbekova",
          "Qazaq Analary – Dasturge Zhol public association",
          "2.12%",
          "168,731");

  private static final List<String> RECORDS =
      List.of(
          "incumbent (President of Kazakhstan)",
          "Kazakh mothers are a path to traditions",
          "Incumbent President of Kazakhstan Kassym-Jomart Tokayev won 81.31 percent of the vote",
          "Zhiguli Dairabayev, a candidate of the Auyl Party, winning 3.42 percent (271,641"
              + " votes)");

  private static final List<String> TURNOUT =
      List.of(
          "69.44%",
          "8,300,046",
          "11,953,465",
          "88.47%",
          "11,360",
          "12,841",
          "10,101",
          "68",
          "53",
          "missions abroad");

  private static final List<String> OBSERVERS =
      List.of(
          "more than",
          "614",
          "254",
          "foreign reporters",
          "10 international organisations observed",
          "OSCE Office for Democratic Institutions and Human Rights",
          "Executive Committee of the Commonwealth of Independent States (CIS)",
          "Interparliamentary Assembly of Member Nations of the CIS",
          "Shanghai Cooperation Organization",
          "Parliamentary Assembly of the Collective Security Treaty Organization",
          "Organization of Islamic Cooperation",
          "Organization of Turkic States",
          "Parliamentary Assembly of Turkic States",
          "Conference on Interaction and Confidence Building Measures in Asia",
          "International Turkic Academy",
          "representatives of foreign countries");

  /// Joins all texts, because charts draw a text line by line.
  private static String joined(List<String> screen) {
    return String.join(" ", screen);
  }

  @Test
  void theHeaderNamesElectionStatusAndSource() {
    assertThat(joined(screen())).contains(HEADER);
  }

  @Test
  void theResultsHaveEveryCandidateWithEveryFigureAndNominator(FxRobot robot) {
    assertThat(joined(screen())).contains(RESULTS);
    robot.clickOn("#measure-VOTES");
    assertThat(joined(screen()))
        .contains("271,641 votes", "206,206 votes", "200,907 votes", "176,116 votes")
        .contains("168,731 votes", "votes not stated");
  }

  @Test
  void theRecordsHaveTheSourcesOwnWords(FxRobot robot) {
    onUserThread(() -> place(1000, 950));
    List<String> read = new ArrayList<>();
    robot.clickOn("#results-table").type(KeyCode.HOME);
    for (int i = 0; i < 7; i++) {
      read.addAll(screen());
      robot.type(KeyCode.DOWN);
    }
    assertThat(joined(read)).contains(RECORDS);
  }

  @Test
  void theTurnoutHasBothGaugesWithCountsAndTheStations(FxRobot robot) {
    robot.clickOn("Turnout");
    assertThat(joined(screen())).contains(TURNOUT);
  }

  @Test
  void theObserversHaveEveryOrganisationAndTheEntryThatIsNone(FxRobot robot) {
    onUserThread(() -> place(1000, 950));
    robot.clickOn("Observers");
    assertThat(joined(screen())).contains(OBSERVERS);
  }
}
