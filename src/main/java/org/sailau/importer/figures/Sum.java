package org.sailau.importer.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;

/// A sum that was added up at many places of a file. Immutable.
///
/// @param count which count the sum is of, of [Rule#PARTS_COUNT]; else null
/// @param compared at how many places
/// @param added all of the sums together
/// @param stated what the file states for them, all together
/// @param differences the places at which both differ, the largest difference first
public record Sum(
    Rule rule,
    Counts.@Nullable Kind count,
    int compared,
    long added,
    long stated,
    List<Difference> differences) {

  public Sum {
    differences = List.copyOf(differences);
  }

  /// What is held against each other.
  public enum Rule {
    /// Votes of all parts of a unit, and its own.
    PARTS_VOTES,
    /// A count of all parts of a unit, and its own.
    PARTS_COUNT,
    /// Votes of all choices, and valid votes.
    CHOICES_VALID,
    /// Votes of all choices and invalid ballots, and all ballots.
    CHOICES_BALLOTS,
    /// Votes of all choices and invalid ballots, and those who took part.
    CHOICES_TOOK_PART,
    /// Votes of all choices, and their sum as the file states it.
    CHOICES_TOTAL,
    /// Valid and invalid votes, and ballots.
    BALLOTS,
    /// Valid and invalid votes, and those who took part.
    TOOK_PART,
    /// Votes of all kinds, such as postal votes, and all together.
    TYPES
  }

  /// A place at which a sum differs from what is stated there.
  ///
  /// @param unit the name of the unit
  /// @param contest the name of the contest; empty if the figure is of all contests
  /// @param line of what is stated, from 1; 0 if the file has no lines
  /// @param column of what is stated, from 1; 0 if the file has no columns
  public record Difference(
      String unit, String contest, long added, long stated, int line, int column) {}

  public boolean agrees() {
    return differences.isEmpty();
  }
}
