package org.sailau.importer.problem;

import java.util.List;

/// Something that is wrong with a file that is imported, or not decided about it, as facts without
/// sentences. Immutable.
///
/// @param file the name of the file, if several are read; empty if it is the one that is read
/// @param line of the file, from 1; 0 if the problem has no place in it
/// @param column from 1; 0 if the problem is not of one cell
/// @param found what is there; empty if nothing
/// @param expected what the kind's sentence needs: a limit, the possible values
public record ImportProblem(
    Kind kind, String file, int line, int column, String found, List<String> expected) {

  public ImportProblem {
    expected = List.copyOf(expected);
  }

  /// A problem of a file as a whole.
  public static ImportProblem of(Kind kind, String found, String... expected) {
    return new ImportProblem(kind, "", 0, 0, found, List.of(expected));
  }

  /// A problem of a line or a cell.
  public static ImportProblem at(
      Kind kind, int line, int column, String found, String... expected) {
    return new ImportProblem(kind, "", line, column, found, List.of(expected));
  }

  /// The same problem of one of several files.
  public ImportProblem in(String name) {
    return new ImportProblem(kind, name, line, column, found, expected);
  }

  /// What a problem means for the import.
  public enum Severity {
    /// Nothing can be read.
    ERROR,
    /// A choice has to be made before anything is opened.
    UNDECIDED,
    /// What the kind says was read as its sentence says.
    NOTE
  }

  /// What can be wrong.
  public enum Kind {
    FILE_MISSING(Severity.ERROR),
    FILE_IS_FOLDER(Severity.ERROR),
    FILE_NOT_REGULAR(Severity.ERROR),
    FILE_UNREADABLE(Severity.ERROR),
    FILE_EMPTY(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    TOO_LITTLE_MEMORY(Severity.ERROR),
    /// A file of another kind.
    NOT_A_TABLE(Severity.ERROR),
    /// A workbook of Excel before 2007, or one with a password.
    OLD_WORKBOOK(Severity.ERROR),
    /// An archive that is damaged; what is found is the name of the part.
    BROKEN_ARCHIVE(Severity.ERROR),
    /// The parts of an archive would be too large when they are unpacked.
    ARCHIVE_TOO_LARGE(Severity.ERROR),
    BROKEN_XML(Severity.ERROR),
    /// XML that declares entities: they can grow without limit, or read other files.
    XML_WITH_ENTITIES(Severity.ERROR),
    BROKEN_JSON(Severity.ERROR),
    /// A sheet that the workbook does not have; expected are those that it has.
    UNKNOWN_SHEET(Severity.ERROR),
    /// Bytes that are no letters in the encoding.
    NOT_IN_ENCODING(Severity.ERROR),
    TOO_MANY_LINES(Severity.ERROR),
    TOO_MANY_COLUMNS(Severity.ERROR),
    CELL_TOO_LONG(Severity.ERROR),
    /// A quotation mark that is not closed, or closed before the end of its cell.
    QUOTES(Severity.ERROR),
    NUL(Severity.ERROR),
    /// A line of a file of fixed width that does not have its length; found and expected are
    /// lengths in characters.
    LINE_LENGTH(Severity.ERROR),
    UNKNOWN_FORMAT(Severity.ERROR),
    /// A file that says what it is, and lacks what it must have; expected is what.
    LACKING(Severity.ERROR),
    /// A file to be joined with others in which no header was found; found is its name.
    JOIN_NO_HEADER(Severity.ERROR),
    /// A file that has neither the columns of the others nor more about what they name; found is
    /// its name.
    NOT_JOINED(Severity.ERROR),
    /// A report that says itself what it holds, among files to be joined; found is its name.
    REPORT_NOT_JOINED(Severity.ERROR),

    NO_HEADER(Severity.UNDECIDED),
    /// A line that may have names of columns, or figures as the lines below it.
    HEADER_OR_FIGURES(Severity.UNDECIDED),
    NO_UNITS(Severity.UNDECIDED),
    NO_VOTES(Severity.UNDECIDED),
    NO_FIGURES(Severity.UNDECIDED),
    /// Columns that may be votes, and have no sum in the table; found are their letters.
    NO_PROOF(Severity.UNDECIDED),
    /// Two columns that may be votes, or valid and invalid votes; found are their letters, expected
    /// is that of their sum.
    TWO_PARTS(Severity.UNDECIDED),
    /// Lines that name several choices, where it is not clear which votes belong to which; found
    /// are the letters of the columns of votes.
    UNCLEAR_GROUPS(Severity.UNDECIDED),
    NO_DATE(Severity.UNDECIDED),
    /// Numbers with decimals after a point and after a comma.
    TWO_DECIMALS(Severity.UNDECIDED),
    /// A text in a column of numbers.
    NOT_A_COUNT(Severity.UNDECIDED),
    /// A formula whose value the file does not have.
    NO_VALUE(Severity.UNDECIDED),
    FRACTION(Severity.UNDECIDED),
    NEGATIVE(Severity.UNDECIDED),
    /// Two figures for one choice in one unit; expected is the cell of the first.
    SAME_FIGURE_TWICE(Severity.UNDECIDED),
    /// The same in two files; expected are the line of the first and the letters of the column that
    /// says of which file a line is.
    SAME_IN_TWO_FILES(Severity.UNDECIDED),
    /// Votes of a line that names no choice.
    NO_CHOICE(Severity.UNDECIDED),
    /// A unit within one that the table does not have; found is its code.
    NO_UNIT_ABOVE(Severity.UNDECIDED),

    /// Numbers with signs between groups of digits; expected are what is read, and how often.
    READ_GROUPED(Severity.NOTE),
    READ_WITHOUT_DECIMALS(Severity.NOTE),
    READ_ROUNDED(Severity.NOTE),
    READ_NOT_STATED(Severity.NOTE),
    READ_WITHHELD(Severity.NOTE),
    /// Names in several spellings; expected is how many.
    SPELLINGS(Severity.NOTE),
    /// Two choices of one contest with names that are alike, of which no unit has both; found is
    /// the rarer name, expected the other one.
    SIMILAR_NAMES(Severity.NOTE),
    /// A choice that is the sum of the others everywhere; found is its name.
    CHOICE_IS_TOTAL(Severity.NOTE),
    /// Columns that are not read; found are their letters.
    NOT_READ(Severity.NOTE),
    GUESSED_ENCODING(Severity.NOTE),
    /// Sheets that are not read; found are their names.
    OTHER_SHEETS(Severity.NOTE),
    /// Files whose lines stand below each other; found are their names, expected is how many.
    JOINED_BELOW(Severity.NOTE),
    /// A file that adds columns; found is its name, expected are the columns by which its lines are
    /// found, and those that it adds.
    JOINED_BESIDE(Severity.NOTE),
    /// Lines of which a file that adds columns says nothing; expected is how many.
    JOINED_WITHOUT(Severity.NOTE),
    /// Lines of a file that adds columns, with figures and of nothing that others name; expected is
    /// how many. They are lines of their own.
    JOINED_MORE(Severity.NOTE),
    /// The same without figures. They are not read.
    JOINED_UNUSED(Severity.NOTE),
    /// A line below the table, or between its parts, with nothing but text.
    TEXT_LINE(Severity.NOTE),
    /// The file does not say whether the figures can still change.
    NO_STATUS(Severity.NOTE);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }
}
