package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// What is worked out from stated figures.
class DerivationTest {

  private static Contest contest(String units, String more, String tallies) {
    return contest(true, units, more, tallies);
  }

  private static Contest contest(boolean typesComplete, String units, String more, String tallies) {
    return Derivation.of(election(typesComplete, units, more, tallies)).contests().getFirst();
  }

  private static Election election(
      boolean typesComplete, String units, String more, String tallies) {
    String document =
        """
        {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2024-03-10", "status": "final",
         "sources": [{"id": "s", "publisher": {"en": "S"}}],
         "voteTypes": [{"id": "early", "name": {"en": "Early"}}, {"id": "day", "name": {"en": "Day"}}],
         "voteTypesComplete": %s,
         "units": [%s],
         "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate", "unit": "all",
           "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
           %s
           "tallies": [%s]}]}
        """
            .formatted(typesComplete, units, more, tallies);
    ReadResult read =
        new DatasetReader(Limits.defaults())
            .read(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    assertThat(read).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) read).election();
  }

  private static String unit(String id, String within, String more) {
    return "{\"id\": \"%s\", \"name\": {\"en\": \"%s\"}%s%s}"
        .formatted(id, id, within.isEmpty() ? "" : ", \"within\": " + within, more);
  }

  private static String units(String... units) {
    return String.join(",", units);
  }

  private static String tally(String unit, String choice, String votes) {
    return "{\"unit\": \"%s\", \"choice\": \"%s\", %s}".formatted(unit, choice, votes);
  }

  private static String votes(String unit, int a, int b) {
    return tally(unit, "a", "\"votes\": " + a) + "," + tally(unit, "b", "\"votes\": " + b);
  }

  private static List<String> shown(Contest contest, int unit) {
    return contest.figures(unit).stream()
        .map(
            tally ->
                contest.choices().get(tally.choice()).id()
                    + (tally.atLeast() ? " at least " : " ")
                    + tally.votes()
                    + (tally.votesDerived() ? " derived" : "")
                    + (tally.share() == null
                        ? ""
                        : ", "
                            + tally.share().percent()
                            + (tally.shareDerived() ? " derived" : "")))
        .toList();
  }

  private static final String THREE =
      units(
          unit("all", "", ""),
          unit("x", "\"all\"", ""),
          unit("y", "\"all\"", ""),
          unit("z", "\"all\"", ""));

  @Test
  void votesOfUnitsAreSummedWhereTheWholeHasNone() {
    Contest contest =
        contest(THREE, "", votes("x", 34, 20) + "," + votes("y", 50, 10) + "," + votes("z", 7, 9));
    assertThat(shown(contest, 0))
        .containsExactly("a 91 derived, 70.00 derived", "b 39 derived, 30.00 derived");
    assertThat(contest.figures(0).getFirst().parts()).isEqualTo(3);
  }

  @Test
  void sumsGoThroughLevelsWithoutFigures() {
    String levels =
        units(
            unit("all", "", ""),
            unit("county", "\"all\"", ""),
            unit("town", "\"county\"", ""),
            unit("p", "\"town\"", ""),
            unit("q", "\"town\"", ""),
            unit("r", "\"all\"", ""));
    Contest contest =
        contest(levels, "", votes("p", 10, 1) + "," + votes("q", 20, 2) + "," + votes("r", 5, 0));
    assertThat(shown(contest, 0))
        .containsExactly("a 35 derived, 92.11 derived", "b 3 derived, 7.89 derived");
    assertThat(shown(contest, 1))
        .containsExactly("a 30 derived, 90.91 derived", "b 3 derived, 9.09 derived");
    assertThat(shown(contest, 3)).containsExactly("a 10, 90.91 derived", "b 1, 9.09 derived");
  }

  @Test
  void whatIsStatedWins() {
    Contest contest =
        contest(THREE, "", tally("all", "a", "\"votes\": 100") + "," + votes("x", 34, 20));
    assertThat(shown(contest, 0))
        .containsExactly("a 100, 83.33 derived", "b 20 derived, 16.67 derived");
  }

  @Test
  void whatIsWithheldLeavesALowerBound() {
    Contest contest =
        contest(THREE, "", votes("x", 34, 20) + "," + tally("y", "a", "\"withheld\": true"));
    assertThat(shown(contest, 0)).containsExactly("a at least 34 derived", "b 20 derived");
  }

  @Test
  void unitsOfTwoHierarchiesAreNotCountedTwice() {
    String hierarchies =
        units(
            unit("all", "", ""),
            unit("county", "\"all\"", ", \"kind\": \"region\""),
            unit("district", "\"all\"", ", \"kind\": \"district\""),
            unit("p", "[\"county\", \"district\"]", ""),
            unit("q", "[\"county\", \"district\"]", ""));
    Contest contest = contest(hierarchies, "", votes("p", 10, 1) + "," + votes("q", 20, 2));
    assertThat(shown(contest, 0))
        .containsExactly("a 30 derived, 90.91 derived", "b 3 derived, 9.09 derived");
    assertThat(shown(contest, 2))
        .containsExactly("a 30 derived, 90.91 derived", "b 3 derived, 9.09 derived");
  }

  private static final String TWO_WAYS =
      units(
          unit("all", "", ", \"partsComplete\": true"),
          unit("county", "\"all\"", ", \"kind\": \"region\""),
          unit("one", "\"all\"", ", \"kind\": \"district\""),
          unit("two", "\"all\"", ", \"kind\": \"district\""),
          unit("p", "[\"county\", \"one\"]", ""),
          unit("q", "[\"county\", \"two\"]", ""));

  /// The county has more in one case, the districts in the other.
  @Test
  void ofSeveralWaysTheOneWithTheMostIsSummed() {
    String county = tally("county", "a", "\"votes\": 50");
    String districts =
        tally("one", "a", "\"votes\": 20") + "," + tally("two", "a", "\"votes\": 25");
    String more = tally("one", "a", "\"votes\": 20") + "," + tally("two", "a", "\"votes\": 35");
    assertThat(shown(contest(TWO_WAYS, "", county + "," + districts), 0))
        .containsExactly("a 50 derived");
    assertThat(shown(contest(TWO_WAYS, "", county + "," + more), 0))
        .containsExactly("a 55 derived");
  }

  @Test
  void aFigureOfItsOwnIsKeptWhereThereAreSeveralWays() {
    String all = tally("all", "a", "\"votes\": 9");
    assertThat(
            shown(
                contest(TWO_WAYS, "", all + "," + votes("p", 10, 1) + "," + votes("q", 20, 2)), 0))
        .containsExactly("a 9, 75.00 derived", "b 3 derived, 25.00 derived");
  }

  @Test
  void aSumIsOfAllOnlyWhereEveryPartIsCountedAndHasTheFigure() {
    String complete = THREE.replaceFirst("\\}\\}", "}, \"partsComplete\": true}");
    String all = votes("x", 1, 1) + "," + votes("y", 1, 1) + "," + votes("z", 1, 1);
    assertThat(contest(complete, "", all).figures(0).getFirst().ofAll()).isTrue();
    assertThat(contest(THREE, "", all).figures(0).getFirst().ofAll()).isFalse();
    String partial = "\"counts\": [{\"unit\": \"z\", \"state\": \"partial\"}],";
    assertThat(contest(complete, partial, all).figures(0).getFirst().ofAll()).isFalse();
    String two = votes("x", 1, 1) + "," + votes("y", 1, 1);
    assertThat(contest(complete, "", two).figures(0).getFirst().ofAll()).isFalse();
    String withheld = two + "," + tally("z", "a", "\"withheld\": true");
    assertThat(shown(contest(complete, "", withheld), 0).getFirst()).startsWith("a at least 2");
    String annulled = "\"counts\": [{\"unit\": \"z\", \"state\": \"annulled\"}],";
    assertThat(shown(contest(complete, annulled, all), 0).getFirst()).startsWith("a 2 derived");
  }

  @Test
  void aSumThatNoNumberHoldsIsALowerBound() {
    String large = "\"votes\": 9000000000000000000";
    Contest contest = contest(THREE, "", tally("x", "a", large) + "," + tally("y", "a", large));
    assertThat(shown(contest, 0)).containsExactly("a at least 9223372036854775807 derived");
  }

  @Test
  void kindsOfVotesSumToTheirTotal() {
    String kinds =
        tally("all", "a", "\"type\": \"early\", \"votes\": 6")
            + ","
            + tally("all", "a", "\"type\": \"day\", \"votes\": 24")
            + ","
            + tally("all", "b", "\"type\": \"day\", \"votes\": 10");
    String all = kinds + "," + tally("all", "b", "\"type\": \"early\", \"votes\": 0");
    assertThat(shown(contest(unit("all", "", ""), "", all), 0))
        .containsExactly("a 30 derived, 75.00 derived", "b 10 derived, 25.00 derived");
    assertThat(shown(contest(unit("all", "", ""), "", kinds), 0))
        .as("a kind that is not stated is not 0")
        .containsExactly("a 30 derived", "b at least 10 derived");
    assertThat(shown(contest(false, unit("all", "", ""), "", all), 0))
        .containsExactly("a at least 30 derived", "b at least 10 derived");
  }

  @Test
  void sharesAreOfTheValidBallotsAndLeaveWhatTheyLeave() {
    Contest contest =
        contest(unit("all", "", ""), "\"counts\": [{\"valid\": 160}],", votes("all", 60, 20));
    assertThat(shown(contest, 0)).containsExactly("a 60, 37.50 derived", "b 20, 12.50 derived");
    assertThat(contest.ranking().remainder()).isEqualTo(new Share(5000, 2));
  }

  /// Nobody knows how many valid ballots there are in y.
  @Test
  void votesOfAllUnitsAreNoSharesOfTheBallotsOfSome() {
    Contest contest =
        contest(
            THREE,
            "\"counts\": [{\"unit\": \"x\", \"valid\": 160}],",
            votes("all", 60, 20) + "," + votes("x", 40, 10) + "," + votes("y", 20, 10));
    assertThat(shown(contest, 0)).containsExactly("a 60, 75.00 derived", "b 20, 25.00 derived");
    assertThat(shown(contest, 1)).containsExactly("a 40, 25.00 derived", "b 10, 6.25 derived");
  }

  @Test
  void votesAndBallotsOfTheSameUnitsGiveShares() {
    Contest contest =
        contest(
            THREE,
            "\"counts\": [{\"unit\": \"x\", \"valid\": 100}, {\"unit\": \"y\", \"valid\": 60}],",
            votes("x", 40, 10) + "," + votes("y", 20, 10));
    assertThat(shown(contest, 0))
        .containsExactly("a 60 derived, 37.50 derived", "b 20 derived, 12.50 derived");
  }

  /// y is all of the whole and has a count, which is that of q alone.
  @Test
  void ballotsOfSomeUnitsOnALowerLevelAreNotAllEither() {
    String levels =
        units(
            unit("all", "", ", \"partsComplete\": true"),
            unit("y", "\"all\"", ", \"partsComplete\": true"),
            unit("p", "\"y\"", ""),
            unit("q", "\"y\"", ""));
    Contest contest =
        contest(
            levels,
            "\"counts\": [{\"unit\": \"q\", \"valid\": 160}],",
            votes("p", 40, 10) + "," + votes("q", 20, 10));
    assertThat(shown(contest, 0))
        .containsExactly("a 60 derived, 75.00 derived", "b 20 derived, 25.00 derived");
  }

  @Test
  void noShareIsDerivedOfSeveralVotesEach() {
    Contest contest =
        contest(
            unit("all", "", ""),
            "\"votesPerVoter\": 2, \"counts\": [{\"valid\": 160}],",
            votes("all", 60, 20));
    assertThat(shown(contest, 0)).containsExactly("a 60", "b 20");
  }

  @Test
  void unitsThatAreCountedElsewhereAreNoPart() {
    String units =
        units(
            unit("all", "", ""),
            unit("x", "\"all\"", ""),
            unit("y", "\"all\"", ", \"turnout\": {\"countedAbove\": false}"));
    Contest contest = contest(units, "", votes("x", 3, 1) + "," + votes("y", 90, 90));
    assertThat(shown(contest, 0))
        .containsExactly("a 3 derived, 75.00 derived", "b 1 derived, 25.00 derived");
  }

  @Test
  void countsAndTurnoutsAreSummedToo() {
    Election election =
        Derivation.of(
            election(
                true,
                units(
                    unit("all", "", ""),
                    unit("x", "\"all\"", ", \"turnout\": {\"eligibleVoters\": 70}"),
                    unit(
                        "y",
                        "\"all\"",
                        ", \"turnout\": {\"eligibleVoters\": 30, \"tookPart\": 9}")),
                "\"counts\": [{\"unit\": \"x\", \"valid\": 5}, {\"unit\": \"y\", \"valid\": 8}],",
                votes("all", 1, 1)));
    assertThat(election.contests().getFirst().count(0, Counts.Kind.VALID)).isEqualTo(13);
    assertThat(election.contests().getFirst().count(0, Counts.Kind.INVALID))
        .isEqualTo(Counts.NOT_STATED);
    assertThat(election.turnoutSums().value(0, Derivation.ELIGIBLE)).isEqualTo(100);
    assertThat(election.turnoutSums().value(0, Derivation.TOOK_PART)).isEqualTo(9);
  }

  @Test
  void fractionsAreSummedExactly() {
    Contest contest =
        contest(
            THREE,
            "",
            tally("x", "a", "\"votes\": 131.6736") + "," + tally("y", "a", "\"votes\": 0.3264"));
    assertThat(shown(contest, 0)).containsExactly("a 132.0000 derived");
  }
}
