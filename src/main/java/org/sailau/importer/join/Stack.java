package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sailau.importer.join.JoinPart.Name;

/// Files with the same columns, or nearly so, whose lines stand below each other. For one thread.
final class Stack {

  private final List<JoinPart> parts = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final Map<Name, Integer> places = new HashMap<>();
  private final List<String> titles = new ArrayList<>();

  /// For each file the position of its column for each column of the stack; -1 for none.
  private final List<int[]> columns = new ArrayList<>();

  private int rows;

  Stack(JoinPart first) {
    add(first);
  }

  void addAll(Stack other) {
    other.parts.forEach(this::add);
  }

  void add(JoinPart part) {
    for (int column = 0; column < part.names().size(); column++) {
      Name name = part.names().get(column);
      if (places.putIfAbsent(name, names.size()) == null) {
        names.add(name);
        titles.add(part.header().names().get(column));
      }
    }
    parts.add(part);
    rows += part.rows();
    columns.clear();
    for (JoinPart each : parts) {
      Map<Name, Integer> own = new HashMap<>();
      for (int column = 0; column < each.names().size(); column++) {
        own.put(each.names().get(column), column);
      }
      columns.add(names.stream().mapToInt(name -> own.getOrDefault(name, -1)).toArray());
    }
  }

  List<JoinPart> parts() {
    return parts;
  }

  List<Name> names() {
    return names;
  }

  /// The position of a column; -1 if there is none.
  int find(Name name) {
    return places.getOrDefault(name, -1);
  }

  /// What the headers call the columns.
  List<String> titles() {
    return titles;
  }

  int rows() {
    return rows;
  }

  /// Whether the stack has exactly the columns of a file.
  boolean hasColumnsOf(JoinPart part) {
    return names.size() == part.names().size() && places.keySet().containsAll(part.names());
  }

  /// Whether two stacks have so many columns in common that they are tables of one kind.
  boolean isLike(Stack other) {
    Set<Name> common = common(other);
    int least = Math.min(names.size(), other.names.size());
    int most = Math.max(names.size(), other.names.size());
    return common.size() >= 2 && (common.size() == least || 2 * common.size() >= most);
  }

  /// The columns that both have.
  Set<Name> common(Stack other) {
    Set<Name> common = new LinkedHashSet<>(names);
    common.retainAll(other.places.keySet());
    common.removeIf(name -> name.form().isEmpty());
    return common;
  }

  /// Where a row stands.
  record At(int part, int row) {}

  /// The place of each row in its file.
  List<At> places() {
    List<At> places = new ArrayList<>(rows);
    for (int part = 0; part < parts.size(); part++) {
      JoinPart of = parts.get(part);
      for (int row = of.header().firstData(); row < of.end(); row++) {
        places.add(new At(part, row));
      }
    }
    return places;
  }

  /// The position in its file of a column of the stack; -1 if that file does not have it.
  int own(int part, int column) {
    return columns.get(part)[column];
  }

  /// The text of a cell; empty if the file does not have the column.
  String text(At at, int column) {
    int own = own(at.part, column);
    return own < 0 ? "" : parts.get(at.part).table().text(at.row, own);
  }
}
