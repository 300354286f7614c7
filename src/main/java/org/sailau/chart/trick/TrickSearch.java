package org.sailau.chart.trick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.trick.Trick.Kind;
import org.sailau.chart.trick.TrickFigures.Panel;
import org.sailau.chart.trick.TrickFigures.Role;
import org.sailau.chart.trick.TrickPlots.Axis;
import org.sailau.chart.trick.TrickPlots.Bar;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.ShareBase;
import org.sailau.election.Turnout;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// Searches an election for figures that a trick can be made of.
final class TrickSearch {

  private static final Ratio HUNDRED = Ratio.of(100);

  private final Kind kind;
  private final Election election;
  private final Texts texts;

  private TrickSearch(Kind kind, Election election, Texts texts) {
    this.kind = kind;
    this.election = election;
    this.texts = texts;
  }

  static Optional<TrickFigures> find(Kind kind, Election election, Texts texts) {
    TrickSearch search = new TrickSearch(kind, election, texts);
    Optional<TrickFigures> found =
        switch (kind) {
          case AXIS -> search.axis();
          case REMAINDER -> search.remainder();
          case BASE -> search.base();
          case AREA -> search.area();
          case DEPTH -> search.depth();
        };
    // If the figures do not differ, the lie factor has no value.
    return found.filter(figures -> figures.effect().signum() != 0);
  }

  private TrickFigures figures(
      List<String> subtitles, String answer, Panel misleading, Panel honest) {
    return new TrickFigures(kind, subtitles, answer, misleading, honest);
  }

  private Bar bar(TrickPair pair, Role role) {
    TrickPair.NamedValue figure = role == Role.FIRST ? pair.first() : pair.second();
    return new Bar(
        role,
        Ratio.of(figure.value()),
        role == Role.FIRST ? Fill.OTHER : Fill.LEADING,
        pair.text(figure, texts),
        figure.value(),
        figure.name(),
        "",
        false);
  }

  private List<Bar> bars(TrickPair pair) {
    return List.of(bar(pair, Role.FIRST), bar(pair, Role.SECOND));
  }

  /// Both figures on an axis that starts at 0.
  private Panel honest(TrickPair pair) {
    Ratio larger = Ratio.of(pair.second().value());
    return TrickPlots.columns(false, axis(larger, pair.measure()), bars(pair));
  }

  private Axis axis(Ratio larger, Measure measure) {
    if (measure == Measure.SHARE && larger.compareTo(Ratio.of(50)) > 0) {
      return new Axis(Ratio.ZERO, HUNDRED, Ratio.of(50), texts::decimal);
    }
    return Axis.reaching(larger, measure == Measure.VOTES, texts::decimal);
  }

  private Optional<TrickFigures> axis() {
    return TrickPair.ofTurnouts(election, texts)
        .flatMap(this::axis)
        .or(() -> TrickPair.ofNeighbours(election, texts).flatMap(this::axis));
  }

  private Optional<TrickFigures> axis(TrickPair pair) {
    BigDecimal smaller = pair.first().value();
    BigDecimal difference = pair.second().value().subtract(smaller);
    BigDecimal step = step(difference, pair.measure() == Measure.VOTES);
    BigDecimal cut = floor(smaller, step);
    // The smaller column must stay visible.
    if (smaller.subtract(cut).multiply(BigDecimal.TEN).compareTo(difference) < 0) {
      cut = cut.subtract(step);
    }
    if (cut.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal end = cut;
    while (end.compareTo(pair.second().value()) < 0) {
      end = end.add(step);
    }
    Axis axis =
        new Axis(
            Ratio.of(cut), Ratio.of(end), Ratio.of(step.multiply(BigDecimal.TWO)), texts::decimal);
    BigDecimal plain = cut.stripTrailingZeros();
    BigDecimal from = plain.scale() < 0 ? plain.setScale(0) : plain;
    return Optional.of(
        figures(
            pair.subtitles(),
            texts.of("trick.answer.AXIS", from),
            TrickPlots.columns(true, axis, bars(pair)),
            honest(pair)));
  }

  /// The largest round number that fits three times into the difference.
  private static BigDecimal step(BigDecimal difference, boolean whole) {
    BigDecimal maxStep = difference.divide(BigDecimal.valueOf(3), 12, RoundingMode.DOWN);
    BigDecimal power = BigDecimal.ONE.movePointRight(maxStep.precision() - maxStep.scale() - 1);
    BigDecimal step =
        Stream.of(5, 2, 1)
            .map(digit -> power.multiply(BigDecimal.valueOf(digit)))
            .filter(round -> round.compareTo(maxStep) <= 0)
            .findFirst()
            .orElse(power);
    BigDecimal minStep = whole ? BigDecimal.ONE : step;
    return step.max(minStep).stripTrailingZeros();
  }

  private static BigDecimal floor(BigDecimal value, BigDecimal step) {
    return value.divideToIntegralValue(step).multiply(step).stripTrailingZeros();
  }

  private Optional<TrickFigures> area() {
    return TrickPair.ofAboutTwice(election, texts)
        .or(() -> TrickPair.ofTurnouts(election, texts))
        .map(
            pair ->
                figures(
                    pair.subtitles(),
                    texts.of("trick.answer.AREA"),
                    TrickPlots.squares(bar(pair, Role.FIRST), bar(pair, Role.SECOND)),
                    honest(pair)));
  }

  private Optional<TrickFigures> depth() {
    return TrickPair.ofNeighbours(election, texts)
        .or(() -> TrickPair.ofTurnouts(election, texts))
        .map(
            pair ->
                figures(
                    pair.subtitles(),
                    texts.of("trick.answer.DEPTH"),
                    TrickPlots.blocks(bar(pair, Role.FIRST), bar(pair, Role.SECOND)),
                    honest(pair)));
  }

  private Optional<TrickFigures> remainder() {
    return election.contests().stream().flatMap(contest -> remainder(contest).stream()).findFirst();
  }

  private Optional<TrickFigures> remainder(Contest contest) {
    Ranking ranking = contest.ranking();
    @Nullable Share total = ranking.statedTotal();
    @Nullable Share remainder = ranking.remainder();
    if (total == null || remainder == null || ranking.standing().isEmpty()) {
      return Optional.empty();
    }
    Ranking.Line first = ranking.lines().getFirst();
    @Nullable Share leading = first.tally().statedShare();
    if (leading == null || leading.steps() == 0 || leading.steps() == total.steps()) {
      return Optional.empty(); // There is nothing to compare the leader with.
    }
    Bar leader =
        bar(Role.SECOND, leading.percent(), Fill.LEADING, first.choice().name().in(texts.locale()));
    Bar others =
        bar(
            Role.FIRST,
            total.percent().subtract(leading.percent()),
            Fill.OTHER,
            ranking.lines().size() == 2
                ? ranking.lines().getLast().choice().name().in(texts.locale())
                : texts.of("trick.others", ranking.lines().size() - 1));
    Bar rest = bar(Role.FIRST, remainder.percent(), Fill.HATCHED, texts.of("trick.rest"));
    Axis axis = new Axis(Ratio.ZERO, HUNDRED, Ratio.of(50), texts::decimal);
    Bar lost =
        new Bar(
            rest.role(),
            rest.value(),
            rest.fill(),
            rest.figure(),
            rest.plain(),
            rest.name(),
            "",
            true);
    return Optional.of(
        figures(
            TrickPair.subtitles(election, contest, Measure.SHARE, texts),
            texts.of("trick.answer.REMAINDER", rest.figure()),
            TrickPlots.columns(
                true, axis, List.of(rescaled(leader, total), rescaled(others, total), lost)),
            TrickPlots.columns(false, axis, List.of(leader, others, rest))));
  }

  private Bar bar(Role role, BigDecimal percent, Fill fill, String name) {
    return new Bar(role, Ratio.of(percent), fill, texts.percent(percent), percent, name, "", false);
  }

  /// Scales a share so that all stated shares together are 100 percent.
  private Bar rescaled(Bar bar, Share total) {
    Ratio value = bar.value().times(HUNDRED).dividedBy(Ratio.of(total.percent()));
    return new Bar(
        bar.role(),
        value,
        bar.fill(),
        texts.percent(value.rounded(total.decimals())),
        value.rounded(total.decimals()),
        bar.name(),
        "",
        false);
  }

  /// A stated number of people that votes can be a percentage of.
  private record StatedBase(long count, String words) {}

  private Optional<TrickFigures> base() {
    return election.contests().stream().flatMap(contest -> base(contest).stream()).findFirst();
  }

  private Optional<TrickFigures> base(Contest contest) {
    List<StatedBase> bases = statedBases(contest);
    if (bases.size() < 2) {
      return Optional.empty();
    }
    StatedBase smaller = bases.getFirst();
    StatedBase larger = bases.getLast();
    // If the bases are nearly equal, so are the percentages.
    if (Ratio.of(larger.count, smaller.count).compareTo(Ratio.of(11, 10)) < 0) {
      return Optional.empty();
    }
    return TrickPair.ofChoices(election, contest, Measure.VOTES, texts).stream()
        .filter(pair -> Ratio.of(pair.second().value()).compareTo(Ratio.of(smaller.count)) <= 0)
        .findFirst()
        .map(pair -> base(pair, larger, smaller));
  }

  private TrickFigures base(TrickPair pair, StatedBase larger, StatedBase smaller) {
    Bar first = percentageOf(bar(pair, Role.FIRST), larger);
    Bar second = percentageOf(bar(pair, Role.SECOND), smaller);
    return figures(
        pair.subtitles(),
        texts.of("trick.answer.BASE"),
        TrickPlots.columns(true, axis(second.value(), Measure.SHARE), List.of(first, second)),
        honest(pair));
  }

  private Bar percentageOf(Bar votes, StatedBase whole) {
    Ratio percent = votes.value().times(HUNDRED).dividedBy(Ratio.of(whole.count));
    return new Bar(
        votes.role(),
        percent,
        votes.fill(),
        texts.percent(percent.rounded(2)),
        percent.rounded(2),
        votes.name(),
        whole.words,
        false);
  }

  /// The different counts that can serve as a base, the smallest first.
  private List<StatedBase> statedBases(Contest contest) {
    List<StatedBase> bases = new ArrayList<>();
    @Nullable Turnout turnout = election.units().get(contest.unit()).turnoutAt(null);
    if (turnout != null) {
      add(
          bases,
          turnout.eligibleVoters(),
          count -> texts.of("trick.of." + turnout.electorate(), count));
      add(bases, turnout.tookPart(), count -> texts.of("trick.ofTookPart", count));
    }
    @Nullable ShareBase base = contest.base();
    if (base != null) {
      String of = texts.of("base." + base.kind());
      add(bases, base.count(), count -> texts.of("base.stated.count", count, of));
    }
    bases.sort(Comparator.comparingLong(StatedBase::count));
    return bases;
  }

  private static void add(
      List<StatedBase> bases, @Nullable Long count, LongFunction<String> words) {
    if (count != null && count > 0 && bases.stream().noneMatch(base -> base.count == count)) {
      bases.add(new StatedBase(count, words.apply(count)));
    }
  }
}
