package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;

/// The votes of parts are those of the whole, where the file says that the parts are all of it.
class PartsOfVotesTest {

  private static final String COMPLETE = "'partsComplete': true";
  private static final String COUNTED = "'turnout': {'countedAbove': true}";
  private static final String ELSEWHERE = "'turnout': {'countedAbove': false}";

  private static String in(int whole) {
    return "'within': 'u%d'".formatted(whole);
  }

  private static String in(int whole, String more) {
    return in(whole) + ", " + more;
  }

  private static ElectionText two(String whole) {
    return ElectionText.of(whole).unit(in(0)).unit(in(0));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          30, AGREES u0
          31, 'CONTRADICTS u0 [VOTES u0 c0 31, VOTES u1 c0 20, VOTES u2 c0 10]'
          29, 'CONTRADICTS u0 [VOTES u0 c0 29, VOTES u1 c0 20, VOTES u2 c0 10]'
          19, 'CONTRADICTS u0 [VOTES u0 c0 19, VOTES u1 c0 20]'
          """)
  void allPartsAreExactlyTheWhole(int whole, String expected) {
    Report report = two(COMPLETE).votes(0, whole).votes(1, 20).votes(2, 10).audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_VOTES, report)).containsExactly(expected);
    assertThat(ReportTexts.derived(Rule.PARTS_OF_VOTES, report))
        .containsExactly("PARTS_VOTES u0 c0 30");
  }

  @Test
  void somePartsLeaveARest() {
    Report report =
        ElectionText.of("")
            .unit(in(0, COUNTED))
            .unit(in(0, COUNTED))
            .votes(0, 477, 50)
            .votes(1, 400, 10)
            .votes(2, 60, 40)
            .audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_VOTES, report)).containsExactly("AGREES u0");
    assertThat(ReportTexts.derived(Rule.PARTS_OF_VOTES, report))
        .containsExactly("PARTS_VOTES u0 c0 460", "PARTS_VOTES u0 c1 50", "REST_VOTES u0 17");
  }

  @Test
  void nothingIsKnownOfPartsThatMayBeElsewhere() {
    Report report = two("").votes(0, 20).votes(1, 20).votes(2, 10).audit();
    assertThat(ReportTexts.ofRule(Rule.PARTS_OF_VOTES, report)).containsExactly("CANNOT_TELL u0");
  }

  @Test
  void partsElsewhereAreNotMissing() {
    Report report =
        ElectionText.of(COMPLETE)
            .unit(in(0))
            .unit(in(0, ELSEWHERE))
            .votes(0, 21)
            .votes(1, 20)
            .votes(2, 10)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 21, VOTES u1 c0 20]");
  }

  @Test
  void aPartWithoutTheFigureLeavesOnlyALowerBound() {
    assertThat(two(COMPLETE).votes(0, 30, 9).votes(1, 20, 5).votes(2, 10).audit().isConsistent())
        .isTrue();
    assertThat(
            ReportTexts.contradictions(
                two(COMPLETE).votes(0, 30, 4).votes(1, 20, 5).votes(2, 10).audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c1 4, VOTES u1 c1 5]");
  }

  @Test
  void aWithheldPartLeavesOnlyALowerBound() {
    ElectionText stated = two(COMPLETE).votes(1, 20).tally(2, 0, "'withheld': true");
    assertThat(stated.votes(0, 25).audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(
                two(COMPLETE).votes(0, 15).votes(1, 20).tally(2, 0, "'withheld': true").audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 15, VOTES u1 c0 20]");
  }

  @ParameterizedTest
  @CsvSource({"partial, true", "not-counted, true", "counted, false"})
  void aPartThatIsStillCountedLeavesOnlyALowerBound(String state, boolean consistent) {
    Report report =
        two(COMPLETE)
            .votes(0, 35)
            .votes(1, 20)
            .votes(2, 10)
            .count(2, "'state': '" + state + "'")
            .audit();
    assertThat(report.isConsistent()).isEqualTo(consistent);
  }

  @Test
  void aWholeThatIsStillCountedMayHaveLessThanItsParts() {
    assertThat(
            two(COMPLETE)
                .votes(0, 5)
                .votes(1, 20)
                .votes(2, 10)
                .count(0, "'state': 'partial'")
                .audit()
                .isConsistent())
        .isTrue();
  }

  @Test
  void whatIsAnnulledIsNoPart() {
    ElectionText stated = two(COMPLETE).votes(1, 20).votes(2, 10);
    stated.count(2, "'state': 'annulled'");
    assertThat(stated.election().contests().getFirst().figures(0).getFirst().votes())
        .hasToString("20");
    assertThat(stated.votes(0, 20).audit().isConsistent()).isTrue();
  }

  /// u1 and u2 are in u0, u3 and u4 in u1.
  private static ElectionText levels(String middle) {
    return ElectionText.of(COMPLETE)
        .unit(in(0) + middle)
        .unit(in(0))
        .unit(in(1))
        .unit(in(1))
        .votes(2, 5);
  }

  @Test
  void levelsWithoutFiguresHaveTheSumOfTheirParts() {
    ElectionText stated = levels(", " + COMPLETE).votes(0, 36).votes(3, 20).votes(4, 10);
    assertThat(ReportTexts.contradictions(stated.audit()))
        .containsExactly(
            "PARTS_OF_VOTES [VOTES u0 c0 36, VOTES u3 c0 20, VOTES u4 c0 10, VOTES u2 c0 5]");
    assertThat(
            levels(", " + COMPLETE).votes(0, 35).votes(3, 20).votes(4, 10).audit().isConsistent())
        .isTrue();
  }

  /// u1 may have more units than those that are listed.
  @Test
  void levelsOfWhichSomePartsAreListedMayHaveMore() {
    assertThat(levels("").votes(0, 36).votes(3, 20).votes(4, 10).audit().isConsistent()).isTrue();
  }

  @Test
  void levelsOfWhichAPartHasNoFigureMayHaveMore() {
    assertThat(levels(", " + COMPLETE).votes(0, 36).votes(3, 20).audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(levels(", " + COMPLETE).votes(0, 24).votes(3, 20).audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 24, VOTES u3 c0 20, VOTES u2 c0 5]");
  }

  @Test
  void levelsOfWhichAPartIsStillCountedMayHaveMore() {
    assertThat(
            levels(", " + COMPLETE)
                .votes(0, 36)
                .votes(3, 20)
                .votes(4, 10)
                .count(4, "'state': 'partial'")
                .audit()
                .isConsistent())
        .isTrue();
  }

  /// Nobody says whether u3 and u4 are counted in u1.
  @Test
  void whatMayBeElsewhereOnALowerLevelExceedsNothing() {
    assertThat(levels("").votes(0, 6).votes(3, 20).votes(4, 10).audit().isConsistent()).isTrue();
  }

  @Test
  void aHierarchyIsComparedByItself() {
    ElectionText stated =
        ElectionText.of(COMPLETE)
            .unit(in(0, "'kind': 'region'"))
            .unit(in(0, "'kind': 'region'"))
            .unit(in(0, "'kind': 'district'"))
            .unit("'within': ['u1', 'u3']")
            .unit("'within': ['u2', 'u3']")
            .votes(0, 30)
            .votes(1, 20)
            .votes(2, 11)
            .votes(3, 29);
    assertThat(ReportTexts.contradictions(stated.audit()))
        .containsExactlyInAnyOrder(
            "PARTS_OF_VOTES [VOTES u0 c0 30, VOTES u1 c0 20, VOTES u2 c0 11]",
            "PARTS_OF_VOTES [VOTES u0 c0 30, VOTES u3 c0 29]");
  }

  /// The voters abroad belong to the counties as well as to the districts.
  @Test
  void whatIsInNoOtherHierarchyBelongsToEach() {
    ElectionText stated =
        ElectionText.of(COMPLETE)
            .unit(in(0, "'kind': 'region'"))
            .unit(in(0, "'kind': 'district'"))
            .unit(in(0, "'kind': 'abroad'"))
            .unit("'within': ['u1', 'u2']")
            .votes(1, 20)
            .votes(2, 20)
            .votes(3, 10);
    assertThat(stated.election().contests().getFirst().figures(0).getFirst().votes())
        .hasToString("30");
    assertThat(stated.votes(0, 30).audit().isConsistent()).isTrue();
  }

  @Test
  void ofRegionsThatOverlapTheOthersAreNotAll() {
    assertThat(
            ElectionText.of(COMPLETE)
                .unit(in(0, "'kind': 'region'"))
                .unit(in(0, "'kind': 'region'"))
                .unit(in(0, "'kind': 'region'"))
                .unit("'within': ['u1', 'u2']")
                .votes(0, 30)
                .votes(1, 20)
                .votes(2, 20)
                .votes(3, 10)
                .audit()
                .isConsistent())
        .isTrue();
  }

  @Test
  void kindsOfVotesAreComparedEachByItself() {
    Report report =
        two(COMPLETE)
            .votesOf("early", 0, 12)
            .votesOf("early", 1, 8)
            .votesOf("early", 2, 5)
            .votesOf("day", 0, 3)
            .votesOf("day", 1, 2)
            .votesOf("day", 2, 1)
            .audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 12, VOTES u1 c0 8, VOTES u2 c0 5]");
  }

  @Test
  void aPartWithKindsOfVotesOnlyHasTheirSum() {
    Report report =
        two(COMPLETE).votes(0, 14).votesOf("early", 1, 8).votesOf("day", 1, 2).votes(2, 5).audit();
    assertThat(ReportTexts.contradictions(report))
        .containsExactly(
            "PARTS_OF_VOTES [VOTES u0 c0 14, VOTES u1 c0 8, VOTES u1 c0 2, VOTES u2 c0 5]");
  }

  /// A correction takes votes away.
  @Test
  void partsWithCorrectionsMayExceedTheWhole() {
    ElectionText stated =
        ElectionText.of("")
            .unit(in(0, COUNTED))
            .unit(in(0))
            .votesOf("early", 0, 5)
            .votesOf("early", 1, 8)
            .votesOf("early", 2, -3);
    assertThat(stated.audit().isConsistent()).isTrue();
    assertThat(
            ReportTexts.contradictions(
                two(COMPLETE)
                    .votesOf("early", 0, 6)
                    .votesOf("early", 1, 8)
                    .votesOf("early", 2, -3)
                    .audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 6, VOTES u1 c0 8, VOTES u2 c0 -3]");
  }

  /// Each part alone exceeds the whole, and yet could be true if another one were below 0.
  @Test
  void allPartsContradictWhereKindsOfVotesCanBeBelowZero() {
    assertThat(
            ReportTexts.contradictions(
                two(COMPLETE)
                    .votesOf("early", 0, -2)
                    .votesOf("early", 1, 0)
                    .votesOf("early", 2, 0)
                    .audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 -2, VOTES u1 c0 0, VOTES u2 c0 0]");
  }

  /// 5 by itself is more than 0, and yet could be true if the other kind were -5.
  @Test
  void theKindsOfVotesOfOnePartContradictTogether() {
    assertThat(
            ReportTexts.contradictions(
                two(COMPLETE).votes(0, 0).votesOf("early", 1, 5).votesOf("day", 1, -4).audit()))
        .containsExactly("PARTS_OF_VOTES [VOTES u0 c0 0, VOTES u1 c0 5, VOTES u1 c0 -4]");
  }
}
