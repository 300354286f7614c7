package org.sailau.importer.nist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.FoundFigures;
import org.sailau.importer.figures.FoundUnit;
import org.sailau.importer.figures.Key;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.tree.Node;

/// The units of a report. Only those with figures are added, and those that contain them. The unit
/// of the election is the whole; what it states is beside its parts, and never added to them.
final class NistUnits {

  private static final int MAX_DEPTH = 32;

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();
  private final FoundFigures found;
  private final String scope;

  NistUnits(Node report, Node election) {
    for (Node unit : report.all("GpUnit")) {
      nodes.put(unit.value("id"), unit);
      unit.ids("ComposingGpUnitIds").forEach(part -> parents.putIfAbsent(part, unit.value("id")));
    }
    String named = election.value("ElectionScopeId");
    scope = named.isEmpty() ? top() : named;
    @Nullable Node whole = nodes.get(scope);
    String name = whole == null ? "" : name(whole);
    found =
        new FoundFigures(
            new FoundUnit(
                name.isEmpty() ? NistText.of(election.first("Name")) : name,
                null,
                Unit.Kind.ELECTORATE,
                "",
                FoundUnit.NONE,
                whole == null ? 0 : whole.line()));
    units.put(scope, FoundFigures.WHOLE);
  }

  /// The one unit that is in no other and contains others; empty if there is none.
  private String top() {
    Set<String> tops = new HashSet<>(parents.values());
    tops.removeAll(parents.keySet());
    return tops.size() == 1 ? tops.iterator().next() : "";
  }

  FoundFigures found() {
    return found;
  }

  /// The position of a unit, which is added with those that contain it.
  int of(String id) {
    return of(id, 0);
  }

  private int of(String id, int depth) {
    @Nullable Integer known = units.get(id);
    if (known != null) {
      return known;
    }
    @Nullable String parent = parents.get(id);
    int within = parent == null || depth > MAX_DEPTH ? FoundFigures.WHOLE : of(parent, depth + 1);
    @Nullable Node node = nodes.get(id);
    String type = node == null ? "" : node.value("Type");
    String name = node == null ? "" : name(node);
    found
        .units()
        .add(
            new FoundUnit(
                name.isEmpty() ? id : name,
                null,
                kind(type),
                type,
                within,
                node == null ? 0 : node.line()));
    int unit = found.units().size() - 1;
    units.put(id, unit);
    return unit;
  }

  private static String name(Node unit) {
    return NistText.of(unit.first("Name"));
  }

  private static Unit.@Nullable Kind kind(String type) {
    return switch (type) {
      case "precinct", "split-precinct", "combined-precinct", "vote-center", "polling-place" ->
          Unit.Kind.POLLING_STATION;
      case "county", "state", "borough", "parish" -> Unit.Kind.REGION;
      case "city", "town", "village", "municipality", "ward", "township", "district" ->
          Unit.Kind.DISTRICT;
      default -> null;
    };
  }

  /// Adds who could vote, and how far the count is, of the units that have figures.
  void addCounts(List<ImportProblem> problems) {
    Map<String, Integer> withFigures = new HashMap<>(units);
    withFigures.forEach(
        (id, unit) -> {
          @Nullable Node node = nodes.get(id);
          if (node != null) {
            add(unit, Counts.Kind.ELIGIBLE, node, "VotersRegistered", problems);
            add(unit, Counts.Kind.TOOK_PART, node, "VotersParticipated", problems);
            add(unit, Counts.Kind.REPORTED, node, "SubUnitsReported", problems);
            add(unit, Counts.Kind.EXPECTED, node, "TotalSubUnits", problems);
          }
        });
  }

  private void add(
      int unit, Counts.Kind kind, Node node, String name, List<ImportProblem> problems) {
    put(unit, Key.count(Key.ALL, kind, Key.ALL), node, name, problems);
  }

  /// Adds a figure, if the part of that name has one.
  void put(int unit, Key key, Node node, String name, List<ImportProblem> problems) {
    String text = node.value(name);
    if (text.isEmpty()) {
      return;
    }
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (!whole.matches("[0-9]{1,18}")) {
      problems.add(ImportProblem.at(Kind.NOT_A_COUNT, node.line(), 0, text));
      return;
    }
    found.add(unit, found.place(key), Long.parseLong(whole), node.line(), 0);
  }
}
