package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sailau.election.derive.ManySources.choice;
import static org.sailau.election.derive.ManySources.herald;
import static org.sailau.election.derive.ManySources.others;
import static org.sailau.election.derive.ManySources.shown;
import static org.sailau.election.derive.ManySources.stated;
import static org.sailau.election.derive.ManySources.statements;
import static org.sailau.election.derive.ManySources.unit;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.Turnout;

/// An election with the figures of one of its sources.
class StatedByTest {

  private static final String NO_TALLIES = "'tallies': [],";

  private static final String TALLIES =
      """
      'shareBase': {'of': 'valid-votes', 'count': 500},
      'tallies': [{'choice': 'a', 'votes': 300, 'share': 60.0, 'quote': '300, or 60 %'}],
      """;

  private static final String TURNOUT =
      ", 'turnout': {'eligibleVoters': 900, 'tookPart': 600, 'share': 66.7, 'countedAbove': true}";

  @Test
  void theFiguresOfASourceTakeThePlaceOfThoseOfTheFirstWhichStayAmongTheStatements() {
    Election election =
        herald(
            unit("all", TURNOUT),
            TALLIES,
            stated("herald", "votes", choice("a"), "301"),
            stated("herald", "share", choice("b"), "40"),
            stated("mirror", "votes", choice("a"), "302"),
            stated("herald", "took-part", "'unit': 'all',", "601"));
    assertThat(shown(election))
        .containsExactly(
            "votes a 301 herald PRELIMINARY -",
            "share b 40.0% herald PRELIMINARY -",
            "took_part all 601 herald PRELIMINARY -");
    assertThat(others(election))
        .containsExactly(
            "share_base all VALID_VOTES gazette PRELIMINARY -",
            "base all 500 gazette PRELIMINARY -",
            "votes a 300 gazette PRELIMINARY 300, or 60 %",
            "share a 60.0% gazette PRELIMINARY 300, or 60 %",
            "eligible_voters all 900 gazette PRELIMINARY -",
            "took_part all 600 gazette PRELIMINARY -",
            "turnout all 66.7% gazette PRELIMINARY -",
            "votes a 302 mirror - -");
    assertThat(election.sources().stream().map(Source::id))
        .containsExactly("herald", "gazette", "mirror");
    assertThat(election.statedBy()).isEqualTo("herald");
  }

  @Test
  void theFirstSourceStatesWhatItStated() {
    Election before = ManySources.election(unit("all", TURNOUT), TALLIES, "");
    Election after = StatedBy.of(before, "gazette");
    assertThat(shown(after)).isEqualTo(shown(before)).hasSize(7);
    assertThat(others(after)).isEmpty();
    assertThat(after.units().getFirst().turnout()).isEqualTo(before.units().getFirst().turnout());
  }

  @Test
  void whoTheTurnoutIsAShareOfStaysAsItIs() {
    String registered = ", 'turnout': {'electorate': 'registered', 'eligibleVoters': 900}";
    String came = stated("herald", "took-part", "'unit': 'all',", "601");
    assertThat(electorate(herald(unit("all", registered), NO_TALLIES, came)))
        .isEqualTo(Turnout.Electorate.REGISTERED);
    assertThat(electorate(herald(unit("all", ""), NO_TALLIES, came)))
        .isEqualTo(Turnout.Electorate.ELIGIBLE);
  }

  private static Turnout.Electorate electorate(Election election) {
    return Objects.requireNonNull(election.units().getFirst().turnout()).electorate();
  }

  @Test
  void anUnknownSourceIsNone() {
    Election election = ManySources.election(unit("all", ""), NO_TALLIES, "");
    assertThatThrownBy(() -> StatedBy.of(election, "nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void eachSourceWithResultsOrTurnoutsCanBeShown() {
    assertThat(offered("votes", choice("a"))).containsExactly("gazette", "mirror");
    assertThat(offered("share", choice("a"))).containsExactly("gazette", "mirror");
    assertThat(offered("turnout", "'unit': 'all',")).containsExactly("gazette", "mirror");
    assertThat(offered("took-part", "'unit': 'all',")).containsExactly("gazette", "mirror");
    assertThat(offered("eligible-voters", "'unit': 'all',")).containsExactly("gazette");
    assertThat(offered("observers", "")).containsExactly("gazette");
  }

  private static List<String> offered(String figure, String of) {
    Election election =
        ManySources.election(
            unit("all", ""), NO_TALLIES, statements(stated("mirror", figure, of, "7")));
    return StatedBy.sources(election).stream().map(Source::id).toList();
  }

  private static final String ELSEWHERE =
      NO_TALLIES + "'otherChoices': [{'id': 'x', 'name': {'en': 'Against all'}}],";

  @Test
  void linesThatOnlyThisSourceListsAreChoices() {
    Contest with =
        herald(unit("all", ""), ELSEWHERE, stated("herald", "votes", choice("x"), "9"))
            .contests()
            .getFirst();
    assertThat(with.choices()).hasSize(3);
    assertThat(with.details().elsewhere()).isEmpty();
    assertThat(with.tallies().of(0)).singleElement().extracting(t -> t.choice()).isEqualTo(2);
    Contest without =
        herald(
                unit("all", ""),
                ELSEWHERE,
                stated("mirror", "votes", choice("x"), "9"),
                stated("herald", "votes", choice("b"), "9"))
            .contests()
            .getFirst();
    assertThat(without.choices()).hasSize(2);
    assertThat(without.details().elsewhere()).hasSize(1);
  }

  @Test
  void aShareWithFewerDecimalsIsThatShareAndOneWithMoreStaysAStatement() {
    Election election =
        herald(
            unit("all", ""),
            NO_TALLIES,
            stated("herald", "share", choice("a"), "60"),
            stated("herald", "share", choice("b"), "39.98"),
            stated("herald", "turnout", "'unit': 'all',", "66.65"));
    assertThat(shown(election)).containsExactly("share a 60.0% herald PRELIMINARY -");
    assertThat(others(election))
        .containsExactly("share b 39.98% herald - -", "turnout all 66.65% herald - -");
  }

  @Test
  void fractionsOfVotesStayFractions() {
    String fractions =
        """
        'method': 'ranked', 'tallies': [{'choice': 'a', 'votes': 131.6736},
          {'choice': 'b', 'votes': 17}],
        """;
    Election election =
        StatedBy.of(ManySources.election(unit("all", ""), fractions, ""), "gazette");
    assertThat(election.contests().getFirst().tallies().of(0))
        .extracting(tally -> String.valueOf(tally.votes()))
        .containsExactly("131.6736", "17.0000");
    Election others =
        herald(unit("all", ""), fractions, stated("herald", "votes", choice("a"), "131"));
    assertThat(shown(others)).containsExactly("votes a 131 herald PRELIMINARY -");
  }

  @Test
  void votesThatNoNumberHoldsBesideFractionsStayAStatement() {
    String fractions = "'method': 'ranked', 'tallies': [{'choice': 'a', 'votes': 131.6736}],";
    Election election = ManySources.election(unit("all", ""), fractions, "");
    Statement large =
        new Statement(
            new Subject(Kind.VOTES, 0, 0, 1),
            Value.of(9_000_000_000_000_000_000L),
            new Evidence("gazette", null),
            null,
            null);
    Election shown = StatedBy.of(MergedSources.with(election, election.source(), large), "gazette");
    assertThat(shown(shown)).containsExactly("votes a 131.6736 gazette PRELIMINARY -");
    assertThat(shown.statements()).containsExactly(large);
  }

  @Test
  void aBaseIsShownWithItsCountIfTheSourceNamesIt() {
    String kind = stated("herald", "share-base", "'contest': 'c',", "'took-part'");
    String count = stated("herald", "base", "'contest': 'c',", "700");
    assertThat(shown(herald(unit("all", ""), TALLIES, kind, count)))
        .containsExactly(
            "share_base all TOOK_PART herald PRELIMINARY -", "base all 700 herald PRELIMINARY -");
    assertThat(shown(herald(unit("all", ""), TALLIES, kind)))
        .containsExactly("share_base all TOOK_PART herald PRELIMINARY -");
    Election unnamed = herald(unit("all", ""), NO_TALLIES, count);
    assertThat(shown(unnamed)).isEmpty();
    assertThat(others(unnamed)).containsExactly("base all 700 herald - -");
  }

  @Test
  void stationsAreShownWithTheirCountriesAndTheirQuote() {
    String stations = ", 'pollingStations': {'count': 10, 'countedAbove': false}";
    String count =
        "{'source': 'herald', 'figure': 'polling-stations', 'unit': 'all', 'value': 12,"
            + " 'quote': 'a dozen'}";
    String countries = stated("herald", "countries", "'unit': 'all',", "3");
    Election both = herald(unit("all", stations), NO_TALLIES, count, countries);
    assertThat(shown(both))
        .containsExactly(
            "polling_stations all 12 herald PRELIMINARY a dozen",
            "countries all 3 herald PRELIMINARY a dozen");
    assertThat(both.units().getFirst().pollingStations())
        .isNotNull()
        .extracting(shown -> shown.countedAbove())
        .isEqualTo(false);
    Election alone = herald(unit("all", stations), NO_TALLIES, countries);
    assertThat(shown(alone)).isEmpty();
    assertThat(others(alone))
        .containsExactly(
            "polling_stations all 10 gazette PRELIMINARY -", "countries all 3 herald - -");
    assertThat(shown(herald(unit("all", ""), NO_TALLIES, count)))
        .containsExactly("polling_stations all 12 herald PRELIMINARY a dozen");
  }

  @Test
  void observersMayBeMoreThanANumber() {
    Election election =
        herald(
            unit("all", ""),
            NO_TALLIES,
            stated("herald", "observers", "", "{'moreThan': 600}"),
            stated("herald", "foreign-reporters", "", "254"));
    assertThat(shown(election))
        .containsExactly(
            "observers - >600 herald PRELIMINARY -",
            "foreign_reporters - 254 herald PRELIMINARY -");
    assertThat(herald(unit("all", ""), NO_TALLIES).observation()).isNull();
    for (String figure : List.of("foreign-reporters", "organisation-count")) {
      assertThat(
              herald(unit("all", ""), NO_TALLIES, stated("herald", figure, "", "2")).observation())
          .isNotNull();
    }
  }
}
