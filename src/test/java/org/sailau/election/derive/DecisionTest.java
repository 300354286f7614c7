package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Ranking;
import org.sailau.election.derive.Decision.Basis;

/// Tests what proves that somebody has won, and in which order those who stand come.
class DecisionTest {

  private static Contest contest(String fields, DocumentLine... lines) {
    return Elections.read(Elections.document(fields, List.of(lines))).contests().getFirst();
  }

  private static DocumentLine votes(String name, String role, long votes) {
    return new DocumentLine(name, ", \"role\": \"" + role + '"', "\"votes\": " + votes);
  }

  private static List<String> names(List<Choice> choices) {
    return choices.stream().map(choice -> choice.name().text()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "method": "majority",                                                     | 51 | OPEN
          "method": "majority", "shareBase": {"of": "valid-votes"},                 | 51 | OPEN
          "method": "majority", "shareBase": {"of": "valid-votes", "count": 100},   | 51 | MAJORITY
          "method": "majority", "shareBase": {"of": "valid-votes", "count": 101},   | 51 | MAJORITY
          "method": "majority", "shareBase": {"of": "valid-votes", "count": 102},   | 51 | OPEN
          "method": "majority", "shareBase": {"of": "took-part", "count": 100},     | 51 | MAJORITY
          "method": "majority", "shareBase": {"of": "valid-votes", "count": 100001}, | 50001 | MAJORITY
          "method": "majority", "shareBase": {"of": "valid-votes", "count": 100002}, | 50001 | OPEN
          "method": "majority", "shareBase": {"of": "took-part", "count": 100001},  | 50001 | OPEN
          "method": "majority", "seats": 2, "shareBase": {"of": "valid-votes", "count": 100}, | 51 | OPEN
          "method": "majority", "votesPerVoter": 2, "shareBase": {"of": "valid-votes", "count": 100}, | 51 | OPEN
          "method": "plurality", "seats": 1,                                        | 41 | PLURALITY
          "method": "plurality", "seats": 1,                                        | 40 | OPEN
          "method": "answer", "seats": 1,                                           | 99 | OPEN
          "method": "other", "seats": 1,                                            | 99 | OPEN
          "seats": 1,                                                               | 99 | OPEN
          """)
  void votesProveWhatTheMethodSays(String fields, long votes, Basis basis) {
    Contest contest = contest(fields, votes("Ann", "choice", votes), votes("Bob", "choice", 40));
    Decision decision = Decision.of(contest, Election.Status.FINAL);
    assertThat(decision.basis()).isEqualTo(basis);
    assertThat(names(decision.winners()))
        .isEqualTo(basis == Basis.OPEN ? List.of() : List.of("Ann"));
    assertThat(Decision.of(contest, Election.Status.PRELIMINARY).basis()).isEqualTo(Basis.OPEN);
  }

  private static final String TWO_DECIMALS =
      " \"rounding\": {\"decimals\": 2, \"mode\": \"half-up\", \"stated\": true},";

  private static DocumentLine share(String name, String share) {
    return new DocumentLine(name, "", "\"share\": " + share);
  }

  /// Half of the shares needs neither a method nor a final result, but one seat and one vote.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                | 50.01 | 40.00 | MORE_THAN_HALF
                                                | 50.00 | 40.00 | OPEN
          "seats": 1,                           | 50.01 | 40.00 | MORE_THAN_HALF
          "seats": 2,                           | 50.01 | 40.00 | OPEN
          "votesPerVoter": 2,                   | 50.01 | 40.00 | OPEN
          "method": "majority",                 | 50.01 | 49.99 | MAJORITY
          "method": "majority",                 | 50.00 | 49.00 | OPEN
          "method": "majority", "seats": 1,     | 50.01 | 49.99 | MAJORITY
          "method": "majority", "seats": 3,     | 50.01 | 49.99 | OPEN
          "method": "plurality", "seats": 1,    | 40.00 | 30.00 | PLURALITY
          "method": "plurality", "seats": 1,    | 40.00 | 20.01 | PLURALITY
          "method": "plurality", "seats": 1,    | 40.00 | 20.00 | OPEN
          "method": "plurality", "seats": 1,    | 40.00 | 10.00 | OPEN
          "method": "plurality",                | 40.00 | 30.00 | OPEN
          "method": "plurality", "seats": 2,    | 40.00 | 30.00 | OPEN
          """)
  void sharesProveWhatTheMethodSays(
      @Nullable String fields, String first, String second, Basis basis) {
    Contest contest =
        contest(
            (fields == null ? "" : fields) + TWO_DECIMALS,
            share("Ann", first),
            share("Bob", second));
    assertThat(Decision.of(contest, Election.Status.FINAL).basis()).isEqualTo(basis);
    assertThat(Decision.of(contest, Election.Status.PRELIMINARY).basis())
        .isEqualTo(basis == Basis.MORE_THAN_HALF ? basis : Basis.OPEN);
  }

  /// Who is ahead in a part has not won there.
  @Test
  void aContestIsDecidedInItsOwnUnitOnly() {
    Election election =
        Elections.read(
            Elections.document(
                    "\"method\": \"plurality\", \"seats\": 1,",
                    List.of(votes("Ann", "choice", 9), votes("Bob", "choice", 1)))
                .replace(
                    "\"kind\": \"electorate\"}",
                    "\"kind\": \"electorate\"}, {\"id\": \"p\", \"name\": {\"en\": \"P\"},"
                        + " \"within\": \"u\"}")
                .replace(
                    "\"tallies\": [",
                    "\"tallies\": [{\"unit\": \"p\", \"choice\": \"c0\", \"votes\": 7}, {\"unit\":"
                        + " \"p\", \"choice\": \"c1\", \"votes\": 1}, "));
    Contest contest = election.contests().getFirst();
    assertThat(Decision.in(election, contest).basis()).isEqualTo(Basis.PLURALITY);
    assertThat(Decision.in(election, contest.at(1)).basis()).isEqualTo(Basis.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, false",
    "STATED, false",
    "MORE_THAN_HALF, false",
    "PLURALITY, true",
    "MAJORITY, true"
  })
  void whatTheSourceDoesNotSayIsDerived(Basis basis, boolean derived) {
    assertThat(basis.isDerived()).isEqualTo(derived);
  }

  @Test
  void aChoiceWithoutAFigureCanBeAheadUnseen() {
    String plurality = "\"method\": \"plurality\", \"seats\": 1,";
    DocumentLine silent = new DocumentLine("Cid", "", "");
    assertThat(
            Decision.of(
                    contest(
                        plurality, votes("Ann", "choice", 9), votes("Bob", "choice", 1), silent),
                    Election.Status.FINAL)
                .basis())
        .isEqualTo(Basis.OPEN);
    DocumentLine withheld = new DocumentLine("Cid", "", "\"withheld\": true");
    assertThat(
            Decision.of(
                    contest(
                        plurality, votes("Ann", "choice", 9), votes("Bob", "choice", 1), withheld),
                    Election.Status.FINAL)
                .basis())
        .isEqualTo(Basis.OPEN);
  }

  @Test
  void whoIsNotElectedHasNotWon() {
    Contest contest =
        contest(
            "\"method\": \"plurality\", \"seats\": 1,",
            new DocumentLine("Ann", ", \"elected\": false", "\"votes\": 9"),
            votes("Bob", "choice", 1));
    assertThat(Decision.of(contest, Election.Status.FINAL).winners()).isEmpty();
  }

  @Test
  void nobodyWinsWhileVotesAreCounted() {
    for (String state : List.of("partial", "counted")) {
      Contest contest =
          contest(
              "\"method\": \"plurality\", \"seats\": 1, \"counts\": [{\"state\": \"%s\"}],"
                  .formatted(state),
              votes("Ann", "choice", 9),
              votes("Bob", "choice", 1));
      assertThat(Decision.of(contest, Election.Status.FINAL).basis())
          .isEqualTo(state.equals("counted") ? Basis.PLURALITY : Basis.OPEN);
    }
  }

  /// A sum of the units that the file lists is no result unless they are all of it.
  @ParameterizedTest
  @CsvSource({"true, PLURALITY", "false, OPEN"})
  void aSumProvesNothingUnlessItIsOfAll(boolean complete, Basis basis) {
    String document =
        Elections.document(
                "\"method\": \"plurality\", \"seats\": 1,",
                List.of(votes("Ann", "choice", 9), votes("Bob", "choice", 1)))
            .replace("{\"choice\"", "{\"unit\": \"p\", \"choice\"")
            .replace(
                "\"kind\": \"electorate\"}",
                "\"kind\": \"electorate\", \"partsComplete\": %s},".formatted(complete)
                    + " {\"id\": \"p\", \"name\": {\"en\": \"P\"}, \"kind\": \"region\","
                    + " \"within\": \"u\"}");
    Contest contest = Derivation.of(Elections.read(document)).contests().getFirst();
    assertThat(Decision.of(contest, Election.Status.FINAL).basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource({
    "none, 39, PLURALITY",
    "none, 40, OPEN",
    "write-in, 40, OPEN",
    "write-ins, 41, OPEN",
    "write-ins, 39, PLURALITY"
  })
  void nobodyWinsBehindWhatWasWrittenIn(String role, long votes, Basis basis) {
    Contest contest =
        contest(
            "\"method\": \"plurality\", \"seats\": 1,",
            votes("Other", role, votes),
            votes("Ann", "choice", 40));
    assertThat(Decision.of(contest, Election.Status.FINAL).basis()).isEqualTo(basis);
  }

  @Test
  void thoseWhoAreElectedStandInTheOrderOfTheirVotes() {
    Contest contest =
        contest(
            "\"seats\": 3,",
            new DocumentLine("Ann", ", \"elected\": true", ""),
            new DocumentLine("Bob", ", \"elected\": \"lot\"", "\"votes\": 3"),
            new DocumentLine("Cid", ", \"elected\": false", "\"votes\": 9"),
            new DocumentLine("Dan", ", \"elected\": true", "\"votes\": 5"));
    Decision decision = Decision.of(contest, Election.Status.PRELIMINARY);
    assertThat(decision.basis()).isEqualTo(Basis.STATED);
    assertThat(names(decision.winners())).containsExactly("Dan", "Bob", "Ann");
  }

  @Test
  void whatWasWrittenInComesAfterThoseWhoStand() {
    Contest contest =
        contest(
            "",
            votes("Nobody", "none", 90),
            votes("Rest", "write-ins", 80),
            votes("Eve", "write-in", 7),
            votes("Mia", "write-in", 8),
            votes("Bob", "choice", 5),
            votes("Ann", "choice", 6));
    Ranking ranking = contest.ranking();
    assertThat(ranking.lines().stream().map(line -> line.choice().name().text()))
        .containsExactly("Ann", "Bob", "Mia", "Eve", "Rest", "Nobody");
    assertThat(names(contest.standing())).containsExactly("Bob", "Ann");
    assertThat(names(ranking.standing().stream().map(Ranking.Line::choice).toList()))
        .containsExactly("Ann", "Bob");
    assertThat(ranking.aboveAllStanding().map(line -> line.choice().name().text()))
        .contains("Nobody");
    assertThat(names(ranking.largest(3).stream().map(Ranking.Line::choice).toList()))
        .containsExactly("Mia", "Rest", "Nobody");
  }

  @Test
  void nothingIsAboveNobody() {
    Contest contest = contest("", votes("Rest", "write-ins", 80));
    assertThat(contest.ranking().standing()).isEmpty();
    assertThat(contest.ranking().aboveAllStanding()).isEqualTo(Optional.empty());
    assertThat(Decision.of(contest, Election.Status.FINAL).winners()).isEmpty();
  }
}
