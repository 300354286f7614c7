package org.sailau.election.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;

/// The stated figures that differ between two readings of one election. What is derived follows
/// from them and is not compared. Immutable.
///
/// @param changed how many figures have another value
/// @param added how many were not stated before
/// @param gone how many are no longer stated
/// @param listed the first of them, at most [#MAX_LISTED]
/// @param statusBefore null if it is the same now
public record Changes(
    long changed,
    long added,
    long gone,
    List<Change> listed,
    Election.@Nullable Status statusBefore,
    Election.Status status) {

  /// So many figures at most are listed.
  public static final int MAX_LISTED = 5_000;

  public Changes {
    listed = List.copyOf(listed);
  }

  /// Compares two readings. Units, contests and choices are the same if their ids are, or in
  /// imported files, where lines may have moved, if their names are. Takes about as long as reading
  /// the figures from memory; not for the JavaFX thread.
  public static Changes between(Election before, Election after) {
    return new Comparison(before, after).changes();
  }

  /// How many figures differ.
  public long count() {
    return changed + added + gone;
  }

  /// Whether no figure differs, nor the status of all.
  public boolean isEmpty() {
    return count() == 0 && statusBefore == null;
  }

  /// Collects changes, on one thread.
  static final class Builder {
    private final List<Change> listed = new ArrayList<>();
    private long changed;
    private long added;
    private long gone;

    /// Adds a figure if its values differ.
    void add(Change.Place place, Change.@Nullable Value before, Change.@Nullable Value after) {
      if (isSame(before, after)) {
        return;
      }
      if (before == null) {
        added++;
      } else if (after == null) {
        gone++;
      } else {
        changed++;
      }
      if (listed.size() < MAX_LISTED) {
        listed.add(new Change(place, before, after));
      }
    }

    private static boolean isSame(Change.@Nullable Value before, Change.@Nullable Value after) {
      return before instanceof Change.Value.Amount(var was)
              && after instanceof Change.Value.Amount(var now)
          ? was.compareTo(now) == 0
          : Objects.equals(before, after);
    }

    Changes build(Election.Status before, Election.Status after) {
      return new Changes(changed, added, gone, listed, before == after ? null : before, after);
    }
  }
}
