package org.sailau.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Statement;
import org.sailau.json.IndentedJson;
import tools.jackson.core.JsonGenerator;

/// Writes what sources state beside the figures that the election shows. Statements that follow
/// each other and differ only in their unit, or in their choice, make one entry.
final class StatementRows {

  /// An object of a dataset has no more fields.
  private static final int MOST_VALUES = 1000;

  private final Election election;
  private final JsonGenerator out;

  StatementRows(Election election, JsonGenerator out) {
    this.election = election;
    this.out = out;
  }

  void write() {
    List<Statement> all = election.statements();
    if (all.isEmpty()) {
      return;
    }
    out.writeName("statements");
    out.writeStartArray();
    for (int first = 0; first < all.size(); ) {
      int end = first + 1;
      while (end < all.size()
          && end - first < MOST_VALUES
          && belongTogether(all.get(first), all.get(end), all.subList(first, end))) {
        end++;
      }
      List<Statement> run = all.subList(first, end);
      out.writeRawValue(IndentedJson.line(json -> entry(run, json)));
      first = end;
    }
    out.writeEndArray();
  }

  private static boolean belongTogether(Statement first, Statement next, List<Statement> run) {
    Statement.Kind kind = first.subject().kind();
    boolean ofChoices = kind.isOfChoice();
    return (ofChoices || kind.isOfUnit())
        && kind == next.subject().kind()
        && first.subject().contest() == next.subject().contest()
        && (!ofChoices || first.subject().unit() == next.subject().unit())
        && first.evidence().equals(next.evidence())
        && Objects.equals(first.asOf(), next.asOf())
        && first.status() == next.status()
        && run.stream().noneMatch(some -> some.subject().equals(next.subject()));
  }

  private void entry(List<Statement> run, JsonGenerator json) {
    Statement first = run.getFirst();
    Statement.Subject subject = first.subject();
    json.writeStartObject();
    ifAny("source", first.evidence().source(), json);
    ifAny("status", first.status() == null ? null : word(first.status()), json);
    ifAny("asOf", first.asOf(), json);
    json.writeStringProperty("figure", word(subject.kind()));
    boolean one = run.size() == 1;
    if (subject.kind().isOfContest()) {
      Contest contest = election.contests().get(subject.contest());
      json.writeStringProperty("contest", contest.id());
      if (subject.unit() != contest.unit()) {
        json.writeStringProperty("unit", election.units().get(subject.unit()).id());
      }
      if (one && subject.kind().isOfChoice()) {
        json.writeStringProperty("choice", id(subject));
      }
    } else if (one && subject.kind().isOfUnit()) {
      json.writeStringProperty("unit", id(subject));
    }
    if (one) {
      json.writeName("value");
      value(first.value(), json);
    } else {
      json.writeName("values");
      json.writeStartObject();
      for (Statement statement : run) {
        json.writeName(id(statement.subject()));
        value(statement.value(), json);
      }
      json.writeEndObject();
    }
    ifAny("quote", first.evidence().quote(), json);
    json.writeEndObject();
  }

  /// The id of the choice or the unit of a figure.
  private String id(Statement.Subject subject) {
    return subject.kind().isOfChoice()
        ? election.contests().get(subject.contest()).choiceOrElsewhere(subject.choice()).id()
        : election.units().get(subject.unit()).id();
  }

  private static void value(Statement.Value value, JsonGenerator json) {
    switch (value) {
      case Statement.Value.Amount(var number) -> json.writeNumber(number);
      case Statement.Value.Printed(var share) -> json.writeNumber(share.percent());
      case Statement.Value.Base(var kind) -> json.writeString(word(kind));
      case Statement.Value.MoreThan(long bound) -> {
        json.writeStartObject();
        json.writeNumberProperty("moreThan", bound);
        json.writeEndObject();
      }
    }
  }

  private static void ifAny(String name, @Nullable Object value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
