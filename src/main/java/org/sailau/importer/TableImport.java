package org.sailau.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.figures.FoundTable;
import org.sailau.importer.figures.TableFigures;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Header;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.recipe.Numbers.ConflictingDecimals;
import org.sailau.importer.recipe.ReadAs;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.TableFile;

/// Imports one table, on one thread.
final class TableImport {

  private final String name;
  private final TableFile file;
  private final ImportRequest request;
  private final List<ImportProblem> notes = new ArrayList<>();

  TableImport(String name, TableFile file, ImportRequest request) {
    this.name = name;
    this.file = file;
    this.request = request;
  }

  Imported read() {
    noteFile();
    @Nullable ReadAs as =
        ReadAs.of(
            file,
            request.recipe(),
            request.known(),
            request.headerLine(),
            request.columns(),
            request.codes());
    if (as == null) {
      notes.add(ImportProblem.of(Kind.NO_HEADER, ""));
      return undecided(new Imported.ReadTable(file, Recipe.of("", List.of()), null, List.of()));
    }
    Recipe recipe = as.recipe().alsoNotStated(request.notStated()).alsoNamed(request.names());
    Layout layout = as.layout();
    if (as.recipe().name().isEmpty()
        && request.headerLine() == null
        && !file.headerGiven()
        && layout.header().looksLikeFigures(file.table())) {
      int line = file.table().line(layout.header().row());
      notes.add(ImportProblem.at(Kind.HEADER_OR_FIGURES, line, 0, Integer.toString(line)));
    }
    noteColumns(layout);
    if (layout.levels().isEmpty()) {
      notes.add(ImportProblem.of(Kind.NO_UNITS, ""));
    }
    if (layout.entries().isEmpty()) {
      notes.add(ImportProblem.of(Kind.NO_VOTES, ""));
    } else if (!as.proven()) {
      String sum = as.columnOfSum();
      notes.add(
          sum.isEmpty()
              ? ImportProblem.of(Kind.NO_PROOF, as.choiceColumns())
              : ImportProblem.of(Kind.TWO_PARTS, as.choiceColumns(), sum));
    }
    if (!as.clear()) {
      notes.add(ImportProblem.of(Kind.UNCLEAR_GROUPS, as.votesColumns()));
    }
    Imported.ReadTable read = new Imported.ReadTable(file, recipe, layout, as.reasons());
    if (!layout.isComplete()) {
      return undecided(read);
    }
    return figures(recipe, layout, read);
  }

  private Imported figures(Recipe recipe, Layout layout, Imported.ReadTable read) {
    Numbers numbers;
    try {
      @Nullable Character decimal = recipe.decimal();
      numbers =
          new Numbers(
              decimal == null ? Numbers.decimal(file.table(), layout.numberColumns()) : decimal,
              recipe.notStated(),
              recipe.withheld());
    } catch (ConflictingDecimals conflict) {
      notes.add(ImportProblem.at(Kind.TWO_DECIMALS, 0, conflict.column() + 1, conflict.text()));
      return undecided(read);
    }
    FoundTable found = TableFigures.read(file, recipe, layout, numbers);
    Facts facts =
        request.facts().or(recipe.facts()).or(found.facts()).or(ofHeader(layout.header()));
    return new FoundElection(name, file.sha256(), request).of(found, facts, notes, read);
  }

  private Imported undecided(Imported.ReadTable read) {
    return new Imported(
        name, file.sha256(), null, request.facts(), List.of(), List.of(), notes, read);
  }

  private void noteFile() {
    if (file.joined() != null) {
      notes.addAll(file.joined().notes());
    }
    if (file.encodingGuessed() && file.encoding() != null) {
      notes.add(ImportProblem.of(Kind.GUESSED_ENCODING, file.encoding().name()));
    }
    if (file.sheets().size() > 1) {
      List<String> others = new ArrayList<>(file.sheets());
      others.remove(file.sheet());
      notes.add(
          ImportProblem.of(
              Kind.OTHER_SHEETS, String.join(", ", others), String.valueOf(file.sheet())));
    }
  }

  private void noteColumns(Layout layout) {
    List<String> unread = new ArrayList<>();
    for (int column : layout.unread()) {
      boolean ofUs =
          file.joined() != null
              && layout.header().names().get(column).equals(JoinedFiles.FILE_COLUMN);
      if (ofUs) {
        continue;
      }
      unread.add(CellName.column(column + 1));
    }
    if (!unread.isEmpty()) {
      notes.add(
          ImportProblem.of(Kind.NOT_READ, CellName.list(unread), Integer.toString(unread.size())));
    }
  }

  /// What the lines above the table and the name of the file say.
  private Facts ofHeader(Header header) {
    @Nullable JoinedFiles joined = file.joined();
    String called = joined == null || joined.name().isEmpty() ? name : joined.name();
    @Nullable LocalDate date = null;
    for (String line : header.preamble()) {
      date = date == null ? DateForms.read(line) : date;
    }
    @Nullable String title =
        header.preamble().stream()
            .map(line -> line.replaceFirst("^[#\\s]+", ""))
            .filter(line -> !line.startsWith("(c)") && !line.startsWith("©"))
            .filter(line -> line.chars().filter(Character::isLetter).count() > 5)
            .findFirst()
            .orElse(null);
    return new Facts(
        title == null ? FoundElection.stem(called) : title,
        date == null ? DateForms.read(called) : date,
        Vocabulary.bundled().statusOf(String.join("\n", header.preamble()) + "\n" + name),
        null,
        null,
        null,
        null,
        null);
  }
}
