package org.sailau.importer.recipe;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.importer.problem.CellName;

/// What the columns hold that a rule is for. Immutable.
///
/// @param by how a rule finds its columns
/// @param columns a header, a pattern of headers, or the letters of one column
/// @param kind of units; null of other columns, and if it is not stated
/// @param name of the choice that a column of votes is for; null for the column's header
/// @param contest whose figures the column has; null for that of the line
/// @param type the kind of votes; null for all kinds
/// @param of the column with the names that a column of codes belongs to: its header, or in a rule
///   by letters its letters; null if it is found
public record ColumnRule(
    By by,
    String columns,
    Role role,
    Unit.@Nullable Kind kind,
    @Nullable String name,
    @Nullable String contest,
    @Nullable String type,
    @Nullable String of) {

  /// How a rule finds its columns. The names are part of the recipe format.
  public enum By {
    /// By their header, in whatever spelling of [WordForm].
    HEADER,
    /// By a regular expression for the whole header. Its groups named `choice` and `contest` name
    /// these.
    MATCHES,
    /// By the letters of one column, as spreadsheets have them.
    COLUMN
  }

  /// A rule with a role alone.
  public static ColumnRule of(By by, String columns, Role role) {
    return new ColumnRule(by, columns, role, null, null, null, null, null);
  }

  /// Whether a pattern can be compiled, and does not take time without end.
  static boolean isPattern(String pattern) {
    try {
      return pattern.length() <= 200 && Pattern.compile(pattern) != null;
    } catch (PatternSyntaxException wrong) {
      return false;
    }
  }

  /// The rule as it is for one column, with the names that its pattern finds in the header; null if
  /// it is not for that column.
  ///
  /// @param column from 0
  @Nullable ColumnRule forColumn(int column, String header) {
    return switch (by) {
      case HEADER -> WordForm.of(header).equals(WordForm.of(columns)) ? this : null;
      case COLUMN -> CellName.number(columns) == column + 1 ? this : null;
      case MATCHES -> {
        Matcher matcher = Pattern.compile(columns, Pattern.CASE_INSENSITIVE).matcher(header);
        yield matcher.matches() ? named(matcher) : null;
      }
    };
  }

  private ColumnRule named(Matcher matcher) {
    var groups = matcher.pattern().namedGroups();
    @Nullable String choice = groups.containsKey("choice") ? matcher.group("choice") : null;
    @Nullable String group = groups.containsKey("contest") ? matcher.group("contest") : null;
    return new ColumnRule(
        by,
        columns,
        role,
        kind,
        Objects.requireNonNullElse(choice, "").isEmpty() ? name : choice,
        Objects.requireNonNullElse(group, "").isEmpty() ? contest : group,
        type,
        of);
  }
}
