package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.StatedFigures.Place;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.ShareBase;
import org.sailau.election.Tally;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;
import org.sailau.election.derive.Derivation;
import org.sailau.election.number.Rounding;

/// Tests random elections of several levels: what is true contradicts nothing, what is derived is
/// true, and where one figure is wrong, it is among those that contradict each other.
class RandomHierarchiesTest {

  /// Those whose smallest sets are smaller if a figure is not stated at all: what is not stated is
  /// taken to be none there.
  private static final Set<Rule> NOT_STATED_IS_NONE = EnumSet.of(Rule.BALLOTS, Rule.TYPES_OF_VOTES);

  @Provide
  Arbitrary<StatedFigures> elections() {
    return HiddenElections.any();
  }

  @Provide
  Arbitrary<Long> errors() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, 400));
  }

  private static Report audit(StatedFigures stated) {
    return Audit.of(Derivation.of(stated.election()));
  }

  @Property
  void whatIsTrueContradictsNothing(@ForAll("elections") StatedFigures stated) {
    assertThat(ReportTexts.contradictions(audit(stated))).isEmpty();
  }

  @Property
  void whatIsDerivedIsTrue(@ForAll("elections") StatedFigures stated) {
    HiddenElection truth = stated.truth();
    Election election = Derivation.of(stated.election());
    for (int unit = 0; unit < truth.listed; unit++) {
      for (int row : rows(election.turnoutSums(), unit)) {
        boolean eligible = election.turnoutSums().key(row) == Derivation.ELIGIBLE;
        isTrue(
            election.turnoutSums(),
            row,
            eligible ? truth.eligible(unit) : truth.tookPart(unit),
            truth.isAsStated(unit));
      }
      for (int contest = 0; contest < election.contests().size(); contest++) {
        areTrue(election.contests().get(contest), truth, truth.contests.get(contest), unit);
      }
    }
  }

  private static List<Integer> rows(Sums sums, int unit) {
    List<Integer> rows = new ArrayList<>();
    for (int row = sums.firstRow(unit); !sums.isEmpty() && row < sums.firstRow(unit + 1); row++) {
      rows.add(row);
    }
    return rows;
  }

  private static final List<Counts.Kind> KINDS = List.of(Counts.Kind.values());

  private static void areTrue(
      Contest contest, HiddenElection election, HiddenContest truth, int unit) {
    Sums counts = contest.sums().counts();
    for (int row : rows(counts, unit)) {
      Counts.Kind kind = KINDS.get(counts.key(row));
      isTrue(counts, row, truth.countInTheEnd(unit, kind), election.isAsStated(unit));
    }
    Sums votes = contest.sums().votes();
    for (int row : rows(votes, unit)) {
      // A kind of votes may have been counted for a unit that will have more.
      boolean ofKinds = votes.parts(row) == 0;
      long all =
          ofKinds
              ? truth.votes(unit, votes.key(row), Figure.NONE)
              : truth.votesInTheEnd(unit, votes.key(row));
      isTrue(votes, row, all, !truth.takesVotesAway() && (ofKinds || election.isAsStated(unit)));
    }
    List<Tally> figures = contest.figures(unit);
    // What parts have now is not of the hour at which a unit above them stated its figures.
    boolean known =
        !contest.counts().isUnfinished(unit)
            && figures.stream().allMatch(tally -> !tally.votesDerived() || tally.ofAll());
    for (Tally tally : figures) {
      if (known && tally.shareDerived()) {
        shareIsTrue(contest, truth, unit, tally);
      }
    }
  }

  private static void isTrue(Sums sums, int row, long all, boolean atMost) {
    if (sums.isOfAll(row)) {
      assertThat(sums.isAtLeast(row)).isFalse();
      assertThat(sums.value(row)).isEqualTo(all);
    } else if (atMost) {
      assertThat(sums.value(row)).isLessThanOrEqualTo(all);
    }
  }

  /// A share is one of the true base, or of the votes of all choices if no base is known.
  private static void shareIsTrue(Contest contest, HiddenContest truth, int unit, Tally tally) {
    BigDecimal votes = BigDecimal.valueOf(truth.votes(unit, tally.choice(), Figure.NONE));
    long sum = 0;
    for (int choice = 0; choice < truth.choices; choice++) {
      sum += truth.votes(unit, choice, Figure.NONE);
    }
    List<String> shares = new ArrayList<>();
    shares.add(share(votes, truth.base(unit)));
    int derived = contest.sums().counts().row(unit, Counts.Kind.VALID.place());
    boolean validKnown =
        contest.counts().value(unit, Counts.Kind.VALID) != Counts.NOT_STATED
            || (derived >= 0 && contest.sums().counts().isOfAll(derived));
    boolean ofValid = truth.base == null || truth.base == ShareBase.Kind.VALID_VOTES;
    if (ofValid && !validKnown) {
      shares.add(share(votes, sum));
    }
    assertThat(shares).contains(Objects.requireNonNull(tally.share()).percent().toPlainString());
  }

  private static String share(BigDecimal votes, long base) {
    Rounding rounding = DerivedShares.ROUNDING;
    return PrintedShares.share(votes.longValueExact(), base, rounding, true);
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void oneWrongFigureIsAmongThoseThatContradict(
      @ForAll("elections") StatedFigures stated,
      @ForAll("errors") long error,
      @ForAll boolean less,
      @ForAll long which) {
    List<Place> places = new ArrayList<>(stated.figures().keySet());
    @Nullable Place place =
        places.isEmpty() ? null : places.get((int) Math.floorMod(which, (long) places.size()));
    @Nullable BigDecimal wrong = place == null ? null : wrong(stated, place, less ? -error : error);
    if (place == null || wrong == null) {
      return;
    }
    StatedFigures changed = stated.with(place, wrong);
    Report report = audit(changed);
    Statistics.label("found").collect(!report.isConsistent());
    Statistics.label("found")
        .coverage(found -> found.check(true).percentage(percent -> percent > 10));
    for (Finding finding : report.of(Outcome.CONTRADICTS)) {
      assertThat(finding.conflict().stream().map(Place::of)).as("%s", finding).contains(place);
      if (finding.conflict().size() < 12) {
        isSmallest(finding, changed);
      }
    }
  }

  /// Another value that a file can state; null if there is none.
  private static @Nullable BigDecimal wrong(StatedFigures stated, Place place, long error) {
    BigDecimal right = Objects.requireNonNull(stated.figures().get(place));
    BigDecimal wrong = right.add(new BigDecimal(BigInteger.valueOf(error), right.scale()));
    boolean percent = place.kind() == Figure.Kind.SHARE || place.kind() == Figure.Kind.TURNOUT;
    boolean possible =
        (wrong.signum() >= 0 || place.type() != Figure.NONE)
            && (!percent || wrong.compareTo(BigDecimal.valueOf(100)) <= 0);
    return possible ? wrong : null;
  }

  /// Without any of its figures, the others of a smallest set contradict nothing.
  private static void isSmallest(Finding finding, StatedFigures stated) {
    if (NOT_STATED_IS_NONE.contains(finding.rule())
        || finding.conflict().stream().anyMatch(figure -> figure.type() != Figure.NONE)) {
      return;
    }
    for (Figure left : finding.conflict()) {
      List<Figure> others = new ArrayList<>(finding.conflict());
      others.remove(left);
      assertThat(audit(stated.without(Place.of(left))).of(Outcome.CONTRADICTS))
          .as("%s without %s", ReportTexts.figures(finding.conflict()), left)
          .noneMatch(smaller -> others.containsAll(smaller.conflict()));
    }
  }
}
