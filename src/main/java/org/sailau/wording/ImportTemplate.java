package org.sailau.wording;

import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sailau.importer.recipe.BundledRecipes;
import org.sailau.importer.recipe.ColumnRule;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.TableWriter;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.text.Texts;

/// A table with headings and two lines that are examples, for people who type figures in. It is
/// read by a bundled recipe, whose headings it has, in the language of the texts.
public final class ImportTemplate {

  /// The suggested name of the file.
  public static final String NAME = "sailau-table.xlsx";

  private static final String WORKBOOK = ".xlsx";
  private static final String TEXT = ".csv";

  /// Columns that few tables need. They can be added.
  private static final Set<Role> LEFT_OUT = Set.of(Role.UNIT_CODE, Role.BLANK, Role.CONTEST);

  private static final LocalDate DAY = LocalDate.of(2024, 10, 6);
  private static final long ELIGIBLE = 700;
  private static final long INVALID = 5;
  private static final long FIRST = 240;
  private static final long SECOND = 155;

  private final Texts texts;

  public ImportTemplate(Texts texts) {
    this.texts = texts;
  }

  /// Writes the table as what the ending of the file says: `.xlsx` or `.csv`. A file with another
  /// ending gets the one of a workbook in addition.
  ///
  /// @return the file that was written
  /// @throws FileNotWritten if it cannot be written
  public Path write(Path file) throws FileNotWritten {
    Path target = target(file);
    if (has(target, WORKBOOK)) {
      WholeFile.write(target, out -> TableWriter.xlsx("Sailau", rows(), out));
    } else {
      char decimal = DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator();
      WholeFile.write(target, out -> TableWriter.csv(rows(), decimal == ',' ? ';' : ',', out));
    }
    return target;
  }

  /// The file that is written where this one is asked for.
  public static Path target(Path file) {
    return has(file, WORKBOOK) || has(file, TEXT)
        ? file
        : file.resolveSibling(file.getFileName() + WORKBOOK);
  }

  private static boolean has(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private List<List<Object>> rows() {
    List<Object> headings = new ArrayList<>();
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    boolean above = true;
    for (ColumnRule column : BundledRecipes.ownTable(texts.language().tag()).columns()) {
      Role role = column.role();
      if (LEFT_OUT.contains(role)) {
        continue;
      }
      headings.add(column.columns());
      first.add(role == Role.UNIT && above ? "" : example(role, "import.template.first", FIRST));
      second.add(role == Role.UNIT && above ? "" : example(role, "import.template.second", SECOND));
      above &= role != Role.UNIT;
    }
    return List.of(headings, first, second);
  }

  private Object example(Role role, String choice, long votes) {
    return switch (role) {
      case TITLE -> texts.of("import.template.election");
      case DATE -> DAY;
      case UNIT -> texts.of("import.template.area");
      case ELIGIBLE -> ELIGIBLE;
      case TOOK_PART -> FIRST + SECOND + INVALID;
      case INVALID -> INVALID;
      case VALID -> FIRST + SECOND;
      case CHOICE -> texts.of(choice);
      case VOTES -> votes;
      default -> "";
    };
  }
}
