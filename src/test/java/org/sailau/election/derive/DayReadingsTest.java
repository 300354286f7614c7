package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sailau.election.derive.ManySources.statements;
import static org.sailau.election.derive.ManySources.unit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.election.Election;
import org.sailau.election.derive.DayFacts.Early;
import org.sailau.election.derive.DayFacts.Rise;

/// Turnouts by the hours of a day, and what follows from them.
class DayReadingsTest {

  private static LocalDateTime at(int hour) {
    return LocalDateTime.of(2024, 3, 10, hour, 0);
  }

  private static String hour(int hour) {
    return "'asOf': '2024-03-10T%02d:00'".formatted(hour);
  }

  private static String turnout(String unit, int hour, String share) {
    return by("herald", "turnout", unit, hour, share);
  }

  private static String by(String source, String figure, String unit, int hour, String value) {
    return ManySources.stated(
        source, figure, "'unit': '%s', %s,".formatted(unit, hour(hour)), value);
  }

  private static final String UNITS =
      unit("all", ", 'turnout': {'share': 50.0, 'quote': 'half', %s}".formatted(hour(20)))
          + ", "
          + unit("north", ", 'within': 'all'")
          + ", "
          + unit("south", ", 'within': 'all'");

  private static Election election(String units, String... statements) {
    return ManySources.election(
        units, "'tallies': [],", statements.length == 0 ? "" : statements(statements));
  }

  /// The shares of a line; "-" where none is stated.
  private static List<String> shares(DayReadings.Line line) {
    return line.readings().stream()
        .map(reading -> reading == null ? "-" : reading.share().percent().toPlainString())
        .toList();
  }

  @Test
  void aLineHasItsUnitsReadingsInTheOrderOfTheHours() {
    DayReadings day =
        DayReadings.of(
            election(
                UNITS,
                turnout("south", 20, "61.0"),
                turnout("all", 10, "20.0"),
                turnout("south", 14, "31.0"),
                turnout("north", 12, "9.0")));
    assertThat(day.hours()).containsExactly(at(10), at(14), at(20));
    assertThat(day.lines()).extracting(DayReadings.Line::unit).containsExactly(0, 2);
    DayReadings.Line all = day.lines().getFirst();
    assertThat(shares(all)).containsExactly("20.0", "-", "50.0");
    assertThat(shares(day.lines().getLast())).containsExactly("-", "31.0", "61.0");
    assertThat(all.stated()).containsExactly(0, 2);
    assertThat(all.last()).isEqualTo(2);
    assertThat(all.share(2).percent()).isEqualByComparingTo("50");
    assertThatThrownBy(() -> all.share(1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Objects.requireNonNull(all.readings().get(2)).evidence().quote()).isEqualTo("half");
    assertThat(day.comparisons()).isEqualTo(2);
  }

  @Test
  void theFirstSourceOfAnHourCounts() {
    DayReadings day =
        DayReadings.of(
            election(
                UNITS,
                turnout("all", 20, "51.0"),
                turnout("all", 10, "20.0"),
                by("mirror", "turnout", "all", 10, "21.0"),
                by("mirror", "took-part", "all", 10, "210"),
                by("herald", "took-part", "all", 10, "220"),
                by("herald", "eligible-voters", "all", 10, "900"),
                by("herald", "eligible-voters", "all", 12, "901"),
                ManySources.stated("herald", "took-part", "'unit': 'all',", "333")));
    assertThat(shares(day.lines().getFirst())).containsExactly("20.0", "50.0");
    assertThat(day.counts(0, at(10))).isEqualTo(new DayReadings.Counts(900L, 210L));
    assertThat(day.counts(0, at(12))).isEqualTo(new DayReadings.Counts(901L, null));
    assertThat(day.counts(0, at(14))).isEqualTo(new DayReadings.Counts(null, null));
    assertThat(day.counts(1, at(10))).isEqualTo(new DayReadings.Counts(null, null));
  }

  @Test
  void theCountsOfAUnitsOwnHourComeBeforeThoseOfOthers() {
    String own = ", 'turnout': {'eligibleVoters': 800, 'share': 50.0, %s}".formatted(hour(20));
    DayReadings day =
        DayReadings.of(
            election(
                unit("all", own) + "," + unit("north", ", 'turnout': {'tookPart': 5}"),
                by("herald", "eligible-voters", "all", 20, "900"),
                by("herald", "took-part", "all", 20, "400")));
    assertThat(day.counts()).hasSize(1);
    assertThat(day.counts(0, at(20))).isEqualTo(new DayReadings.Counts(800L, 400L));
  }

  @Test
  void anHourThatWasLookedForAndNotFoundIsNamed() {
    Election election =
        ManySources.election(
            UNITS,
            "'tallies': [],",
            ", 'turnoutHours': ['2024-03-10T10:00', '2024-03-10T18:00', '2024-03-10T20:00']"
                + statements(turnout("all", 10, "20.0"), turnout("north", 10, "9.0")));
    assertThat(DayReadings.of(election).notFound()).containsExactly(at(18));
  }

  @Test
  void theWholeContainsAnotherUnitWithTurnouts() {
    String north = turnout("north", 10, "9.0");
    String later = turnout("north", 12, "19.0");
    String all = turnout("all", 10, "20.0");
    assertThat(whole(election(UNITS, all, north, later))).isEqualTo("all");
    assertThat(whole(election(UNITS, all))).isEqualTo("none");
    assertThat(whole(election(UNITS, north, later))).isEqualTo("none");
    String apart = unit("abroad", ", 'turnout': {'share': 50.0, %s}".formatted(hour(20)));
    Election first = election(apart + "," + UNITS, turnout("abroad", 10, "1.0"), all, north, later);
    assertThat(whole(first)).isEqualTo("all");
    String inner = UNITS + "," + unit("ward", ", 'within': 'north'");
    assertThat(
            whole(
                election(
                    inner, north, later, turnout("ward", 10, "1.0"), turnout("ward", 12, "2.0"))))
        .isEqualTo("none");
  }

  private static String whole(Election election) {
    DayReadings.@Nullable Line whole = DayReadings.of(election).whole(election);
    return whole == null ? "none" : election.units().get(whole.unit()).id();
  }

  @ParameterizedTest
  @CsvSource({"all, 10, true", "all, 20, false", "north, 10, false"})
  void oneMoreHourThanAUnitsOwnMakesADay(String unit, int hour, boolean day) {
    Election election = election(UNITS, turnout(unit, hour, "9.0"));
    assertThat(DayReadings.isFor(election)).isEqualTo(day);
    assertThat(DayReadings.of(election).lines().isEmpty()).isEqualTo(!day);
  }

  @Test
  void twoHoursMakeADayAndOneHourTwiceDoesNot() {
    String north = turnout("north", 10, "9.0");
    assertThat(DayReadings.isFor(election(UNITS, north, turnout("north", 12, "9.0")))).isTrue();
    Election twice = election(UNITS, north, by("mirror", "turnout", "north", 10, "9.1"));
    assertThat(DayReadings.isFor(twice)).isFalse();
    assertThat(DayReadings.of(twice).lines()).isEmpty();
    assertThat(DayReadings.isFor(election(UNITS, north, turnout("south", 12, "9.0")))).isFalse();
    assertThat(DayReadings.isFor(election(UNITS, by("herald", "took-part", "all", 10, "9"))))
        .isFalse();
    assertThat(
            DayReadings.isFor(
                election(
                    UNITS,
                    north,
                    ManySources.stated("herald", "turnout", "'unit': 'north',", "9"))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'share': 50.0                                | false
          'tookPart': 5, 'asOf': '2024-03-10T20:00'    | false
          'share': 50.0, 'asOf': '2024-03-10T20:00'    | true
          """,
      quoteCharacter = '`')
  void aUnitsOwnTurnoutIsAReadingIfItIsAShareOfAnHour(String own, boolean day) {
    Election election =
        election(unit("all", ", 'turnout': {%s}".formatted(own)), turnout("all", 10, "9.0"));
    assertThat(DayReadings.isFor(election)).isEqualTo(day);
    assertThat(DayReadings.of(election).lines().isEmpty()).isEqualTo(!day);
  }

  // --- what follows ---------------------------------------------------------------------------

  /// The turnouts of a unit at 10, 12, 14 and so on.
  private static String line(String unit, String... shares) {
    return String.join(
        ",",
        IntStream.range(0, shares.length)
            .filter(i -> !shares[i].isEmpty())
            .mapToObj(i -> turnout(unit, 10 + 2 * i, shares[i]))
            .toList());
  }

  private static final String NO_TURNOUTS =
      unit("all", "")
          + ","
          + unit("north", ", 'within': 'all'")
          + ","
          + unit("south", ", 'within': 'all'");

  private static DayFacts facts(String... lines) {
    Election election = election(NO_TURNOUTS, lines);
    DayReadings day = DayReadings.of(election);
    return DayFacts.of(day, day.whole(election));
  }

  private static List<String> rises(DayFacts facts) {
    return facts.rises().stream().map(DayReadingsTest::text).toList();
  }

  private static String text(Rise rise) {
    return "%d: %d-%d %s-%s %s"
        .formatted(
            rise.line(),
            rise.from().getHour(),
            rise.to().getHour(),
            rise.before(),
            rise.after(),
            rise.points());
  }

  @Test
  void theLargestRiseTheSameUnitsLateOneAndAnotherUnitsAreNamed() {
    DayFacts facts =
        facts(
            line("all", "10.0", "40.0", "50.0", "60.0"),
            line("north", "10.0", "15.0", "36.0", "37.5"),
            line("south", "1.0", "9.0", "17.0", "20.0"));
    assertThat(rises(facts))
        .containsExactly(
            "1: 12-14 15.0-36.0 21.0", "1: 14-16 36.0-37.5 1.5", "2: 10-12 1.0-9.0 8.0");
    assertThat(facts.early())
        .isEqualTo(
            new Early(
                at(14), new BigDecimal("50.0"), new BigDecimal("60.0"), new BigDecimal("83.3")));
  }

  @Test
  void aLateRiseThatIsTheLargestIsNamedOnce() {
    assertThat(rises(facts(line("all", "1.0", "2.0"), line("north", "10.0", "12.0", "40.0"))))
        .containsExactly("1: 12-14 12.0-40.0 28.0");
    assertThat(rises(facts(line("north", "10.0", "12.0"))))
        .containsExactly("0: 10-12 10.0-12.0 2.0");
  }

  @Test
  void aFallIsNoRise() {
    DayFacts facts =
        facts(
            line("all", "1.0", "2.0", "3.0"),
            line("north", "9.0", "9.0"),
            line("south", "9.0", "8.0"));
    assertThat(facts.rises()).isEmpty();
    assertThat(facts.early())
        .isNotNull()
        .extracting(Early::hour, early -> early.percent().toPlainString())
        .containsExactly(at(10), "33.3");
  }

  @Test
  void nothingIsSaidOfTheWholeWhereItHasNoFigureOrNothingWasLeftToCome() {
    assertThat(facts(line("north", "1.0", "2.0")).early()).isNull();
    assertThat(facts(line("all", "5.0", "", "9.0"), line("north", "1.0", "2.0")).early()).isNull();
    assertThat(facts(line("all", "5.0", "9.0"), line("north", "1.0", "2.0")).early()).isNull();
    assertThat(facts(line("all", "0.0", "0.0", "0.0"), line("north", "1.0", "2.0")).early())
        .isNull();
  }
}
