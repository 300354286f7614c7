package org.sailau.command.report;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Selection;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Tally;
import org.sailau.election.derive.KnownTurnouts;
import tools.jackson.core.JsonGenerator;

/// Writes what is worked out from stated figures: the votes and shares of contests and the turnouts
/// of units, each with its formula and what went into it.
final class WorkedOutJson {

  private final Election election;
  private final JsonGenerator json;

  WorkedOutJson(Election election, JsonGenerator json) {
    this.election = election;
    this.json = json;
  }

  /// Writes the figures of the units that decide contests, or of those that are asked for.
  ///
  /// @param all whether the figures of all units are written
  void write(Selection asked, boolean all) {
    json.writeStartArray();
    for (int position = 0; position < election.contests().size(); position++) {
      if (asked.contest() == Figure.NONE || asked.contest() == position) {
        Contest contest = election.contests().get(position);
        if (asked.unit() != Figure.NONE) {
          contest(contest, asked.unit());
        } else if (all) {
          int units = election.units().size();
          for (int unit = next(contest, 0); unit < units; unit = next(contest, unit + 1)) {
            contest(contest, unit);
          }
        } else {
          contest(contest, contest.unit());
        }
      }
    }
    KnownTurnouts turnouts = KnownTurnouts.of(election);
    Set<Integer> deciding =
        election.contests().stream().map(Contest::unit).collect(Collectors.toSet());
    for (int unit = 0; unit < election.units().size(); unit++) {
      boolean wanted =
          asked.unit() == Figure.NONE ? all || deciding.contains(unit) : asked.unit() == unit;
      if (wanted && asked.contest() == Figure.NONE) {
        turnout(turnouts.of(unit), unit);
      }
    }
    json.writeEndArray();
  }

  /// The next unit from this one on that has figures of a contest.
  private static int next(Contest contest, int unit) {
    int stated = contest.tallies().nextUnit(unit);
    return contest.sums().votes().isEmpty()
        ? stated
        : Math.min(stated, contest.sums().votes().nextUnit(unit));
  }

  private void contest(Contest contest, int unit) {
    @Nullable Long base = DerivedShares.base(contest, unit, contest.figures(unit));
    for (Tally tally : contest.figures(unit)) {
      String choice = contest.choices().get(tally.choice()).id();
      BigDecimal votes = tally.votes();
      if (tally.votesDerived() && votes != null) {
        begin("votes", contest, unit, choice);
        sum(tally.parts(), tally.ofAll(), votes, tally.atLeast());
        json.writeEndObject();
      }
      if (tally.shareDerived() && tally.share() != null && votes != null && base != null) {
        begin("share", contest, unit, choice);
        quotient("votes-by-base", tally.share().percent(), votes, base);
      }
    }
  }

  private void turnout(KnownTurnouts.@Nullable Known known, int unit) {
    if (known == null) {
      return;
    }
    count("eligible-voters", known.eligible(), unit);
    count("took-part", known.tookPart(), unit);
    if (known.shareDerived()
        && known.share() != null
        && known.tookPart() != null
        && known.eligible() != null) {
      begin("turnout", null, unit, null);
      quotient(
          "took-part-by-eligible",
          known.share().percent(),
          BigDecimal.valueOf(known.tookPart().value()),
          known.eligible().value());
    }
  }

  private void count(String figure, KnownTurnouts.@Nullable Count count, int unit) {
    if (count != null && count.isDerived()) {
      begin(figure, null, unit, null);
      sum(count.parts(), count.ofAll(), BigDecimal.valueOf(count.value()), count.atLeast());
      json.writeEndObject();
    }
  }

  private void begin(String figure, @Nullable Contest contest, int unit, @Nullable String choice) {
    json.writeStartObject();
    json.writeStringProperty("figure", figure);
    if (contest != null) {
      json.writeStringProperty("contest", contest.id());
    }
    json.writeStringProperty("unit", election.units().get(unit).id());
    if (choice != null) {
      json.writeStringProperty("choice", choice);
    }
  }

  private void sum(int parts, boolean complete, BigDecimal value, boolean atLeast) {
    json.writeStringProperty("formula", parts == 0 ? "sum-of-types" : "sum-of-parts");
    if (parts != 0) {
      json.writeNumberProperty("parts", Math.abs(parts));
    }
    json.writeBooleanProperty("complete", complete);
    json.writeStringProperty("low", value.toPlainString());
    if (!atLeast) {
      json.writeStringProperty("high", value.toPlainString());
    }
  }

  private void quotient(String formula, BigDecimal percent, BigDecimal part, long base) {
    json.writeStringProperty("formula", formula);
    json.writeStringProperty("percent", percent.toPlainString());
    json.writeStringProperty("part", part.toPlainString());
    json.writeStringProperty("base", Long.toString(base));
    json.writeEndObject();
  }
}
