package org.sailau.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;

/// The whole truth about a random election of several levels, whether a file states it or not. What
/// is true of a unit is the sum over the lowest units in it.
final class HiddenElection {

  /// A unit. Those that no file lists come last.
  ///
  /// @param counted whether the figures of the units above include it
  /// @param countedAbove what the file says about that
  /// @param complete whether the file says that the units within are all of it
  record Area(
      List<Integer> within,
      Unit.Kind kind,
      boolean lowest,
      boolean counted,
      @Nullable Boolean countedAbove,
      boolean complete,
      long eligible,
      long tookPart,
      long stations) {}

  final Random random;
  final List<Area> areas;
  final int listed;
  final int types;
  final boolean typesComplete;
  final List<HiddenContest> contests = new ArrayList<>();

  /// The lowest units whose figures are part of those of a unit; and all that are within it.
  private final List<BitSet> counted = new ArrayList<>();

  private final List<BitSet> all = new ArrayList<>();

  HiddenElection(Random random) {
    this.random = random;
    HiddenUnits units = new HiddenUnits(random);
    areas = units.areas();
    listed = units.listed();
    types = random.nextInt(3);
    typesComplete = types > 0 && random.nextBoolean();
    for (int unit = 0; unit < areas.size(); unit++) {
      counted.add(new BitSet());
      all.add(new BitSet());
    }
    for (int unit = 0; unit < areas.size(); unit++) {
      if (areas.get(unit).lowest()) {
        climb(unit, unit, true);
      }
    }
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      contests.add(new HiddenContest(this));
    }
  }

  private void climb(int leaf, int unit, boolean isCounted) {
    all.get(unit).set(leaf);
    if (isCounted) {
      counted.get(unit).set(leaf);
    }
    for (int whole : areas.get(unit).within()) {
      climb(leaf, whole, isCounted && areas.get(unit).counted());
    }
  }

  /// The lowest units whose figures are part of those of a unit.
  BitSet countedIn(int unit) {
    return counted.get(unit);
  }

  BitSet within(int unit) {
    return all.get(unit);
  }

  /// The units from a lowest one up to below another one; only the lowest one if the way leads
  /// through another hierarchy, since then no other unit of it is left out.
  List<Integer> way(int leaf, int top) {
    List<Integer> way = new ArrayList<>();
    for (int unit = leaf; unit != top; unit = areas.get(unit).within().getFirst()) {
      way.add(unit);
      if (areas.get(unit).within().isEmpty()) {
        return way.subList(0, 1);
      }
    }
    return way;
  }

  /// Whether the file says of all that is not part of a unit that it is not.
  boolean isAsStated(int unit) {
    BitSet outside = new BitSet();
    outside.or(within(unit));
    outside.andNot(countedIn(unit));
    return outside.stream()
        .allMatch(
            leaf ->
                way(leaf, unit).stream()
                    .anyMatch(each -> Boolean.FALSE.equals(areas.get(each).countedAbove())));
  }

  /// Whether some units are within several others.
  boolean hasHierarchies() {
    return areas.stream().anyMatch(area -> area.within().size() > 1);
  }

  long eligible(int unit) {
    return countedIn(unit).stream().mapToLong(leaf -> areas.get(leaf).eligible()).sum();
  }

  long tookPart(int unit) {
    return countedIn(unit).stream().mapToLong(leaf -> areas.get(leaf).tookPart()).sum();
  }

  long stations(int unit) {
    return countedIn(unit).stream().mapToLong(leaf -> areas.get(leaf).stations()).sum();
  }

  boolean likely(int ofTen) {
    return random.nextInt(10) < ofTen;
  }

  /// What is true of a contest in a lowest unit.
  ///
  /// @param votes by kind of votes and choice; the last kind is of those that no file lists
  @SuppressWarnings("ArrayRecordComponent") // The table is read only.
  record Leaf(
      long eligible,
      long tookPart,
      long ballots,
      long valid,
      long invalid,
      long blank,
      long overvotes,
      long reported,
      long[][] votes) {

    long count(Counts.Kind kind) {
      return switch (kind) {
        case ELIGIBLE -> eligible;
        case TOOK_PART -> tookPart;
        case BALLOTS -> ballots;
        case VALID -> valid;
        case INVALID -> invalid;
        case BLANK, UNDERVOTES -> blank;
        case OVERVOTES -> overvotes;
        case REPORTED -> reported;
        case EXPECTED -> 1;
      };
    }

    long votesOf(int choice) {
      long sum = 0;
      for (long[] kind : votes) {
        sum += kind[choice];
      }
      return sum;
    }
  }
}
