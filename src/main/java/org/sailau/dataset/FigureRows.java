package org.sailau.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Tallies;
import org.sailau.election.Tally;
import org.sailau.election.column.Counts;
import org.sailau.json.IndentedJson;
import tools.jackson.core.JsonGenerator;

/// Writes the figures of a contest, each on one line: a file may have a million of them.
final class FigureRows {

  private final Election election;
  private final Contest contest;
  private final JsonGenerator out;

  FigureRows(Election election, Contest contest, JsonGenerator out) {
    this.election = election;
    this.contest = contest;
    this.out = out;
  }

  void tallies() {
    out.writeStartArray();
    tallies(contest.tallies(), null);
    for (int type = 0; type < contest.byType().size(); type++) {
      tallies(contest.byType().get(type).tallies(), election.voteTypes().get(type).id());
    }
    out.writeEndArray();
  }

  private void tallies(Tallies tallies, @Nullable String type) {
    int units = election.units().size();
    for (int unit = tallies.nextUnit(0); unit < units; unit = tallies.nextUnit(unit + 1)) {
      for (Tally tally : tallies.of(unit)) {
        int of = unit;
        out.writeRawValue(IndentedJson.line(json -> tally(tally, of, type, json)));
      }
    }
  }

  private void tally(Tally tally, int unit, @Nullable String type, JsonGenerator json) {
    json.writeStartObject();
    if (unit != contest.unit()) {
      json.writeStringProperty("unit", election.units().get(unit).id());
    }
    json.writeStringProperty("choice", contest.choices().get(tally.choice()).id());
    if (type != null) {
      json.writeStringProperty("type", type);
    }
    if (tally.votes() != null) {
      json.writeNumberProperty("votes", tally.votes());
    }
    if (tally.share() != null) {
      json.writeNumberProperty("share", tally.share().percent());
    }
    if (tally.isWithheld()) {
      json.writeBooleanProperty("withheld", true);
    }
    if (tally.evidence().source() != null) {
      json.writeStringProperty("source", tally.evidence().source());
    }
    if (tally.evidence().quote() != null) {
      json.writeStringProperty("quote", tally.evidence().quote());
    }
    json.writeEndObject();
  }

  void counts() {
    List<Counts> all = new ArrayList<>();
    all.add(contest.counts());
    contest.byType().forEach(type -> all.add(type.counts()));
    if (all.stream().allMatch(Counts::isEmpty)) {
      return;
    }
    out.writeName("counts");
    out.writeStartArray();
    for (int at = 0; at < all.size(); at++) {
      Counts counts = all.get(at);
      @Nullable String type = at == 0 ? null : election.voteTypes().get(at - 1).id();
      int units = election.units().size();
      for (int unit = counts.nextUnit(0); unit < units; unit = counts.nextUnit(unit + 1)) {
        int of = unit;
        out.writeRawValue(IndentedJson.line(json -> count(counts, of, type, json)));
      }
    }
    out.writeEndArray();
  }

  private void count(Counts counts, int unit, @Nullable String type, JsonGenerator json) {
    json.writeStartObject();
    if (unit != contest.unit()) {
      json.writeStringProperty("unit", election.units().get(unit).id());
    }
    if (type != null) {
      json.writeStringProperty("type", type);
    }
    if (counts.asOf(unit) != null) {
      json.writeStringProperty("asOf", String.valueOf(counts.asOf(unit)));
    }
    counts.forEach(
        unit,
        (kind, value) ->
            json.writeNumberProperty(
                kind == Counts.Kind.TOOK_PART ? "tookPart" : kind.name().toLowerCase(Locale.ROOT),
                value));
    Counts.@Nullable State state = counts.state(unit);
    if (state != null) {
      json.writeStringProperty("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    json.writeEndObject();
  }
}
