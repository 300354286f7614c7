package org.sailau.view.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.election.derive.Parts;
import org.sailau.text.SearchText;
import org.sailau.text.Texts;

/// The rows of the table of places: units below those that contain them, or a plain list of those
/// that were searched. Making them takes time by units, so that it belongs in the background.
/// Immutable.
///
/// @param rows in the order of the table
/// @param hasStates whether the state of the count is known of any of them
/// @param found whether they are listed without the units that contain them
record PlaceList(List<PlaceRow> rows, boolean hasStates, boolean found) {

  /// What is wanted.
  ///
  /// @param open the units whose parts are listed
  /// @param query what the names and codes of a unit must contain; empty for all units. Of several
  ///   words some may be in the names of the units that contain it
  /// @param kind the only kind that is listed; null for all
  record Request(
      PlaceFigures figures, BitSet open, String query, Unit.@Nullable Kind kind, PlaceOrder order) {

    /// Whether units are listed without those that contain them.
    boolean isSearch() {
      return !query.isBlank() || kind != null;
    }
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static PlaceList of(Request request, Texts texts) {
    return new Maker(request, texts).make();
  }

  private static final class Maker {
    private final Request request;
    private final Texts texts;
    private final Election election;
    private final Parts parts;
    private final List<PlaceRow> rows = new ArrayList<>();
    private boolean hasStates;

    /// The names of units that contain others, as they are compared in a search.
    private final Map<Integer, String> above = new HashMap<>();

    Maker(Request request, Texts texts) {
      this.request = request;
      this.texts = texts;
      this.election = request.figures().election();
      this.parts = request.figures().audited().parts();
    }

    PlaceList make() {
      if (request.isSearch()) {
        String query = SearchText.of(request.query().strip());
        List<Integer> exactly = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int unit = 0; unit < election.units().size(); unit++) {
          if (matches(election.units().get(unit), query)) {
            (isCalled(election.units().get(unit), query) ? exactly : others).add(unit);
          }
        }
        sorted(exactly).forEach(unit -> add(unit, 0, false));
        sorted(others).forEach(unit -> add(unit, 0, false));
      } else {
        List<Integer> top = new ArrayList<>();
        for (int unit = 0; unit < election.units().size(); unit++) {
          if (election.units().get(unit).within() == Unit.TOP) {
            top.add(unit);
          }
        }
        addAll(top, 0);
      }
      return new PlaceList(List.copyOf(rows), hasStates, request.isSearch());
    }

    private boolean matches(Unit unit, String query) {
      if (request.kind() != null && request.kind() != unit.kind()) {
        return false;
      }
      if (query.isEmpty()) {
        return true;
      }
      List<String> names = names(unit);
      if (names.stream().anyMatch(name -> name.contains(query))) {
        return true;
      }
      List<String> words = List.of(SPACE.split(query, -1));
      return words.stream().anyMatch(word -> isIn(names, word))
          && words.stream().allMatch(word -> isIn(names, word) || isAbove(unit, word));
    }

    private static boolean isIn(List<String> names, String word) {
      return names.stream().anyMatch(name -> name.contains(word));
    }

    /// Whether a word is in the name of a unit that contains this one.
    private boolean isAbove(Unit unit, String word) {
      for (int up = unit.within(); up != Unit.TOP; up = election.units().get(up).within()) {
        if (above
            .computeIfAbsent(up, each -> String.join("\n", names(election.units().get(each))))
            .contains(word)) {
          return true;
        }
      }
      return false;
    }

    /// Whether a unit has exactly the name or the code that is searched.
    private static boolean isCalled(Unit unit, String query) {
      return !query.isEmpty() && names(unit).contains(query);
    }

    /// What a unit is called, as it is compared in a search.
    private static List<String> names(Unit unit) {
      @Nullable String code = unit.details().code();
      return Stream.concat(
              code == null ? Stream.of(unit.id()) : Stream.of(unit.id(), code), unit.name().all())
          .map(SearchText::of)
          .toList();
    }

    private void addAll(List<Integer> units, int depth) {
      for (int unit : sorted(units)) {
        add(unit, depth, true);
        if (request.open().get(unit) && parts.count(unit) > 0) {
          List<Integer> within = new ArrayList<>();
          for (int i = 0; i < parts.count(unit); i++) {
            within.add(parts.part(unit, i));
          }
          addAll(within, depth + 1);
        }
      }
    }

    private void add(int unit, int depth, boolean asTree) {
      boolean hasParts = asTree && parts.count(unit) > 0;
      rows.add(new PlaceRow(unit, depth, hasParts, hasParts && request.open().get(unit)));
      hasStates |= request.figures().state(unit) != null;
    }

    /// A unit with what it is sorted by.
    private record Sortable(int unit, String name, @Nullable BigDecimal number) {}

    private List<Integer> sorted(List<Integer> units) {
      if (units.size() < 2) {
        return units;
      }
      PlaceOrder order = request.order();
      boolean byName = order.column() == PlaceOrder.Column.NAME;
      Sortable[] all = new Sortable[units.size()];
      for (int i = 0; i < all.length; i++) {
        int unit = units.get(i);
        all[i] =
            new Sortable(
                unit,
                byName ? election.units().get(unit).name().in(texts.locale()) : "",
                byName ? null : request.figures().number(unit, order.column()));
      }
      Arrays.sort(all, byName ? byName(order.descending()) : byNumber(order.descending()));
      return Arrays.stream(all).map(Sortable::unit).toList();
    }

    private Comparator<Sortable> byName(boolean descending) {
      Comparator<Object> names = texts.collator();
      Comparator<Sortable> order = (one, other) -> names.compare(one.name(), other.name());
      return descending ? order.reversed() : order;
    }

    private static Comparator<Sortable> byNumber(boolean descending) {
      Comparator<BigDecimal> natural = Comparator.naturalOrder();
      return Comparator.comparing(
          Sortable::number, Comparator.nullsLast(descending ? natural.reversed() : natural));
    }
  }
}
