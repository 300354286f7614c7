package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.recipe.Numbers.Form;
import org.sailau.importer.table.Table;

/// Reads the cells of columns of numbers. Each text of a column is read once; of texts that are no
/// plain numbers it is kept how often and where first they occur.
final class ReadNumbers {

  private static final int MAX_PROBLEMS = 100;

  /// Texts of one form that are named one by one.
  private static final int MAX_TEXTS = 20;

  private final Table table;
  private final Numbers numbers;
  private final @Nullable Column[] columns;
  private final Map<Form, Map<String, Met>> met = new EnumMap<>(Form.class);
  private final List<ImportProblem> wrong = new ArrayList<>();

  /// How each text of a column was read, by its number.
  private static final class Column {
    private final long[] values;
    private final Form[] forms;

    private Column(int texts) {
      values = new long[texts];
      forms = new Form[texts];
    }
  }

  private static final class Met {
    private final long value;
    private final int line;
    private final int column;
    private int times;

    private Met(long value, int line, int column) {
      this.value = value;
      this.line = line;
      this.column = column;
    }
  }

  ReadNumbers(Table table, Numbers numbers) {
    this.table = table;
    this.numbers = numbers;
    this.columns = new Column[table.columns()];
  }

  /// The count in a cell, or one of [Numbers#EMPTY] and its siblings.
  long read(int row, int column) {
    int code = table.code(row, column);
    if (code == 0) {
      return Numbers.EMPTY;
    }
    @Nullable Column known = columns[column];
    Column read = known == null ? column(column) : known;
    columns[column] = read;
    Form form = read.forms[code];
    if (form != Form.PLAIN) {
      note(row, column, code, read.values[code], form);
    }
    return read.values[code];
  }

  private Column column(int column) {
    int texts = table.texts(column);
    Column read = new Column(texts);
    for (int code = 0; code < texts; code++) {
      Numbers.Reading reading = numbers.read(table.textOf(column, code));
      read.values[code] = reading.value();
      read.forms[code] = reading.form();
    }
    return read;
  }

  private void note(int row, int column, int code, long value, Form form) {
    String text = table.textOf(column, code);
    Kind kind =
        switch (form) {
          case FRACTION -> Kind.FRACTION;
          case NEGATIVE -> Kind.NEGATIVE;
          case OTHER -> text.startsWith("=") ? Kind.NO_VALUE : Kind.NOT_A_COUNT;
          default -> Kind.READ_GROUPED;
        };
    if (kind != Kind.READ_GROUPED) {
      if (wrong.size() < MAX_PROBLEMS) {
        wrong.add(ImportProblem.at(kind, table.line(row), column + 1, text));
      }
      return;
    }
    met.computeIfAbsent(form, _ -> new LinkedHashMap<>())
        .computeIfAbsent(text, _ -> new Met(value, table.line(row), column + 1))
        .times++;
  }

  /// What cannot be read, and how what is no plain number was read.
  List<ImportProblem> problems() {
    List<ImportProblem> all = new ArrayList<>(wrong);
    met.forEach(
        (form, texts) -> {
          Kind kind =
              switch (form) {
                case GROUPED -> Kind.READ_GROUPED;
                case ZEROS -> Kind.READ_WITHOUT_DECIMALS;
                case ROUNDED -> Kind.READ_ROUNDED;
                case WITHHELD -> Kind.READ_WITHHELD;
                default -> Kind.READ_NOT_STATED;
              };
          boolean each = form == Form.ROUNDED || form == Form.NOT_STATED || form == Form.WITHHELD;
          if (each) {
            texts.entrySet().stream()
                .limit(MAX_TEXTS)
                .forEach(entry -> all.add(note(kind, entry.getKey(), entry.getValue())));
          } else {
            Map.Entry<String, Met> first = texts.entrySet().iterator().next();
            first.getValue().times = texts.values().stream().mapToInt(text -> text.times).sum();
            all.add(note(kind, first.getKey(), first.getValue()));
          }
        });
    return all;
  }

  private static ImportProblem note(Kind kind, String text, Met met) {
    return ImportProblem.at(
        kind,
        met.line,
        met.column,
        text,
        Long.toString(Math.max(0, met.value)),
        Integer.toString(met.times));
  }
}
