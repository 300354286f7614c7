package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a group of columns that each line has several times, once for each choice: its name, its
/// party, its votes. Often only the first group has headers.
final class RepeatedColumns {

  private static final Set<Role> PARTS =
      EnumSet.of(Role.CHOICE, Role.GIVEN_NAME, Role.PARTY, Role.VOTES);

  private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*[0-9]{1,3}");

  private final Header header;
  private final List<ColumnFacts> facts;
  private final @Nullable Role[] roles;

  private RepeatedColumns(Header header, List<ColumnFacts> facts, @Nullable Role[] roles) {
    this.header = header;
    this.facts = facts;
    this.roles = roles;
  }

  /// What was found.
  ///
  /// @param repeat null if no columns are repeated
  /// @param clear whether it is clear which columns belong together
  record Found(Recipe.@Nullable Repeat repeat, int first, boolean clear) {
    static final Found NONE = new Found(null, -1, true);
    private static final Found UNCLEAR = new Found(null, -1, false);
  }

  /// Looks for repeated columns in a table whose lines name their choices.
  ///
  /// @param roles what is known of the columns
  static Found find(Header header, List<ColumnFacts> facts, @Nullable Role[] roles) {
    return new RepeatedColumns(header, facts, roles).find();
  }

  private Found find() {
    int first = 0;
    while (first < roles.length && part(first) == null) {
      first++;
    }
    List<Integer> names = columns(columns(Role.CHOICE).isEmpty() ? Role.PARTY : Role.CHOICE);
    List<Integer> votes = columns(Role.VOTES);
    if (names.size() > 1 && votes.size() > 1) {
      return named(first, names, votes);
    }
    return names.size() == 1 && votes.size() == 1 ? unnamed(first) : Found.NONE;
  }

  private @Nullable Role part(int column) {
    @Nullable Role role = roles[column];
    return role != null && PARTS.contains(role) ? role : null;
  }

  private List<Integer> columns(Role role) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < roles.length; column++) {
      if (roles[column] == role) {
        columns.add(column);
      }
    }
    return columns;
  }

  /// All groups have headers: the same parts must stand in each, at the same distance.
  private Found named(int first, List<Integer> names, List<Integer> votes) {
    int width = names.get(1) - names.get(0);
    int times = names.size();
    for (int column = 0; column < roles.length; column++) {
      int before = column - width;
      boolean clear =
          column >= first + width * times
              ? part(column) == null
              : before < first || part(column) == part(before);
      if (!clear) {
        return Found.UNCLEAR;
      }
    }
    return votes.size() == times ? found(first, width, times) : Found.UNCLEAR;
  }

  private Found found(int first, int width, int times) {
    String name = header.names().get(first);
    boolean known = !WordForm.of(name).isEmpty();
    for (int column = 0; column < first; column++) {
      known &= !WordForm.of(header.names().get(column)).equals(WordForm.of(name));
    }
    return known ? new Found(new Recipe.Repeat(name, width, times), first, true) : Found.UNCLEAR;
  }

  /// Only the first group has headers: the columns behind it must be like its own.
  private Found unnamed(int first) {
    int named = roles.length;
    while (named > 0 && WordForm.of(header.names().get(named - 1)).isEmpty()) {
      named--;
    }
    int end = roles.length;
    while (end > named && facts.get(end - 1).filled() == 0) {
      end--;
    }
    if (end == named) {
      return Found.NONE;
    }
    for (int start = first; start >= 0 && isFree(start); start--) {
      int width = named - start;
      for (int last = end; last <= roles.length; last++) {
        if ((last - named) % width == 0 && isRepeated(start, width, last)) {
          return found(start, width, (last - start) / width);
        }
      }
    }
    boolean votes = false;
    boolean texts = false;
    for (int column = named; column < end; column++) {
      votes |= facts.get(column).isNumeric() && !facts.get(column).isFractions();
      texts |= facts.get(column).filled() > 0 && !facts.get(column).isNumeric();
    }
    return votes && texts ? Found.UNCLEAR : Found.NONE;
  }

  private boolean isFree(int column) {
    return part(column) != null || roles[column] == null || roles[column] == Role.IGNORED;
  }

  private boolean isRepeated(int start, int width, int last) {
    for (int column = start; column < start + width; column++) {
      if (part(column) == null && !isFree(column)) {
        return false;
      }
    }
    for (int column = start + width; column < last; column++) {
      ColumnFacts own = facts.get(column);
      ColumnFacts before = facts.get(column - width);
      boolean alike =
          own.filled() == 0
              || before.filled() == 0
              || (own.isNumeric() == before.isNumeric()
                  && own.isFractions() == before.isFractions());
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  /// What columns hold whose headers have a number: "Candidate 1", "Votes 1", "Candidate 2", and
  /// which hold the name where it stands beside the votes under one heading: "Winner / Name",
  /// "Winner / Votes". Empty if there are not several of them.
  ///
  /// @param known what is known of the columns by their headers
  static Map<Integer, Role> numbered(
      Header header, List<ColumnFacts> facts, @Nullable Role[] known) {
    Map<Integer, Role> found = new LinkedHashMap<>();
    Map<String, Integer> headings = new HashMap<>();
    for (int column = 0; column < known.length; column++) {
      @Nullable Role role = ofNumber(header.names().get(column));
      boolean number = facts.get(column).isNumeric();
      if (known[column] == null
          && role != null
          && PARTS.contains(role)
          && number == (role == Role.VOTES)) {
        found.put(column, role);
      }
      if (known[column] == Role.VOTES) {
        headings.put(heading(header.names().get(column)), column);
      }
    }
    headings.remove("");
    for (int column = 0; column < known.length; column++) {
      boolean name = known[column] == null || known[column] == Role.UNIT;
      if (name
          && !facts.get(column).isNumeric()
          && headings.remove(heading(header.names().get(column))) != null) {
        found.put(column, Role.CHOICE);
      }
    }
    long names =
        found.values().stream().filter(role -> role == Role.CHOICE || role == Role.PARTY).count();
    return names > 1 ? found : Map.of();
  }

  private static String heading(String name) {
    int end = name.lastIndexOf(Header.BETWEEN);
    return end < 0 ? "" : name.substring(0, end);
  }

  private static @Nullable Role ofNumber(String name) {
    var matcher = NUMBERED.matcher(name);
    return matcher.matches() ? Vocabulary.bundled().ofHeader(matcher.group(1)) : null;
  }
}
