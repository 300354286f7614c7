package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.ManySources.unit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.Contest;

/// Over how many parts a sum is, and whether it can be more.
class SumsOverPartsTest {

  private static final String COMPLETE = ", 'partsComplete': true";

  private static String within(String unit) {
    return ", 'within': '" + unit + "'";
  }

  private static String units(String... units) {
    return String.join(",", units);
  }

  private static Contest contest(String units, String more, String... tallies) {
    return Derivation.of(
            ManySources.election(
                units,
                "'tallies': [%s], %s".formatted(String.join(",", tallies), more),
                """
                , 'voteTypesComplete': true, 'voteTypes': [{'id': 'early', 'name': {'en': 'E'}},
                  {'id': 'day', 'name': {'en': 'D'}}, {'id': 'post', 'name': {'en': 'P'}}]
                """))
        .contests()
        .getFirst();
  }

  private static String votes(String unit, String choice, String votes) {
    return "{'unit': '%s', 'choice': '%s', %s}".formatted(unit, choice, votes);
  }

  private static String votes(String unit, long votes) {
    return votes(unit, "a", "'votes': " + votes);
  }

  private static String votesOf(String type, String unit, String choice, long votes) {
    return votes(unit, choice, "'type': '%s', 'votes': %d".formatted(type, votes));
  }

  private static List<String> shown(Contest contest, int unit) {
    return contest.figures(unit).stream()
        .map(
            tally ->
                "%s%s of %d%s%s"
                    .formatted(
                        contest.choices().get(tally.choice()).id(),
                        tally.votes(),
                        tally.parts(),
                        tally.ofAll() ? " all" : "",
                        tally.atLeast() ? " or more" : ""))
        .toList();
  }

  private static final String TWO =
      units(unit("all", COMPLETE), unit("x", within("all")), unit("y", within("all")));

  @Test
  void aPartWithoutAFigureIsMissing() {
    assertThat(shown(contest(TWO, "", votes("x", 1), votes("y", 2)), 0))
        .containsExactly("a3 of 2 all");
    assertThat(shown(contest(TWO, "", votes("x", 1)), 0)).containsExactly("a1 of -1");
  }

  @Test
  void aSumIsOverAsManyPartsAsThereAre() {
    List<String> units = new ArrayList<>(List.of(unit("all", COMPLETE)));
    List<String> votes = new ArrayList<>();
    for (int part = 1; part <= 40; part++) {
      units.add(unit("u" + part, within("all")));
      votes.add(votes("u" + part, part));
    }
    assertThat(shown(contest(String.join(",", units), "", votes.toArray(new String[0])), 0))
        .containsExactly("a820 of 40 all");
  }

  private static String levels(String all, String town) {
    return units(
        unit("all", all),
        unit("town", within("all") + town),
        unit("p", within("town")),
        unit("q", within("town")));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, a3 of 1 all",
    "true, false, a3 of 1",
    "false, true, a3 of 1",
    "false, false, a3 of 1"
  })
  void aSumOfSumsIsOfAllOnlyIfEveryLevelIs(boolean all, boolean town, String sum) {
    String units = levels(", 'partsComplete': " + all, ", 'partsComplete': " + town);
    assertThat(shown(contest(units, "", votes("p", 1), votes("q", 2)), 0)).containsExactly(sum);
  }

  @Test
  void whatIsMissingBelowIsMissingAbove() {
    assertThat(shown(contest(levels(COMPLETE, COMPLETE), "", votes("p", 1)), 0))
        .containsExactly("a1 of -1");
    String twoTowns =
        levels(COMPLETE, COMPLETE)
            + ","
            + unit("other", within("all"))
            + ","
            + unit("r", within("other"));
    assertThat(
            shown(
                contest(twoTowns, "", votes("p", 1), votes("r", 5), votes("r", "b", "'votes': 7")),
                0))
        .containsExactly("a6 of -2", "b7 of -1");
  }

  @Test
  void aSumOfTheLowestUnitIsOnePart() {
    String chain =
        units(
            unit("all", COMPLETE),
            unit("town", within("all") + COMPLETE),
            unit("p", within("town")));
    assertThat(shown(contest(chain, "", votes("p", 1)), 0)).containsExactly("a1 of 1 all");
  }

  @Test
  void aWithheldFigureAndTheSumBelowItAreOnePart() {
    Contest contest =
        contest(
            levels(COMPLETE, COMPLETE),
            "",
            votes("town", "a", "'withheld': true"),
            votes("p", 1),
            votes("q", 2));
    assertThat(shown(contest, 0)).containsExactly("a3 of 1 or more");
  }

  @ParameterizedTest
  @CsvSource({"counted, a3 of 1 all", "partial, a3 of 1"})
  void theSumOfATownThatIsStillCountedIsNotOfAll(String state, String sum) {
    assertThat(
            shown(
                contest(
                    levels(COMPLETE, COMPLETE),
                    "'counts': [{'unit': 'town', 'state': '%s'}],".formatted(state),
                    votes("p", 1),
                    votes("q", 2)),
                0))
        .containsExactly(sum);
  }

  @Test
  void ofTwoWaysWithAsManyVotesTheFirstIsTaken() {
    String ways =
        units(
            unit("all", ""),
            unit("county", within("all") + ", 'kind': 'region'"),
            unit("one", within("all") + ", 'kind': 'district'"),
            unit("two", within("all") + ", 'kind': 'district'"),
            unit("p", ", 'within': ['county', 'one']"));
    assertThat(shown(contest(ways, "", votes("county", 5), votes("one", 2), votes("two", 3)), 0))
        .containsExactly("a5 of -1");
  }

  @Test
  void theLargestNumberIsASumAndWhatIsMoreALowerBound() {
    assertThat(shown(contest(TWO, "", votes("x", Long.MAX_VALUE - 7), votes("y", 7)), 0))
        .containsExactly("a9223372036854775807 of 2 all");
    assertThat(shown(contest(TWO, "", votes("x", Long.MAX_VALUE - 7), votes("y", 8)), 0))
        .containsExactly("a9223372036854775807 of 2 or more");
  }

  @Test
  void kindsOfVotesOfPartsAreSummedIntoTheWhole() {
    Contest contest =
        contest(
            TWO,
            "",
            votesOf("early", "x", "a", 5),
            votesOf("day", "x", "a", 6),
            votesOf("day", "y", "a", 4));
    assertThat(shown(contest, 1)).containsExactly("a11 of 0 all");
    assertThat(shown(contest, 2)).as("nobody has early votes there").containsExactly("a4 of 0 all");
    assertThat(shown(contest, 0)).containsExactly("a15 of 2 all");
  }

  @Test
  void aKindThatOneChoiceLacksMakesItsSumsLowerBounds() {
    Contest contest =
        contest(
            TWO,
            "",
            votesOf("early", "x", "a", 5),
            votesOf("day", "x", "a", 6),
            votesOf("day", "x", "b", 4),
            votes("y", 2),
            votes("y", "b", "'votes': 1"));
    assertThat(shown(contest, 1)).containsExactly("a11 of 0 all", "b4 of 0 or more");
    assertThat(shown(contest, 0)).containsExactly("a13 of 2 all", "b5 of 2 or more");
  }

  @Test
  void aStatedTotalOfOneChoiceLeavesTheKindsOfTheOther() {
    Contest contest =
        contest(
            unit("all", ""),
            "",
            votes("all", 20),
            votesOf("early", "all", "a", 5),
            votesOf("early", "all", "b", 4),
            votesOf("day", "all", "b", 1));
    assertThat(shown(contest, 0)).containsExactly("a20 of 0", "b5 of 0 all");
  }

  @Test
  void kindsOfVotesThatNoNumberHoldsAreALowerBound() {
    assertThat(
            shown(
                contest(
                    unit("all", ""),
                    "",
                    votesOf("early", "all", "a", Long.MAX_VALUE - 7),
                    votesOf("day", "all", "a", 8)),
                0))
        .containsExactly("a9223372036854775807 of 0 or more");
    assertThat(
            shown(
                contest(
                    unit("all", ""),
                    "",
                    votesOf("early", "all", "a", Long.MAX_VALUE - 7),
                    votesOf("day", "all", "a", 7)),
                0))
        .containsExactly("a9223372036854775807 of 0 all");
  }
}
