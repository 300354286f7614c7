package org.sailau.problem;

import java.util.List;
import tools.jackson.core.TokenStreamLocation;

/// Something that is wrong with a dataset, as facts without sentences.
///
/// @param line from 1; 0 if the problem has no place inside the file
/// @param column from 1, in UTF-16 units; 0 if the problem has no place inside the file
/// @param pointer JSON pointer (RFC 6901) of the value; empty for the document itself
/// @param found the value found, shortened and with control characters escaped; empty if none
/// @param expected what the kind's sentence needs: a limit, a field's name, the possible values
public record Problem(
    Kind kind, int line, int column, String pointer, String found, List<String> expected) {

  public Problem {
    expected = List.copyOf(expected);
  }

  public static Problem of(
      Kind kind, TokenStreamLocation place, String pointer, String found, String... expected) {
    return new Problem(
        kind, place.getLineNr(), place.getColumnNr(), pointer, found, List.of(expected));
  }

  public Problem expecting(String what) {
    return new Problem(kind, line, column, pointer, found, List.of(what));
  }

  public Problem finding(String what) {
    return new Problem(kind, line, column, pointer, what, expected);
  }

  public Severity severity() {
    return switch (kind) {
      case UNKNOWN_FIELD, FRACTION_OF_VOTES, SAME_NAME, SIMILAR_ID, MISSING_LETTERS ->
          Severity.WARNING;
      default -> Severity.ERROR;
    };
  }

  public enum Severity {
    /// Nothing was opened.
    ERROR,
    /// What the kind says was passed over or left as it is, all else was opened.
    WARNING
  }

  public enum Kind {
    FILE_MISSING,
    FILE_IS_FOLDER,
    FILE_NOT_REGULAR,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    FILE_EMPTY,
    READ_FAILED,
    NOT_UTF8,
    UTF16,
    /// Another kind of file, such as a spreadsheet.
    OTHER_FILE,
    TRUNCATED,
    SYNTAX,
    TEXT_AFTER_END,
    TOO_DEEP,
    STRING_TOO_LONG,
    NUMBER_TOO_LONG,
    NAME_TOO_LONG,
    TOO_MANY_FIELDS,
    TOO_MANY_CHOICES,
    TOO_LITTLE_MEMORY,
    UNKNOWN_FORMAT,
    DUPLICATE_FIELD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    NOT_A_COUNT,
    NOT_ONE_COUNT,
    NOT_ONE_VALUE,
    NOT_A_SHARE,
    NOT_DECIMALS,
    NOT_VOTES_PER_VOTER,
    NOT_FROM_ONE,
    NOT_ELECTED,
    NOT_A_COLOUR,
    NOT_A_LANGUAGE,
    /// A digest that is not SHA-256 in hexadecimal digits.
    NOT_A_DIGEST,
    /// A name that can be no file's, or one that leads into another folder.
    NOT_A_FILE_NAME,
    TOO_PRECISE,
    BLANK_TEXT,
    CONTROL_CHARACTER,
    LONE_SURROGATE,
    NOT_AN_ID,
    DUPLICATE_ID,
    /// An id that looks like another one of its list, with letters of another alphabet.
    SIMILAR_ID,
    UNRESOLVED,
    WITHIN_ITSELF,
    /// A name that looks like another one of the list; expected are that one's line and column.
    SAME_NAME,
    /// Letters that charts cannot draw, of which the first is expected. Noted once for a file.
    MISSING_LETTERS,
    NOT_A_DATE,
    NOT_ONE_OF,
    EMPTY_LIST,
    NO_LANGUAGE,
    /// Votes with decimals in a contest whose counting method is not stated.
    FRACTION_OF_VOTES,
    /// Neither a day nor several, or both.
    NOT_ONE_DATE,
    NOT_IN_ORDER,
    NOT_AN_HOUR,
    NOT_A_TILE,
    NESTED_TOO_DEEP,
    DUPLICATE_COUNT,
    DUPLICATE_TALLY,
    /// A figure beside the statement that it is withheld.
    NOT_WITHHELD,
    EMPTY_TALLY,
    /// A file of another kind that can no longer be read as it was.
    NOT_IMPORTED,
    /// A file of outlines that is neither GeoJSON nor TopoJSON.
    NOT_SHAPES,
    /// A file of outlines without an area.
    NO_SHAPES,
    /// Outlines in another system of coordinates than longitude and latitude.
    NOT_WGS_84,
    /// A point that is no longitude and latitude.
    NOT_DEGREES,
    NOT_COORDINATES,
    /// The number of an arc of TopoJSON that is not there.
    NOT_AN_ARC
  }
}
