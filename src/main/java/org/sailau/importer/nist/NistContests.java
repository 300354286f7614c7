package org.sailau.importer.nist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.FoundContest;
import org.sailau.importer.figures.FoundFigures;
import org.sailau.importer.figures.Key;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.tree.Node;

/// The contests of a report with their figures.
final class NistContests {

  private static final String TOTAL = "total";

  private final Node election;
  private final NistUnits units;
  private final FoundFigures found;
  private final List<ImportProblem> problems;
  private final Map<String, String> parties = new HashMap<>();
  private final Map<String, Node> candidates = new HashMap<>();

  NistContests(Node report, Node election, NistUnits units, List<ImportProblem> problems) {
    this.election = election;
    this.units = units;
    this.found = units.found();
    this.problems = problems;
    for (Node party : report.all("Party")) {
      String name = NistText.of(party.first("Name"));
      String shorter = NistText.of(party.first("Abbreviation"));
      parties.put(party.value("id"), name.isEmpty() ? shorter : name);
    }
    List<Node> all = new ArrayList<>(election.all("Candidate"));
    all.addAll(report.all("Candidate"));
    all.forEach(candidate -> candidates.put(candidate.value("id"), candidate));
  }

  void read() {
    election.all("Contest").forEach(this::contest);
    for (Node counts : election.all("BallotCounts")) {
      units.put(
          units.of(counts.value("GpUnitId")),
          Key.count(Key.ALL, Counts.Kind.BALLOTS, type(counts)),
          counts,
          "BallotsCast",
          problems);
    }
  }

  private void contest(Node node) {
    String name = node.value("Name");
    FoundContest contest =
        new FoundContest(name.isEmpty() ? NistText.of(node.first("Name")) : name);
    found.contests().add(contest);
    int place = found.contests().size() - 1;
    String kind = node.value("type");
    if (kind.equals("BallotMeasureContest") || kind.equals("RetentionContest")) {
      contest.setKind(Contest.ChoiceKind.ANSWER);
    } else if (kind.startsWith("Party")) {
      contest.setKind(Contest.ChoiceKind.PARTY);
    }
    String votes = node.value("VotesAllowed");
    if (votes.matches("[1-9][0-9]?")) {
      contest.setVotesPerVoter(Integer.parseInt(votes));
    }
    List<Node> selections = new ArrayList<>(node.all("ContestSelection"));
    selections.addAll(node.all("BallotSelection")); // Of version 1.
    for (Node selection : selections) {
      selection(place, contest, selection);
    }
    for (Node others : node.all("OtherCounts")) {
      int unit = units.of(others.value("GpUnitId"));
      int type = type(others);
      units.put(unit, Key.count(place, Counts.Kind.OVERVOTES, type), others, "Overvotes", problems);
      units.put(
          unit, Key.count(place, Counts.Kind.UNDERVOTES, type), others, "Undervotes", problems);
    }
  }

  private void selection(int contest, FoundContest of, Node node) {
    boolean writeIn = node.value("IsWriteIn").matches("true|1");
    List<String> names = new ArrayList<>();
    String party = "";
    for (String id : node.ids("CandidateIds")) {
      @Nullable Node candidate = candidates.get(id);
      if (candidate != null) {
        String name = NistText.of(candidate.first("BallotName"));
        names.add(name.isEmpty() ? candidate.value("BallotName") : name);
        party = party.isEmpty() ? parties.getOrDefault(candidate.value("PartyId"), "") : party;
      }
    }
    List<String> ofParties = new ArrayList<>();
    node.ids("PartyIds").forEach(id -> ofParties.add(parties.getOrDefault(id, id)));
    node.ids("EndorsementPartyIds").forEach(id -> ofParties.add(parties.getOrDefault(id, id)));
    if (names.isEmpty() && !writeIn) {
      String text = NistText.of(node.first("Selection"));
      names.add(text.isEmpty() ? String.join(", ", ofParties) : text);
    } else if (party.isEmpty()) {
      party = String.join(", ", ofParties);
    }
    String id = node.value("id");
    int choice =
        of.choice(
            id,
            "",
            writeIn && names.isEmpty()
                ? Choice.Role.WRITE_INS
                : writeIn ? Choice.Role.WRITE_IN : Choice.Role.CHOICE);
    String shown = String.join(" / ", names);
    of.choices().get(choice).named(shown.isEmpty() ? writeIn ? "Write-in" : id : shown, party);
    for (Node votes : node.all("VoteCounts")) {
      units.put(
          units.of(votes.value("GpUnitId")),
          Key.votes(contest, choice, type(votes)),
          votes,
          "Count",
          problems);
    }
  }

  private int type(Node counts) {
    String type = counts.value("Type");
    return type.isEmpty() || type.equals(TOTAL) ? Key.ALL : found.type(type);
  }
}
