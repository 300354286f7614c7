package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.join.JoinPart.Name;
import org.sailau.importer.join.Stack.At;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.recipe.Vocabulary;

/// The lines of one stack of files, with the columns that other stacks add to them. For one thread.
final class JoinedLines {

  /// So many columns are tried as the one by which lines are found: codes and names come first.
  private static final int MAX_KEYS = 12;

  private final Stack base;
  private final List<At> places;
  private final List<Column> columns = new ArrayList<>();
  private final Map<Name, Integer> found = new HashMap<>();
  private final List<Lookup> lookups = new ArrayList<>();

  /// A column.
  ///
  /// @param lookup which of those that were added it is of; -1 for one of the base
  /// @param column the position in its stack
  record Column(Name name, String title, int lookup, int column) {}

  JoinedLines(Stack base) {
    this.base = base;
    this.places = base.places();
    for (int column = 0; column < base.names().size(); column++) {
      add(new Column(base.names().get(column), base.titles().get(column), -1, column));
    }
  }

  Stack base() {
    return base;
  }

  List<At> places() {
    return places;
  }

  List<Column> columns() {
    return columns;
  }

  List<Lookup> lookups() {
    return lookups;
  }

  int rows() {
    return places.size();
  }

  String text(int row, int column) {
    Column of = columns.get(column);
    if (of.lookup < 0) {
      return base.text(places.get(row), of.column);
    }
    @Nullable At found = lookups.get(of.lookup).of(row);
    return found == null ? "" : lookups.get(of.lookup).stack().text(found, of.column);
  }

  /// The position of a column; -1 if there is none.
  int find(Name name) {
    return found.getOrDefault(name, -1);
  }

  private void add(Column column) {
    found.putIfAbsent(column.name, columns.size());
    columns.add(column);
  }

  /// Adds what a stack says more about the lines.
  void add(Lookup lookup) {
    Stack stack = lookup.stack();
    for (int column : lookup.added()) {
      add(
          new Column(
              stack.names().get(column), stack.titles().get(column), lookups.size(), column));
    }
    lookups.add(lookup);
  }

  /// Finds out whether a stack has a line for what most of these lines name in columns that both
  /// have.
  Optional<Lookup> lookup(Stack other) {
    List<Integer> common = new ArrayList<>();
    for (int column = 0; column < other.names().size(); column++) {
      Name name = other.names().get(column);
      if (!name.form().isEmpty() && find(name) >= 0 && !isNumber(name)) {
        common.add(column);
      }
    }
    if (common.isEmpty() || common.size() == other.names().size()) {
      return Optional.empty();
    }
    List<List<Integer>> keys = new ArrayList<>();
    keys.add(common);
    if (common.size() > 1) {
      common.stream().limit(MAX_KEYS).forEach(column -> keys.add(List.of(column)));
    }
    @Nullable Lookup best = null;
    for (List<Integer> key : keys) {
      Optional<Lookup> found = Lookup.of(this, other, key, added(other, common, key));
      if (found.isPresent() && (best == null || found.get().matched() > best.matched())) {
        best = found.get();
      }
    }
    return best == null || best.added().isEmpty() || 2L * best.matched() < rows()
        ? Optional.empty()
        : Optional.of(best);
  }

  /// The columns of a stack that say something more: those that these lines do not have, and counts
  /// that both have, which are held against each other. Where lines are found by a choice, their
  /// figures are of all areas together and do not belong to the line of one.
  private List<Integer> added(Stack other, List<Integer> common, List<Integer> key) {
    Set<Integer> shared = new HashSet<>(common);
    boolean ofChoices = key.stream().anyMatch(column -> isChoice(other.names().get(column)));
    List<Integer> added = new ArrayList<>();
    for (int column = 0; column < other.names().size(); column++) {
      Name name = other.names().get(column);
      @Nullable Role role = Vocabulary.bundled().ofHeader(name.form());
      boolean again = find(name) >= 0;
      boolean figure = role != null && (role.isNumber() || role == Role.TOTAL);
      boolean count = role != null && role.count() != null;
      if (!shared.contains(column) && (!again || count) && !(ofChoices && figure)) {
        added.add(column);
      }
    }
    return added;
  }

  private static boolean isChoice(Name name) {
    @Nullable Role role = Vocabulary.bundled().ofHeader(name.form());
    return role == Role.CHOICE || role == Role.PARTY || role == Role.GIVEN_NAME;
  }

  static boolean isNumber(Name name) {
    @Nullable Role role = Vocabulary.bundled().ofHeader(name.form());
    return role != null && role.isNumber();
  }
}
