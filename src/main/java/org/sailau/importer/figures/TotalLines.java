package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.recipe.Vocabulary;

/// Finds the units that are sums of others, whatever they are called, and gives their figures to
/// the unit that they are the sum of. So they are compared and never counted.
///
/// All figures of a unit together are one number of 64 bits: their sum, each multiplied by a random
/// number of its own. Such numbers add up where the figures do. What they find is added up again,
/// figure by figure.
public final class TotalLines {

  private static final long SEED = 0x5a11a0;

  /// A sum has figures of at least so many kinds that are not 0. Single small numbers add up by
  /// chance.
  private static final int MIN_KINDS = 2;

  /// Beyond the pairs of lines between which sums may begin and end, in halves of bits.
  private static final int CERTAIN = 20;

  private final FoundFigures found;
  private final long[] factors;
  private List<List<Integer>> children;

  /// Whether votes have to add up, and not all figures.
  private boolean votesOnly;

  private TotalLines(FoundFigures found) {
    this.found = found;
    this.children = found.children();
    SplittableRandom random = new SplittableRandom(SEED);
    this.factors = random.longs(found.keys().size()).map(factor -> factor | 1).toArray();
  }

  /// Finds such units, and changes the figures accordingly.
  public static void find(FoundFigures found) {
    TotalLines lines = new TotalLines(found);
    for (int parent = found.units().size() - 1; parent >= 0; parent--) {
      lines.beside(parent);
      lines.within(parent);
    }
  }

  /// Looks for lines that are the sum of the parts of the unit before or after them, which has no
  /// figures of its own: its total, under another name.
  private void beside(int parent) {
    List<Integer> units = children.get(parent);
    for (int at = 1; at < units.size(); at++) {
      int before = units.get(at - 1);
      int after = units.get(at);
      if (isTotalOf(after, before)) {
        dissolve(after, before);
      } else if (isTotalOf(before, after)) {
        dissolve(before, after);
      }
    }
  }

  private boolean isTotalOf(int unit, int whole) {
    return isLine(unit)
        && !found.hasFigures(whole)
        && !children.get(whole).isEmpty()
        && isSumOf(unit, children.get(whole));
  }

  private void within(int parent) {
    List<Integer> units = children.get(parent);
    if (units.size() < 3) {
      return;
    }
    long[] sums = new long[units.size()];
    long all = 0;
    for (int at = 0; at < sums.length; at++) {
      sums[at] = sum(units.get(at));
      all += sums[at];
    }
    for (int at = 0; at < sums.length; at++) {
      int unit = units.get(at);
      int line = onlyLine(unit);
      if (all == 2 * sums[at] && line >= 0 && isSumOf(line, without(units, at))) {
        dissolve(line, parent);
        if (line != unit) {
          found.units().get(unit).dissolve();
        }
        return;
      }
    }
    if (units.stream().allMatch(this::isLine)) {
      blocks(parent, units);
    }
  }

  /// The line that has all figures of a unit: its own, or that of its only part; -1 if there is
  /// none.
  private int onlyLine(int unit) {
    if (isLine(unit)) {
      return unit;
    }
    List<Integer> parts = children.get(unit);
    boolean only = !found.hasFigures(unit) && parts.size() == 1 && isLine(parts.getFirst());
    return only ? parts.getFirst() : -1;
  }

  /// Whether a unit is one line of the file, and may be the sum of others.
  private boolean isLine(int unit) {
    return found.hasFigures(unit) && children.get(unit).isEmpty();
  }

  private static List<Integer> without(List<Integer> units, int place) {
    List<Integer> others = new ArrayList<>(units.subList(0, place));
    others.addAll(units.subList(place + 1, units.size()));
    return others;
  }

  /// Looks for lines that are the sum of lines directly before them, or directly after them. All
  /// lines must be parts of some, or their votes alone must be proof enough.
  private void blocks(int parent, List<Integer> units) {
    for (List<Integer> order : List.of(units, units.reversed())) {
      Map<Integer, List<Integer>> blocks = blocksBefore(order);
      if (covers(blocks, units)) {
        moveAll(parent, units, blocks);
        return;
      }
    }
    someBlocks(units);
  }

  /// Looks for such lines where not all lines are parts of some, as only large towns have
  /// districts. Votes must add up, so many of them that it is no chance. Other figures may differ:
  /// that is said where the sums are compared.
  private void someBlocks(List<Integer> units) {
    votesOnly = true;
    int needed = 4 * bits(units.size()) + CERTAIN;
    for (List<Integer> order : List.of(units, units.reversed())) {
      Map<Integer, List<Integer>> blocks = blocksBefore(order);
      blocks.keySet().removeIf(total -> evidence(total) < needed);
      if (!blocks.isEmpty()) {
        moveSome(blocks);
        break;
      }
    }
    votesOnly = false;
  }

  /// How unlikely it is that all votes of a unit are sums of others by chance, in halves of bits:
  /// figures of one unit are not independent, so each counts half.
  private int evidence(int unit) {
    int bits = 0;
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      bits += isLookedAt(row) ? bits(Math.max(0, found.value(row))) : 0;
    }
    return bits;
  }

  /// Whether a figure is one of those that have to add up.
  private boolean isLookedAt(int row) {
    return !votesOnly || found.keys().get(found.keyPlace(row)).what() == Key.What.VOTES;
  }

  /// How many binary digits a number has.
  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /// Moves the parts of sums to them, and sums that are parts of larger ones with their parts.
  private void moveSome(Map<Integer, List<Integer>> blocks) {
    Map<Integer, Integer> tops = new HashMap<>();
    blocks.forEach(
        (total, parts) -> {
          List<Integer> moved =
              parts.stream().map(part -> tops.getOrDefault(part, part)).distinct().toList();
          boolean whole =
              moved.stream().allMatch(part -> parts.containsAll(blocks.getOrDefault(part, parts)));
          if (whole && moved.size() > 1) {
            moved.forEach(part -> found.units().get(part).moveTo(total));
            parts.forEach(part -> tops.put(part, total));
            isTotal(total);
          }
        });
    children = found.children();
  }

  private void isTotal(int unit) {
    FoundUnit line = found.units().get(unit);
    line.setComplete();
    found.addTotal(new TotalLine(line.name(), line.line(), unit));
  }

  private void moveAll(int parent, List<Integer> units, Map<Integer, List<Integer>> blocks) {
    int parts = units.size() - blocks.size();
    List<Integer> wholes = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> block : blocks.entrySet()) {
      int total = block.getKey();
      if (block.getValue().size() == parts && parts > 1) {
        wholes.add(total);
        continue;
      }
      block.getValue().forEach(part -> found.units().get(part).moveTo(total));
      isTotal(total);
    }
    children = found.children();
    wholes.forEach(total -> dissolve(total, parent));
  }

  /// The lines that are sums of lines directly before them, each with these lines. Sums of sums are
  /// sums of the same lines.
  private Map<Integer, List<Integer>> blocksBefore(List<Integer> units) {
    long[] sums = units.stream().mapToLong(this::sum).toArray();
    Map<Integer, List<Integer>> blocks = new LinkedHashMap<>();
    Map<Long, Integer> starts = new HashMap<>();
    List<Integer> parts = new ArrayList<>();
    long before = 0;
    starts.put(0L, 0);
    for (int at = 0; at < sums.length; at++) {
      int unit = units.get(at);
      @Nullable Integer start = starts.get(before - sums[at]);
      if (start != null && parts.size() - start > 1 && sums[at] != 0) {
        List<Integer> block = List.copyOf(parts.subList(start, parts.size()));
        if (isSumOf(unit, block)) {
          blocks.put(unit, block);
          continue;
        }
      }
      parts.add(unit);
      before += sums[at];
      starts.put(before, parts.size());
    }
    return blocks;
  }

  private static boolean covers(Map<Integer, List<Integer>> blocks, List<Integer> units) {
    Set<Integer> covered = new HashSet<>(blocks.keySet());
    blocks.values().forEach(covered::addAll);
    return !blocks.isEmpty() && covered.size() == units.size();
  }

  private void dissolve(int unit, int parent) {
    FoundUnit line = found.units().get(unit);
    if (found.hasFigures(parent)) {
      return; // Another line states the sum: this one is a unit of its own.
    }
    found.addTotal(new TotalLine(line.name(), line.line(), parent));
    line.dissolve();
    if (parent == FoundFigures.WHOLE && !Vocabulary.bundled().isTotal(line.name())) {
      found.nameWhole(line.name());
    }
    found.move(unit, parent);
    found.units().get(parent).setComplete();
    found.sort();
    children = found.children();
  }

  /// All figures of a unit as one number; of one without figures, those of its parts.
  private long sum(int unit) {
    long sum = 0;
    if (found.hasFigures(unit)) {
      for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
        if (isLookedAt(row)) {
          sum += Math.max(0, found.value(row)) * factors[found.keyPlace(row)];
        }
      }
      return sum;
    }
    for (int part : children.get(unit)) {
      sum += sum(part);
    }
    return sum;
  }

  /// Adds up, figure by figure.
  private boolean isSumOf(int unit, List<Integer> parts) {
    int kinds = 0;
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      if (!isLookedAt(row)) {
        continue;
      }
      long sum = 0;
      for (int part : parts) {
        sum += value(part, found.keyPlace(row));
      }
      if (sum != Math.max(0, found.value(row))) {
        return false;
      }
      kinds += sum > 0 ? 1 : 0;
    }
    long notZero = parts.stream().filter(part -> sum(part) != 0).count();
    return kinds >= MIN_KINDS && notZero > 1;
  }

  private long value(int unit, int key) {
    if (found.hasFigures(unit)) {
      int row = found.row(unit, key);
      return row < 0 ? 0 : Math.max(0, found.value(row));
    }
    long sum = 0;
    for (int part : children.get(unit)) {
      sum += value(part, key);
    }
    return sum;
  }
}
