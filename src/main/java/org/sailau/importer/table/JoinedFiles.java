package org.sailau.importer.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;

/// Where the lines and columns of a table that was joined of several files stand in these.
/// Immutable.
public final class JoinedFiles {

  /// The name of the column that says of which file a line is. It is the same in every language, so
  /// that recipes can name it.
  public static final String FILE_COLUMN = "file";

  private final String name;
  private final List<Part> parts;
  private final List<Lines> lines;
  private final List<Beside> beside;
  private final List<ImportProblem> notes;
  private final int[] firstLines;

  /// One of the files, and how it was read. What may be null is as in [TableFile].
  ///
  /// @param above the texts above its table
  /// @param below the texts below it
  public record Part(
      String name,
      String sha256,
      @Nullable String sheet,
      @Nullable Charset encoding,
      @Nullable Character delimiter,
      List<String> above,
      List<String> below) {
    public Part {
      above = List.copyOf(above);
      below = List.copyOf(below);
    }
  }

  /// Lines of one file that follow each other in the joined table.
  ///
  /// @param from the first line of the joined table that may be one of them
  /// @param part the position of the file
  /// @param offset what is taken from a line of the joined table for that of the file
  /// @param columns the column of the file for each of the joined table, from 0; -1 for none
  public record Lines(int from, int part, int offset, List<Integer> columns) {
    public Lines {
      columns = List.copyOf(columns);
    }
  }

  /// Columns that other files add to lines.
  ///
  /// @param from the first of these columns in the joined table, from 0
  /// @param to the one behind the last
  /// @param rows says where their cells stand
  public record Beside(int from, int to, Rows rows) {}

  /// Says where the cells of columns that another file adds stand in it.
  @FunctionalInterface
  public interface Rows {

    /// @param line of the joined table, from 1
    /// @param column of the joined table, from 0
    /// @return null if no line of the other file was joined with the line
    @Nullable Place place(int line, int column);
  }

  /// A place in one of the files.
  ///
  /// @param part the position of the file
  /// @param line from 1
  /// @param column from 1; 0 if the place is a line, or the column is of no file
  public record Place(int part, int line, int column) {}

  /// @param name what the names of the files have in common; may be empty
  /// @param lines by the lines of the joined table at which they begin
  /// @param notes how the files were joined
  public JoinedFiles(
      String name,
      List<Part> parts,
      List<Lines> lines,
      List<Beside> beside,
      List<ImportProblem> notes) {
    this.name = name;
    this.parts = List.copyOf(parts);
    this.lines = List.copyOf(lines);
    this.beside = List.copyOf(beside);
    this.notes = List.copyOf(notes);
    this.firstLines = lines.stream().mapToInt(Lines::from).toArray();
  }

  /// What the names of the files have in common; may be empty.
  public String name() {
    return name;
  }

  public List<Part> parts() {
    return parts;
  }

  /// How the files were joined.
  public List<ImportProblem> notes() {
    return notes;
  }

  /// Where a cell stands in its file.
  ///
  /// @param line of the joined table, from 1
  /// @param column of the joined table, from 1; 0 for the line
  public Place place(int line, int column) {
    int at = Arrays.binarySearch(firstLines, line);
    Lines of = lines.get(Math.max(0, at < 0 ? -at - 2 : at));
    int own = column == 0 || column > of.columns.size() ? -1 : of.columns.get(column - 1);
    if (column > 0 && own < 0) {
      for (Beside other : beside) {
        if (column > other.from && column <= other.to) {
          @Nullable Place place = other.rows.place(line, column - 1);
          return place == null ? new Place(of.part, line - of.offset, 0) : place;
        }
      }
    }
    return new Place(of.part, line - of.offset, own + 1);
  }
}
