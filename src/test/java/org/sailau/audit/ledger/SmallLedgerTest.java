package org.sailau.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.Election;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.Share;

/// What arithmetic says of two sources, in elections of a few figures.
class SmallLedgerTest {

  static Election election(String turnout, String contest, String... statements) {
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 'gazette', 'publisher': {'en': 'Gazette'}},
          {'id': 'herald', 'publisher': {'en': 'Herald'}}],
         'turnoutRounding': {'decimals': 2, 'mode': 'half-up', 'stated': true},
         'units': [{'id': 'all', 'name': {'en': 'All'}%s}],
         'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'all',
           'choices': [{'id': 'a', 'name': {'en': 'Ann'}}, {'id': 'b', 'name': {'en': 'Bob'}}],
           %s}], 'statements': [%s]}
        """
            .formatted(turnout, contest, String.join(",", statements))
            .replace('\'', '"'));
  }

  private static String tallies(String a, String b) {
    return "'tallies': [{'choice': 'a', %s}, {'choice': 'b', %s}]".formatted(a, b);
  }

  private static String votes(String choice, long value) {
    return of("votes", "'contest': 'c', 'choice': '" + choice + "'", String.valueOf(value));
  }

  private static String of(String figure, String of, String value) {
    return "{'source': 'herald', 'figure': '%s', %s%s 'value': %s}"
        .formatted(figure, of, of.isEmpty() ? "" : ",", value);
  }

  /// A figure of the unit up to an hour; of the whole voting if that is 24.
  static String at(int hour, String figure, String value) {
    String asOf = hour == 24 ? "" : ", 'asOf': '2024-03-10T%02d:00'".formatted(hour);
    return of(figure, "'unit': 'all'" + asOf, value);
  }

  static List<String> rows(Election election) {
    return Ledger.of(election).rows().stream().map(SmallLedgerTest::text).toList();
  }

  private static String text(Row row) {
    return "%s%s: %s %s"
        .formatted(
            row.subject().kind().name().toLowerCase(Locale.ROOT),
            row.asOf() == null ? "" : " " + row.asOf().getHour(),
            String.join(
                ", ",
                row.values().stream()
                    .map(value -> text(value.value()) + " " + value.standing())
                    .toList()),
            row.proof().code().code());
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> number.toPlainString();
      case Value.Printed(Share share) -> share.percent() + "%";
      case Value.MoreThan(long bound) -> ">" + bound;
      case Value.Base(var kind) -> kind.name();
    };
  }

  private static final String NONE = "'tallies': []";

  @Test
  void votesWhoseSumNoNumberHoldsAreNotTried() {
    String many = "'votes': 9000000000000000000, 'share': 50.0";
    Election election = election("", tallies(many, many), votes("a", 5));
    assertThat(rows(election)).containsExactly("votes: 9000000000000000000 FITS, 5 IMPOSSIBLE Q30");
    Proof.OneBase proof = (Proof.OneBase) Ledger.of(election).rows().getFirst().proof();
    assertThat(proof.complete()).isTrue();
    assertThat(proof.tests())
        .extracting(Proof.OneBase.Test::base)
        .containsExactly(null, 9000000000000000005L);
  }

  @Test
  void theLargestNumberIsASum() {
    String large = "'votes': %d, 'share': 50.0";
    Election election =
        election(
            "",
            tallies(large.formatted(Long.MAX_VALUE / 2 + 1), large.formatted(Long.MAX_VALUE / 2)),
            votes("a", 5));
    Proof.OneBase proof = (Proof.OneBase) Ledger.of(election).rows().getFirst().proof();
    assertThat(proof.tests().getFirst().base()).isEqualTo(Long.MAX_VALUE);
  }

  // --- votes and shares -----------------------------------------------------------------------

  @Test
  void linesThatAreTheWholeBallotSumToTheBase() {
    String of = "'votes': %d, 'share': %s";
    assertThat(
            rows(
                election(
                    "",
                    tallies(of.formatted(600, "60"), of.formatted(400, "40")),
                    votes("a", 601),
                    votes("b", 500))))
        .as("601 of 1001 and 600 of 1000 are 60 percent; 500 of 1100 or 1101 are not 40")
        .containsExactly("votes: 600 OPEN, 601 OPEN Q10", "votes: 400 FITS, 500 IMPOSSIBLE Q30");
  }

  /// With less than the whole, only the bases have to agree. Nothing says how shares were rounded:
  /// 60 percent are between 59 and 61.
  @Test
  void linesThatAreNotTheWholeBallotHaveOneBase() {
    String of = "'votes': %d, 'share': %s";
    String two = tallies(of.formatted(600, "60"), of.formatted(300, "30"));
    Election election = election("", two, votes("a", 605), votes("a", 650));
    assertThat(rows(election)).containsExactly("votes: 600 OPEN, 605 OPEN, 650 IMPOSSIBLE Q30");
    Proof.OneBase proof = (Proof.OneBase) Ledger.of(election).rows().getFirst().proof();
    assertThat(proof.complete()).isFalse();
    assertThat(proof.lines()).hasSize(2);
    assertThat(proof.tests().getLast().base()).isNull();
    assertThat(String.valueOf(proof.tests().getLast().bases())).contains("=1066,", "=1101]");
    assertThat(String.valueOf(proof.tests().getLast().others())).contains("=968,", "=1034]");
  }

  @ParameterizedTest
  @CsvSource({"1000, FITS, IMPOSSIBLE", "1100, IMPOSSIBLE, FITS"})
  void aBaseIsOneThatPrintsTheShares(long shown, Standing first, Standing second) {
    String of = "'votes': %d, 'share': %s";
    String contest =
        "'shareBase': {'of': 'valid-votes', 'count': %d}, ".formatted(shown)
            + tallies(of.formatted(600, "60.0"), of.formatted(400, "40.0"));
    String base = of("base", "'contest': 'c'", String.valueOf(2100 - shown));
    assertThat(rows(election("", contest, base)))
        .containsExactly("base: %d %s, %d %s Q30".formatted(shown, first, 2100 - shown, second));
  }

  @Test
  void aShareIsOneThatTheVotesPrint() {
    String of = "'votes': %d, 'share': %s";
    assertThat(
            rows(
                election(
                    "",
                    tallies(of.formatted(600, "60.0"), of.formatted(400, "40.0")),
                    of("share", "'contest': 'c', 'choice': 'a'", "61.0"),
                    of("share", "'contest': 'c', 'choice': 'b'", "40"),
                    of("share", "'contest': 'c', 'choice': 'b'", "41"))))
        .containsExactly(
            "share: 60.0% FITS, 61.0% IMPOSSIBLE Q30",
            "share: 40.0% FITS, 40% FITS, 41% IMPOSSIBLE Q30");
  }

  @Test
  void votesWithoutASharesOfTheSameChoiceAreOpen() {
    assertThat(
            rows(election("", tallies("'votes': 600", "'votes': 300, 'share': 30"), votes("a", 9))))
        .containsExactly("votes: 600 OPEN, 9 OPEN Q10");
  }

  @Test
  void nobodyVotedAndThatIsAll() {
    String nobody = "'votes': 0, 'share': 50";
    assertThat(rows(election("", tallies(nobody, nobody), votes("a", 9))))
        .containsExactly("votes: 0 OPEN, 9 OPEN Q10");
  }

  /// 601 of 1000 may be 60 percent, but with 400 it is 1001.
  @Test
  void votesOfTheWholeBallotSumToTheStatedBase() {
    String contest =
        "'shareBase': {'of': 'valid-votes', 'count': 1000}, "
            + tallies("'votes': 600, 'share': 60", "'votes': 400, 'share': 40");
    assertThat(rows(election("", contest, votes("a", 601))))
        .containsExactly("votes: 600 FITS, 601 IMPOSSIBLE Q30");
  }

  /// Only 600 and 400, which neither source prints together, are 60 and 40 percent.
  @Test
  void votesOfDifferentSourcesMayBelongTogether() {
    String contest = tallies("'votes': 650, 'share': 60.0", "'votes': 450, 'share': 40.0");
    Election election =
        election(
            "",
            contest,
            votes("a", 600),
            votes("b", 400),
            of("share", "'contest': 'c', 'choice': 'a'", "66.0"));
    assertThat(rows(election))
        .containsExactly(
            "votes: 650 IMPOSSIBLE, 600 FITS Q30",
            "votes: 450 IMPOSSIBLE, 400 FITS Q30",
            "share: 60.0% FITS, 66.0% IMPOSSIBLE Q30");
    Proof.OneBase proof = (Proof.OneBase) Ledger.of(election).rows().getFirst().proof();
    assertThat(proof.lines()).extracting(Proof.OneBase.Line::votes).containsExactly(600L, 400L);
  }

  /// The base excludes the figures of the other choice, which says nothing of this one.
  @Test
  void votesWithoutAShareAreOpenWhateverIsWrongWithOthers() {
    String contest =
        "'method': 'ranked', 'shareBase': {'of': 'valid-votes', 'count': 500}, "
            + tallies("'votes': 600.5", "'votes': 300, 'share': 30");
    assertThat(rows(election("", contest, votes("a", 9))))
        .containsExactly("votes: 600.5 OPEN, 9 OPEN Q10");
  }

  /// The shares 60.5 and 40.0 have a common base, but no sum. With so many counts of each choice
  /// not all sums are tried: nothing is excluded.
  @Test
  void tooManyWaysToChooseAreNotTried() {
    String contest = tallies("'votes': 600, 'share': 60.0", "'votes': 400, 'share': 40.0");
    String share = of("share", "'contest': 'c', 'choice': 'a'", "60.5");
    assertThat(rows(election("", contest, votes("a", 604), share)))
        .contains("share: 60.0% FITS, 60.5% IMPOSSIBLE Q30");
    List<String> statements = new ArrayList<>(List.of(share));
    for (int more = 1; more <= 150; more++) {
      statements.add(votes("a", 600 + more));
      statements.add(votes("b", 400 + more));
    }
    assertThat(rows(election("", contest, statements.toArray(new String[0]))))
        .contains("share: 60.0% OPEN, 60.5% OPEN Q10");
  }

  @ParameterizedTest
  @CsvSource({"1000, took-part: FITS", "900, took-part: IMPOSSIBLE", "0, took-part: FITS"})
  void aShareOfThoseWhoCameIsPrintedAsTheShareOfTheirCount(long tookPart, String verdict) {
    Election election =
        election(
            ", 'turnout': {'tookPart': %d}".formatted(tookPart),
            tallies("'votes': 600, 'share': 60.0", "'votes': 200"),
            of("share-base", "'contest': 'c'", "'took-part'"));
    assertThat(rows(election))
        .isEqualTo(
            verdict.endsWith("FITS") ? List.of() : List.of("share_base: TOOK_PART IMPOSSIBLE Q40"));
  }

  @Test
  void aShareOfThoseWhoCouldVoteIsPrintedAsTheShareOfTheirCount() {
    Election election =
        election(
            ", 'turnout': {'eligibleVoters': 2000, 'tookPart': 1000}",
            tallies("'share': 60.0", "'votes': 400, 'share': 40.0"),
            of("share-base", "'contest': 'c'", "'eligible-voters'"));
    assertThat(rows(election)).containsExactly("share_base: ELIGIBLE_VOTERS IMPOSSIBLE Q40");
    Proof.OtherBase proof = (Proof.OtherBase) Ledger.of(election).rows().getFirst().proof();
    assertThat(proof.choice()).isEqualTo(1);
    assertThat(proof.result()).isEqualByComparingTo("20.0");
    assertThat(
            rows(
                election(
                    ", 'turnout': {'eligibleVoters': 2000}",
                    tallies("'votes': 600, 'share': 60.0", "'votes': 200"),
                    of("share-base", "'contest': 'c'", "'valid-votes'"))))
        .isEmpty();
  }

  // --- status and bounds ----------------------------------------------------------------------

  private static String observers(String value, String more) {
    return "{'source': 'herald', 'figure': 'observers', 'value': %s%s}".formatted(value, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'moreThan': 600} | 601               | >600 DIFFERS, 601 DIFFERS Q20
          {'moreThan': 600} | 600               | >600 OPEN, 600 OPEN Q10
          {'moreThan': 600} | {'moreThan': 610} | >600 DIFFERS, >610 DIFFERS Q20
          601               | 601               | 601 FITS Q10
          601               | 602               | 601 OPEN, 602 OPEN Q10
          """)
  void aBoundIsBelowTheCounts(String first, String second, String row) {
    assertThat(rows(election("", NONE, observers(first, ""), observers(second, ""))))
        .containsExactly("observers: " + row);
  }

  @Test
  void theLargestBoundCountsAndCountsHaveToAgree() {
    assertThat(
            rows(
                election(
                    "",
                    NONE,
                    observers("{'moreThan': 610}", ""),
                    observers("{'moreThan': 600}", ""),
                    observers("605", ""))))
        .containsExactly("observers: >610 OPEN, >600 OPEN, 605 OPEN Q10");
    assertThat(
            rows(
                election(
                    "",
                    NONE,
                    observers("{'moreThan': 600}", ""),
                    observers("601", ""),
                    observers("602", ""))))
        .containsExactly("observers: >600 OPEN, 601 OPEN, 602 OPEN Q10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          , 'status': 'preliminary' | , 'status': 'final'       | DIFFERS
          , 'status': 'final'       | , 'status': 'final'       | OPEN
          , 'status': 'preliminary' | -                         | OPEN
          -                         | -                         | OPEN
          """)
  void aPreliminaryAndAFinalValueMayDiffer(
      @Nullable String one, @Nullable String other, Standing standing) {
    List<Row> rows =
        Ledger.of(
                election(
                    "",
                    NONE,
                    observers("5", one == null ? "" : one),
                    observers("6", other == null ? "" : other)))
            .rows();
    assertThat(rows.getFirst().values()).extracting(StatedValue::standing).containsOnly(standing);
    assertThat(rows.getFirst().statements()).isEqualTo(2);
  }
}
