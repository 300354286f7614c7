package org.sailau.command.report;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Proof;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.export.picture.DatasetFile;
import org.sailau.io.StandardOutput;
import org.sailau.json.IndentedJson;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.LedgerWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/// Writes what several sources state of the same figures as JSON for programs, as
/// `sailau-sources-1.schema.json` describes it. Numbers are texts, so that no program rounds them.
public final class SourcesJson {

  private final Election election;
  private final Ledger ledger;
  private final LedgerWords words;
  private final JsonGenerator json;

  SourcesJson(Audited audited, Texts texts, JsonGenerator json) {
    this.election = audited.election();
    this.ledger = audited.ledger();
    this.words = new LedgerWords(election, texts);
    this.json = json;
  }

  /// Writes piece by piece. Ends where the stream takes no more, as [PrintStream#checkError] then
  /// says.
  ///
  /// @param version of the program
  public static void write(
      Audited audited, DatasetFile file, String version, Texts texts, PrintStream out) {
    try {
      IndentedJson.write(
          Printable.linesTo(StandardOutput.writer(out)),
          json -> new SourcesJson(audited, texts, json).document(file, version));
      out.println();
    } catch (JacksonIOException takesNoMore) {
      // Whoever ends the command asks the stream.
    }
  }

  private void document(DatasetFile file, String version) {
    json.writeStartObject();
    json.writeStringProperty("format", "sailau-sources/1");
    json.writeStringProperty("program", "Sailau " + version);
    json.writeName("dataset");
    json.writeStartObject();
    json.writeStringProperty("name", file.name());
    json.writeStringProperty("sha256", file.sha256());
    json.writeEndObject();
    json.writeName("election");
    json.writeStartObject();
    json.writeStringProperty("title", election.title().in(Locale.ENGLISH));
    json.writeStringProperty("date", election.date().toString());
    json.writeStringProperty("status", id(election.status()));
    json.writeStringProperty("shownSource", election.source().id());
    json.writeEndObject();
    json.writeName("counts");
    json.writeStartObject();
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberProperty(id(verdict), ledger.with(verdict).count());
    }
    json.writeEndObject();
    json.writeName("figures");
    figures();
    json.writeEndObject();
  }

  /// Writes the list of figures.
  void figures() {
    json.writeStartArray();
    ledger.rows().forEach(this::row);
    json.writeEndArray();
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void row(Row row) {
    Statement.Subject subject = row.subject();
    json.writeStartObject();
    json.writeStringProperty("figure", id(subject.kind()));
    if (subject.contest() != Statement.NONE) {
      Contest contest = election.contests().get(subject.contest());
      json.writeStringProperty("contest", contest.id());
      if (subject.choice() != Statement.NONE) {
        json.writeStringProperty("choice", contest.choiceOrElsewhere(subject.choice()).id());
      }
    }
    if (subject.unit() != Statement.NONE) {
      json.writeStringProperty("unit", election.units().get(subject.unit()).id());
    }
    ifAny("asOf", row.asOf());
    json.writeStringProperty("verdict", id(row.verdict()));
    json.writeStringProperty("code", row.proof().code().code());
    json.writeStringProperty("title", words.name(row));
    json.writeStringProperty("finding", words.verdict(row));
    json.writeName("reasons");
    json.writeStartArray();
    words.reasons(row).forEach(json::writeString);
    json.writeEndArray();
    json.writeName("values");
    json.writeStartArray();
    row.values().forEach(this::value);
    json.writeEndArray();
    if (row.proof() instanceof Proof.OneBase proof && proof.complete()) {
      lines(row, proof);
    }
    json.writeEndObject();
  }

  private void value(StatedValue value) {
    json.writeStartObject();
    switch (value.value()) {
      case Statement.Value.Amount(BigDecimal number) ->
          json.writeStringProperty("value", number.toPlainString());
      case Statement.Value.Printed(var share) ->
          json.writeStringProperty("value", share.percent().toPlainString());
      case Statement.Value.MoreThan(long bound) ->
          json.writeStringProperty("moreThan", Long.toString(bound));
      case Statement.Value.Base(var kind) -> json.writeStringProperty("base", id(kind));
    }
    json.writeStringProperty("standing", id(value.standing()));
    json.writeBooleanProperty("shown", value.shown());
    json.writeName("sources");
    json.writeStartArray();
    value.by().forEach(this::source);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void source(Statement statement) {
    Source source = election.source(statement.evidence());
    json.writeStartObject();
    json.writeStringProperty("source", source.id());
    json.writeStringProperty("publisher", source.publisher().in(Locale.ENGLISH));
    ifAny("date", source.date());
    ifAny("address", source.address());
    ifAny("status", statement.status() == null ? null : id(statement.status()));
    ifAny("quote", statement.evidence().quote());
    json.writeEndObject();
  }

  private void ifAny(String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  /// The choices with their printed shares and what each value would make of them, in the order of
  /// the values.
  private void lines(Row row, Proof.OneBase proof) {
    Contest contest = election.contests().get(row.subject().contest());
    json.writeName("lines");
    json.writeStartArray();
    for (int line = 0; line < proof.lines().size(); line++) {
      Proof.OneBase.Line of = proof.lines().get(line);
      json.writeStartObject();
      json.writeStringProperty("choice", contest.choiceOrElsewhere(of.choice()).id());
      json.writeStringProperty("votes", Long.toString(of.votes()));
      json.writeStringProperty("printed", of.printed().percent().toPlainString());
      json.writeName("results");
      json.writeStartArray();
      for (Proof.OneBase.Test test : proof.tests()) {
        json.writeString(test.results().get(line).toPlainString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
