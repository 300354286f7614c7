package org.sailau.election.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.LocalizedText;
import org.sailau.election.Tallies;
import org.sailau.election.Tally;
import org.sailau.election.change.Change.Place;
import org.sailau.election.change.Change.Value;
import org.sailau.election.change.Change.What;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;

/// Compares the figures of a contest of all votes, or of one kind of votes.
final class FiguresComparison {

  private static final Counts.Kind[] KINDS = Counts.Kind.values();

  private final Comparison all;
  private final @Nullable LocalizedText contest;
  private final @Nullable LocalizedText type;
  private final List<Choice> choicesThen;
  private final List<Choice> choices;
  private final int[] choiceBefore;

  /// For each choice before, its tally in one unit.
  private final @Nullable Tally[] then;

  private final boolean sameDecimals;

  /// @param choiceBefore the position before of each choice
  FiguresComparison(
      Comparison all,
      @Nullable LocalizedText contest,
      @Nullable LocalizedText type,
      @Nullable Contest was,
      @Nullable Contest now,
      int[] choiceBefore) {
    this.all = all;
    this.contest = contest;
    this.type = type;
    this.choicesThen = was == null ? List.of() : was.choices();
    this.choices = now == null ? List.of() : now.choices();
    this.choiceBefore = choiceBefore;
    this.then = new @Nullable Tally[choicesThen.size()];
    this.sameDecimals =
        was != null && now != null && was.rounding().decimals() == now.rounding().decimals();
  }

  void compare(Contest.@Nullable OfType was, Contest.@Nullable OfType now) {
    Tallies talliesThen = was == null ? Tallies.NONE : was.tallies();
    Tallies tallies = now == null ? Tallies.NONE : now.tallies();
    Counts countsThen = was == null ? Counts.NONE : was.counts();
    Counts counts = now == null ? Counts.NONE : now.counts();
    int units = all.after.units().size();
    if (tallies.size() > 0) {
      for (int at = tallies.nextUnit(0); at < units; at = tallies.nextUnit(at + 1)) {
        compare(at, all.unitBefore[at], talliesThen, tallies);
      }
    }
    for (int at = counts.nextUnit(0); at < units; at = counts.nextUnit(at + 1)) {
      compare(at, all.unitBefore[at], countsThen, counts);
    }
    gone(talliesThen, tallies, countsThen, counts);
  }

  /// Finds figures of units that have none of this kind any more.
  private void gone(Tallies talliesThen, Tallies tallies, Counts countsThen, Counts counts) {
    int units = all.before.units().size();
    if (talliesThen.size() > 0) {
      for (int at = talliesThen.nextUnit(0); at < units; at = talliesThen.nextUnit(at + 1)) {
        if (all.unitNow[at] < 0 || !hasRows(tallies, all.unitNow[at])) {
          compare(-1, at, talliesThen, tallies);
        }
      }
    }
    for (int at = countsThen.nextUnit(0); at < units; at = countsThen.nextUnit(at + 1)) {
      if (all.unitNow[at] < 0 || !counts.hasRows(all.unitNow[at])) {
        compare(-1, at, countsThen, counts);
      }
    }
  }

  private static boolean hasRows(Tallies tallies, int unit) {
    return tallies.size() > 0 && tallies.firstRow(unit) < tallies.firstRow(unit + 1);
  }

  private void compare(int unit, int unitThen, Tallies talliesThen, Tallies tallies) {
    boolean any = unitThen >= 0 && talliesThen.size() > 0;
    if (any && unit >= 0 && sameDecimals && areSame(unit, unitThen, talliesThen, tallies)) {
      return;
    }
    LocalizedText name = name(unit, unitThen);
    List<Tally> rowsThen = any ? talliesThen.of(unitThen) : List.of();
    rowsThen.forEach(tally -> then[tally.choice()] = tally);
    for (Tally tally : unit < 0 ? List.<Tally>of() : tallies.of(unit)) {
      int choiceThen = choiceBefore.length == 0 ? -1 : choiceBefore[tally.choice()];
      @Nullable Tally was = choiceThen < 0 ? null : then[choiceThen];
      if (was != null) {
        then[choiceThen] = null;
      }
      compare(name, choices.get(tally.choice()).name(), was, tally);
    }
    for (Tally was : rowsThen) {
      if (then[was.choice()] != null) {
        then[was.choice()] = null;
        compare(name, choicesThen.get(was.choice()).name(), was, null);
      }
    }
  }

  /// Whether all rows of a unit are the same, without an object for each.
  private boolean areSame(int unit, int unitThen, Tallies talliesThen, Tallies tallies) {
    int row = tallies.firstRow(unit);
    int end = tallies.firstRow(unit + 1);
    int rowThen = talliesThen.firstRow(unitThen);
    if (end - row != talliesThen.firstRow(unitThen + 1) - rowThen
        || tallies.voteDecimals() != talliesThen.voteDecimals()) {
      return false;
    }
    for (; row < end; row++, rowThen++) {
      if (choiceBefore[tallies.choice(row)] != talliesThen.choice(rowThen)
          || tallies.votes(row) != talliesThen.votes(rowThen)
          || tallies.steps(row) != talliesThen.steps(rowThen)) {
        return false;
      }
    }
    return true;
  }

  private void compare(
      LocalizedText unit, LocalizedText choice, @Nullable Tally was, @Nullable Tally now) {
    all.changes.add(place(What.VOTES, unit, choice), votes(was), votes(now));
    all.changes.add(place(What.SHARE, unit, choice), share(was), share(now));
  }

  private static @Nullable Value votes(@Nullable Tally tally) {
    if (tally == null) {
      return null;
    }
    return tally.isWithheld()
        ? new Value.Withheld()
        : tally.votes() == null ? null : new Value.Amount(tally.votes());
  }

  private static @Nullable Value share(@Nullable Tally tally) {
    @Nullable Share share = tally == null ? null : tally.share();
    return share == null ? null : new Value.Percent(share);
  }

  private void compare(int unit, int unitThen, Counts countsThen, Counts counts) {
    for (Counts.Kind kind : KINDS) {
      long was = unitThen < 0 ? Counts.NOT_STATED : countsThen.value(unitThen, kind);
      long now = unit < 0 ? Counts.NOT_STATED : counts.value(unit, kind);
      if (was != now) {
        all.changes.add(place(what(kind), name(unit, unitThen), null), count(was), count(now));
      }
    }
  }

  private static @Nullable Value count(long count) {
    return count == Counts.NOT_STATED ? null : Value.of(count);
  }

  private static What what(Counts.Kind kind) {
    return kind == Counts.Kind.ELIGIBLE ? What.ELIGIBLE_VOTERS : What.valueOf(kind.name());
  }

  private LocalizedText name(int unit, int unitThen) {
    return (unit < 0 ? all.before.units().get(unitThen) : all.after.units().get(unit)).name();
  }

  private Place place(What what, LocalizedText unit, @Nullable LocalizedText choice) {
    return new Place(what, contest, unit, choice, type, null, null);
  }
}
