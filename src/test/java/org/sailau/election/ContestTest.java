package org.sailau.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.derive.Derivation;

/// Of which units a contest has figures, and what its shares are shares of.
class ContestTest {

  private static Election election(String contest) {
    return Derivation.of(
        Elections.read(
            """
            {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
             'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
             'parties': [{'id': 'g', 'name': {'en': 'Green'}}],
             'units': [{'id': 'all', 'name': {'en': 'All'}},
               {'id': 'x', 'name': {'en': 'X'}, 'within': 'all'},
               {'id': 'y', 'name': {'en': 'Y'}, 'within': 'all'},
               {'id': 'z', 'name': {'en': 'Z'}}],
             'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'all',
               'choices': [{'id': 'a', 'name': {'en': 'A'}, 'party': 'g'},
                 {'id': 'b', 'name': {'en': 'B'}}], %s}]}
            """
                .formatted(contest)
                .replace('\'', '"')));
  }

  private static Contest contest(String contest) {
    return election(contest).contests().getFirst();
  }

  private static List<Integer> units(Contest contest) {
    List<Integer> having = IntStream.range(0, 4).filter(contest::hasFigures).boxed().toList();
    List<Integer> met =
        IntStream.iterate(
                contest.nextWithFigures(0), unit -> unit < 4, u -> contest.nextWithFigures(u + 1))
            .boxed()
            .toList();
    assertThat(met).isEqualTo(having);
    return having;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          'tallies': []                                                                  | []
          'tallies': [{'choice': 'a', 'votes': 1}]                                       | [0]
          'tallies': [{'unit': 'x', 'choice': 'a', 'votes': 1}]                          | [0, 1]
          'tallies': [], 'counts': [{'unit': 'y', 'valid': 1}]                           | [0, 2]
          'tallies': [], 'counts': [{'unit': 'z', 'valid': 1}]                           | [3]
          'tallies': [{'unit': 'y', 'choice': 'a', 'votes': 1}], 'counts': [{'unit': 'z', 'valid': 1}] | [0, 2, 3]
          'tallies': [{'unit': 'z', 'choice': 'a', 'votes': 1}], 'counts': [{'unit': 'x', 'valid': 1}] | [0, 1, 3]
          """)
  void aUnitHasFiguresIfAnyIsStatedOrDerived(String contest, String units) {
    assertThat(units(contest(contest))).hasToString(units);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'tallies': [{'choice': 'a', 'votes': 0}, {'choice': 'b', 'votes': 0}]     | true
          'tallies': [{'choice': 'a', 'votes': 0}]                                  | true
          'tallies': [{'choice': 'a', 'votes': 0}, {'choice': 'b', 'votes': 1}]     | false
          'tallies': [{'choice': 'a', 'votes': 0}, {'choice': 'b', 'withheld': true}] | false
          'tallies': [{'choice': 'a', 'votes': 0, 'share': 0}]                      | true
          'tallies': [{'choice': 'a', 'share': 0}]                                  | false
          'tallies': [{'choice': 'a', 'votes': 0, 'share': 1}]                      | false
          'tallies': []                                                             | false
          'tallies': [], 'shareBase': {'of': 'valid-votes', 'count': 0}             | true
          'tallies': [], 'shareBase': {'of': 'valid-votes', 'count': 1}             | false
          'tallies': [], 'shareBase': {'of': 'valid-votes'}                         | false
          'tallies': [{'choice': 'a', 'votes': 0}], 'shareBase': {'of': 'valid-votes', 'count': 1} | false
          'tallies': [{'choice': 'a', 'votes': 1}], 'shareBase': {'of': 'valid-votes', 'count': 0} | false
          """)
  void nobodyVotedIfTheBaseOrAllVotesAreNone(String contest, boolean nobody) {
    assertThat(contest(contest).isWithoutVotes(0)).isEqualTo(nobody);
    assertThat(contest(contest).isWithoutVotes(1)).isFalse();
  }

  private static final String VOTES =
      "'tallies': [{'choice': 'a', 'votes': 30}, {'choice': 'b', 'votes': 10}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'counts': [{'valid': 50}]                                                    | true
          'counts': [{'ballots': 50}]                                                  | false
          'shareBase': {'of': 'ballots-cast'}, 'counts': [{'ballots': 50}]             | true
          'shareBase': {'of': 'ballots-cast'}, 'counts': [{'valid': 50}]               | false
          'shareBase': {'of': 'took-part'}, 'counts': [{'tookPart': 50}]               | true
          'shareBase': {'of': 'eligible-voters'}, 'counts': [{'eligible': 50}]         | true
          """)
  void derivedSharesAreOfACountOrOfAllVotes(String fields, boolean counted) {
    Contest contest = contest(VOTES + ", " + fields);
    assertThat(DerivedShares.isBaseCounted(contest)).isEqualTo(counted);
    boolean valid = !fields.contains("shareBase");
    assertThat(DerivedShares.baseOf(contest)).isEqualTo(counted ? (Long) 50L : valid ? 40L : null);
  }

  @Test
  void whereSharesAreStatedNoneIsDerived() {
    Contest stated =
        contest("'tallies': [{'choice': 'a', 'share': 75}, {'choice': 'b', 'share': 25}]");
    assertThat(DerivedShares.baseOf(stated)).isNull();
  }

  @Test
  void aShareIsOfAtLeastThePart() {
    assertThat(DerivedShares.percent(5, 5)).hasToString("Share[steps=10000, decimals=2]");
    assertThat(DerivedShares.percent(0, 5)).hasToString("Share[steps=0, decimals=2]");
    assertThat(DerivedShares.percent(6, 5)).isNull();
    assertThat(DerivedShares.percent(-1, 5)).isNull();
    assertThat(DerivedShares.percent(0, 0)).isNull();
    assertThat(DerivedShares.percent(0, -1)).isNull();
  }

  @Test
  void votesThatNoNumberHoldsHaveNoShares() {
    String many = "{'choice': '%s', 'votes': 9000000000000000000}";
    Contest contest =
        contest("'tallies': [" + many.formatted("a") + "," + many.formatted("b") + "]");
    assertThat(contest.figures(0)).allMatch(tally -> tally.share() == null);
    Contest fraction =
        contest(
            "'method': 'ranked', 'tallies': [{'choice': 'a', 'votes': 1.5},"
                + " {'choice': 'b', 'votes': 2}]");
    assertThat(fraction.figures(0)).allMatch(tally -> tally.share() == null);
    Contest one = contest("'tallies': [{'choice': 'a', 'votes': 5}]");
    assertThat(one.figures(0)).allMatch(tally -> tally.share() == null);
  }

  @Test
  void aTallyIsWithheldOrDerivedOrStated() {
    List<Tally> stated =
        contest("'tallies': [{'choice': 'a', 'votes': 5}, {'choice': 'b', 'withheld': true}]")
            .figures(0);
    assertThat(stated).extracting(Tally::isWithheld).containsExactly(false, true);
    assertThat(stated.getFirst().statedVotes()).isEqualByComparingTo("5");
    Tally sum =
        contest("'tallies': [{'unit': 'x', 'choice': 'a', 'votes': 5}]").figures(0).getFirst();
    assertThat(sum.statedVotes()).isNull();
    assertThat(sum.isWithheld()).isFalse();
    Tally share = contest("'tallies': [{'choice': 'a', 'share': 5}]").figures(0).getFirst();
    assertThat(share.isWithheld()).isFalse();
  }

  @Test
  void unitsAndPartiesAreFoundByTheirIds() {
    Election election = election("'tallies': []");
    assertThat(election.unitOf("all")).isZero();
    assertThat(election.unitOf("z")).isEqualTo(3);
    assertThat(election.unitOf("q")).isEqualTo(-1);
    List<Choice> choices = election.contests().getFirst().choices();
    assertThat(Objects.requireNonNull(election.party(choices.getFirst())).id()).isEqualTo("g");
    assertThat(election.party(choices.getLast())).isNull();
  }
}
