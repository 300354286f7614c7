package org.sailau.audit.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Election;
import org.sailau.election.column.Counts;
import org.sailau.election.column.RowsByUnit;
import org.sailau.election.column.Sums;
import org.sailau.election.derive.Parts;
import org.sailau.election.number.CountRange;

/// Holds the figures of wholes against the sums of their parts. What the whole includes is at most
/// the whole. It is exactly the whole where the file says that the parts are all of it, every part
/// has the figure, and none of them is still being counted. A part without a figure of its own has
/// the sum of its own parts. Takes time by figures, whatever the number of units without any.
final class PartSums {

  private final Election election;
  private final WholeParts wholes;
  private final Parts parts;
  private final PartFigures figures;
  private final int contest;
  private final SearchBudget budget;

  /// The parts that have figures, in the order of their wholes.
  private final int[] touched;

  private final RowsByUnit byWhole;

  private final long[] sum;
  private final boolean[] overflows;
  private final boolean[] atLeast;

  /// How many parts have a figure of each key.
  private final int[] having;

  private boolean anyCounted;
  private boolean anyUnknown;

  /// Whether a part is still being counted, or does not count.
  private boolean unfinished;

  PartSums(
      Election election, WholeParts wholes, int contest, PartFigures figures, SearchBudget budget) {
    this.election = election;
    this.wholes = wholes;
    this.parts = wholes.parts();
    this.contest = contest;
    this.figures = figures;
    this.budget = budget;
    sum = new long[figures.keys()];
    overflows = new boolean[sum.length];
    atLeast = new boolean[sum.length];
    having = new int[sum.length];
    Edges edges = new Edges();
    int units = election.units().size();
    for (int unit = next(0); unit < units; unit = next(unit + 1)) {
      int part = unit;
      parts.forEachWhole(unit, whole -> edges.add(whole, part));
    }
    int[] order = new int[edges.size];
    byWhole = RowsByUnit.of(edges.wholes, order, edges.size, units);
    touched = Arrays.stream(order).map(at -> edges.parts[at]).toArray();
  }

  private static final class Edges {
    private int size;
    private int[] wholes = new int[16];
    private int[] parts = new int[16];

    void add(int whole, int part) {
      if (size == wholes.length) {
        wholes = Arrays.copyOf(wholes, 2 * size);
        parts = Arrays.copyOf(parts, 2 * size);
      }
      wholes[size] = whole;
      parts[size++] = part;
    }
  }

  private Counts counts() {
    return election.contests().get(contest).counts();
  }

  /// The next unit that has a figure, stated or derived.
  private int next(int unit) {
    int stated = figures.nextUnit(unit);
    return figures.sums().isEmpty() ? stated : Math.min(stated, figures.sums().nextUnit(unit));
  }

  void check(FindingCollector findings) {
    int units = election.units().size();
    for (int whole = figures.nextUnit(0); whole < units; whole = figures.nextUnit(whole + 1)) {
      budget.check();
      if (byWhole.firstRow(whole) == byWhole.firstRow(whole + 1) || counts().isUnfinished(whole)) {
        continue;
      }
      for (int hierarchy = 0; hierarchy < parts.hierarchies(whole); hierarchy++) {
        add(whole, hierarchy);
        compare(whole, hierarchy, findings);
        clear(whole);
      }
    }
  }

  /// Hands over the figures of a part: what is stated, or else what is derived.
  private void forEach(int part, PartFigures.Row row) {
    figures.forEach(part, row);
    Sums sums = figures.sums();
    if (!sums.isEmpty()) {
      for (int at = sums.firstRow(part); at < sums.firstRow(part + 1); at++) {
        row.accept(sums.key(at), sums.value(at));
        if (!sums.isOfAll(at)) {
          row.accept(sums.key(at), PartFigures.WITHHELD);
        }
      }
    }
  }

  private void add(int whole, int hierarchy) {
    anyCounted = false;
    anyUnknown = false;
    unfinished = false;
    for (int i = byWhole.firstRow(whole); i < byWhole.firstRow(whole + 1); i++) {
      budget.check();
      int part = touched[i];
      if (!parts.isIn(whole, part, hierarchy)) {
        continue;
      }
      @Nullable Boolean counted = wholes.isCounted(whole, part);
      anyUnknown |= counted == null;
      if (Boolean.TRUE.equals(counted)) {
        anyCounted = true;
        unfinished |= counts().isUnfinished(part);
        if (counts().state(part) != Counts.State.ANNULLED) {
          forEach(part, this::add);
        }
      }
    }
  }

  private void add(int key, long value) {
    if (value == PartFigures.WITHHELD) {
      atLeast[key] = true;
      return;
    }
    having[key]++;
    overflows[key] |= value > 0 && sum[key] > Long.MAX_VALUE - value;
    sum[key] = overflows[key] ? Long.MAX_VALUE : sum[key] + value;
  }

  /// Sets the sums to nothing again, only those that parts have added to.
  private void clear(int whole) {
    for (int i = byWhole.firstRow(whole); i < byWhole.firstRow(whole + 1); i++) {
      forEach(
          touched[i],
          (key, _) -> {
            sum[key] = 0;
            overflows[key] = false;
            atLeast[key] = false;
            having[key] = 0;
          });
    }
  }

  private void compare(int whole, int hierarchy, FindingCollector findings) {
    boolean complete = wholes.isComplete(whole) && !unfinished && anyCounted;
    int all = complete ? wholes.countedParts(whole, hierarchy) : 0;
    boolean[] wrong = new boolean[1];
    figures.forEach(
        whole,
        (key, value) -> {
          if (value == PartFigures.WITHHELD) {
            return;
          }
          boolean equal = complete && having[key] == all && !atLeast[key];
          boolean tooMuch =
              (overflows[key] || sum[key] > value) && (equal || !figures.canBeNegative());
          if ((tooMuch && (!atLeast[key] || isSurelyTooMuch(whole, hierarchy, key, value)))
              || (equal && sum[key] < value)) {
            wrong[0] = true;
            findings.add(
                figures.rule(),
                Outcome.CONTRADICTS,
                () -> contradiction(whole, hierarchy, key, value, tooMuch));
          }
        });
    if (wrong[0]) {
      return;
    }
    if (anyCounted) {
      findings.add(figures.rule(), Outcome.AGREES, () -> agreement(whole));
    }
    if (anyUnknown) {
      findings.add(
          figures.rule(),
          Outcome.CANNOT_TELL,
          () -> Finding.cannotTell(figures.rule(), contest, whole, figuresOf(whole), List.of()));
    }
  }

  /// A sum that no source states may have parts of which nobody knows whether they belong to it.
  private boolean isSurelyTooMuch(int whole, int hierarchy, int key, long value) {
    List<Figure> of = new ArrayList<>();
    addParts(whole, hierarchy, key, of);
    return sum(of).compareTo(figures.figure(whole, key, value).number()) > 0;
  }

  private static BigDecimal sum(List<Figure> of) {
    return of.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Figure> figuresOf(int whole) {
    List<Figure> all = new ArrayList<>();
    figures.forEach(
        whole,
        (key, value) -> {
          if (value != PartFigures.WITHHELD) {
            all.add(figures.figure(whole, key, value));
          }
        });
    return all;
  }

  private Finding agreement(int whole) {
    List<Derived> derived = new ArrayList<>();
    BigInteger[] rest = {BigInteger.ZERO};
    figures.forEach(
        whole,
        (key, value) -> {
          if (value != PartFigures.WITHHELD) {
            derived.add(sumOfParts(whole, key, BigInteger.valueOf(sum[key])));
            rest[0] = rest[0].add(BigInteger.valueOf(value - sum[key]));
          }
        });
    if (figures instanceof PartFigures.Votes votes
        && votes.tallies().voteDecimals() == 0
        && rest[0].signum() > 0) {
      derived.add(
          new Derived(
              Derived.Kind.REST_VOTES,
              contest,
              whole,
              Figure.NONE,
              new Derived.Value.Whole(new CountRange(rest[0], rest[0]))));
    }
    return Finding.agrees(figures.rule(), contest, whole, figuresOf(whole), derived);
  }

  private Derived sumOfParts(int whole, int key, BigInteger value) {
    return new Derived(
        figures.sumOfParts(),
        contest,
        whole,
        figures.choice(key),
        new Derived.Value.Whole(new CountRange(value, value)));
  }

  /// The conflict is the whole and all parts, or the fewest parts that together exceed it: the
  /// largest ones. Where figures can be negative, the other parts could make up for these, so that
  /// all belong to it; of the kinds of votes of one part, all of these.
  private Finding contradiction(int whole, int hierarchy, int key, long value, boolean tooMuch) {
    Figure stated = figures.figure(whole, key, value);
    List<Figure> of = new ArrayList<>();
    addParts(whole, hierarchy, key, of);
    BigDecimal all = sum(of);
    List<Figure> conflict = new ArrayList<>();
    conflict.add(stated);
    boolean fewest = tooMuch && !figures.canBeNegative();
    BigDecimal some = BigDecimal.ZERO;
    for (List<Figure> part : largestFirst(of)) {
      some = some.add(sum(part));
      conflict.addAll(part);
      if (fewest && some.compareTo(stated.number()) > 0) {
        break;
      }
    }
    return Finding.contradicts(
        figures.rule(),
        contest,
        whole,
        conflict,
        conflict,
        List.of(sumOfParts(whole, key, all.toBigInteger())));
  }

  /// The figures unit by unit. The kinds of votes of one unit belong together: one of them can be
  /// below 0, and only their sum cannot.
  private static List<List<Figure>> largestFirst(List<Figure> figures) {
    Map<Integer, List<Figure>> byUnit = new LinkedHashMap<>();
    figures.forEach(
        figure -> byUnit.computeIfAbsent(figure.unit(), _ -> new ArrayList<>()).add(figure));
    List<List<Figure>> parts = new ArrayList<>(byUnit.values());
    parts.forEach(part -> part.sort(Comparator.comparing(Figure::number).reversed()));
    parts.sort(Comparator.comparing((List<Figure> part) -> sum(part)).reversed());
    return parts;
  }

  /// Adds the stated figures of the counted parts of a whole: of a part that has none, those of its
  /// own parts.
  private void addParts(int whole, int hierarchy, int key, List<Figure> to) {
    for (int i = byWhole.firstRow(whole); i < byWhole.firstRow(whole + 1); i++) {
      budget.check();
      int part = touched[i];
      if (parts.isIn(whole, part, hierarchy) && belongs(whole, part)) {
        addStated(part, key, to);
      }
    }
  }

  /// Whether the figures of a whole surely include those of a part.
  private boolean belongs(int whole, int part) {
    return Boolean.TRUE.equals(wholes.isCounted(whole, part))
        && counts().state(part) != Counts.State.ANNULLED;
  }

  private void addStated(int unit, int key, List<Figure> to) {
    int before = to.size();
    figures.forEach(
        unit,
        (own, value) -> {
          if (own == key && value != PartFigures.WITHHELD) {
            to.add(figures.figure(unit, key, value));
          }
        });
    if (to.size() > before || figures.sums().isEmpty() || figures.sums().row(unit, key) < 0) {
      return;
    }
    if (figures.sums().parts(figures.sums().row(unit, key)) == 0) {
      to.addAll(figures.types(unit, key));
      return;
    }
    List<Figure> most = List.of();
    for (int hierarchy = 0; hierarchy < parts.hierarchies(unit); hierarchy++) {
      List<Figure> inner = new ArrayList<>();
      addParts(unit, hierarchy, key, inner);
      most = most.isEmpty() || sum(inner).compareTo(sum(most)) > 0 ? inner : most;
    }
    to.addAll(most);
  }
}
