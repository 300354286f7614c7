package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Layout.CountColumn;
import org.sailau.importer.recipe.Layout.Entry;
import org.sailau.importer.recipe.Layout.Level;
import org.sailau.importer.recipe.Layout.VotesColumn;

/// Applies a recipe to the header of one table.
final class LayoutMaker {

  private static final int NO_RULE = Integer.MAX_VALUE;

  /// Words of a header with fewer letters are articles and the like.
  private static final int MIN_WORD = 3;

  private final Recipe recipe;
  private final Header header;
  private final List<@Nullable ColumnRule> rules = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<Level> above = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<CountColumn> counts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /// The positions of rules, by what they are for.
  private final Map<String, Integer> byHeader = new HashMap<>();

  private final Map<Integer, Integer> byColumn = new HashMap<>();
  private final List<Integer> patterns = new ArrayList<>();

  LayoutMaker(Recipe recipe, Header header) {
    this.recipe = recipe;
    this.header = header;
    sortRules();
  }

  Layout make() {
    int columns = header.names().size();
    for (int column = 0; column < columns; column++) {
      rules.add(rule(column));
    }
    Recipe.@Nullable Repeat repeat = recipe.repeat();
    int repeatFrom = repeat == null ? columns : indexOf(repeat.first());
    int repeatEnd = repeat == null ? columns : end(repeat, repeatFrom);
    for (int column = 0; column < columns; column++) {
      if (column < repeatFrom || column >= repeatEnd) {
        place(column);
      }
    }
    // Recipes name the columns of larger units in their order, wherever these stand.
    above.sort(Comparator.comparingInt(level -> orderOfRule(level.name())));
    levels.addAll(0, above);
    joinCodes();
    if (repeat != null && repeat.columns() > 0) {
      for (int from = repeatFrom; from < repeatEnd; from += repeat.columns()) {
        group(repeatFrom, from, Math.min(repeat.columns(), repeatEnd - from));
      }
    } else {
      shorten();
      ofLines(columns);
    }
    return new Layout(
        header,
        levels,
        only(Role.LEVEL),
        only(Role.ABOVE_CODE),
        only(Role.ABOVE_LEVEL),
        only(Role.CONTEST),
        only(Role.DISTRICT),
        only(Role.VOTE_TYPE),
        only(Role.DATE),
        only(Role.TITLE),
        counts,
        entries,
        rules);
  }

  /// The rule for a column, as it is for that column; null if there is none, or it says to ignore
  /// the column.
  private @Nullable ColumnRule rule(int column) {
    int order = orderOfRule(column);
    @Nullable ColumnRule found =
        order < 0
            ? null
            : recipe.columns().get(order).forColumn(column, header.names().get(column));
    return found == null || found.role() == Role.IGNORED ? null : found;
  }

  /// The position of the first rule that is for a column; -1 if there is none. Of thousands of
  /// columns each may have its own rule, so that these are found by a map.
  private int orderOfRule(int column) {
    String name = header.names().get(column);
    int first =
        Math.min(
            byHeader.getOrDefault(WordForm.of(name), NO_RULE),
            byColumn.getOrDefault(column + 1, NO_RULE));
    for (int order : patterns) {
      if (order < first && recipe.columns().get(order).forColumn(column, name) != null) {
        return order;
      }
    }
    return first == NO_RULE ? -1 : first;
  }

  private void sortRules() {
    for (int order = 0; order < recipe.columns().size(); order++) {
      ColumnRule rule = recipe.columns().get(order);
      switch (rule.by()) {
        case HEADER -> byHeader.putIfAbsent(WordForm.of(rule.columns()), order);
        case COLUMN -> byColumn.putIfAbsent(CellName.number(rule.columns()), order);
        case MATCHES -> patterns.add(order);
      }
    }
  }

  /// The column behind the last group.
  private int end(Recipe.Repeat repeat, int first) {
    @Nullable Integer times = repeat.times();
    int columns = header.names().size();
    return times == null
        ? columns
        : (int) Math.min(columns, first + (long) repeat.columns() * times);
  }

  private int indexOf(String name) {
    for (int column = 0; column < header.names().size(); column++) {
      if (WordForm.of(header.names().get(column)).equals(WordForm.of(name))) {
        return column;
      }
    }
    return header.names().size();
  }

  private void place(int column) {
    @Nullable ColumnRule rule = rules.get(column);
    if (rule == null) {
      return;
    }
    switch (rule.role()) {
      case UNIT -> levels.add(new Level(column, -1, kind(rule, column), label(column)));
      case UNIT_ABOVE -> above.add(new Level(column, -1, kind(rule, column), label(column)));
      case UNIT_CODE -> codes.add(column);
      case CHOICE_VOTES -> {
        @Nullable String name = rule.name();
        entries.add(
            new Entry(
                name == null ? header.names().get(column) : name,
                rule.contest(),
                List.of(),
                -1,
                List.of(new VotesColumn(column, rule.type()))));
      }
      case VALID_VOTES -> counts.add(new CountColumn(column, null, rule.contest(), rule.type()));
      default -> {
        if (rule.role().count() != null) {
          counts.add(new CountColumn(column, rule.role().count(), rule.contest(), rule.type()));
        }
      }
    }
  }

  /// Takes what all columns of choices have in common from the beginning of their names: a heading
  /// above them, or the name of the list that they are in.
  private void shorten() {
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      @Nullable String choice = entry.choice();
      names.add(choice == null ? "" : choice);
    }
    if (names.size() < 2) {
      return;
    }
    String common = names.getFirst();
    for (String name : names) {
      int same = 0;
      while (same < Math.min(common.length(), name.length())
          && common.charAt(same) == name.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    int heading = common.lastIndexOf(Header.BETWEEN);
    int list = common.lastIndexOf('.');
    int cut = heading >= 0 ? heading + Header.BETWEEN.length() : list > 0 ? list + 1 : 0;
    for (int at = 0; cut > 0 && at < entries.size(); at++) {
      Entry entry = entries.get(at);
      String name = names.get(at).substring(cut);
      if (!name.isBlank()) {
        entries.set(
            at,
            new Entry(name.strip(), entry.contest(), entry.names(), entry.party(), entry.votes()));
      }
    }
  }

  private Unit.@Nullable Kind kind(ColumnRule rule, int column) {
    return rule.kind() == null
        ? Vocabulary.bundled().unitOf(header.names().get(column))
        : rule.kind();
  }

  private String label(int column) {
    return header.names().get(column);
  }

  /// A code belongs to the names that its rule says, or else to those whose header has a word in
  /// common with its own, or else to the column of names beside it: the next one to the right, or
  /// to the left. Without columns of names, codes are names.
  private void joinCodes() {
    List<Integer> left = new ArrayList<>(codes);
    left.removeIf(code -> join(code, levelSaid(code)));
    left.removeIf(code -> join(code, levelCalledAlike(code)));
    for (int code : left) {
      if (!join(code, nearestLevel(code)) && levels.isEmpty()) {
        @Nullable ColumnRule rule = rules.get(code);
        levels.add(new Level(code, code, rule == null ? null : kind(rule, code), label(code)));
      }
    }
  }

  /// @param at the place of a level; -1 for none
  private boolean join(int code, int at) {
    if (at >= 0) {
      Level level = levels.get(at);
      levels.set(at, new Level(level.name(), code, level.kind(), level.label()));
    }
    return at >= 0;
  }

  private int levelSaid(int code) {
    @Nullable ColumnRule rule = rules.get(code);
    @Nullable String of = rule == null ? null : rule.of();
    for (int at = 0; rule != null && of != null && at < levels.size(); at++) {
      int name = levels.get(at).name();
      boolean said =
          rule.by() == ColumnRule.By.COLUMN
              ? CellName.number(of) == name + 1
              : WordForm.of(header.names().get(name)).equals(WordForm.of(of));
      if (said && levels.get(at).code() < 0) {
        return at;
      }
    }
    return -1;
  }

  private int levelCalledAlike(int code) {
    int best = -1;
    int most = 0;
    Set<String> own = words(code);
    for (int at = 0; at < levels.size(); at++) {
      Set<String> common = words(levels.get(at).name());
      common.retainAll(own);
      if (levels.get(at).code() < 0 && common.size() > most) {
        best = at;
        most = common.size();
      }
    }
    return best;
  }

  /// The longer words of a header. Shorter ones say nothing.
  private Set<String> words(int column) {
    Set<String> words = new HashSet<>(List.of(WordForm.of(header.names().get(column)).split(" ")));
    words.removeIf(word -> word.length() < MIN_WORD);
    return words;
  }

  private int nearestLevel(int code) {
    int best = -1;
    for (int at = 0; at < levels.size(); at++) {
      boolean nearer =
          best < 0
              || distance(levels.get(at).name(), code) < distance(levels.get(best).name(), code);
      if (levels.get(at).code() < 0 && nearer) {
        best = at;
      }
    }
    return best;
  }

  private static int distance(int name, int code) {
    return name > code ? 2 * (name - code) - 1 : 2 * (code - name);
  }

  /// The columns of votes of tables whose lines name their choices.
  private void ofLines(int columns) {
    List<VotesColumn> votes = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      @Nullable ColumnRule rule = rules.get(column);
      if (rule == null) {
        continue;
      }
      if (rule.role() == Role.VOTES) {
        votes.add(new VotesColumn(column, type(rule, column)));
      } else if (rule.role() == Role.CHOICE) {
        names.add(column);
      } else if (rule.role() == Role.GIVEN_NAME) {
        names.addFirst(column);
      }
    }
    int party = only(Role.PARTY);
    if (!votes.isEmpty() && (!names.isEmpty() || party >= 0)) {
      entries.add(new Entry(null, null, names, party, votes));
    }
  }

  private @Nullable String type(ColumnRule rule, int column) {
    return rule.type() == null
        ? Vocabulary.bundled().typeOf(header.names().get(column))
        : rule.type();
  }

  private void group(int first, int from, int width) {
    List<Integer> names = new ArrayList<>();
    List<VotesColumn> votes = new ArrayList<>();
    int party = -1;
    for (int at = 0; at < width; at++) {
      @Nullable ColumnRule rule = rules.get(first + at);
      rules.set(from + at, rule);
      if (rule == null) {
        continue;
      }
      switch (rule.role()) {
        case CHOICE -> names.add(from + at);
        case GIVEN_NAME -> names.addFirst(from + at);
        case PARTY -> party = from + at;
        case VOTES -> votes.add(new VotesColumn(from + at, null));
        default -> {}
      }
    }
    if (!votes.isEmpty() && (!names.isEmpty() || party >= 0)) {
      entries.add(new Entry(null, null, names, party, votes));
    }
  }

  private int only(Role role) {
    for (int column = 0; column < rules.size(); column++) {
      @Nullable ColumnRule rule = rules.get(column);
      if (rule != null && rule.role() == role) {
        return column;
      }
    }
    return -1;
  }
}
