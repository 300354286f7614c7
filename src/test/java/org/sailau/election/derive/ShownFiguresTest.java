package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.sailau.election.Election;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;

/// Which figures an election shows, and of whom.
class ShownFiguresTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2024-03-10T12:00");

  private static final Election FULL =
      ManySources.election(
          ManySources.unit(
                  "all",
                  """
                  , 'turnout': {'eligibleVoters': 900, 'tookPart': 600, 'share': 66.7, 'quote': 'all'},
                  'pollingStations': {'count': 10, 'countries': 2, 'source': 'mirror'}
                  """)
              + ", "
              + ManySources.unit(
                  "north",
                  """
                  , 'within': 'all', 'turnout': {'share': 40.0, 'asOf': '2024-03-10T12:00'},
                  'pollingStations': {'count': 3}
                  """),
          """
          'shareBase': {'of': 'valid-votes', 'count': 500},
          'tallies': [{'choice': 'a', 'votes': 300, 'share': 60.0},
            {'choice': 'b', 'share': 40.0, 'source': 'herald'},
            {'unit': 'north', 'choice': 'b', 'votes': 7}],
          """,
          """
          , 'observation': {'observers': {'moreThan': 9}, 'foreignReporters': {'exactly': 4},
            'organisationCount': {'exactly': 2, 'source': 'herald'}}
          """);

  @Test
  void everythingIsNamedWithItsSourceAndTheFiguresOfAnHourWithIt() {
    assertThat(ManySources.texts(FULL, new ShownFigures(FULL).all()))
        .containsExactly(
            "share_base all VALID_VOTES gazette PRELIMINARY -",
            "base all 500 gazette PRELIMINARY -",
            "votes a 300 gazette PRELIMINARY -",
            "share a 60.0% gazette PRELIMINARY -",
            "share b 40.0% herald PRELIMINARY -",
            "eligible_voters all 900 gazette PRELIMINARY all",
            "took_part all 600 gazette PRELIMINARY all",
            "turnout all 66.7% gazette PRELIMINARY all",
            "polling_stations all 10 mirror PRELIMINARY -",
            "countries all 2 mirror PRELIMINARY -",
            "turnout north 40.0% gazette 12:00 -",
            "polling_stations north 3 gazette PRELIMINARY -",
            "observers - >9 gazette PRELIMINARY -",
            "foreign_reporters - 4 gazette PRELIMINARY -",
            "organisation_count - 2 herald PRELIMINARY -");
  }

  @Test
  void onlyATurnoutIsOfAnHour() {
    ShownFigures shown = new ShownFigures(FULL);
    for (Kind kind : Kind.values()) {
      Subject subject =
          kind.isOfContest()
              ? new Subject(kind, 0, 0, kind.isOfChoice() ? 0 : -1)
              : kind.isOfUnit() ? Subject.ofUnit(kind, 0) : Subject.ofElection(kind);
      assertThat(shown.of(subject, null)).as("%s", kind).isNotNull();
      assertThat(shown.of(subject, NOON)).as("%s", kind).isNull();
    }
    assertThat(shown.of(Subject.ofUnit(Kind.TURNOUT, 1), NOON)).isNotNull();
    assertThat(shown.of(Subject.ofUnit(Kind.TURNOUT, 1), null)).isNull();
    assertThat(shown.of(Subject.ofUnit(Kind.TOOK_PART, 1), NOON)).isNull();
  }

  @Test
  void theBaseIsThatOfTheUnitThatDecides() {
    ShownFigures shown = new ShownFigures(FULL);
    assertThat(shown.of(new Subject(Kind.BASE, 0, 1, -1), null)).isNull();
    assertThat(shown.of(new Subject(Kind.SHARE_BASE, 0, 1, -1), null)).isNull();
    assertThat(shown.of(new Subject(Kind.VOTES, 0, 1, 1), null)).isNotNull();
    assertThat(shown.of(new Subject(Kind.VOTES, 0, 1, 0), null)).isNull();
  }

  @Test
  void whatIsNotStatedIsNotShown() {
    Election none = ManySources.election(ManySources.unit("all", ""), "'tallies': [],", "");
    assertThat(new ShownFigures(none).all()).isEmpty();
    Election word =
        ManySources.election(
            ManySources.unit("all", ""),
            "'tallies': [], 'shareBase': {'of': 'took-part'},",
            ", 'observation': {'observers': {'exactly': 4}}");
    assertThat(ManySources.texts(word, new ShownFigures(word).all()))
        .containsExactly(
            "share_base all TOOK_PART gazette PRELIMINARY -",
            "observers - 4 gazette PRELIMINARY -");
  }
}
