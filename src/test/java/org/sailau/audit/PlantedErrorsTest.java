package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Figure.Kind;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.number.Rounding;

/// Tests the bundled election with one error at a time: the audit finds it where arithmetic can,
/// and nowhere else.
class PlantedErrorsTest {

  private record Candidate(int choice, long votes, String share) {}

  private static final List<Candidate> FIVE =
      List.of(
          new Candidate(1, 271_641, "3.42"),
          new Candidate(2, 206_206, "2.60"),
          new Candidate(3, 200_907, "2.53"),
          new Candidate(4, 176_116, "2.22"),
          new Candidate(5, 168_731, "2.12"));

  private static final Rounding ROUNDING = new Rounding(2, Rounding.Mode.HALF_UP, false);

  /// Whether one base fits the five choices with one figure replaced, by trying all bases that fit
  /// the other four.
  private static boolean canBeTrue(Candidate replaced) {
    List<Candidate> five = new ArrayList<>(FIVE);
    five.set(replaced.choice() - 1, replaced);
    return LongStream.rangeClosed(7_900_000, 8_000_000)
        .anyMatch(
            base ->
                five.stream()
                    .allMatch(
                        one -> PrintedShares.allows(one.votes(), base, one.share(), ROUNDING)));
  }

  static Stream<Arguments> swappedDigits() {
    List<Arguments> all = new ArrayList<>();
    for (Candidate candidate : FIVE) {
      String digits = String.valueOf(candidate.votes());
      for (int i = 0; i < digits.length(); i++) {
        for (int j = i + 1; j < digits.length(); j++) {
          StringBuilder swapped = new StringBuilder(digits);
          swapped.setCharAt(i, digits.charAt(j));
          swapped.setCharAt(j, digits.charAt(i));
          if (swapped.charAt(0) != '0' && !swapped.toString().equals(digits)) {
            all.add(Arguments.of(candidate.choice(), digits, swapped.toString()));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("swappedDigits")
  void aVoteCountWithTwoDigitsSwapped(int choice, String votes, String swapped) {
    Candidate wrong = new Candidate(choice, Long.parseLong(swapped), FIVE.get(choice - 1).share());
    Report report = Audit.of(ArticleElection.with("\"votes\": " + votes, "\"votes\": " + swapped));
    isFound(report, !canBeTrue(wrong), Rule.COMMON_BASE, Kind.VOTES, choice);
  }

  /// Two of ten errors cannot be found: with 2.59 or 2.13 there is still a common base.
  @ParameterizedTest
  @CsvSource({
    "1, 3.42, 3.41, true",
    "1, 3.42, 3.43, true",
    "2, 2.60, 2.59, false",
    "2, 2.60, 2.61, true",
    "3, 2.53, 2.52, true",
    "3, 2.53, 2.54, true",
    "4, 2.22, 2.21, true",
    "4, 2.22, 2.23, true",
    "5, 2.12, 2.11, true",
    "5, 2.12, 2.13, false"
  })
  void aShareOffByAHundredth(int choice, String share, String wrong, boolean found) {
    assertThat(canBeTrue(new Candidate(choice, FIVE.get(choice - 1).votes(), wrong)))
        .isEqualTo(!found);
    Report report = Audit.of(ArticleElection.with("\"share\": " + share, "\"share\": " + wrong));
    isFound(report, found, Rule.COMMON_BASE, Kind.SHARE, choice);
  }

  @ParameterizedTest
  @CsvSource({"81.30", "81.32"})
  void theShareOfTheWinnerHasNothingToBeHeldAgainst(String wrong) {
    Report report = Audit.of(ArticleElection.with("\"share\": 81.31", "\"share\": " + wrong));
    isFound(report, false, Rule.SHARES_SUM, Kind.SHARE, 0);
  }

  @Test
  void theWinnersShareAndTheOthersAreMoreThanAHundred() {
    Report report = Audit.of(ArticleElection.with("\"share\": 81.31", "\"share\": 91.31"));
    isFound(report, true, Rule.SHARES_SUM, Kind.SHARE, 0);
    assertThat(conflict(report)).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    // Of the voters inside the country, and the other unit's.
    "69.44, 69.42, 0",
    "69.44, 88.47, 0",
    "88.47, 69.44, 1",
    "88.47, 87.68, 1",
    "69.44, 69.45, 0"
  })
  void aTurnoutOfAnotherBase(String share, String wrong, int unit) {
    Report report = Audit.of(ArticleElection.with("\"share\": " + share, "\"share\": " + wrong));
    isFound(report, true, Rule.TURNOUT, Kind.TURNOUT, Figure.NONE);
    assertThat(conflict(report))
        .extracting(Figure::kind)
        .containsExactlyInAnyOrder(Kind.TOOK_PART, Kind.ELIGIBLE_VOTERS, Kind.TURNOUT);
    assertThat(conflict(report)).extracting(Figure::unit).containsOnly(unit);
  }

  @ParameterizedTest
  @CsvSource({"took-part, TOOK_PART", "eligible-voters, ELIGIBLE_VOTERS"})
  void sharesOfAnotherBase(String of, Kind kind) {
    Report report =
        Audit.of(
            ArticleElection.with(
                "\"choiceKind\":",
                "\"shareBase\": { \"of\": \"%s\" }, \"choiceKind\":".formatted(of)));
    isFound(report, true, Rule.COMMON_BASE, kind, Figure.NONE);
    assertThat(conflict(report)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"10_101, 67", "68, 10_102"})
  void aStationCountThatExceedsItsWhole(String count, String wrong) {
    Report report =
        Audit.of(
            ArticleElection.with(
                "\"count\": " + count.replace("_", ""), "\"count\": " + wrong.replace("_", "")));
    isFound(report, true, Rule.PARTS_OF_STATIONS, Kind.POLLING_STATIONS, Figure.NONE);
    assertThat(conflict(report)).hasSize(2);
  }

  @Test
  void moreCountriesThanStations() {
    Report report = Audit.of(ArticleElection.with("\"countries\": 53", "\"countries\": 69"));
    isFound(report, true, Rule.COUNTRIES, Kind.COUNTRIES, Figure.NONE);
    assertThat(
            Audit.of(ArticleElection.with("\"countries\": 53", "\"countries\": 68")).isConsistent())
        .isTrue();
  }

  @Test
  void elevenOrganisationsWhereTenAreStated() {
    Report report = Audit.of(ArticleElection.with("\"counted\": false", "\"counted\": true"));
    isFound(report, true, Rule.ORGANISATIONS, Kind.ORGANISATIONS_LISTED, Figure.NONE);
    isFound(
        Audit.of(ArticleElection.with("\"exactly\": 10", "\"exactly\": 9")),
        true,
        Rule.ORGANISATIONS,
        Kind.ORGANISATION_COUNT,
        Figure.NONE);
  }

  /// Votes above all who took part would say the same with one figure more, and need no other
  /// candidate.
  @Test
  void aVoteCountLargerThanThoseWhoTookPart() {
    Report report = Audit.of(ArticleElection.with("\"votes\": 271641", "\"votes\": 27164100"));
    isFound(report, true, Rule.VOTES_WITHIN, Kind.VOTES, 1);
    assertThat(conflict(report)).hasSize(2);
  }

  @Test
  void theUntouchedDocument() {
    Election untouched = ArticleElection.election();
    assertThat(Audit.of(untouched).of(Outcome.CONTRADICTS)).isEmpty();
  }

  private static List<Figure> conflict(Report report) {
    return report.of(Outcome.CONTRADICTS).getFirst().conflict();
  }

  private static void isFound(Report report, boolean found, Rule rule, Kind kind, int choice) {
    if (!found) {
      assertThat(report.of(Outcome.CONTRADICTS)).isEmpty();
      return;
    }
    assertThat(report.of(Outcome.CONTRADICTS))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.unlisted()).isZero();
              assertThat(finding.figures()).containsAll(finding.conflict());
              assertThat(finding.conflict())
                  .anyMatch(figure -> figure.kind() == kind && figure.choice() == choice);
            });
  }
}
