package org.sailau.command.report;

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
import org.sailau.audit.finding.Report;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.audit.finding.WorstPlace;
import org.sailau.election.Election;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.export.picture.DatasetFile;
import org.sailau.io.StandardOutput;
import org.sailau.json.IndentedJson;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.FindingWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/// Writes what an audit found as JSON for programs, as `sailau-check-2.schema.json` describes it.
/// Places are ids. Numbers are texts, so that no program rounds them.
public final class CheckJson {

  /// Digits of a percentage; the exact fraction stands beside it.
  private static final int DIGITS = 9;

  /// How many places of a group are named as its worst ones.
  private static final int MAX_WORST = 5;

  /// Contradictions come first: a reader may stop early.
  private static final List<Outcome> ORDER =
      List.of(Outcome.CONTRADICTS, Outcome.AGREES, Outcome.CANNOT_TELL);

  private final Audited audited;
  private final CheckRequest request;
  private final FindingWords words;
  private final JsonGenerator json;

  private CheckJson(Audited audited, CheckRequest request, Texts texts, JsonGenerator json) {
    this.audited = audited;
    this.request = request;
    this.words = new FindingWords(audited, texts);
    this.json = json;
  }

  /// Writes piece by piece, for there may be millions of findings. Ends where the stream takes no
  /// more, as [PrintStream#checkError] then says.
  ///
  /// @param version of the program
  public static void write(
      Audited audited,
      CheckRequest request,
      DatasetFile file,
      String version,
      Texts texts,
      PrintStream out) {
    try {
      IndentedJson.write(
          Printable.linesTo(StandardOutput.writer(out)),
          json -> new CheckJson(audited, request, texts, json).write(file, version));
      out.println();
    } catch (JacksonIOException takesNoMore) {
      // Whoever ends the command asks the stream.
    }
  }

  private void write(DatasetFile file, String version) {
    Election election = audited.election();
    json.writeStartObject();
    json.writeStringProperty("format", "sailau-check/2");
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
    if (election.lastDay() != null) {
      json.writeStringProperty("lastDay", election.lastDay().toString());
    }
    json.writeStringProperty("status", id(election.status()));
    json.writeEndObject();
    asked();
    json.writeBooleanProperty("consistent", audited.report().isConsistent());
    json.writeName("counts");
    json.writeStartObject();
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberProperty(id(outcome), audited.report().count(outcome));
    }
    json.writeEndObject();
    List<Report.Group> groups =
        ORDER.stream().flatMap(outcome -> audited.report().groups(outcome).stream()).toList();
    json.writeName("groups");
    json.writeStartArray();
    groups.forEach(this::group);
    json.writeEndArray();
    json.writeName("findings");
    json.writeStartArray();
    groups.forEach(group -> request.each(audited, group, this::finding));
    json.writeEndArray();
    if (!request.isNarrowed()) {
      json.writeName("sources");
      new SourcesJson(audited, words.texts(), json).figures();
    }
    json.writeName("workedOut");
    new WorkedOutJson(election, json).write(request.selection(), request.all());
    json.writeEndObject();
  }

  private void asked() {
    if (!request.isNarrowed()) {
      return;
    }
    Selection selection = request.selection();
    json.writeName("asked");
    json.writeStartObject();
    json.writeName("codes");
    json.writeStartArray();
    selection.rules().stream().map(Rule::code).sorted().forEach(json::writeString);
    json.writeEndArray();
    place(selection.contest(), selection.unit(), Figure.NONE);
    json.writeEndObject();
  }

  private void group(Report.Group group) {
    json.writeStartObject();
    json.writeStringProperty("rule", group.rule().id());
    json.writeStringProperty("code", group.rule().code());
    json.writeStringProperty("outcome", id(group.outcome()));
    json.writeNumberProperty("count", group.count());
    json.writeNumberProperty("further", request.further(group));
    if (group.outcome() == Outcome.CONTRADICTS) {
      json.writeName("worst");
      json.writeStartArray();
      WorstPlace.of(group).stream().limit(MAX_WORST).forEach(this::worst);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void worst(WorstPlace worst) {
    json.writeStartObject();
    place(worst.contest(), worst.unit(), Figure.NONE);
    json.writeNumberProperty("count", worst.count());
    discrepancy(worst.discrepancy());
    json.writeEndObject();
  }

  private void discrepancy(@Nullable Ratio size) {
    if (size != null) {
      Ratio percent = size.times(Ratio.of(100));
      json.writeStringProperty("discrepancyPercent", percent.truncated(DIGITS).toPlainString());
      json.writeStringProperty(
          "discrepancyExact", percent.numerator() + "/" + percent.denominator());
    }
  }

  /// "COMMON_BASE" as "common-base".
  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("code", finding.rule().code());
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
    discrepancy(finding.discrepancy());
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
      if (figure.type() != Figure.NONE) {
        json.writeStringProperty("type", audited.election().voteTypes().get(figure.type()).id());
      }
      if (figure.asOf() != null) {
        json.writeStringProperty("asOf", figure.asOf().toString());
      }
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
