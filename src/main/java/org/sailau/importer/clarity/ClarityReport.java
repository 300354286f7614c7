package org.sailau.importer.clarity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.FoundContest;
import org.sailau.importer.figures.FoundFigures;
import org.sailau.importer.figures.FoundTable;
import org.sailau.importer.figures.FoundUnit;
import org.sailau.importer.figures.Key;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.tree.Node;

/// Takes the figures out of a report of Clarity: the votes of each choice, by kinds of votes and by
/// counties or precincts, and the totals that the report publishes beside them. Totals are kept as
/// they are, whether or not they are the sum of their parts.
public final class ClarityReport {

  private final Node report;
  private final FoundFigures found;
  private final Map<String, Integer> units = new HashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();

  private ClarityReport(Node report) {
    this.report = report;
    this.found =
        new FoundFigures(
            new FoundUnit(
                region(report), null, Unit.Kind.ELECTORATE, "", FoundUnit.NONE, report.line()));
    found.units().getFirst().setComplete();
    found.setTypesComplete();
  }

  private static String region(Node report) {
    String region = report.value("Region");
    return region.isEmpty() ? report.value("ElectionName") : region;
  }

  /// Whether a document is such a report.
  public static boolean isOne(Node document) {
    return document.name().equals("ElectionResult");
  }

  public static FoundTable read(Node document) {
    return new ClarityReport(document).read();
  }

  private FoundTable read() {
    @Nullable Node turnout = report.first("ElectionVoterTurnout");
    if (turnout == null) {
      turnout = report.first("VoterTurnout");
    }
    if (turnout != null) {
      turnout(FoundFigures.WHOLE, turnout);
      for (String list : List.of("Counties", "Precincts")) {
        @Nullable Node all = turnout.first(list);
        if (all != null) {
          placesIn(all).forEach(place -> turnout(unit(place), place));
        }
      }
    }
    report.all("Contest").forEach(this::contest);
    found.sort();
    String title = report.value("ElectionName");
    @Nullable LocalDate date = DateForms.read(report.value("ElectionDate"));
    if (date == null) {
      date = DateForms.american(report.value("ElectionDate"));
    }
    return new FoundTable(
        found,
        new Facts(title.isEmpty() ? null : title, date, null, "en", null, null, null, null),
        problems);
  }

  private static List<Node> placesIn(Node node) {
    List<Node> places = new ArrayList<>(node.all("County"));
    places.addAll(node.all("Precinct"));
    return places;
  }

  private int unit(Node place) {
    String name = place.value("name");
    return units.computeIfAbsent(
        place.name() + "\n" + name,
        _ -> {
          found
              .units()
              .add(
                  new FoundUnit(
                      name,
                      null,
                      place.name().equals("County") ? Unit.Kind.REGION : Unit.Kind.POLLING_STATION,
                      place.name(),
                      FoundFigures.WHOLE,
                      place.line()));
          return found.units().size() - 1;
        });
  }

  private void turnout(int unit, Node node) {
    put(unit, Key.count(Key.ALL, Counts.Kind.ELIGIBLE, Key.ALL), node, "totalVoters");
    put(unit, Key.count(Key.ALL, Counts.Kind.TOOK_PART, Key.ALL), node, "ballotsCast");
  }

  private void contest(Node node) {
    FoundContest contest = new FoundContest(node.value("text"));
    found.contests().add(contest);
    int place = found.contests().size() - 1;
    if (node.value("isQuestion").equals("true")) {
      contest.setKind(Contest.ChoiceKind.ANSWER);
    }
    String votes = node.value("voteFor");
    if (votes.matches("[1-9][0-9]?")) {
      contest.setVotesPerVoter(Integer.parseInt(votes));
    }
    put(
        FoundFigures.WHOLE,
        Key.count(place, Counts.Kind.REPORTED, Key.ALL),
        node,
        "precinctsReported");
    put(
        FoundFigures.WHOLE,
        Key.count(place, Counts.Kind.EXPECTED, Key.ALL),
        node,
        node.value("precinctsParticipating").isEmpty()
            ? "precinctsReporting"
            : "precinctsParticipating");
    for (Node type : node.all("VoteType")) {
      others(place, type);
    }
    for (Node choice : node.all("Choice")) {
      choice(place, contest, choice);
    }
  }

  /// Over votes and under votes stand beside the choices, as if they were kinds of votes.
  private void others(int contest, Node type) {
    @Nullable Role role = Vocabulary.bundled().ofLine(type.value("name"));
    Counts.@Nullable Kind kind = role == null ? null : role.count();
    if (kind == null) {
      return;
    }
    Key key = Key.count(contest, kind, Key.ALL);
    put(FoundFigures.WHOLE, key, type, "votes");
    placesIn(type).forEach(place -> put(unit(place), key, place, "votes"));
  }

  private void choice(int contest, FoundContest of, Node node) {
    String name = node.value("text");
    @Nullable Role role = Vocabulary.bundled().ofLine(name);
    boolean writeIns = role == Role.WRITE_INS;
    int choice =
        of.choice(
            node.value("key") + "\n" + name,
            "",
            writeIns
                ? Choice.Role.WRITE_INS
                : role == Role.NONE ? Choice.Role.NONE : Choice.Role.CHOICE);
    of.choices().get(choice).named(name, node.value("party"));
    put(FoundFigures.WHOLE, Key.votes(contest, choice, Key.ALL), node, "totalVotes");
    for (Node type : node.all("VoteType")) {
      String word = type.value("name");
      @Nullable String known = Vocabulary.bundled().typeOf(word);
      Key key = Key.votes(contest, choice, found.type(known == null ? word : known));
      put(FoundFigures.WHOLE, key, type, "votes");
      placesIn(type).forEach(place -> put(unit(place), key, place, "votes"));
    }
  }

  private void put(int unit, Key key, Node node, String attribute) {
    String text = node.value(attribute);
    if (text.isEmpty()) {
      return;
    }
    if (!text.matches("[0-9]{1,18}")) {
      problems.add(ImportProblem.at(Kind.NOT_A_COUNT, node.line(), 0, text));
      return;
    }
    found.add(unit, found.place(key), Long.parseLong(text), node.line(), 0);
  }
}
