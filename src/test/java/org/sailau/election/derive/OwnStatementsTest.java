package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.ManySources.choice;
import static org.sailau.election.derive.ManySources.herald;
import static org.sailau.election.derive.ManySources.others;
import static org.sailau.election.derive.ManySources.shown;
import static org.sailau.election.derive.ManySources.stated;
import static org.sailau.election.derive.ManySources.statements;
import static org.sailau.election.derive.ManySources.unit;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.election.Election;

/// Which of several statements of one source counts: of which hour, and whether it is final.
class OwnStatementsTest {

  private static final String NO_TALLIES = "'tallies': [],";

  private static final String TURNOUT =
      ", 'turnout': {'eligibleVoters': 900, 'tookPart': 600, 'share': 66.7, 'countedAbove': true}";

  private static String byHour(String value, String more) {
    return "{'source': 'herald', 'figure': 'turnout', 'unit': 'all', 'value': %s%s}"
        .formatted(value, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , 'asOf': '2024-03-10T12:00' | , 'asOf': '2024-03-10T18:00' | 2
          , 'asOf': '2024-03-10T18:00' | , 'asOf': '2024-03-10T12:00' | 1
          , 'status': 'final'          | , 'asOf': '2024-03-10T18:00' | 1
          , 'asOf': '2024-03-10T18:00' | , 'status': 'preliminary'    | 2
          , 'status': 'preliminary'    | , 'status': 'final'          | 2
          , 'status': 'final'          | , 'status': 'preliminary'    | 1
          , 'status': 'final'          | , 'status': 'final'          | 1
          , 'status': 'preliminary'    | , 'status': 'preliminary'    | 1
          """)
  void ofTwoTurnoutsTheLatestCountsThenTheFinalOneThenTheFirst(
      String first, String second, int counts) {
    Election election =
        herald(unit("all", ""), NO_TALLIES, byHour("1.0", first), byHour("2.0", second));
    assertThat(shown(election)).hasSize(1);
    assertThat(shown(election).getFirst()).startsWith("turnout all %d.0%%".formatted(counts));
    assertThat(others(election)).hasSize(1);
    assertThat(others(election).getFirst()).startsWith("turnout all %d.0%%".formatted(3 - counts));
  }

  @Test
  void countsOfAnotherHourAreNotPutBesideATurnout() {
    Election election =
        herald(
            unit("all", TURNOUT),
            NO_TALLIES,
            byHour("30.0", ", 'asOf': '2024-03-10T12:00'"),
            stated("herald", "took-part", "'unit': 'all',", "600"),
            stated(
                "herald", "eligible-voters", "'asOf': '2024-03-10T12:00', 'unit': 'all',", "890"));
    assertThat(shown(election))
        .containsExactly(
            "eligible_voters all 890 herald 12:00 -", "turnout all 30.0% herald 12:00 -");
    assertThat(others(election)).contains("took_part all 600 herald - -");
    assertThat(election.units().getFirst().turnout())
        .isNotNull()
        .extracting(turnout -> turnout.countedAbove())
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "preliminary, preliminary, PRELIMINARY",
    "preliminary, final, FINAL",
    "final, preliminary, FINAL",
    "final, final, FINAL"
  })
  void figuresAreFinalIfAnyOfTheSourceIs(String votes, String share, Election.Status status) {
    Election election =
        herald(
            unit("all", ""),
            NO_TALLIES,
            stated("herald", "votes", choice("a") + "'status': '" + votes + "',", "3"),
            stated("herald", "share", choice("a") + "'status': '" + share + "',", "4"));
    assertThat(election.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(Election.Status.class)
  void withoutAWordOfTheirStatusItIsThatOfTheElection(Election.Status status) {
    String votes = stated("herald", "votes", choice("a"), "3");
    Election election =
        ManySources.election(
            status.name().toLowerCase(Locale.ROOT), unit("all", ""), NO_TALLIES, statements(votes));
    assertThat(StatedBy.of(election, "herald").status()).isEqualTo(status);
  }

  @Test
  void preliminaryFiguresOfAFinalElectionArePreliminary() {
    String votes = stated("herald", "votes", choice("a") + "'status': 'preliminary',", "3");
    Election election =
        ManySources.election("final", unit("all", ""), NO_TALLIES, statements(votes));
    assertThat(StatedBy.of(election, "herald").status()).isEqualTo(Election.Status.PRELIMINARY);
  }

  @Test
  void aQuoteIsThatOfAFigureThatIsShown() {
    String came =
        "{'source': 'herald', 'figure': 'took-part', 'unit': 'all', 'value': 600, 'quote': '600'}";
    Election election =
        herald(unit("all", ""), NO_TALLIES, byHour("30.0", ", 'asOf': '2024-03-10T12:00'"), came);
    assertThat(shown(election)).containsExactly("turnout all 30.0% herald 12:00 -");
    assertThat(others(election)).containsExactly("took_part all 600 herald - 600");
  }
}
