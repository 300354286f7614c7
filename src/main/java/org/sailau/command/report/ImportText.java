package org.sailau.command.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.importer.Imported;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Severity;
import org.sailau.importer.recipe.Header;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.ImportWords;

/// Says for people how a file was read.
public final class ImportText {

  private static final String INDENT = "  ";

  /// Of each kind of note, and of the differences of a sum.
  private static final int MAX = 5;

  private final Imported imported;
  private final Texts texts;
  private final ImportWords words;
  private final Consumer<String> lines;

  private ImportText(Imported imported, Texts texts, Consumer<String> lines) {
    this.imported = imported;
    this.texts = texts;
    this.words = new ImportWords(texts).of(imported);
    this.lines = lines;
  }

  /// @param lines takes each line
  public static void write(Imported imported, Texts texts, Consumer<String> lines) {
    new ImportText(imported, texts, line -> lines.accept(Printable.escaped(line))).write();
  }

  /// Says why a file cannot be read.
  public static void refused(
      String file, List<ImportProblem> problems, Texts texts, Consumer<String> lines) {
    ImportWords words = new ImportWords(texts);
    for (ImportProblem problem : problems) {
      lines.accept(texts.of("import.at", Printable.escaped(file), words.problem(problem)));
    }
  }

  private void write() {
    file();
    @Nullable Election election = imported.election();
    if (election != null) {
      lines.accept(
          texts.of(
              "import.report.found",
              election.title().in(texts.locale()),
              texts.date(election.date()),
              election.contests().size(),
              election.units().size(),
              figures(election)));
    }
    if (imported.sums().isEmpty()) {
      lines.accept(texts.of("import.report.noSums"));
    } else {
      lines.accept(texts.of("import.report.sums"));
      imported.sums().forEach(this::sum);
    }
    if (!imported.totals().isEmpty()) {
      lines.accept(INDENT + words.totals(imported.totals()));
    }
    notes(Severity.NOTE, "import.report.notes");
    notes(Severity.UNDECIDED, "import.report.undecided");
  }

  private void file() {
    Imported.@Nullable ReadTable read = imported.read();
    if (read == null) {
      lines.accept(texts.of("import.report.format", imported.name()));
      return;
    }
    boolean known = !read.recipe().name().isEmpty();
    lines.accept(
        texts.of(
            known ? "import.report.read" : "import.report.proposed",
            words.files(imported),
            read.file().lines(),
            read.file().table().columns(),
            read.recipe().name()));
    @Nullable Layout layout = read.layout();
    if (!known && layout != null) {
      columns(layout.header(), read.reasons());
    }
  }

  /// Columns beside each other with the same role are on one line.
  private void columns(Header header, List<Reason> reasons) {
    for (int at = 0; at < reasons.size(); ) {
      Reason first = reasons.get(at);
      List<String> letters = new ArrayList<>();
      int end = at;
      while (end < reasons.size()
          && reasons.get(end).role() == first.role()
          && reasons.get(end).why() == first.why()
          && (first.role() == Role.CHOICE_VOTES || end == at)) {
        letters.add(CellName.column(end + 1));
        end++;
      }
      String name = header.names().get(at);
      if (end - at > 1) {
        name += " … " + header.names().get(end - 1);
      }
      lines.accept(
          INDENT
              + texts.of(
                  "import.report.column",
                  CellName.list(letters),
                  name,
                  words.role(first.role()),
                  words.why(first.why())));
      at = end;
    }
  }

  private static long figures(Election election) {
    long figures = 0;
    for (Contest contest : election.contests()) {
      figures += contest.tallies().size() + contest.counts().size();
      for (Contest.OfType type : contest.byType()) {
        figures += type.tallies().size() + type.counts().size();
      }
    }
    return figures;
  }

  private void sum(Sum sum) {
    lines.accept(INDENT + texts.of("import.at", words.capital(words.sum(sum)), words.sides(sum)));
    sum.differences().stream()
        .limit(MAX)
        .forEach(difference -> lines.accept(INDENT + INDENT + words.difference(difference)));
    int more = sum.differences().size() - MAX;
    if (more > 0) {
      lines.accept(INDENT + INDENT + texts.of("import.report.moreDifferences", more));
    }
  }

  private void notes(Severity severity, String title) {
    List<ImportProblem> notes =
        imported.notes().stream().filter(note -> note.kind().severity() == severity).toList();
    if (notes.isEmpty()) {
      return;
    }
    lines.accept(texts.of(title));
    Map<ImportProblem.Kind, Integer> times = new EnumMap<>(ImportProblem.Kind.class);
    for (ImportProblem note : notes) {
      int time = times.merge(note.kind(), 1, Integer::sum);
      if (time <= MAX) {
        boolean how = severity == Severity.UNDECIDED && time == 1;
        lines.accept(INDENT + words.note(note) + (how ? " " + words.how(note) : ""));
      }
    }
    times.forEach(
        (_, count) -> {
          if (count > MAX) {
            lines.accept(INDENT + texts.of("import.report.moreNotes", count - MAX));
          }
        });
  }
}
