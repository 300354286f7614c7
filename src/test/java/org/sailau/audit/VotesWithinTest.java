package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.ContestUnit;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Votes against the counts that limit them, in elections of a few units and of many: those have a
/// shorter way to the same findings.
class VotesWithinTest {

  /// From so many units on, the figures of most are not looked at in detail.
  private static final int MANY = 32;

  /// One unit; null for not stated.
  private record Stated(
      @Nullable Long valid,
      @Nullable Long ballots,
      @Nullable Long tookPart,
      @Nullable Long eligible,
      @Nullable Long unitTookPart,
      @Nullable Long unitEligible,
      long first,
      long second) {

    static Stated any(Random random) {
      return new Stated(
          count(random),
          count(random),
          count(random),
          count(random),
          count(random),
          count(random),
          random.nextInt(4),
          random.nextInt(4));
    }

    private static @Nullable Long count(Random random) {
      return random.nextInt(3) > 0 ? null : (Long) (1L + random.nextInt(7));
    }

    private boolean hasOwnTurnout() {
      return tookPart != null || eligible != null;
    }

    private List<Long> limits() {
      return Stream.of(
              valid,
              ballots,
              hasOwnTurnout() ? tookPart : ballots == null ? unitTookPart : null,
              hasOwnTurnout() ? eligible : unitEligible)
          .filter(Objects::nonNull)
          .toList();
    }

    /// Whether so many votes each are enough.
    boolean fits(int each) {
      return each == Contest.ANY_NUMBER
          || limits().stream().allMatch(limit -> first + second <= each * limit);
    }

    boolean isCompared(int each) {
      return each != Contest.ANY_NUMBER && first + second > 0 && !limits().isEmpty();
    }

    private static String member(String name, @Nullable Long value) {
      return value == null ? "" : ", '%s': %d".formatted(name, value);
    }

    void addTo(ElectionText text, int unit) {
      String turnout = member("eligibleVoters", unitEligible) + member("tookPart", unitTookPart);
      text.unit(
          "'within': 'u0'"
              + (turnout.isEmpty() ? "" : ", 'turnout': {" + turnout.substring(2) + "}"));
      String counts =
          member("valid", valid)
              + member("ballots", ballots)
              + member("tookPart", tookPart)
              + member("eligible", eligible);
      if (!counts.isEmpty()) {
        text.count(unit, counts.substring(2));
      }
      text.votes(unit, first, second);
    }
  }

  private static Set<Integer> units(Report report, Outcome outcome, @Nullable Rule rule) {
    return report.of(outcome).stream()
        .filter(finding -> rule == null || finding.rule() == rule)
        .map(Finding::unit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(int each, int units, Random random) {
    ElectionText text =
        ElectionText.of("")
            .contest("'votesPerVoter': " + (each == Contest.ANY_NUMBER ? "'any'" : each));
    List<Stated> all = new ArrayList<>();
    Set<Integer> wrong = new TreeSet<>();
    Set<Integer> agreeing = new TreeSet<>();
    for (int unit = 1; unit <= 8; unit++) {
      Stated stated = Stated.any(random);
      all.add(stated);
      stated.addTo(text, unit);
      if (!stated.fits(each)) {
        wrong.add(unit);
      } else if (stated.isCompared(each)) {
        agreeing.add(unit);
      }
    }
    for (int unit = 9; unit < units; unit++) {
      text.unit("'within': 'u0'");
    }
    Election election = text.election();
    Report report = Audit.of(election);
    assertThat(units(report, Outcome.AGREES, Rule.VOTES_WITHIN)).as("%s", all).isEqualTo(agreeing);
    // A contradiction of fewer figures stands for others.
    assertThat(wrong)
        .as("%s", all)
        .containsAll(units(report, Outcome.CONTRADICTS, Rule.VOTES_WITHIN));
    assertThat(units(report, Outcome.CONTRADICTS, null)).as("%s", all).containsAll(wrong);
    SearchBudget budget = new SearchBudget(election, () -> true);
    for (int unit = 1; unit <= 8; unit++) {
      Stated stated = all.get(unit - 1);
      assertThat(
              new ContestUnit(election, 0, unit, budget)
                  .fitsLimitsOfVotes(stated.first + stated.second))
          .as("%s", stated)
          .isEqualTo(stated.fits(each));
    }
  }

  @Property(tries = 100)
  void votesOfFewUnitsAreWithinTheirLimits(@ForAll Random random) {
    check(random.nextInt(3), 9, random);
  }

  @Property(tries = 100)
  void votesOfManyUnitsAreWithinTheirLimits(@ForAll Random random) {
    check(random.nextInt(3), MANY, random);
  }

  private static List<String> contradictions(String contest, String... figures) {
    ElectionText text = ElectionText.of("'turnout': {'tookPart': 1000}").contest(contest);
    for (int choice = 0; choice < figures.length; choice++) {
      text.tally(0, choice, figures[choice]);
    }
    return ReportTexts.contradictions(text.audit());
  }

  /// More votes of one choice than there were voters is said before what two shares have to do with
  /// each other.
  @Test
  void oneChoiceWithTooManyVotesIsNamedFirst() {
    assertThat(contradictions("", "'votes': 1001, 'share': 50.0", "'votes': 10, 'share': 20.0"))
        .containsExactly("VOTES_WITHIN [TOOK_PART u0 1000, VOTES u0 c0 1001]");
    assertThat(contradictions("", "'share': 50.0", "'votes': 1001, 'share': 20.0"))
        .containsExactly("VOTES_WITHIN [TOOK_PART u0 1000, VOTES u0 c1 1001]");
  }

  /// Nor do two choices that are too many together only, since each may be right.
  @Test
  void choicesThatAreTooManyTogetherAreNotNamedFirst() {
    assertThat(contradictions("", "'votes': 1000, 'share': 50.0", "'votes': 10, 'share': 20.0"))
        .isNotEmpty()
        .noneMatch(text -> text.startsWith("VOTES_WITHIN"));
  }

  /// A share of 0 has no largest base: the votes alone are too many for the other one.
  @Test
  void aShareOfNothingHasNoLargestBase() {
    assertThat(contradictions("", "'votes': 500, 'share': 0", "'votes': 50, 'share': 50"))
        .containsExactly("COMMON_BASE [VOTES u0 c0 500, VOTES u0 c1 50, SHARE u0 c1 50]");
  }

  @Test
  void aStatedBaseLimitsVotes() {
    Report report =
        ElectionText.of("")
            .contest("'shareBase': {'of': 'valid-votes', 'count': 1000}")
            .votes(0, 600, 400)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.VOTES_WITHIN, report)).containsExactly("AGREES u0");
  }

  /// The list of voters of a unit may be empty while others vote there: then it limits nothing.
  @Test
  void noVotersAreALimitOnlyWhereNobodyVoted() {
    String empty = "'turnout': {'eligibleVoters': 0}";
    assertThat(ElectionText.of(empty).votes(0, 1, 0).audit().isConsistent()).isTrue();
    for (String used : List.of("'ballots': 1", "'eligible': 0, 'tookPart': 1")) {
      assertThat(ElectionText.of(empty).votes(0, 0, 0).count(0, used).audit().isConsistent())
          .as(used)
          .isTrue();
    }
    assertThat(
            ReportTexts.contradictions(
                ElectionText.of(empty)
                    .contest("'shareBase': {'of': 'eligible-voters', 'count': 5}")
                    .tally(0, 0, "'votes': 0, 'share': 0")
                    .audit()))
        .isNotEmpty();
  }
}
