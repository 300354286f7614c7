package org.sailau.view.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
record PlaceList(List<PlaceRow> rows, boolean hasStates) {

  /// What is wanted.
  ///
  /// @param open the units whose parts are listed
  /// @param query what names and codes must contain; empty for all units
  /// @param kind the only kind that is listed; null for all
  record Request(
      PlaceFigures figures, BitSet open, String query, Unit.@Nullable Kind kind, PlaceOrder order) {

    /// Whether units are listed without those that contain them.
    boolean isSearch() {
      return !query.isBlank() || kind != null;
    }
  }

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

    Maker(Request request, Texts texts) {
      this.request = request;
      this.texts = texts;
      this.election = request.figures().election();
      this.parts = request.figures().audited().parts();
    }

    PlaceList make() {
      if (request.isSearch()) {
        String query = SearchText.of(request.query().strip());
        List<Integer> found = new ArrayList<>();
        for (int unit = 0; unit < election.units().size(); unit++) {
          if (matches(election.units().get(unit), query)) {
            found.add(unit);
          }
        }
        for (int unit : sorted(found)) {
          add(unit, 0, false);
        }
      } else {
        List<Integer> top = new ArrayList<>();
        for (int unit = 0; unit < election.units().size(); unit++) {
          if (election.units().get(unit).within() == Unit.TOP) {
            top.add(unit);
          }
        }
        addAll(top, 0);
      }
      return new PlaceList(List.copyOf(rows), hasStates);
    }

    private boolean matches(Unit unit, String query) {
      if (request.kind() != null && request.kind() != unit.kind()) {
        return false;
      }
      @Nullable String code = unit.details().code();
      return query.isEmpty()
          || Stream.concat(
                  code == null ? Stream.of(unit.id()) : Stream.of(unit.id(), code),
                  unit.name().all())
              .anyMatch(name -> SearchText.of(name).contains(query));
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
