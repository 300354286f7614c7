package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.join.JoinedLines.Column;
import org.sailau.importer.join.Stack.At;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.JoinedFiles.Beside;
import org.sailau.importer.table.JoinedFiles.Lines;
import org.sailau.importer.table.JoinedFiles.Place;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableBuilder;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;

/// Writes joined lines as one table. The header is that of the first file of the base, in its
/// place. For one table, on one thread.
final class JoinWriter {

  /// Names that a note lists.
  private static final int MAX_NAMES = 8;

  private final List<JoinPart> parts;
  private final List<String> fileNames;
  private final JoinedLines joined;
  private final Stack base;
  private final TableBuilder to;
  private final List<Lines> lines = new ArrayList<>();

  /// The column that says of which file a line is; -1 if all are of one.
  private final int fileColumn;

  /// The last line of the joined table that was written.
  private int last;

  /// What is added to a line of the file that is being written.
  private int offset;

  /// @param parts in the order in which the files were named
  JoinWriter(List<JoinPart> parts, JoinedLines joined, TableLimits limits) {
    this.parts = parts;
    this.fileNames = FileNames.apart(parts.stream().map(JoinPart::name).toList());
    this.joined = joined;
    this.base = joined.base();
    this.to = new TableBuilder(limits);
    this.fileColumn = base.parts().size() > 1 ? joined.columns().size() : -1;
  }

  TableFile write() {
    JoinPart first = base.parts().getFirst();
    header(first);
    int part = 0;
    for (int row = 0; row < joined.rows(); row++) {
      At at = joined.places().get(row);
      if (at.part() != part) {
        part = at.part();
        begin(place(base, at), baseColumns(part));
      }
      row(base, at);
      for (int column = 0; column < joined.columns().size(); column++) {
        to.cell(column, joined.text(row, column));
      }
    }
    joined.lookups().forEach(this::unmatched);
    Table table = to.build();
    TableFile file = first.file();
    return new TableFile(
        table,
        file.format(),
        parts.getFirst().file().sha256(),
        file.sheet(),
        file.sheets(),
        parts.stream()
            .map(JoinPart::file)
            .filter(TableFile::encodingGuessed)
            .findFirst()
            .orElse(file)
            .encoding(),
        parts.stream().anyMatch(each -> each.file().encodingGuessed()),
        file.delimiter(),
        file.layout(),
        new JoinedFiles(
            FileNames.common(parts.stream().map(JoinPart::name).toList()),
            parts.stream().map(JoinPart::kept).toList(),
            lines,
            beside(table, first),
            notes()));
  }

  /// The lines of the first file up to its header, with what the added columns are called.
  private void header(JoinPart first) {
    begin(first.place(), baseColumns(0));
    Table table = first.table();
    for (int row = 0; row < first.header().firstData(); row++) {
      last = offset + table.line(row);
      to.row(last, table.line(row));
      for (int column = 0; column < table.columns(); column++) {
        to.cell(column, table.text(row, column));
      }
      if (row == first.header().row()) {
        for (int column = table.columns(); column < joined.columns().size(); column++) {
          to.cell(column, joined.columns().get(column).title());
        }
        if (fileColumn >= 0) {
          to.cell(fileColumn, JoinedFiles.FILE_COLUMN);
        }
      }
    }
  }

  private List<Integer> baseColumns(int part) {
    return joined.columns().stream()
        .map(column -> column.lookup() < 0 ? base.own(part, column.column()) : -1)
        .toList();
  }

  /// Says that lines of a file follow.
  private void begin(int file, List<Integer> columns) {
    offset = last;
    lines.add(new Lines(last + 1, file, offset, columns));
  }

  private void row(Stack stack, At at) {
    last = offset + line(stack, at);
    to.row(last, line(stack, at));
    if (fileColumn >= 0) {
      to.cell(fileColumn, fileNames.get(place(stack, at)));
    }
  }

  /// The line of its file.
  private static int line(Stack stack, At at) {
    return stack.parts().get(at.part()).table().line(at.row());
  }

  private static int place(Stack stack, At at) {
    return stack.parts().get(at.part()).place();
  }

  /// Lines of another file that belong to none of the lines are lines of their own.
  private void unmatched(Lookup lookup) {
    Stack stack = lookup.stack();
    List<Integer> own = new ArrayList<>();
    for (Column column : joined.columns()) {
      int at = stack.find(column.name());
      boolean added =
          column.lookup() >= 0 && joined.lookups().get(column.lookup()).stack().equals(stack);
      boolean names = column.lookup() < 0 && !JoinedLines.isNumber(column.name());
      own.add(at >= 0 && (added || names || lookup.keys().contains(at)) ? at : -1);
    }
    int part = -1;
    for (At at : lookup.unmatched(true)) {
      if (at.part() != part) {
        part = at.part();
        int of = part;
        begin(
            place(stack, at),
            own.stream().map(column -> column < 0 ? -1 : stack.own(of, column)).toList());
      }
      row(stack, at);
      for (int column = 0; column < own.size(); column++) {
        if (own.get(column) >= 0) {
          to.cell(column, stack.text(at, own.get(column)));
        }
      }
    }
  }

  private List<Beside> beside(Table table, JoinPart first) {
    List<Beside> beside = new ArrayList<>();
    int header = first.header().firstData();
    int from = base.names().size();
    for (Lookup lookup : joined.lookups()) {
      int start = from;
      Stack stack = lookup.stack();
      beside.add(
          new Beside(
              from,
              from + lookup.added().size(),
              (line, column) -> {
                int row = table.row(line) - header;
                @Nullable At at = row < 0 || row >= joined.rows() ? null : lookup.of(row);
                return at == null
                    ? null
                    : new Place(
                        place(stack, at),
                        line(stack, at),
                        stack.own(at.part(), lookup.added().get(column - start)) + 1);
              }));
      from += lookup.added().size();
    }
    return beside;
  }

  private List<ImportProblem> notes() {
    List<ImportProblem> notes = new ArrayList<>();
    if (fileColumn >= 0) {
      notes.add(
          ImportProblem.of(
              Kind.JOINED_BELOW,
              list(base.parts().stream().map(part -> fileNames.get(part.place())).toList()),
              Integer.toString(base.parts().size())));
    }
    for (Lookup lookup : joined.lookups()) {
      Stack stack = lookup.stack();
      String file = list(stack.parts().stream().map(JoinPart::name).toList());
      notes.add(
          ImportProblem.of(
              Kind.JOINED_BESIDE,
              file,
              list(lookup.keys().stream().map(stack.titles()::get).toList()),
              list(
                  lookup.added().stream()
                      .map(stack.titles()::get)
                      .filter(title -> !title.isEmpty())
                      .toList())));
      note(notes, Kind.JOINED_WITHOUT, file, joined.rows() - lookup.matched());
      note(notes, Kind.JOINED_MORE, file, lookup.unmatched(true).size());
      note(notes, Kind.JOINED_UNUSED, file, lookup.unmatched(false).size());
    }
    return notes;
  }

  private static void note(List<ImportProblem> notes, Kind kind, String file, int lines) {
    if (lines > 0) {
      notes.add(ImportProblem.of(kind, file, Integer.toString(lines)));
    }
  }

  private static String list(List<String> names) {
    String all = names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
    return names.size() > MAX_NAMES ? all + ", …" : all;
  }
}
