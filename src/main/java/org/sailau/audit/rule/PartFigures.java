package org.sailau.audit.rule;

import java.util.List;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Contest;
import org.sailau.election.Tallies;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;

/// Figures of one contest that are held against those of parts: the votes by choice, or the counts
/// by kind. What is stated is in rows, what is derived in [#sums].
sealed interface PartFigures {

  /// What [Row#accept] gets for a figure that the source withholds.
  long WITHHELD = Long.MIN_VALUE;

  /// Takes a stated figure.
  interface Row {
    void accept(int key, long value);
  }

  Rule rule();

  Derived.Kind sumOfParts();

  /// How many keys there are.
  int keys();

  /// The next unit from this one on with a stated figure; not below the number of units if none
  /// has.
  int nextUnit(int unit);

  void forEach(int unit, Row row);

  /// The sums where nothing is stated.
  Sums sums();

  /// Whether a figure can be below 0, so that parts can be more than their whole.
  boolean canBeNegative();

  Figure figure(int unit, int key, long value);

  /// The stated figures that a derived sum of one unit itself is made of, if it is no sum of parts.
  List<Figure> types(int unit, int key);

  /// A derived sum of parts, to be reported.
  default int choice(int key) {
    return Figure.NONE;
  }

  /// Votes, of all kinds together or of one kind.
  ///
  /// @param type as in [Figure]
  record Votes(Contest contest, int position, int type, Tallies tallies, Sums sums)
      implements PartFigures {

    @Override
    public Rule rule() {
      return Rule.PARTS_OF_VOTES;
    }

    @Override
    public Derived.Kind sumOfParts() {
      return Derived.Kind.PARTS_VOTES;
    }

    @Override
    public int keys() {
      return contest.choices().size();
    }

    @Override
    public int nextUnit(int unit) {
      return tallies.nextUnit(unit);
    }

    @Override
    public void forEach(int unit, Row row) {
      for (int at = tallies.firstRow(unit); at < tallies.firstRow(unit + 1); at++) {
        if (tallies.votes(at) != Tallies.NOT_STATED) {
          row.accept(tallies.choice(at), tallies.votes(at));
        } else if (tallies.isWithheld(at)) {
          row.accept(tallies.choice(at), WITHHELD);
        }
      }
    }

    @Override
    public boolean canBeNegative() {
      return type != Figure.NONE || contest.round() != null;
    }

    @Override
    public Figure figure(int unit, int key, long value) {
      return new Figure(
          Figure.Kind.VOTES,
          position,
          unit,
          key,
          type,
          new Figure.Value.Amount(tallies.exactVotes(value)));
    }

    @Override
    public int choice(int key) {
      return key;
    }

    @Override
    public List<Figure> types(int unit, int key) {
      return TypesOfVotesRule.figures(contest, position, unit, key);
    }
  }

  /// Counts beside the votes, of all kinds together or of one kind.
  ///
  /// @param type as in [Figure]
  record OtherCounts(int position, int type, Counts counts, Sums sums) implements PartFigures {

    private static final Counts.Kind[] KINDS = Counts.Kind.values();

    @Override
    public Rule rule() {
      return Rule.PARTS_OF_COUNTS;
    }

    @Override
    public Derived.Kind sumOfParts() {
      return Derived.Kind.PARTS_COUNTS;
    }

    @Override
    public int keys() {
      return KINDS.length;
    }

    @Override
    public int nextUnit(int unit) {
      return counts.nextUnit(unit);
    }

    @Override
    public void forEach(int unit, Row row) {
      counts.forEach(unit, (kind, value) -> row.accept(kind.place(), value));
    }

    @Override
    public boolean canBeNegative() {
      return false;
    }

    @Override
    public Figure figure(int unit, int key, long value) {
      return Figure.ofCount(KINDS[key], position, unit, type, value);
    }

    @Override
    public List<Figure> types(int unit, int key) {
      return List.of();
    }
  }
}
