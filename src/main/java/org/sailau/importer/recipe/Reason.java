package org.sailau.importer.recipe;

/// Why a column is proposed to have a role. Immutable.
///
/// @param column from 0
public record Reason(int column, Role role, Why why) {

  /// What tells the role of a column.
  public enum Why {
    /// A recipe says so.
    RECIPE,
    /// The header is a word for it.
    WORD,
    /// The cells are numbers.
    NUMBERS,
    /// The cells are names.
    NAMES,
    /// The cells tell lines of one name apart.
    CODES,
    /// It is the sum of other columns.
    SUM,
    /// The cells are shares.
    SHARES,
    /// They are the seats of a choice whose votes are in another column.
    SEATS,
    /// The cells are days or hours.
    DAYS,
    /// All cells are the same, or empty.
    NOTHING,
    /// The cells number the lines.
    LINE_NUMBERS,
    /// The user says so.
    USER
  }
}
