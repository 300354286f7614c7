package org.sailau.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.Party;
import org.sailau.election.PollingStations;
import org.sailau.election.Source;
import org.sailau.election.Source.ImportedFile;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.number.Count;
import org.sailau.election.number.Rounding;
import org.sailau.json.IndentedJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/// Writes an election as a dataset in the format of `sailau-election-1.schema.json`: what is
/// stated, not what is derived. Reading it again gives the same election. The same election always
/// gives the same bytes. Holds no state: call from any thread but the JavaFX thread.
public final class DatasetWriter {

  /// What the names of datasets end in.
  public static final String ENDING = ".sailau.json";

  private final Election election;
  private final JsonGenerator out;

  private DatasetWriter(Election election, JsonGenerator out) {
    this.election = election;
    this.out = out;
  }

  /// Writes an election, and leaves the stream open. Keeps nothing of it in memory.
  ///
  /// @throws IOException if the stream throws
  public static void write(Election election, OutputStream to) throws IOException {
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    try {
      IndentedJson.write(text, json -> new DatasetWriter(election, json).document());
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
    text.write('\n');
    text.flush();
  }

  private void document() {
    out.writeStartObject();
    out.writeStringProperty("format", DatasetDocument.FORMAT);
    text("title", election.title());
    if (election.lastDay() == null) {
      out.writeStringProperty("date", election.date().toString());
    } else {
      out.writeName("dates");
      out.writeStartObject();
      out.writeStringProperty("from", election.date().toString());
      out.writeStringProperty("to", election.lastDay().toString());
      out.writeEndObject();
    }
    word("status", election.status());
    ifAny("announced", election.announced());
    text("authority", election.authority());
    ifAny("language", election.language());
    ifAny("shapesFile", election.shapesFile());
    list("sources", election.sources(), this::source);
    rounding("turnoutRounding", election.turnoutRounding());
    if (!election.voteTypes().isEmpty()) {
      list(
          "voteTypes",
          election.voteTypes(),
          type -> {
            out.writeStringProperty("id", type.id());
            text("name", type.name());
          });
    }
    ifTrue("voteTypesComplete", election.voteTypesComplete());
    if (!election.parties().isEmpty()) {
      list(
          "parties",
          election.parties().values().stream().sorted(Comparator.comparing(Party::id)).toList(),
          party -> {
            out.writeStringProperty("id", party.id());
            text("name", party.name());
            text("short", party.shortName());
            ifAny("colour", party.colour());
          });
    }
    if (!election.turnoutHours().isEmpty()) {
      out.writeName("turnoutHours");
      out.writeStartArray();
      election.turnoutHours().forEach(hour -> out.writeString(hour.toString()));
      out.writeEndArray();
    }
    list("units", election.units(), this::unit);
    list("contests", election.contests(), this::contest);
    observation();
    new StatementRows(election, out).write();
    out.writeEndObject();
  }

  /// Writes the fields of one object.
  private interface Fields<T> {
    void write(T value);
  }

  private <T> void list(String name, List<T> values, Fields<T> fields) {
    out.writeName(name);
    out.writeStartArray();
    for (T value : values) {
      out.writeStartObject();
      fields.write(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void text(String name, @Nullable LocalizedText text) {
    if (text == null) {
      return;
    }
    out.writeName(name);
    out.writeStartObject();
    for (@Nullable LocalizedText form = text; form != null; form = form.others()) {
      out.writeStringProperty(form.language(), form.text());
    }
    out.writeEndObject();
  }

  private void word(String name, @Nullable Enum<?> constant) {
    if (constant != null) {
      out.writeStringProperty(name, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private void ifAny(String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }

  private void ifAny(String name, @Nullable Long value) {
    if (value != null) {
      out.writeNumberProperty(name, value);
    }
  }

  private void ifTrue(String name, boolean value) {
    if (value) {
      out.writeBooleanProperty(name, true);
    }
  }

  private void source(Source source) {
    out.writeStringProperty("id", source.id());
    text("publisher", source.publisher());
    ifAny("date", source.date());
    text("citing", source.citing());
    ifAny("address", source.address());
    ifAny("retrieved", source.retrieved());
    @Nullable ImportedFile imported = source.imported();
    if (imported != null) {
      ImportedFileRow.write(imported, out);
    }
  }

  private void rounding(String name, Rounding rounding) {
    out.writeName(name);
    out.writeStartObject();
    out.writeNumberProperty("decimals", rounding.decimals());
    word("mode", rounding.mode());
    out.writeBooleanProperty("stated", rounding.stated());
    out.writeEndObject();
  }

  private void evidence(Evidence evidence) {
    ifAny("source", evidence.source());
    ifAny("quote", evidence.quote());
  }

  private void unit(Unit unit) {
    out.writeStringProperty("id", unit.id());
    text("name", unit.name());
    word("kind", unit.kind());
    UnitDetails details = unit.details();
    if (unit.within() != Unit.TOP && details.alsoWithin().isEmpty()) {
      out.writeStringProperty("within", id(unit.within()));
    } else if (unit.within() != Unit.TOP) {
      out.writeName("within");
      out.writeStartArray();
      out.writeString(id(unit.within()));
      details.alsoWithin().forEach(other -> out.writeString(id(other)));
      out.writeEndArray();
    }
    ifTrue("partsComplete", details.partsComplete());
    ifAny("code", details.code());
    text("label", details.label());
    UnitDetails.@Nullable Place place = details.place();
    if (place != null) {
      place(place);
    }
    @Nullable Turnout turnout = unit.turnout();
    if (turnout != null) {
      turnout(turnout);
    }
    @Nullable PollingStations stations = unit.pollingStations();
    if (stations != null) {
      out.writeName("pollingStations");
      out.writeStartObject();
      out.writeNumberProperty("count", stations.count());
      ifAny("countries", stations.countries());
      flag("countedAbove", stations.countedAbove());
      evidence(stations.evidence());
      out.writeEndObject();
    }
  }

  private String id(int unit) {
    return election.units().get(unit).id();
  }

  private void flag(String name, @Nullable Boolean value) {
    if (value != null) {
      out.writeBooleanProperty(name, value);
    }
  }

  private void place(UnitDetails.Place place) {
    out.writeName("place");
    out.writeStartObject();
    UnitDetails.@Nullable Tile tile = place.tile();
    if (tile != null) {
      out.writeName("tile");
      out.writeStartArray();
      out.writeNumber(tile.column());
      out.writeNumber(tile.row());
      out.writeEndArray();
    }
    ifAny("shape", place.shape());
    out.writeEndObject();
  }

  private void turnout(Turnout turnout) {
    out.writeName("turnout");
    out.writeStartObject();
    word("electorate", turnout.electorate());
    ifAny("eligibleVoters", turnout.eligibleVoters());
    ifAny("tookPart", turnout.tookPart());
    if (turnout.share() != null) {
      out.writeNumberProperty("share", turnout.share().percent());
    }
    flag("countedAbove", turnout.countedAbove());
    ifAny("asOf", turnout.asOf());
    evidence(turnout.evidence());
    out.writeEndObject();
  }

  private void contest(Contest contest) {
    out.writeStringProperty("id", contest.id());
    text("name", contest.name());
    word("choiceKind", contest.kind());
    out.writeStringProperty("unit", id(contest.unit()));
    if (contest.base() != null) {
      out.writeName("shareBase");
      out.writeStartObject();
      word("of", contest.base().kind());
      ifAny("count", contest.base().count());
      out.writeEndObject();
    }
    if (contest.votesPerVoter() == Contest.ANY_NUMBER) {
      out.writeStringProperty("votesPerVoter", "any");
    } else if (contest.votesPerVoter() > 1) {
      out.writeNumberProperty("votesPerVoter", contest.votesPerVoter());
    }
    rounding("rounding", contest.rounding());
    details(contest);
    list("choices", contest.choices(), this::choice);
    if (!contest.details().elsewhere().isEmpty()) {
      list("otherChoices", contest.details().elsewhere(), this::choice);
    }
    ifTrue("ballotOrder", contest.inBallotOrder());
    ifTrue("choicesComplete", contest.choicesComplete());
    out.writeName("tallies");
    new FigureRows(election, contest, out).tallies();
    new FigureRows(election, contest, out).counts();
  }

  private void details(Contest contest) {
    word("method", contest.details().method());
    ifAny("seats", contest.details().seats());
    if (contest.details().threshold() != null) {
      out.writeNumberProperty("threshold", contest.details().threshold().percent());
    }
    text("group", contest.details().group());
    ifAny("order", contest.details().order());
    Contest.@Nullable Round round = contest.round();
    if (round != null) {
      out.writeStringProperty("of", election.contests().get(round.of()).id());
      if (round.number() != null) {
        out.writeNumberProperty("round", round.number());
      }
    }
  }

  private void choice(Choice choice) {
    out.writeStringProperty("id", choice.id());
    text("name", choice.name());
    if (choice.nominator() != null) {
      out.writeName("nominator");
      out.writeStartObject();
      text("name", choice.nominator().name());
      text("meaning", choice.nominator().meaning());
      out.writeEndObject();
    }
    ifTrue("incumbent", choice.incumbent());
    if (choice.role() != Choice.Role.CHOICE) {
      word("role", choice.role());
    }
    ChoiceDetails details = choice.details();
    ifAny("party", details.party());
    text("list", details.list());
    ifAny("rank", details.rank());
    ChoiceDetails.@Nullable Elected elected = details.elected();
    if (elected == ChoiceDetails.Elected.BY_LOT) {
      out.writeStringProperty("elected", "lot");
    } else if (elected != null) {
      out.writeBooleanProperty("elected", elected == ChoiceDetails.Elected.YES);
    }
    ifAny("seats", details.seats());
    ifAny("eliminatedIn", details.eliminatedIn());
    ChoiceDetails.@Nullable Reference same = details.sameAs();
    if (same != null) {
      out.writeName("sameAs");
      out.writeStartObject();
      out.writeStringProperty("contest", same.contest());
      out.writeStringProperty("choice", same.choice());
      out.writeEndObject();
    }
  }

  private void observation() {
    @Nullable Observation observation = election.observation();
    if (observation == null) {
      return;
    }
    out.writeName("observation");
    out.writeStartObject();
    figure("observers", observation.observers());
    figure("foreignReporters", observation.foreignReporters());
    figure("organisationCount", observation.organisationCount());
    if (!observation.organisations().isEmpty()) {
      list("organisations", observation.organisations(), this::organisation);
    }
    out.writeEndObject();
  }

  private void organisation(Organisation organisation) {
    text("name", organisation.name());
    text("abbreviation", organisation.abbreviation());
    if (!organisation.counted()) {
      out.writeBooleanProperty("counted", false);
    }
  }

  private void figure(String name, Observation.@Nullable Figure figure) {
    if (figure == null) {
      return;
    }
    out.writeName(name);
    out.writeStartObject();
    out.writeNumberProperty(
        figure.count() instanceof Count.Exactly ? "exactly" : "moreThan", figure.count().value());
    evidence(figure.evidence());
    out.writeEndObject();
  }
}
