package org.sailau.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Source.ImportedFile;
import org.sailau.importer.figures.ChoiceTotals;
import org.sailau.importer.figures.ElectionMaker;
import org.sailau.importer.figures.FoundTable;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.figures.SumProof;
import org.sailau.importer.figures.TotalLine;
import org.sailau.importer.figures.TotalLines;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportProblem.Severity;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.table.JoinedFiles;

/// Makes an election of the figures that were found, with the sums that prove them.
final class FoundElection {

  private final String name;
  private final String sha256;
  private final ImportRequest request;

  FoundElection(String name, String sha256, ImportRequest request) {
    this.name = name;
    this.sha256 = sha256;
    this.request = request;
  }

  /// The election of a file that says itself what it holds.
  Imported of(FoundTable found) {
    return of(found, request.facts().or(found.facts()).or(ofName(name)), List.of(), null);
  }

  /// @param before what was noted before the figures were read
  Imported of(
      FoundTable found,
      Facts facts,
      List<ImportProblem> before,
      Imported.@Nullable ReadTable read) {
    List<ImportProblem> notes = new ArrayList<>(before);
    notes.addAll(found.notes());
    if (read != null && found.figures().units().size() < 2 && found.figures().size() == 0) {
      notes.add(ImportProblem.of(Kind.NO_FIGURES, ""));
    }
    notes.addAll(ChoiceTotals.find(found.figures()));
    TotalLines.find(found.figures());
    List<TotalLine> totals = found.figures().totals();
    List<Sum> sums = SumProof.of(found.figures());
    if (sums.stream().anyMatch(sum -> sum.rule() == Sum.Rule.TYPES && sum.agrees())) {
      found.figures().setTypesComplete();
    }
    if (facts.status() == null) {
      notes.add(ImportProblem.of(Kind.NO_STATUS, ""));
    }
    @Nullable LocalDate date = facts.date();
    if (date == null) {
      notes.add(ImportProblem.of(Kind.NO_DATE, ""));
    }
    boolean undecided =
        notes.stream().anyMatch(note -> note.kind().severity() == Severity.UNDECIDED);
    @Nullable Election election =
        date == null || undecided
            ? null
            : ElectionMaker.of(found.figures(), facts, date, sources(facts, read));
    return new Imported(name, sha256, election, facts, sums, totals, notes, read);
  }

  /// What the name of a file says.
  static Facts ofName(String name) {
    return new Facts(stem(name), DateForms.read(name), null, null, null, null, null, null);
  }

  /// The name of a file without its ending, as words.
  static String stem(String name) {
    int point = name.lastIndexOf('.');
    String stem = point > 0 ? name.substring(0, point) : name;
    return stem.replaceAll("_+", " ").strip();
  }

  private List<Source> sources(Facts facts, Imported.@Nullable ReadTable read) {
    @Nullable JoinedFiles joined = read == null ? null : read.file().joined();
    if (read == null || joined == null) {
      return List.of(source("file", name, facts, FileOrigin.of(name, sha256, read)));
    }
    List<Source> sources = new ArrayList<>();
    for (JoinedFiles.Part part : joined.parts()) {
      String id = sources.isEmpty() ? "file" : "file" + (sources.size() + 1);
      sources.add(source(id, part.name(), facts, FileOrigin.of(part, read.recipe(name))));
    }
    return sources;
  }

  private Source source(String id, String file, Facts facts, ImportedFile origin) {
    String language = facts.language() == null ? "und" : facts.language();
    String publisher = facts.source() == null ? file : facts.source();
    return new Source(
        id,
        new LocalizedText(language, publisher, null),
        null,
        null,
        null,
        request.retrieved(),
        origin);
  }
}
