package org.sailau.command;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.election.CountRange;
import org.sailau.election.Election;
import org.sailau.election.Ratio;
import org.sailau.export.picture.DatasetFile;
import org.sailau.io.StandardOutput;
import org.sailau.json.IndentedJson;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.FindingWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/// Writes what an audit found as JSON for programs, as `sailau-check-1.schema.json` describes it.
/// Places are ids. Numbers are texts, so that no program rounds them.
final class CheckJson {

  /// Digits of a percentage; the exact fraction stands beside it.
  private static final int DIGITS = 9;

  private final Audited audited;
  private final FindingWords words;
  private final JsonGenerator json;

  private CheckJson(Audited audited, Texts texts, JsonGenerator json) {
    this.audited = audited;
    this.words = new FindingWords(audited, texts);
    this.json = json;
  }

  /// Writes piece by piece, for there may be millions of findings. Ends where the stream takes no
  /// more, as [PrintStream#checkError] then says.
  static void write(Audited audited, DatasetFile file, Texts texts, PrintStream out) {
    try {
      IndentedJson.write(
          Printable.linesTo(StandardOutput.writer(out)),
          json -> new CheckJson(audited, texts, json).write(file));
      out.println();
    } catch (JacksonIOException takesNoMore) {
      // Whoever ends the command asks the stream.
    }
  }

  private void write(DatasetFile file) {
    Election election = audited.election();
    json.writeStartObject();
    json.writeStringProperty("format", "sailau-check/1");
    json.writeStringProperty("program", "Sailau " + Version.number());
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
    json.writeEndObject();
    json.writeBooleanProperty("consistent", audited.report().isConsistent());
    json.writeName("counts");
    json.writeStartObject();
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberProperty(id(outcome), audited.report().count(outcome));
    }
    json.writeEndObject();
    json.writeName("findings");
    json.writeStartArray();
    audited.report().findings().forEach(this::finding);
    json.writeEndArray();
    json.writeEndObject();
  }

  /// "COMMON_BASE" as "common-base".
  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", id(finding.rule()));
    json.writeStringProperty("outcome", id(finding.outcome()));
    place(finding.contest(), finding.unit(), Figure.NONE);
    json.writeStringProperty("title", words.title(finding));
    json.writeStringProperty("summary", words.summary(finding));
    figures("figures", finding.figures());
    figures("conflict", finding.conflict());
    json.writeName("derived");
    json.writeStartArray();
    finding.derived().forEach(this::derived);
    json.writeEndArray();
    json.writeNumberProperty("further", finding.unlisted());
    json.writeEndObject();
  }

  private void place(int contest, int unit, int choice) {
    Election election = audited.election();
    if (contest != Figure.NONE) {
      json.writeStringProperty("contest", election.contests().get(contest).id());
    }
    if (unit != Figure.NONE) {
      json.writeStringProperty("unit", election.units().get(unit).id());
    }
    if (choice != Figure.NONE) {
      json.writeStringProperty(
          "choice", election.contests().get(contest).choices().get(choice).id());
    }
  }

  private void figures(String name, List<Figure> figures) {
    json.writeName(name);
    json.writeStartArray();
    for (Figure figure : figures) {
      json.writeStartObject();
      json.writeStringProperty("figure", id(figure.kind()));
      place(figure.contest(), figure.unit(), figure.choice());
      switch (figure.value()) {
        case Figure.Value.Amount(var number) ->
            json.writeStringProperty("value", number.toPlainString());
        case Figure.Value.MoreThan(long bound) ->
            json.writeStringProperty("moreThan", Long.toString(bound));
        case Figure.Value.Day(var day) -> json.writeStringProperty("date", day.toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void derived(Derived derived) {
    json.writeStartObject();
    json.writeStringProperty("figure", id(derived.kind()));
    place(derived.contest(), derived.unit(), derived.choice());
    switch (derived.value()) {
      case Derived.Value.Whole(CountRange range) -> {
        json.writeStringProperty("low", range.low().toString());
        @Nullable BigInteger high = range.high();
        if (high != null) {
          json.writeStringProperty("high", high.toString());
        }
      }
      case Derived.Value.Percent percent -> {
        percent("low", percent.low(), percent.lowIncluded());
        percent("high", percent.high(), percent.highIncluded());
      }
    }
    json.writeEndObject();
  }

  private void percent(String end, Ratio ratio, boolean in) {
    json.writeStringProperty(end + "Percent", ratio.truncated(DIGITS).toPlainString());
    json.writeStringProperty(end + "Exact", ratio.numerator() + "/" + ratio.denominator());
    json.writeBooleanProperty(end + "Included", in);
  }
}
