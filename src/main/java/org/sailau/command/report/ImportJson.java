package org.sailau.command.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.importer.Imported;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.figures.TotalLine;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.io.StandardOutput;
import org.sailau.json.IndentedJson;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.ImportWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/// Writes how a file was read as JSON for programs, as `sailau-import-1.schema.json` describes it.
public final class ImportJson {

  private final ImportWords words;
  private final @Nullable JoinedFiles joined;
  private final JsonGenerator json;

  private ImportJson(ImportWords words, @Nullable JoinedFiles joined, JsonGenerator json) {
    this.words = words;
    this.joined = joined;
    this.json = json;
  }

  /// @param version of the program
  public static void write(Imported imported, Texts texts, String version, PrintStream out) {
    print(
        new ImportWords(texts).of(imported),
        imported.read() == null ? null : imported.read().file().joined(),
        out,
        report -> {
          report.begin(imported.name(), version);
          report.json.writeStringProperty("sha256", imported.sha256());
          report.files();
          report.json.writeBooleanProperty("opened", imported.election() != null);
          report.json.writeBooleanProperty("addsUp", imported.addsUp());
          report.body(imported);
          report.notes(imported.notes());
          report.json.writeEndObject();
        });
  }

  /// Writes why a file cannot be read.
  ///
  /// @param version of the program
  public static void refused(
      String file, List<ImportProblem> problems, Texts texts, String version, PrintStream out) {
    print(
        new ImportWords(texts),
        null,
        out,
        report -> {
          report.begin(file, version);
          report.json.writeBooleanProperty("opened", false);
          report.notes(problems);
          report.json.writeEndObject();
        });
  }

  private interface Content {
    void write(ImportJson report);
  }

  private static void print(
      ImportWords words, @Nullable JoinedFiles joined, PrintStream out, Content content) {
    try {
      IndentedJson.write(
          Printable.linesTo(StandardOutput.writer(out)),
          json -> content.write(new ImportJson(words, joined, json)));
      out.println();
    } catch (JacksonIOException takesNoMore) {
      // Whoever ends the command asks the stream.
    }
  }

  private void begin(String file, String version) {
    json.writeStartObject();
    json.writeStringProperty("format", "sailau-import/1");
    json.writeStringProperty("program", "Sailau " + version);
    json.writeStringProperty("file", file);
  }

  /// The files of which the table was joined.
  private void files() {
    if (joined == null) {
      return;
    }
    json.writeName("files");
    json.writeStartArray();
    for (JoinedFiles.Part part : joined.parts()) {
      json.writeStartObject();
      json.writeStringProperty("file", part.name());
      json.writeStringProperty("sha256", part.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void body(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    if (read != null) {
      json.writeStringProperty("recipe", read.recipe().name());
      json.writeName("columns");
      json.writeStartArray();
      read.reasons().stream().filter(reason -> reason.role() != Role.IGNORED).forEach(this::column);
      json.writeEndArray();
    }
    @Nullable Election election = imported.election();
    if (election != null) {
      json.writeName("election");
      json.writeStartObject();
      json.writeStringProperty("title", election.title().in(Locale.ENGLISH));
      json.writeStringProperty("date", election.date().toString());
      json.writeStringProperty("status", word(election.status()));
      json.writeNumberProperty("contests", election.contests().size());
      json.writeNumberProperty("units", election.units().size());
      json.writeEndObject();
    }
    json.writeName("sums");
    json.writeStartArray();
    imported.sums().forEach(this::sum);
    json.writeEndArray();
    json.writeName("totals");
    json.writeStartArray();
    imported.totals().forEach(this::total);
    json.writeEndArray();
  }

  private void column(Reason reason) {
    json.writeStartObject();
    json.writeNumberProperty("column", reason.column() + 1);
    json.writeStringProperty("role", word(reason.role()));
    json.writeStringProperty("why", word(reason.why()));
    json.writeEndObject();
  }

  private void sum(Sum sum) {
    json.writeStartObject();
    json.writeStringProperty("rule", word(sum.rule()));
    if (sum.count() != null) {
      json.writeStringProperty("count", word(sum.count()));
    }
    json.writeNumberProperty("places", sum.compared());
    json.writeStringProperty("added", Long.toString(sum.added()));
    json.writeStringProperty("stated", Long.toString(sum.stated()));
    json.writeName("differences");
    json.writeStartArray();
    for (Sum.Difference difference : sum.differences()) {
      json.writeStartObject();
      json.writeStringProperty("unit", difference.unit());
      json.writeStringProperty("contest", difference.contest());
      json.writeStringProperty("added", Long.toString(difference.added()));
      json.writeStringProperty("stated", Long.toString(difference.stated()));
      place(difference.line(), difference.column());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(int joinedLine, int joinedColumn) {
    int line = joinedLine;
    int column = joinedColumn;
    if (joined != null && line > 0) {
      JoinedFiles.Place place = joined.place(line, column);
      json.writeStringProperty("file", joined.parts().get(place.part()).name());
      line = place.line();
      column = place.column();
    }
    if (line > 0) {
      json.writeNumberProperty("line", line);
    }
    if (column > 0) {
      json.writeNumberProperty("column", column);
    }
  }

  private void total(TotalLine total) {
    json.writeStartObject();
    json.writeStringProperty("name", total.name());
    if (total.line() > 0) {
      place(total.line(), 0);
    } else {
      json.writeNumberProperty("line", 0);
    }
    json.writeEndObject();
  }

  private void notes(List<ImportProblem> notes) {
    json.writeName("notes");
    json.writeStartArray();
    for (ImportProblem note : notes) {
      json.writeStartObject();
      json.writeStringProperty("severity", word(note.kind().severity()));
      json.writeStringProperty("kind", word(note.kind()));
      if (!note.file().isEmpty()) {
        json.writeStringProperty("file", note.file());
      }
      place(note.line(), note.column());
      json.writeStringProperty("found", note.found());
      json.writeStringProperty("sentence", words.problem(note));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
