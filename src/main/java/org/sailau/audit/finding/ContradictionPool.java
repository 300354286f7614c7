package org.sailau.audit.finding;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.number.Ratio;

/// The contradictions of one rule: the worst ones, in the order of their places, and how many there
/// are besides. For one thread.
final class ContradictionPool {

  /// @param listed how many are kept
  /// @param weighed how many are made to see how bad they are; later ones are counted only
  record Limit(int listed, int weighed) {

    /// What anybody reads, and what takes no time that would be noticed.
    static final Limit USUAL = new Limit(1000, 3000);

    /// Enough to know what follows from what.
    static final Limit FOR_COMPARING = new Limit(1000, 1000);

    static final Limit NONE = new Limit(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /// How many more figures the contradictions of all pools may have together.
  static final class Room {

    /// About how much memory a figure of a finding takes, with its share of the finding, in bytes.
    private static final int BYTES_PER_FIGURE = 200;

    private long figures;

    Room(long figures) {
      this.figures = figures;
    }

    /// A quarter of the memory that Java may use.
    static Room inMemory() {
      return new Room(Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_FIGURE);
    }
  }

  private record Weighed(Finding finding, int order) {

    @Nullable Ratio discrepancy() {
      return finding.discrepancy();
    }

    int figures() {
      return 1 + finding.figures().size() + finding.conflict().size() + finding.derived().size();
    }
  }

  private static final Comparator<Weighed> MILDEST_FIRST =
      Comparator.comparing(
              Weighed::discrepancy, Comparator.nullsFirst(Comparator.<Ratio>naturalOrder()))
          .thenComparing(Weighed::order, Comparator.reverseOrder());

  private final Limit limit;
  private final Room room;
  private final PriorityQueue<Weighed> kept = new PriorityQueue<>(MILDEST_FIRST);
  private int weighed;
  private int more;

  ContradictionPool(Limit limit, Room room) {
    this.limit = limit;
    this.room = room;
  }

  void add(Supplier<Finding> contradiction, Election election) {
    if (weighed >= limit.weighed()) {
      more++;
      return;
    }
    Finding made = contradiction.get();
    Weighed added = new Weighed(made.with(Discrepancy.of(made, election)), weighed++);
    kept.add(added);
    room.figures -= added.figures();
    while (kept.size() > 1 && (kept.size() > limit.listed() || room.figures < 0)) {
      room.figures += kept.remove().figures();
      more++;
    }
  }

  /// Those that are kept, in the order in which they were added.
  List<Finding> findings() {
    return kept.stream()
        .sorted(Comparator.comparingInt(Weighed::order))
        .map(Weighed::finding)
        .toList();
  }

  int more() {
    return more;
  }
}
