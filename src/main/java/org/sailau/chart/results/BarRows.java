package org.sailau.chart.results;

import static org.sailau.wording.DerivedTallyWords.MARK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.draw.Fill;
import org.sailau.chart.results.Bars.Range;
import org.sailau.chart.results.Bars.Row;
import org.sailau.election.DerivedShares;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Tally;
import org.sailau.election.derive.OthersTogether;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.DerivedTallyWords;

/// The rows of a contest's bars: its choices, and the remainder.
final class BarRows {

  private final ContestNotes contestNotes;
  private final Measure measure;
  private final List<Line> lines;
  private final Optional<OthersTogether> others;
  private final Texts texts;

  private final Optional<WholeShares> whole;

  /// How all derived figures follow; empty if it is said of each.
  private final String common;

  /// @param lines the choices that are shown, from the first place on
  /// @param others those that have one bar together
  /// @param whole what the choices have in the unit that decides the contest; empty if that is seen
  BarRows(
      ContestNotes contestNotes,
      Measure measure,
      List<Line> lines,
      Optional<OthersTogether> others,
      Optional<WholeShares> whole) {
    this.contestNotes = contestNotes;
    this.measure = measure;
    this.lines = lines;
    this.others = others;
    this.texts = contestNotes.texts();
    this.whole = whole;
    this.common =
        DerivedTallyWords.common(
            contestNotes.election(),
            contestNotes.contest(),
            contestNotes.contest().ranking().lines().stream().map(Line::tally).toList(),
            whole.isPresent(),
            texts);
  }

  /// How all derived figures follow, to be said once; empty if it is said of each.
  String common() {
    return common;
  }

  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      rows.add(row(line, line.choice().stands() && Ranking.tied(line, lines.getFirst())));
    }
    others.map(this::row).ifPresent(rows::add);
    @Nullable Share remainder = contestNotes.contest().ranking().remainder();
    if (remainder != null) {
      int choices = contestNotes.contest().choices().size();
      rows.add(
          row(
              Ranking.REMAINDER,
              texts.of("results.remainder"),
              remainderNote(choices),
              null,
              null,
              remainder,
              Figure.NONE,
              contestNotes.derived(Derived.Kind.REMAINDER_VOTES, Figure.NONE),
              "",
              false,
              Fill.HATCHED));
    }
    return rows;
  }

  /// How the remainder follows: from the votes where shares are derived, whose rounding could be
  /// seen in a difference of shares.
  private String remainderNote(int choices) {
    @Nullable Long base = DerivedShares.baseOf(contestNotes.contest());
    if (base == null) {
      return texts.of("results.remainder.note", choices);
    }
    BigDecimal votes =
        contestNotes.contest().ranking().lines().stream()
            .map(line -> line.tally().votes())
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return texts.of("results.remainder.derived", BigDecimal.valueOf(base).subtract(votes), base);
  }

  /// The others' figures have a mark, and a note says how they follow: a line under this bar alone
  /// would take room from all bars.
  private Row row(OthersTogether together) {
    @Nullable Share share = together.share();
    @Nullable BigDecimal votes = together.votes();
    @Nullable BigDecimal value = together.figure(measure);
    String shareText =
        share == null ? texts.of("results.share.notStated") : texts.percent(share.percent()) + MARK;
    String votesText =
        votes == null
            ? texts.of("results.votes.notStated")
            : texts.of("results.votes", votes) + MARK;
    String votesAlone = votes == null ? votesText : texts.count(votes) + MARK;
    boolean shares = measure == Measure.SHARE;
    String figure = shares ? shareText : votesText;
    return new Row(
        OthersTogether.KEY,
        texts.of("results.others", together.lines().size()),
        "",
        value == null ? null : (Double) value.doubleValue(),
        value == null ? "" : figure,
        value == null ? figure : shares ? votesText : shareText,
        value == null ? figure : shares ? votesAlone : shareText,
        "",
        null,
        null,
        spoken(share, votes, together.lines().size()),
        Fill.OTHER);
  }

  private String spoken(@Nullable Share share, @Nullable BigDecimal votes, int count) {
    String spokenShare =
        share == null
            ? texts.of("results.share.notStated")
            : texts.of("spoken.percent", share.percent());
    String spokenVotes =
        votes == null ? texts.of("results.votes.notStated") : texts.of("results.votes", votes);
    String figures =
        measure == Measure.SHARE
            ? spokenShare + ", " + spokenVotes
            : spokenVotes + ", " + spokenShare;
    return figures + ", " + texts.of("spoken.derived", texts.of("results.others.sum", count));
  }

  private Row row(Line line, boolean leading) {
    Tally tally = line.tally();
    Optional<CountRange> derived =
        tally.votes() == null
            ? contestNotes.derived(Derived.Kind.VOTES, tally.choice())
            : Optional.empty();
    return row(
        line.choice().id(),
        line.choice().name().in(texts.locale()),
        ChoiceWords.noteWithOutcome(contestNotes.election(), line.choice(), texts),
        tally,
        tally.votes(),
        tally.share(),
        tally.choice(),
        derived,
        contestNotes.formula(tally),
        tally.atLeast(),
        leading ? Fill.LEADING : Fill.OTHER);
  }

  private Row row(
      String key,
      String name,
      String note,
      @Nullable Tally tally,
      @Nullable BigDecimal votes,
      @Nullable Share share,
      int choice,
      Optional<CountRange> derived,
      String formula,
      boolean atLeast,
      Fill fill) {
    boolean withheld = tally != null && tally.isWithheld();
    String votesAlone =
        votes == null
            ? texts.of(withheld ? "results.votes.withheld" : "results.votes.notStated")
            : atLeast
                ? texts.of("results.votes.atLeast", votes)
                : contestNotes.marked(texts.count(votes), Figure.Kind.VOTES, choice);
    String votesWithWord =
        votes == null
            ? votesAlone
            : contestNotes.marked(
                texts.of(atLeast ? "results.votes.atLeast" : "results.votes", votes),
                Figure.Kind.VOTES,
                choice);
    String shareText =
        share == null
            ? texts.of(withheld ? "results.share.withheld" : "results.share.notStated")
            : contestNotes.marked(texts.percent(share.percent()), Figure.Kind.SHARE, choice);
    // No source states the votes of the remainder, so it is not said that they are missing.
    boolean withVotes = fill != Fill.HATCHED;
    String spokenShare = share == null ? shareText : texts.of("spoken.percent", share.percent());
    String derivedVotes = derived.map(this::derivedVotes).orElse(formula);
    String spokenDerived =
        derivedVotes.isEmpty() ? "" : ", " + texts.of("spoken.derived", derivedVotes);
    String underBar = derived.isEmpty() && !common.isEmpty() ? "" : derivedVotes;
    String votesMark = !common.isEmpty() && tally != null && tally.votesDerived() ? MARK : "";
    String shareMark = !common.isEmpty() && tally != null && tally.shareDerived() ? MARK : "";
    if (measure == Measure.SHARE) {
      return new Row(
          key,
          name,
          note,
          share == null ? null : (Double) share.percent().doubleValue(),
          share == null ? "" : shareText + shareMark,
          share == null ? shareText : withVotes ? votesWithWord + votesMark : "",
          share == null ? shareText : withVotes ? votesAlone + votesMark : "",
          underBar,
          null,
          tally == null ? null : whole(choice),
          (withVotes ? spokenShare + ", " + votesWithWord : spokenShare) + spokenDerived,
          fill);
    }
    String aside =
        votes != null
            ? shareText + shareMark
            : derived.isPresent() || withheld ? votesAlone : votesAlone + " · " + shareText;
    return new Row(
        key,
        name,
        note,
        votes == null ? null : (Double) votes.doubleValue(),
        votes == null ? "" : votesWithWord + votesMark,
        aside,
        aside,
        underBar,
        derived.map(BarRows::range).orElse(null),
        null,
        (withVotes ? votesWithWord + ", " + spokenShare : spokenShare) + spokenDerived,
        fill);
  }

  /// The share of a choice in the unit that decides the contest, if another one is seen.
  private @Nullable Double whole(int choice) {
    @Nullable Share share = whole.map(shares -> shares.share(choice)).orElse(null);
    return share == null ? null : (Double) share.percent().doubleValue();
  }

  private String derivedVotes(CountRange range) {
    return texts.of(
        "results.derivedVotes", contestNotes.interval(range), Objects.requireNonNull(range.high()));
  }

  private static Range range(CountRange range) {
    return new Range(range.low().doubleValue(), Objects.requireNonNull(range.high()).doubleValue());
  }
}
