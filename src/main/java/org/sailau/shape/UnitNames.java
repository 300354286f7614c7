package org.sailau.shape;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;

/// What the units of an election are called: the shape that the dataset names for each, its id, its
/// code, its name in every language. What several units are called by leads to none of them.
final class UnitNames {

  private static final int SEVERAL = -2;
  private static final int NONE = -1;

  /// The nearest first: a shape that the dataset names decides before a name does.
  private final List<Map<String, Integer>> kinds = new ArrayList<>();

  UnitNames(Election election) {
    for (int kind = 0; kind < 4; kind++) {
      kinds.add(new HashMap<>());
    }
    for (int position = 0; position < election.units().size(); position++) {
      Unit unit = election.units().get(position);
      UnitDetails.@Nullable Place place = unit.details().place();
      if (place != null && place.shape() != null) {
        put(0, place.shape(), position);
      }
      put(1, unit.id(), position);
      if (unit.details().code() != null) {
        put(2, unit.details().code(), position);
      }
      int named = position;
      unit.name().all().forEach(name -> put(3, name, named));
    }
  }

  private void put(int kind, String name, int unit) {
    kinds.get(kind).merge(plain(name), unit, (old, same) -> old.equals(same) ? old : SEVERAL);
  }

  /// How a name is compared: composed letters, small ones, single spaces.
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /// The position of the unit that a file calls so; a negative number if there is none.
  int unitOf(@Nullable String name) {
    if (name == null) {
      return NONE;
    }
    String plain = plain(name);
    for (Map<String, Integer> kind : kinds) {
      int unit = kind.getOrDefault(plain, NONE);
      if (unit != NONE) {
        return unit;
      }
    }
    return NONE;
  }

  /// The property by which most units are found; of several the first by the alphabet. One that
  /// only counts the shapes is used if no other finds any: units may have numbers of another order.
  String bestKey(List<Shape> shapes) {
    Set<String> keys = new TreeSet<>();
    shapes.forEach(shape -> keys.addAll(shape.properties().keySet()));
    return best(keys.stream().filter(key -> !isCounter(key, shapes)).toList(), shapes)
        .or(() -> best(keys, shapes))
        .orElse(Shape.ID);
  }

  private Optional<String> best(Collection<String> keys, List<Shape> shapes) {
    Optional<String> best = Optional.empty();
    int most = 0;
    for (String key : keys) {
      int found = found(key, shapes);
      if (found > most) {
        most = found;
        best = Optional.of(key);
      }
    }
    return best;
  }

  private int found(String key, List<Shape> shapes) {
    Set<Integer> units = new HashSet<>();
    for (Shape shape : shapes) {
      int unit = unitOf(shape.properties().get(key));
      if (unit >= 0) {
        units.add(unit);
      }
    }
    return units.size();
  }

  private static boolean isCounter(String key, List<Shape> shapes) {
    return shapes.size() > 1 && (counts(key, shapes, 0) || counts(key, shapes, 1));
  }

  private static boolean counts(String key, List<Shape> shapes, int from) {
    for (int i = 0; i < shapes.size(); i++) {
      if (!Integer.toString(from + i).equals(shapes.get(i).properties().get(key))) {
        return false;
      }
    }
    return true;
  }

  /// What a shape that belongs to no unit is called, for people.
  static String nameOf(Shape shape, String key) {
    Map<String, String> properties = shape.properties();
    return properties.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).startsWith("name"))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .or(() -> Optional.ofNullable(properties.get(key)))
        .or(() -> Optional.ofNullable(properties.get(Shape.ID)))
        .orElse("?");
  }
}
