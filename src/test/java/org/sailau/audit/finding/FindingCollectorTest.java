package org.sailau.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sailau.audit.ArticleElection;
import org.sailau.election.Election;
import org.sailau.election.number.Ratio;

/// Which findings are kept, and in which order.
class FindingCollectorTest {

  private static final Election ELECTION = ArticleElection.with("206206", "206206");

  private static Figure figure(Figure.Kind kind, int unit, long count) {
    return Figure.ofUnit(kind, unit, count);
  }

  /// So many took part where 100 were eligible.
  private static Finding tookPart(int unit, long tookPart) {
    List<Figure> both =
        List.of(
            figure(Figure.Kind.TOOK_PART, unit, tookPart),
            figure(Figure.Kind.ELIGIBLE_VOTERS, unit, 100));
    return Finding.contradicts(Rule.TOOK_PART, Figure.NONE, unit, both, both, List.of());
  }

  /// A contradiction that has no size.
  private static Finding dates(int unit) {
    List<Figure> one = List.of(figure(Figure.Kind.ANNOUNCED, unit, unit));
    return Finding.contradicts(Rule.DATES, Figure.NONE, unit, one, one, List.of());
  }

  private static Finding agrees(Rule rule, int contest, int unit) {
    return Finding.agrees(
        rule, contest, unit, List.of(figure(Figure.Kind.TOOK_PART, unit, 1)), List.of());
  }

  private static List<Integer> units(Report report, Rule rule) {
    return report.findings().stream()
        .filter(finding -> finding.rule() == rule)
        .map(Finding::unit)
        .toList();
  }

  private static Report report(Selection asked, Finding... findings) {
    FindingCollector collector = new FindingCollector(ELECTION, asked, false);
    List.of(findings).forEach(collector::add);
    return collector.report();
  }

  @Test
  void theWorstContradictionIsTheFirst() {
    Report report =
        report(Selection.ALL, tookPart(1, 110), tookPart(2, 190), tookPart(3, 120), dates(4));
    assertThat(units(report, Rule.TOOK_PART)).containsExactly(2, 3, 1);
  }

  @Test
  void equalOnesAndThoseWithoutASizeAreInTheOrderOfPlace() {
    Report report = report(Selection.ALL, dates(1), dates(2), tookPart(5, 120), tookPart(6, 120));
    assertThat(units(report, Rule.DATES)).containsExactly(1, 2);
    assertThat(units(report, Rule.TOOK_PART)).containsExactly(5, 6);
  }

  /// A place stays together, wherever its mildest contradiction would stand.
  @Test
  void contradictionsOfAPlaceStandTogether() {
    Report report =
        report(
            Selection.ALL, tookPart(1, 101), tookPart(2, 150), tookPart(1, 190), tookPart(2, 102));
    assertThat(units(report, Rule.TOOK_PART)).containsExactly(1, 1, 2, 2);
    Report.Group group = report.groups(Outcome.CONTRADICTS).getFirst();
    assertThat(WorstPlace.of(group))
        .extracting(WorstPlace::unit, WorstPlace::count, worst -> worst.discrepancy())
        .containsExactly(tuple(1, 2, Ratio.of(90, 190)), tuple(2, 2, Ratio.of(50, 150)));
  }

  @Test
  void ofThousandsOfContradictionsTheWorstAreKept() {
    FindingCollector collector = new FindingCollector(ELECTION);
    IntStream.range(0, 3000).forEach(unit -> collector.add(tookPart(unit, 101 + unit)));
    Report report = collector.report();
    List<Integer> units = units(report, Rule.TOOK_PART);
    assertThat(units).hasSize(1000).startsWith(2999, 2998).endsWith(2001, 2000);
    assertThat(report.count(Outcome.CONTRADICTS)).isEqualTo(3000);
    assertThat(report.groups(Outcome.CONTRADICTS).getFirst().further()).isEqualTo(2000);
  }

  @Test
  void noMoreThanThreeThousandAreMadeToBeWeighed() {
    FindingCollector collector = new FindingCollector(ELECTION);
    AtomicInteger made = new AtomicInteger();
    for (int unit = 0; unit < 20_000; unit++) {
      int at = unit;
      collector.add(
          Rule.TOOK_PART,
          Outcome.CONTRADICTS,
          () -> {
            made.incrementAndGet();
            return tookPart(at, 101 + at);
          });
    }
    assertThat(made).hasValue(3_000);
    assertThat(collector.report().count(Outcome.CONTRADICTS)).isEqualTo(20_000);
  }

  @Test
  void allContradictionsAreKeptIfAllAreAskedFor() {
    FindingCollector collector = new FindingCollector(ELECTION, Selection.ALL, true);
    IntStream.range(0, 12_000).forEach(unit -> collector.add(tookPart(unit, 101 + unit)));
    assertThat(units(collector.report(), Rule.TOOK_PART)).hasSize(12_000).startsWith(11_999);
  }

  /// Each has five figures with itself: two that were compared, and the same in conflict.
  @Test
  void theMildestGiveWayWhereThereIsNoRoom() {
    ContradictionPool.Room room = new ContradictionPool.Room(12);
    ContradictionPool one = new ContradictionPool(ContradictionPool.Limit.NONE, room);
    ContradictionPool other = new ContradictionPool(ContradictionPool.Limit.NONE, room);
    for (int unit = 0; unit < 5; unit++) {
      int at = unit;
      one.add(() -> tookPart(at, 101 + at), ELECTION);
    }
    assertThat(one.findings()).extracting(Finding::unit).containsExactly(3, 4);
    assertThat(one.more()).isEqualTo(3);
    other.add(() -> tookPart(7, 200), ELECTION);
    other.add(() -> tookPart(8, 300), ELECTION);
    assertThat(other.findings()).extracting(Finding::unit).containsExactly(8);
    assertThat(other.more()).isEqualTo(1);
  }

  @Test
  void onlyTheRulesThatAreAskedForAreKept() {
    Selection asked = new Selection(Set.of(Rule.TOOK_PART), Figure.NONE, Figure.NONE);
    Report report =
        report(
            asked,
            tookPart(1, 110),
            dates(2),
            agrees(Rule.TURNOUT, 0, 1),
            agrees(Rule.TOOK_PART, 0, 2));
    assertThat(report.findings()).extracting(Finding::rule).containsOnly(Rule.TOOK_PART);
    assertThat(report.count(Outcome.CONTRADICTS)).isEqualTo(1);
    assertThat(report.count(Outcome.AGREES)).isEqualTo(1);
  }

  /// A finding is about a place if it is found there, or if one of its figures stands there.
  @Test
  void onlyThePlaceThatIsAskedForIsKept() {
    List<Figure> conflict =
        List.of(figure(Figure.Kind.VOTES, 0, 10), figure(Figure.Kind.VOTES, 7, 20));
    Finding ofWhole =
        Finding.contradicts(Rule.PARTS_OF_VOTES, 0, 0, List.of(), conflict, List.of());
    Report report =
        report(
            new Selection(Selection.ALL.rules(), Figure.NONE, 7),
            ofWhole,
            tookPart(1, 110),
            tookPart(7, 110),
            agrees(Rule.TURNOUT, 0, 7),
            agrees(Rule.TURNOUT, 0, 8));
    assertThat(units(report, Rule.PARTS_OF_VOTES)).containsExactly(0);
    assertThat(units(report, Rule.TOOK_PART)).containsExactly(7);
    assertThat(units(report, Rule.TURNOUT)).containsExactly(7);
    assertThat(report.count(Outcome.AGREES)).isEqualTo(1);
  }

  @Test
  void onlyTheContestThatIsAskedForIsKept() {
    Report report =
        report(
            new Selection(Selection.ALL.rules(), 3, Figure.NONE),
            agrees(Rule.TURNOUT, Figure.NONE, 1),
            agrees(Rule.COMMON_BASE, 3, 2),
            agrees(Rule.COMMON_BASE, 2, 4));
    assertThat(report.findings()).extracting(Finding::unit).containsExactly(2);
  }

  @Test
  void placesBeyondTheFirstThirtyAreCountedIfTheyAreAskedFor() {
    FindingCollector collector =
        new FindingCollector(ELECTION, new Selection(Selection.ALL.rules(), 3, Figure.NONE), false);
    for (int unit = 0; unit < 100; unit++) {
      collector.add(agrees(Rule.COMMON_BASE, unit % 2 == 0 ? 3 : 2, unit));
    }
    Report.Group group = collector.report().groups(Outcome.AGREES).getFirst();
    assertThat(group.findings()).hasSize(FindingCollector.MAX_LISTED);
    assertThat(group.count()).isEqualTo(50);
    assertThat(group.further()).isEqualTo(20);
  }

  /// Asking for a rule must not show what would not be shown otherwise.
  @Test
  void whatFollowsFromAContradictionOfAnotherRuleStaysOut() {
    Finding small = tookPart(1, 110);
    List<Figure> more = new ArrayList<>(small.conflict());
    more.add(figure(Figure.Kind.TURNOUT, 1, 50));
    Finding large = Finding.contradicts(Rule.TURNOUT, Figure.NONE, 1, more, more, List.of());
    assertThat(report(Selection.ALL, small, large).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.TOOK_PART);
    Selection turnout = new Selection(Set.of(Rule.TURNOUT), Figure.NONE, Figure.NONE);
    assertThat(report(turnout, small, large).findings()).isEmpty();
    assertThat(report(turnout, large).findings()).hasSize(1);
  }

  @Test
  void thePlaceThatIsAskedForIsKnownBeforehand() {
    FindingCollector all = new FindingCollector(ELECTION);
    assertThat(all.isAskedFor(0, 5)).isTrue();
    FindingCollector some =
        new FindingCollector(ELECTION, new Selection(Selection.ALL.rules(), 3, 7), false);
    assertThat(some.isAskedFor(3, 7)).isTrue();
    assertThat(some.isAskedFor(3, 8)).isFalse();
    assertThat(some.isAskedFor(2, 7)).isFalse();
    assertThat(some.isAskedFor(Figure.NONE, 7)).isFalse();
  }

  @Test
  void findingsArePassedOnWithoutALimit() {
    List<Integer> units = new ArrayList<>();
    FindingCollector collector =
        FindingCollector.passingOn(
            ELECTION,
            new Selection(Set.of(Rule.TURNOUT), Figure.NONE, Figure.NONE),
            Outcome.AGREES,
            finding -> units.add(finding.unit()));
    for (int unit = 0; unit < 100; unit++) {
      collector.add(agrees(Rule.TURNOUT, 0, unit));
      collector.add(agrees(Rule.COMMON_BASE, 0, unit));
      collector.add(tookPart(unit, 110));
      collector.add(Finding.cannotTell(Rule.TURNOUT, 0, unit, List.of(), List.of()));
    }
    assertThat(units).isEqualTo(IntStream.range(0, 100).boxed().toList());
    assertThat(collector.report().findings()).isEmpty();
  }
}
