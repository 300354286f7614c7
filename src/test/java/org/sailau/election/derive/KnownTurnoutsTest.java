package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.ManySources.unit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.Election;
import org.sailau.election.Turnout.Electorate;
import org.sailau.election.derive.KnownTurnouts.Count;
import org.sailau.election.derive.KnownTurnouts.Known;

/// Who could vote and who took part: stated, summed, or counted for the only contest.
class KnownTurnoutsTest {

  static Election election(String units, String... contests) {
    return Derivation.of(
        Elections.read(
            """
            {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
             'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
             'turnoutRounding': {'decimals': 1, 'mode': 'half-up', 'stated': true},
             'units': [%s], 'contests': [%s]}
            """
                .formatted(units, String.join(",", contests))
                .replace('\'', '"')));
  }

  static String contest(String id, String counts, String more) {
    return """
    {'id': '%s', 'name': {'en': '%s'}, 'choiceKind': 'candidate', 'unit': 'all',
     'choices': [{'id': 'a', 'name': {'en': 'A'}}], 'tallies': [], 'counts': [%s]%s}
    """
        .formatted(id, id, counts, more);
  }

  private static final String NO_COUNTS = contest("c", "", "");

  private static String text(@Nullable Count count) {
    return count == null
        ? "-"
        : count.value()
            + " "
            + count.origin()
            + (count.isDerived() ? " of " + count.parts() : "")
            + (count.ofAll() ? "" : " listed")
            + (count.atLeast() ? " or more" : "");
  }

  static List<String> counts(@Nullable Known known) {
    return known == null ? List.of() : List.of(text(known.eligible()), text(known.tookPart()));
  }

  private static String share(Known known) {
    return known.share() == null
        ? "-"
        : known.share().percent().stripTrailingZeros().toPlainString()
            + (known.shareDerived() ? " derived" : "");
  }

  static Known known(Election election, int unit) {
    return Objects.requireNonNull(KnownTurnouts.of(election).of(unit));
  }

  static String turnout(String fields) {
    return ", 'turnout': {" + fields + "}";
  }

  static String parts(String all, String north, String south) {
    return unit("all", all)
        + ","
        + unit("north", ", 'within': 'all'" + north)
        + ","
        + unit("south", ", 'within': 'all'" + south);
  }

  @Test
  void whatIsStatedWinsAndTheShareIsDerivedWhereNoneIsStated() {
    Election election =
        election(
            parts(
                turnout("'eligibleVoters': 900, 'tookPart': 600"),
                turnout("'eligibleVoters': 300, 'tookPart': 100, 'share': 33.4"),
                turnout("'eligibleVoters': 500, 'tookPart': 90")),
            NO_COUNTS);
    Known all = known(election, 0);
    assertThat(counts(all)).containsExactly("900 STATED", "600 STATED");
    assertThat(share(all)).isEqualTo("66.67 derived");
    assertThat(all.hasDerived()).isTrue();
    assertThat(all.didNotVote()).isEqualTo(300);
    Known north = known(election, 1);
    assertThat(share(north)).isEqualTo("33.4");
    assertThat(north.hasDerived()).isFalse();
  }

  @Test
  void whatIsNotStatedIsTheSumOfTheParts() {
    String complete = ", 'partsComplete': true";
    Election election =
        election(
            parts(
                complete,
                turnout("'eligibleVoters': 300, 'tookPart': 100"),
                turnout("'eligibleVoters': 500, 'tookPart': 90")),
            NO_COUNTS);
    Known all = known(election, 0);
    assertThat(counts(all)).containsExactly("800 SUM of 2", "190 SUM of 2");
    assertThat(share(all)).isEqualTo("23.75 derived");
    assertThat(all.didNotVote()).isEqualTo(610);
    assertThat(all.hasDerived()).isTrue();
  }

  /// The voters of all units are not those of some.
  @Test
  void figuresOfDifferentPartsAreNotHeldAgainstEachOther() {
    Election someCame =
        election(
            parts(
                "",
                turnout("'eligibleVoters': 300, 'tookPart': 100"),
                turnout("'eligibleVoters': 500")),
            NO_COUNTS);
    Known all = known(someCame, 0);
    assertThat(counts(all)).containsExactly("800 SUM of 2 listed", "100 SUM of -1 listed");
    assertThat(all.share()).isNull();
    assertThat(all.didNotVote()).isNull();
    Election sameSome =
        election(
            parts("", turnout("'eligibleVoters': 300, 'tookPart': 100"), turnout("'share': 5")),
            NO_COUNTS);
    Known one = known(sameSome, 0);
    assertThat(counts(one)).containsExactly("300 SUM of -1 listed", "100 SUM of -1 listed");
    assertThat(one.share()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, 12.5 derived", "false, -"})
  void aStatedCountIsOfTheSameVotersAsASumOfAll(boolean complete, String share) {
    Election election =
        election(
            parts(
                turnout("'eligibleVoters': 800") + ", 'partsComplete': " + complete,
                turnout("'tookPart': 60"),
                turnout("'tookPart': 40")),
            NO_COUNTS);
    Known all = known(election, 0);
    assertThat(share(all)).isEqualTo(share);
    assertThat(all.didNotVote()).isEqualTo(complete ? (Long) 700L : null);
    assertThat(all.hasDerived()).isTrue();
  }

  @Test
  void moreThanCouldVoteLeavesNobody() {
    Known known =
        known(election(unit("all", turnout("'eligibleVoters': 5, 'tookPart': 6")), NO_COUNTS), 0);
    assertThat(known.didNotVote()).isNull();
    Known all =
        known(election(unit("all", turnout("'eligibleVoters': 5, 'tookPart': 5")), NO_COUNTS), 0);
    assertThat(all.didNotVote()).isZero();
    Known alone = known(election(unit("all", turnout("'eligibleVoters': 5")), NO_COUNTS), 0);
    assertThat(alone.didNotVote()).isNull();
    assertThat(alone.hasDerived()).isFalse();
    Known came = known(election(unit("all", turnout("'tookPart': 5")), NO_COUNTS), 0);
    assertThat(came.didNotVote()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          'eligibleVoters': 0, 'tookPart': 6 | true
          'eligibleVoters': 0, 'tookPart': 0 | false
          'eligibleVoters': 1, 'tookPart': 6 | false
          'eligibleVoters': 0                | false
          'tookPart': 6                      | false
          """)
  void votersOfAnotherListHaveNobodyWhoCouldVote(String turnout, boolean elsewhere) {
    assertThat(known(election(unit("all", turnout(turnout)), NO_COUNTS), 0).isEligibleElsewhere())
        .isEqualTo(elsewhere);
  }

  @Test
  void whereNothingIsStatedNothingIsKnown() {
    Election election = election(parts("", "", ""), NO_COUNTS);
    assertThat(KnownTurnouts.of(election).of(0)).isNull();
    Election share = election(parts("", turnout("'share': 5"), ""), NO_COUNTS);
    assertThat(counts(known(share, 1))).containsExactly("-", "-");
    assertThat(KnownTurnouts.of(share).of(0)).isNull();
  }

  private static final String HOUR = "'asOf': '2024-03-10T12:00'";

  @Test
  void aTurnoutUpToAnHourStandsAlone() {
    String full = "{'eligible': 900, 'tookPart': 600}";
    Election election =
        election(
            parts(
                turnout("'eligibleVoters': 800, 'tookPart': 200, " + HOUR),
                turnout("'tookPart': 100, " + HOUR),
                turnout("'eligibleVoters': 70, 'tookPart': 14, 'share': 20.5, " + HOUR)),
            contest("c", full, ""));
    Known all = known(election, 0);
    assertThat(counts(all)).containsExactly("800 STATED", "200 STATED");
    assertThat(share(all)).isEqualTo("25 derived");
    Known north = known(election, 1);
    assertThat(counts(north)).containsExactly("-", "100 STATED");
    assertThat(share(north)).isEqualTo("-");
    Known south = known(election, 2);
    assertThat(share(south)).isEqualTo("20.5");
    Known voters =
        known(election(unit("all", turnout("'eligibleVoters': 8, " + HOUR)), NO_COUNTS), 0);
    assertThat(counts(voters)).containsExactly("8 STATED", "-");
    assertThat(voters.share()).isNull();
  }

  @Test
  void theElectorateIsThatOfTheFirstTurnoutThatNamesItsVoters() {
    String registered = "'electorate': 'registered', 'eligibleVoters': 5";
    Election election =
        election(parts("", turnout("'tookPart': 5"), turnout(registered)), NO_COUNTS);
    assertThat(known(election, 2).electorate()).isEqualTo(Electorate.REGISTERED);
    assertThat(known(election, 1).electorate()).isEqualTo(Electorate.REGISTERED);
    assertThat(known(election, 0).electorate()).isEqualTo(Electorate.REGISTERED);
    Election share = election(parts(turnout("'share': 9"), turnout(registered), ""), NO_COUNTS);
    assertThat(known(share, 0).electorate()).isEqualTo(Electorate.ELIGIBLE);
    Election named =
        election(parts(turnout("'eligibleVoters': 9"), turnout(registered), ""), NO_COUNTS);
    assertThat(known(named, 0).electorate()).isEqualTo(Electorate.ELIGIBLE);
    assertThat(known(election(parts(turnout("'tookPart': 1"), "", ""), NO_COUNTS), 0).electorate())
        .isEqualTo(Electorate.ELIGIBLE);
  }

  @Test
  void whatASourceStatesAloneHasNothingDerived() {
    Election election =
        election(unit("all", turnout("'eligibleVoters': 900, 'tookPart': 600")), NO_COUNTS);
    Known stated =
        KnownTurnouts.stated(Objects.requireNonNull(election.units().getFirst().turnout()));
    assertThat(counts(stated)).containsExactly("900 STATED", "600 STATED");
    assertThat(stated.share()).isNull();
    assertThat(stated.hasDerived()).isFalse();
  }
}
