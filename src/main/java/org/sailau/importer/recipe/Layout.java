package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;

/// A recipe as it is for one table: which columns hold what. Columns count from 0; -1 is none.
/// Immutable.
///
/// @param levels the columns of units, from the largest units to the smallest
/// @param counts the columns of what is counted beside votes
/// @param entries the places of votes in one line
/// @param rules the rule for each column; null for those that are ignored
public record Layout(
    Header header,
    List<Level> levels,
    int level,
    int aboveCode,
    int aboveLevel,
    int contest,
    int district,
    int voteType,
    int date,
    int title,
    List<CountColumn> counts,
    List<Entry> entries,
    List<@Nullable ColumnRule> rules) {

  public Layout {
    levels = List.copyOf(levels);
    counts = List.copyOf(counts);
    entries = List.copyOf(entries);
    rules = java.util.Collections.unmodifiableList(new ArrayList<>(rules));
  }

  /// The columns of one level of units.
  ///
  /// @param code the column of what tells units of one name apart, or -1
  /// @param label what the header calls the units
  public record Level(int name, int code, Unit.@Nullable Kind kind, String label) {}

  /// A column of what is counted beside votes.
  ///
  /// @param kind null for valid votes where voters have several
  public record CountColumn(
      int column, Counts.@Nullable Kind kind, @Nullable String contest, @Nullable String type) {}

  /// A place of votes in a line: the column of one choice, a group of columns, or all columns of
  /// votes if the line names the choice.
  ///
  /// @param choice the name of the choice; null if cells have it
  /// @param names the columns with the choice's names, to be joined
  public record Entry(
      @Nullable String choice,
      @Nullable String contest,
      List<Integer> names,
      int party,
      List<VotesColumn> votes) {
    public Entry {
      names = List.copyOf(names);
      votes = List.copyOf(votes);
    }
  }

  /// A column of votes.
  ///
  /// @param type the kind of votes; null for all kinds
  public record VotesColumn(int column, @Nullable String type) {}

  /// Applies a recipe to a table with this header.
  static Layout of(Recipe recipe, Header header) {
    return new LayoutMaker(recipe, header).make();
  }

  /// The columns in which numbers are read.
  public List<Integer> numberColumns() {
    List<Integer> columns = new ArrayList<>();
    counts.forEach(count -> columns.add(count.column()));
    entries.forEach(entry -> entry.votes().forEach(votes -> columns.add(votes.column())));
    return columns;
  }

  /// The columns with a name that are not read.
  public List<Integer> unread() {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < rules.size(); column++) {
      if (rules.get(column) == null && !header.names().get(column).isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  /// Whether any column has votes, and any has units.
  public boolean isComplete() {
    return !entries.isEmpty() && !levels.isEmpty();
  }
}
