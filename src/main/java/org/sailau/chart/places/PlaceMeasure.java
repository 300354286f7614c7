package org.sailau.chart.places;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.Tally;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// What units are compared by: a percentage that each of them has, from 0 to 100, or a difference
/// of two of them in percentage points. Immutable: any thread may use it.
public sealed interface PlaceMeasure {

  /// The value of a unit; null if it is neither stated nor derived.
  ///
  /// @param unit the position of the unit in the election
  @Nullable Value of(int unit);

  /// What the value is of, for headings: "Turnout", or the name of a choice.
  String name(Texts texts);

  /// Stands in the id of a chart of this measure.
  String id();

  /// Of how many people or votes the value of a unit is a part; null if that is neither stated nor
  /// derived. The values of small units change much with few votes.
  @Nullable BigDecimal base(int unit);

  /// The steps in which a map shows the values.
  default Steps steps() {
    return Steps.PERCENT;
  }

  /// A value as people write it where the unit is known: "80.37".
  default String brief(BigDecimal value, Texts texts) {
    return texts.decimal(value);
  }

  /// A value as people write it: "80.37%".
  default String written(BigDecimal value, Texts texts) {
    return texts.percent(value);
  }

  /// A value in words.
  default String spoken(BigDecimal value, Texts texts) {
    return texts.of("spoken.percent", value);
  }

  /// The title of a column of values, with their unit.
  default String column(Texts texts) {
    return texts.of("places.column.percent", name(texts));
  }

  /// The value of a unit.
  ///
  /// @param number in percent, or in percentage points
  /// @param derived whether it is derived and not stated
  record Value(BigDecimal number, boolean derived) {

    private static @Nullable Value of(@Nullable Share share, boolean derived) {
      return share == null ? null : new Value(share.percent(), derived);
    }
  }

  /// How many of those who could vote took part: of the whole voting, as far as it is stated, or by
  /// one hour of the day.
  ///
  /// @param hour null for the whole voting
  /// @param readings what is stated by the hour, by unit
  /// @param day the turnouts of all hours; null for the whole voting
  record Turnout(
      KnownTurnouts turnouts,
      @Nullable LocalDateTime hour,
      Map<Integer, DayReadings.Reading> readings,
      @Nullable DayReadings day)
      implements PlaceMeasure {

    public Turnout {
      readings = Map.copyOf(readings);
    }

    /// The turnout of a contest, or of the units where it has no counts of its own.
    public static Turnout of(Election election, Contest contest) {
      return new Turnout(KnownTurnouts.of(election, contest), null, Map.of(), null);
    }

    /// The turnout by an hour.
    public static Turnout by(
        LocalDateTime hour, DayReadings of, Election election, Contest contest) {
      int at = of.hours().indexOf(hour);
      Map<Integer, DayReadings.Reading> readings = new HashMap<>();
      for (DayReadings.Line line : of.lines()) {
        DayReadings.@Nullable Reading reading = at < 0 ? null : line.readings().get(at);
        if (reading != null) {
          readings.put(line.unit(), reading);
        }
      }
      return new Turnout(KnownTurnouts.of(election, contest), hour, readings, of);
    }

    /// Up to which hour the turnout of a unit is; null for the whole voting, or if none is stated.
    public @Nullable LocalDateTime hourOf(Unit unit) {
      return hour != null ? hour : unit.turnout() == null ? null : unit.turnout().asOf();
    }

    /// How many could vote in a unit and took part by the hour; null for the whole voting.
    public DayReadings.@Nullable Counts counts(int unit) {
      return hour == null || day == null ? null : day.counts(unit, hour);
    }

    /// Where the turnout of a unit comes from; null if none is stated.
    @Nullable Evidence evidence(Unit unit, int position) {
      if (hour == null) {
        return unit.turnout() == null ? null : unit.turnout().evidence();
      }
      DayReadings.@Nullable Reading reading = readings.get(position);
      return reading == null ? null : reading.evidence();
    }

    @Override
    public @Nullable Value of(int unit) {
      if (hour != null) {
        DayReadings.@Nullable Reading reading = readings.get(unit);
        return reading == null ? null : Value.of(reading.share(), false);
      }
      KnownTurnouts.@Nullable Known known = turnouts.of(unit);
      return known == null ? null : Value.of(known.share(), known.shareDerived());
    }

    /// How many could vote.
    @Override
    public @Nullable BigDecimal base(int unit) {
      DayReadings.@Nullable Counts byHour = counts(unit);
      if (byHour != null) {
        return byHour.eligible() == null ? null : BigDecimal.valueOf(byHour.eligible());
      }
      KnownTurnouts.@Nullable Known known = turnouts.of(unit);
      return known == null || known.eligible() == null
          ? null
          : BigDecimal.valueOf(known.eligible().value());
    }

    @Override
    public String name(Texts texts) {
      return texts.of("places.measure.turnout");
    }

    @Override
    public String id() {
      return hour == null ? "places" : "places~" + hour.toString().replaceAll("[-:]", "");
    }
  }

  /// The share of one choice.
  ///
  /// @param choice its position in the contest
  record ShareOf(Contest contest, int choice) implements PlaceMeasure {

    @Override
    public @Nullable Value of(int unit) {
      for (Tally tally : contest.figures(unit)) {
        if (tally.choice() == choice) {
          return Value.of(tally.share(), tally.shareDerived());
        }
      }
      return null;
    }

    @Override
    public @Nullable BigDecimal base(int unit) {
      return votes(contest, unit);
    }

    @Override
    public String name(Texts texts) {
      return contest.choices().get(choice).name().in(texts.locale());
    }

    @Override
    public String id() {
      return "places-" + contest.id() + '-' + contest.choices().get(choice).id();
    }
  }

  /// How many percentage points the first choice is ahead of the second, whoever they are. It is
  /// derived where one of both shares is, and always a difference.
  record Lead(Contest contest) implements PlaceMeasure {

    @Override
    public @Nullable Value of(int unit) {
      @Nullable Share first = null;
      @Nullable Share second = null;
      List<Tally> figures = contest.figures(unit);
      for (Tally tally : figures) {
        @Nullable Share share = tally.share();
        if (share == null || !contest.choices().get(tally.choice()).stands()) {
          continue;
        }
        if (first == null || share.compareTo(first) > 0) {
          second = first;
          first = share;
        } else if (second == null || share.compareTo(second) > 0) {
          second = share;
        }
      }
      return first == null || second == null
          ? null
          : new Value(first.percent().subtract(second.percent()), true);
    }

    @Override
    public @Nullable BigDecimal base(int unit) {
      return votes(contest, unit);
    }

    @Override
    public String written(BigDecimal value, Texts texts) {
      return brief(value, texts);
    }

    @Override
    public String spoken(BigDecimal value, Texts texts) {
      return brief(value, texts);
    }

    @Override
    public String column(Texts texts) {
      return name(texts);
    }

    @Override
    public String name(Texts texts) {
      return texts.of("places.measure.lead");
    }

    @Override
    public String id() {
      return "places-lead-" + contest.id();
    }
  }

  /// By how many percentage points one choice is ahead of another one: the share of the first minus
  /// that of the second. Below 0 where the second is ahead. Always a difference, so derived.
  ///
  /// @param first its position in the contest
  /// @param second likewise
  record Against(Contest contest, int first, int second) implements PlaceMeasure {

    /// The two choices that are ahead in the unit that decides the contest, or the first of them
    /// and another one. Empty if two shares are not known there.
    ///
    /// @param other the position of a choice that has to be one of both; negative if none has to
    public static Optional<Against> of(Contest contest, int other) {
      List<Integer> standing = ranked(contest, contest.unit()).map(Tally::choice).toList();
      if (standing.size() < 2) {
        return Optional.empty();
      }
      boolean isOther = other != standing.getFirst() && standing.contains(other);
      return Optional.of(
          new Against(contest, standing.getFirst(), isOther ? other : standing.get(1)));
    }

    /// The choices that stand and have a share, the largest first.
    private static Stream<Tally> ranked(Contest contest, int unit) {
      return contest.figures(unit).stream()
          .filter(tally -> tally.share() != null)
          .filter(tally -> contest.choices().get(tally.choice()).stands())
          .sorted(Comparator.comparing(Against::share).reversed());
    }

    private static Share share(Tally tally) {
      return requireNonNull(tally.share());
    }

    @Override
    public @Nullable Value of(int unit) {
      @Nullable Tally one = null;
      @Nullable Tally other = null;
      for (Tally tally : contest.figures(unit)) {
        one = tally.choice() == first ? tally : one;
        other = tally.choice() == second ? tally : other;
      }
      if (one == null || other == null || one.share() == null || other.share() == null) {
        return null;
      }
      BigDecimal points = one.share().percent().subtract(other.share().percent());
      return new Value(points.signum() == 0 ? exactly(one, other, unit, points) : points, true);
    }

    /// The difference of shares that are rounded to the same one, by their votes.
    private BigDecimal exactly(Tally one, Tally other, int unit, BigDecimal rounded) {
      @Nullable BigDecimal all = base(unit);
      if (one.votes() == null
          || other.votes() == null
          || one.atLeast()
          || other.atLeast()
          || all == null
          || all.signum() <= 0
          || one.votes().compareTo(other.votes()) == 0) {
        return rounded;
      }
      return one.votes()
          .subtract(other.votes())
          .movePointRight(2)
          .divide(all, new MathContext(1, RoundingMode.HALF_UP));
    }

    /// Whether a choice that is none of both has a larger share than they have.
    boolean isBehindAnother(int unit) {
      List<Tally> known = ranked(contest, unit).toList();
      return !known.isEmpty()
          && known.stream()
              .takeWhile(tally -> share(tally).compareTo(share(known.getFirst())) == 0)
              .noneMatch(tally -> tally.choice() == first || tally.choice() == second);
    }

    @Override
    public @Nullable BigDecimal base(int unit) {
      return votes(contest, unit);
    }

    @Override
    public Steps steps() {
      return Steps.LEAD;
    }

    @Override
    public String brief(BigDecimal value, Texts texts) {
      return texts.signed(value);
    }

    @Override
    public String written(BigDecimal value, Texts texts) {
      return texts.signed(value);
    }

    @Override
    public String spoken(BigDecimal value, Texts texts) {
      return value.signum() == 0
          ? texts.of("places.spoken.even")
          : texts.of(
              "places.spoken.ahead",
              value.signum() > 0 ? nameOfFirst(texts) : nameOfSecond(texts),
              value.abs());
    }

    @Override
    public String column(Texts texts) {
      return texts.of("places.column.points");
    }

    String nameOfFirst(Texts texts) {
      return contest.choices().get(first).name().in(texts.locale());
    }

    String nameOfSecond(Texts texts) {
      return contest.choices().get(second).name().in(texts.locale());
    }

    @Override
    public String name(Texts texts) {
      return texts.of("places.measure.against", nameOfFirst(texts), nameOfSecond(texts));
    }

    @Override
    public String id() {
      return idOf(contest) + contest.choices().get(first).id() + '-' + secondId();
    }

    private String secondId() {
      return contest.choices().get(second).id();
    }

    private static String idOf(Contest contest) {
      return "places~against-" + contest.id() + '-';
    }

    /// The measures of a contest to whose ids one can belong. There are as many pairs as nobody
    /// would list.
    public static Stream<Against> named(Contest contest, String id) {
      List<Choice> choices = contest.choices();
      return IntStream.range(0, id.contains("~against-") ? choices.size() : 0)
          .filter(first -> id.contains(choices.get(first).id()))
          .boxed()
          .flatMap(
              first ->
                  IntStream.range(0, choices.size())
                      .filter(second -> second != first && id.endsWith(choices.get(second).id()))
                      .mapToObj(second -> new Against(contest, first, second)));
    }
  }

  /// How many votes are valid in a unit, or are stated for all choices; null if neither is known.
  private static @Nullable BigDecimal votes(Contest contest, int unit) {
    long valid = contest.count(unit, Counts.Kind.VALID);
    if (valid != Counts.NOT_STATED) {
      return BigDecimal.valueOf(valid);
    }
    List<Tally> figures = contest.figures(unit);
    BigDecimal sum = BigDecimal.ZERO;
    for (Tally tally : figures) {
      if (tally.votes() == null) {
        return null;
      }
      sum = sum.add(tally.votes());
    }
    return figures.isEmpty() ? null : sum;
  }
}
