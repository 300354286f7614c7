package org.sailau.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sailau.election.Election;
import org.sailau.election.Unit;

/// The outlines of an election's units: a file of shapes joined with the election, by whatever the
/// file calls most units by. Units that contain others with an outline have none. Immutable: any
/// thread may use it; made in the background.
///
/// @param shapes the file
/// @param by the property of the file by which units are found; empty if it is the id of features
/// @param outlines the largest first, so that those that lie within others are drawn later
/// @param unitsWithout the units, by their positions, that have none although units beside them
///   have
/// @param shapesWithout what the file calls the shapes that belong to no unit, in its order
public record JoinedShapes(
    Shapes shapes,
    String by,
    List<Outline> outlines,
    List<Integer> unitsWithout,
    List<String> shapesWithout) {

  public JoinedShapes {
    outlines = List.copyOf(outlines);
    unitsWithout = List.copyOf(unitsWithout);
    shapesWithout = List.copyOf(shapesWithout);
  }

  /// Joins a file with an election. Without any outline if no unit is found in it.
  public static JoinedShapes of(Election election, Shapes shapes) {
    UnitNames names = new UnitNames(election);
    String key = names.bestKey(shapes.shapes());
    Map<Integer, List<Shape>> found = new LinkedHashMap<>();
    List<String> shapesWithout = new ArrayList<>();
    for (Shape shape : shapes.shapes()) {
      int unit = names.unitOf(shape.properties().get(key));
      if (unit >= 0) {
        found.computeIfAbsent(unit, _ -> new ArrayList<>()).add(shape);
      } else {
        shapesWithout.add(UnitNames.nameOf(shape, key));
      }
    }
    List<Integer> containing = containing(election, found.keySet());
    containing.forEach(found::remove);
    return new JoinedShapes(
        shapes,
        key.equals(Shape.ID) ? "" : key,
        outlines(found),
        without(election, found.keySet(), new HashSet<>(containing)),
        shapesWithout);
  }

  private static List<Outline> outlines(Map<Integer, List<Shape>> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Projection projection = Projection.of(found.values().stream().flatMap(List::stream).toList());
    List<Outline> outlines = new ArrayList<>();
    found.forEach((unit, of) -> outlines.add(Outline.of(unit, of, projection)));
    outlines.sort(Comparator.comparingDouble(Outline::area).reversed());
    return outlines;
  }

  /// The units of these that contain others of them, at any depth.
  private static List<Integer> containing(Election election, Set<Integer> units) {
    Set<Integer> above = new HashSet<>();
    for (int unit : units) {
      for (int up = election.units().get(unit).within();
          up != Unit.TOP && above.add(up);
          up = election.units().get(up).within()) {}
    }
    return units.stream().filter(above::contains).toList();
  }

  private static List<Integer> without(Election election, Set<Integer> with, Set<Integer> covered) {
    Set<Integer> parents = new HashSet<>();
    with.forEach(unit -> parents.add(election.units().get(unit).within()));
    List<Integer> without = new ArrayList<>();
    for (int unit = 0; unit < election.units().size(); unit++) {
      boolean beside = parents.contains(election.units().get(unit).within());
      if (beside && !with.contains(unit) && !covered.contains(unit) && !parents.contains(unit)) {
        without.add(unit);
      }
    }
    return without;
  }

  /// Whether every place has an outline and every outline a place.
  public boolean isComplete() {
    return unitsWithout.isEmpty() && shapesWithout.isEmpty();
  }

  /// The rectangle around all outlines, of which there is at least one.
  public Outline.Bounds bounds() {
    return outlines.stream().map(Outline::bounds).reduce(Outline.Bounds::and).orElseThrow();
  }
}
