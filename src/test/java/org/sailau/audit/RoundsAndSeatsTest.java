package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.number.Ratio;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Rounds of a contest against each other, and seats against those who won them.
class RoundsAndSeatsTest {

  private static final String RANKED = "'method': 'ranked', 'seats': 1, 'choicesComplete': true";
  private static final String ABC = "a, b, c";

  private static Report auditOf(String status, String... contests) {
    String text =
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': '%s', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'units': [{'id': 'u0', 'name': {'en': 'U'}}, {'id': 'u1', 'name': {'en': 'V'}}],
         'contests': [%s]}
        """
            .formatted(status, String.join(",", contests))
            .replace('\'', '"');
    ReadResult read =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    assertThat(read).as(text).isInstanceOf(ReadResult.Done.class);
    return Audit.of(((ReadResult.Done) read).election());
  }

  private static Report audit(String... contests) {
    return auditOf("final", contests);
  }

  /// @param choices ids, each with more members behind a colon
  /// @param votes in the first unit, by choice; - for not stated
  private static String contest(String id, String members, String choices, String votes) {
    StringBuilder ballot = new StringBuilder();
    StringBuilder tallies = new StringBuilder();
    String[] figures = votes.isEmpty() ? new String[0] : votes.split(" ", -1);
    String[] lines = choices.split(", ", -1);
    for (int i = 0; i < lines.length; i++) {
      String[] line = lines[i].split(":", 2);
      ballot.append(i == 0 ? "" : ",");
      ballot.append(
          "{'id': '%s', 'name': {'en': '%s'}%s}"
              .formatted(
                  line[0], line[0], line.length == 1 ? "" : ", " + line[1].replace(';', ',')));
      if (i < figures.length && !figures[i].equals("-")) {
        tallies.append(tallies.isEmpty() ? "" : ",");
        tallies.append(
            "{'unit': 'u0', 'choice': '%s', 'votes': %s}".formatted(line[0], figures[i]));
      }
    }
    return "{'id': '%s', 'name': {'en': '%s'}, 'choiceKind': 'candidate', 'unit': 'u0', %s, 'choices': [%s], 'tallies': [%s]}"
        .formatted(id, id, members, ballot, tallies);
  }

  private static String round(int number, String choices, String votes) {
    return contest("r" + number, RANKED + ", 'of': 'first', 'round': " + number, choices, votes);
  }

  private static String first(String choices, String votes) {
    return contest("first", RANKED, choices, votes);
  }

  private static List<String> contradictions(Report report) {
    return report.of(Outcome.CONTRADICTS).stream()
        .map(
            finding ->
                finding.rule().code()
                    + " contest "
                    + finding.contest()
                    + " "
                    + ReportTexts.figures(finding.conflict()))
        .toList();
  }

  @Test
  void ballotsAreHandedOnOrExhausted() {
    Report report =
        audit(
            first(ABC, "50 30 20"),
            round(2, "a, b, x:'role': 'none'", "58 35 7"),
            round(3, "a, x:'role': 'none'", "60 40"));
    assertThat(contradictions(report)).isEmpty();
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report))
        .containsExactly("AGREES u0", "AGREES u0");
  }

  @Test
  void aNewChoiceIsNamedOnlyIfItHasVotes() {
    String later = "a, d";
    assertThat(
            ReportTexts.ofRule(
                Rule.CHOICES_OF_ROUNDS, audit(first(ABC, "50 30 20"), round(2, later, "60 0"))))
        .isEmpty();
    assertThat(
            ReportTexts.ofRule(
                Rule.CHOICES_OF_ROUNDS, audit(first(ABC, "50 30 20"), round(2, later, "60 1"))))
        .hasSize(1);
  }

  @Test
  void aLaterRoundHasNoMoreVotesThanTheFirst() {
    Report report = audit(first(ABC, "50 30 20"), round(2, "a, b", "60 41"));
    assertThat(contradictions(report))
        .containsExactly(
            "R20 contest 1 [VOTES u0 c0 50, VOTES u0 c1 30, VOTES u0 c2 20, VOTES u0 c0 60, VOTES"
                + " u0 c1 41]");
    assertThat(report.of(Outcome.CONTRADICTS).getFirst().discrepancy())
        .isEqualTo(Ratio.of(1).dividedBy(Ratio.of(101)));
  }

  @Test
  void validBallotsOfTheFirstRoundLimitTheOthersWithTheFewestVotes() {
    String first =
        contest(
            "first", "'method': 'ranked', 'seats': 1, 'counts': [{'valid': 100}]", ABC, "50 30 -");
    assertThat(contradictions(audit(first, round(2, ABC, "2 101 3"))))
        .containsExactly("R20 contest 1 [VALID u0 100, VOTES u0 c1 101]");
    assertThat(contradictions(audit(first, round(2, ABC, "2 95 3")))).isEmpty();
  }

  /// Neither is a total that others could exceed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'method': 'ranked', 'seats': 1",
        "'method': 'ranked', 'seats': 1, 'choicesComplete': true, 'counts': [{'state': 'partial'}]",
        "'method': 'ranked', 'seats': 1, 'choicesComplete': true, 'votesPerVoter': 2"
      })
  void aFirstRoundWithoutATotalLimitsNothing(String members) {
    Report report = audit(contest("first", members, ABC, "50 30 20"), round(2, "a, b", "90 90"));
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report)).isEmpty();
  }

  @Test
  void aChoiceWithoutVotesInTheFirstRoundLeavesItsTotalOpen() {
    Report report = audit(first(ABC, "50 30 -"), round(2, "a, b", "90 90"));
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report)).isEmpty();
  }

  @Test
  void votesThatAreHandedOnAreNoTotals() {
    Report report = audit(first(ABC, "50 30 20"), round(2, ABC, "90 40 -20"));
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report)).isEmpty();
    assertThat(contradictions(report)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50.02 50.04, AGREES u0", "50.02 50.05, CONTRADICTS"})
  void fractionsMayBeRoundedUp(String later, String expected) {
    String several = "'method': 'ranked', 'seats': 2, 'choicesComplete': true";
    Report report =
        audit(
            contest("first", several, ABC, "50 30 20"),
            contest("second", several + ", 'of': 'first', 'round': 2", "a, b", later));
    // Three lines of whole votes and two of hundredths.
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report)).containsExactly("AGREES u0");
    Report exact = audit(first(ABC, "50.00 30.01 20.00"), round(2, "a, b", later));
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, exact))
        .singleElement()
        .asString()
        .startsWith(expected);
  }

  @Test
  void aRunOffHasVotersOfItsOwn() {
    String majority = "'method': 'majority', 'choicesComplete': true";
    Report report =
        audit(
            contest("first", majority, ABC, "50 30 20"),
            contest("second", majority + ", 'of': 'first', 'round': 2", "a, d", "90 70"));
    assertThat(contradictions(report)).isEmpty();
    assertThat(report.findings())
        .extracting(Finding::rule)
        .doesNotContain(Rule.VOTES_OF_ROUNDS, Rule.CHOICES_OF_ROUNDS);
  }

  @Test
  void roundsOfAWholeHaveItsFirstRoundBeforeThem() {
    String whole = contest("first", RANKED, "a, b", "40 30");
    Report report = audit(whole, round(2, "a, b", "45 35"), round(1, ABC, "40 30 20"));
    assertThat(contradictions(report)).isEmpty();
    assertThat(ReportTexts.ofRule(Rule.VOTES_OF_ROUNDS, report)).containsExactly("AGREES u0");
  }

  @Test
  void nobodyHasVotesAfterBeingLeftOut() {
    String left = "c:'eliminatedIn': 'r2'";
    assertThat(
            contradictions(
                audit(
                    first("a, b, " + left, "50 30 20"),
                    round(2, ABC, "50 30 20"),
                    round(3, ABC, "60 35 5"))))
        .containsExactly("R10 contest 2 [VOTES u0 c2 5, ELIMINATED u0 c2 2]");
    assertThat(
            contradictions(
                audit(
                    first(ABC, "50 30 20"),
                    round(2, "a, b, " + left, "50 30 20"),
                    round(3, ABC, "60 40 0"))))
        .isEmpty();
  }

  @Test
  void whoIsTheSameCanBeStated() {
    String second =
        round(
            2,
            "1:'sameAs': {'contest': 'first'; 'choice': 'c'}, 2:'sameAs': {'contest': 'first';"
                + " 'choice': 'a'}",
            "4 50");
    assertThat(contradictions(audit(first("a, b, c:'eliminatedIn': 'first'", "50 30 20"), second)))
        .containsExactly("R10 contest 1 [VOTES u0 c0 4, ELIMINATED u0 c2 1]");
    assertThat(contradictions(audit(first("a, b:'eliminatedIn': 'first', c", "50 30 20"), second)))
        .isEmpty();
  }

  @Test
  void nobodyJoinsARankedContestLater() {
    assertThat(contradictions(audit(first(ABC, "50 30 20"), round(2, "a, d", "50 20"))))
        .containsExactly("R10 contest 1 [VOTES u0 c1 20]");
    String some = contest("first", "'method': 'ranked', 'seats': 1", ABC, "50 30 20");
    assertThat(ReportTexts.ofRule(Rule.CHOICES_OF_ROUNDS, audit(some, round(2, "a, d", "50 20"))))
        .containsExactly("CANNOT_TELL u0");
    assertThat(
            contradictions(
                audit(first(ABC, "50 30 20"), round(2, "a, d:'role': 'write-in'", "50 2"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'seats': 3, 'choicesComplete': true | a:'seats': 2, b:'seats': 1   | AGREES u0
          'seats': 3, 'choicesComplete': true | a:'seats': 3, b:'seats': 1   | CONTRADICTS u0 [SEATS u0 3, SEATS u0 c0 3, SEATS u0 c1 1]
          'seats': 3                          | a:'seats': 1, b:'seats': 9   | CONTRADICTS u0 [SEATS u0 3, SEATS u0 c1 9]
          'seats': 3, 'choicesComplete': true | a:'seats': 1, b:'seats': 1   | CONTRADICTS u0 [SEATS u0 3, SEATS u0 c0 1, SEATS u0 c1 1]
          'seats': 3                          | a:'seats': 1, b:'seats': 1   | AGREES u0
          'seats': 3, 'choicesComplete': true | a:'seats': 1, b              | AGREES u0
          'seats': 3, 'choicesComplete': true | a:'seats': 3, b:'seats': 2;'list': {'en': 'a'}  | AGREES u0
          """)
  void seatsThatWereWonAreThoseThereAre(String members, String choices, String expected) {
    Report report = audit(contest("c", members, choices, ""));
    assertThat(ReportTexts.ofRule(Rule.SEATS, report)).containsExactly(expected);
  }

  @Test
  void seatsCanBeOpenWhileVotesAreCounted() {
    String contest =
        contest("c", "'seats': 3, 'choicesComplete': true", "a:'seats': 1, b:'seats': 1", "");
    assertThat(ReportTexts.ofRule(Rule.SEATS, auditOf("preliminary", contest)))
        .containsExactly("AGREES u0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'seats': 1 | a:'elected': true, b:'elected': false | AGREES u0
          'seats': 1 | a:'elected': true, b:'elected': 'lot' | CONTRADICTS u0 [SEATS u0 1, ELECTED u0 c0 1, ELECTED u0 c1 1]
          'seats': 1 | a, b:'elected': true, c:'elected': true, d:'elected': true | CONTRADICTS u0 [SEATS u0 1, ELECTED u0 c1 1, ELECTED u0 c2 1]
          'seats': 2 | L:'elected': true, a:'elected': true;'list': {'en': 'L'}, b:'elected': true;'list': {'en': 'L'} | AGREES u0
          'order': 1 | L:'seats': 1, a:'elected': true;'list': {'en': 'L'}, b:'elected': true;'list': {'en': 'L'} | CONTRADICTS u0 [SEATS u0 c0 1, ELECTED u0 c1 1, ELECTED u0 c2 1]
          'order': 1 | L:'seats': 2, a:'elected': true;'list': {'en': 'L'}, b:'elected': true;'list': {'en': 'M'} | AGREES u0
          """)
  void noMoreAreElectedThanThereAreSeats(String members, String choices, String expected) {
    Report report = audit(contest("c", members, choices, ""));
    assertThat(ReportTexts.ofRule(Rule.ELECTED, report)).containsExactly(expected);
  }

  @Test
  void aListWhoseNameIsThatOfSeveralIsNotKnown() {
    String candidates =
        "a:'elected': true;'list': {'en': 'L'}, b:'elected': true;'list': {'en': 'L'}";
    Report report =
        audit(
            contest("c", "'order': 1", "L:'seats': 1, " + candidates, "")
                .replace("'id': 'a', 'name': {'en': 'a'}", "'id': 'a', 'name': {'en': 'L'}"));
    assertThat(ReportTexts.ofRule(Rule.ELECTED, report)).isEmpty();
  }

  @Test
  void nothingIsSaidOfContestsWithoutSeats() {
    Report report = audit(contest("c", "'order': 1", "a:'elected': true, b:'elected': true", ""));
    assertThat(report.findings())
        .extracting(Finding::rule)
        .doesNotContain(Rule.SEATS, Rule.ELECTED);
  }
}
