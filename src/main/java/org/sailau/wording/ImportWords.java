package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;
import org.sailau.importer.Imported;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.figures.TotalLine;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.text.Printable;
import org.sailau.text.Texts;

/// Says how a file was read, what is wrong with it, what is to be decided, and whether its figures
/// add up.
public final class ImportWords {

  /// Characters of a cell that are shown.
  private static final int MAX_CELL = 60;

  /// Characters of a list of names that are shown.
  private static final int MAX_NAMES = 300;

  /// Files that are named one by one.
  private static final int MAX_FILES = 3;

  private final Texts texts;
  private final @Nullable JoinedFiles joined;

  public ImportWords(Texts texts) {
    this(texts, null);
  }

  private ImportWords(Texts texts, @Nullable JoinedFiles joined) {
    this.texts = texts;
    this.joined = joined;
  }

  /// The words about what was read. If it is joined of several files, places are in these.
  public ImportWords of(Imported imported) {
    return new ImportWords(texts, imported.read() == null ? null : imported.read().file().joined());
  }

  /// The name of what was read: of a file, or of several.
  public String files(Imported imported) {
    if (joined == null) {
      return imported.name();
    }
    List<String> names = joined.parts().stream().map(JoinedFiles.Part::name).toList();
    String first = String.join(", ", names.subList(0, Math.min(MAX_FILES, names.size())));
    return names.size() > MAX_FILES
        ? texts.of("import.files.more", first, names.size() - MAX_FILES)
        : first;
  }

  /// A problem in a sentence, after its place.
  public String problem(ImportProblem problem) {
    String place = place(problem.line(), problem.column());
    String sentence = sentence(problem);
    String placed = place.isEmpty() ? sentence : texts.of("import.at", place, sentence);
    return problem.file().isEmpty() ? placed : texts.of("import.at", shown(problem.file()), placed);
  }

  /// The same as a sentence of its own.
  public String note(ImportProblem problem) {
    return capital(problem(problem));
  }

  /// A sentence with a capital at its beginning.
  public String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(texts.locale()) + sentence.substring(1);
  }

  /// What a problem says, without its place.
  public String sentence(ImportProblem problem) {
    List<Object> facts = new ArrayList<>();
    int most =
        problem.kind() == ImportProblem.Kind.JOINED_BELOW
                || problem.kind() == ImportProblem.Kind.JOINED_BESIDE
            ? MAX_NAMES
            : MAX_CELL;
    facts.add(shown(problem.found(), most));
    boolean size =
        switch (problem.kind()) {
          case FILE_TOO_LARGE, TOO_LITTLE_MEMORY, ARCHIVE_TOO_LARGE -> true;
          default -> false;
        };
    List<String> expected = problem.expected();
    if (problem.kind() == ImportProblem.Kind.SAME_FIGURE_TWICE
        || problem.kind() == ImportProblem.Kind.SAME_IN_TWO_FILES) {
      int column = joined == null ? 0 : problem.column();
      facts.add(place(Integer.parseInt(expected.getFirst()), column));
      expected = expected.subList(1, expected.size());
    }
    for (String fact : expected) {
      facts.add(
          size
              ? texts.size(Long.parseLong(fact))
              : fact.matches("[0-9]{1,18}") ? (Object) Long.parseLong(fact) : shown(fact, most));
    }
    String key =
        switch (problem.kind()) {
          case FILE_MISSING, FILE_IS_FOLDER, FILE_NOT_REGULAR, FILE_UNREADABLE, FILE_TOO_LARGE ->
              "problem." + problem.kind();
          default -> "import.problem." + problem.kind();
        };
    return texts.of(key, facts.toArray());
  }

  /// How a choice that is missing is given on the command line.
  public String how(ImportProblem problem) {
    String key = "import.how." + problem.kind();
    return switch (problem.kind()) {
      case SAME_IN_TWO_FILES -> texts.of(key, problem.expected().getLast());
      case HEADER_OR_FIGURES -> texts.of(key, problem.found());
      default -> texts.of(key);
    };
  }

  private static String shown(String text) {
    return shown(text, MAX_CELL);
  }

  private static String shown(String text, int most) {
    String escaped = Printable.escaped(text);
    return escaped.length() <= most ? escaped : escaped.substring(0, most) + "…";
  }

  /// A line and a column; empty if there is neither.
  ///
  /// @param line from 1, or 0
  /// @param column from 1, or 0
  public String place(int line, int column) {
    if (joined == null || line == 0) {
      return placeInFile(line, column);
    }
    JoinedFiles.Place place = joined.place(line, column);
    return texts.of(
        "import.place.inFile",
        placeInFile(place.line(), place.column()),
        shown(joined.parts().get(place.part()).name()));
  }

  private String placeInFile(int line, int column) {
    String number = Integer.toString(line);
    if (column == 0) {
      return line == 0 ? "" : texts.of("import.place.line", number);
    }
    String letters = CellName.column(column);
    return line == 0
        ? texts.of("import.place.column", letters)
        : texts.of("import.place.cell", number, letters);
  }

  /// What was added up, at how many places.
  public String sum(Sum sum) {
    Counts.@Nullable Kind count = sum.count();
    return sum.rule() == Sum.Rule.PARTS_COUNT && count != null
        ? texts.of(
            "import.sum.PARTS_COUNT", texts.of("import.role." + count.name()), sum.compared())
        : texts.of("import.sum." + sum.rule(), sum.compared());
  }

  /// Both sides of a sum.
  public String sides(Sum sum) {
    return texts.of(
        sum.agrees() ? "import.sum.equal" : "import.sum.unequal",
        texts.count(sum.added()),
        texts.count(sum.stated()));
  }

  /// A place at which a sum differs from what the file states.
  public String difference(Sum.Difference difference) {
    String name = difference.unit().isEmpty() ? texts.of("import.whole") : shown(difference.unit());
    String unit =
        difference.contest().isEmpty()
            ? name
            : texts.of("import.sum.contest", name, shown(difference.contest()));
    String sides =
        texts.of(
            "import.sum.unequal",
            texts.count(difference.added()),
            texts.count(difference.stated()));
    String place = place(difference.line(), difference.column());
    return place.isEmpty()
        ? texts.of("import.sum.difference", unit, sides)
        : texts.of("import.sum.differenceAt", unit, sides, place);
  }

  /// How many lines are sums of others.
  public String totals(List<TotalLine> totals) {
    return texts.of("import.totals", totals.size());
  }

  /// What a column holds.
  public String role(Role role) {
    return texts.of("import.role." + role);
  }

  /// Why a column has its role.
  public String why(Reason.Why why) {
    return texts.of("import.why." + why);
  }
}
