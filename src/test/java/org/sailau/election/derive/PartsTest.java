package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.election.LocalizedText;
import org.sailau.election.Unit;
import org.sailau.election.Unit.Kind;
import org.sailau.election.UnitDetails;

/// Which units are within which.
class PartsTest {

  private final List<Unit> units = new ArrayList<>();

  private void unit(Kind kind, Integer... within) {
    unit(kind, null, within);
  }

  private void unit(Kind kind, @Nullable String label, Integer... within) {
    List<Integer> all = Arrays.asList(within);
    units.add(
        new Unit(
            "u" + units.size(),
            LocalizedText.of("U"),
            kind,
            all.isEmpty() ? Unit.TOP : all.getFirst(),
            null,
            null,
            new UnitDetails(
                all.isEmpty() ? List.of() : all.subList(1, all.size()),
                false,
                null,
                label == null ? null : LocalizedText.of(label),
                null)));
  }

  private static List<Integer> of(Parts parts, int whole) {
    return IntStream.range(0, parts.count(whole)).map(i -> parts.part(whole, i)).boxed().toList();
  }

  private static List<Integer> of(Parts parts, int whole, int hierarchy) {
    return of(parts, whole).stream().filter(part -> parts.isIn(whole, part, hierarchy)).toList();
  }

  @Test
  void partsAreInTheOrderOfTheFile() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.POLLING_STATION, 1);
    unit(Kind.REGION, 0);
    unit(Kind.POLLING_STATION, 1);
    Parts parts = new Parts(units);
    assertThat(of(parts, 0)).containsExactly(1, 3);
    assertThat(of(parts, 1)).containsExactly(2, 4);
    assertThat(of(parts, 2)).isEmpty();
    assertThat(parts.hierarchies(0)).isEqualTo(1);
    assertThat(of(parts, 0, 0)).containsExactly(1, 3);
  }

  @Test
  void countiesAndDistrictsAreTwoHierarchies() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.REGION, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.POLLING_STATION, 1, 3);
    unit(Kind.POLLING_STATION, 2, 3);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isEqualTo(2);
    assertThat(of(parts, 0, 0)).containsExactly(1, 2);
    assertThat(of(parts, 0, 1)).containsExactly(3);
    assertThat(of(parts, 3)).containsExactly(4, 5);
    assertThat(parts.hierarchies(3)).isEqualTo(1);
    assertThat(of(parts, 3, 0)).containsExactly(4, 5);
  }

  /// Its parts are of two kinds, each within a district as well, but nothing is in both of them.
  @Test
  void partsOfSeveralKindsThatHaveNothingInCommonAreOneHierarchy() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.POLLING_STATION, 1, 2);
    unit(Kind.OTHER, 1, 2);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(1)).isEqualTo(1);
    assertThat(of(parts, 1, 0)).containsExactly(3, 4);
  }

  @Test
  void labelsTellApartWhatHasTheSameKind() {
    unit(Kind.ELECTORATE);
    unit(Kind.OTHER, "County", 0);
    unit(Kind.OTHER, "District", 0);
    unit(Kind.POLLING_STATION, 1, 2);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isEqualTo(2);
    assertThat(of(parts, 0, 0)).containsExactly(1);
    assertThat(of(parts, 0, 1)).containsExactly(2);
  }

  @Test
  void whatHasNothingInCommonBelongsToEveryHierarchy() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.ABROAD, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.POLLING_STATION, 1, 3);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isEqualTo(2);
    assertThat(of(parts, 0, 0)).containsExactly(1, 2);
    assertThat(of(parts, 0, 1)).containsExactly(2, 3);
  }

  /// A sum of some regions would be neither the whole nor known to be a part of it.
  @Test
  void ofAKindThatOverlapsItselfNothingIsAddedUp() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.REGION, 0);
    unit(Kind.REGION, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.POLLING_STATION, 1, 2);
    unit(Kind.POLLING_STATION, 3, 4);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isEqualTo(1);
    assertThat(of(parts, 0, 0)).containsExactly(4);
  }

  @Test
  void whereEveryKindOverlapsItselfThereIsNoHierarchy() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.REGION, 0);
    unit(Kind.ABROAD, 0);
    unit(Kind.POLLING_STATION, 1, 2);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isZero();
  }

  @Test
  void hierarchiesMeetAboveTheUnitsThatAreInBoth() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.OTHER, 1);
    unit(Kind.POLLING_STATION, 3, 2);
    Parts parts = new Parts(units);
    assertThat(parts.hierarchies(0)).isEqualTo(2);
    assertThat(of(parts, 0, 0)).containsExactly(1);
    assertThat(of(parts, 0, 1)).containsExactly(2);
    assertThat(parts.hierarchies(1)).isEqualTo(1);
  }

  @Test
  void bottomUpEveryPartComesBeforeItsWholes() {
    unit(Kind.ELECTORATE);
    unit(Kind.REGION, 0);
    unit(Kind.DISTRICT, 0);
    unit(Kind.POLLING_STATION, 1, 2);
    unit(Kind.POLLING_STATION, 1);
    unit(Kind.ABROAD);
    Parts parts = new Parts(units);
    int[] order = parts.bottomUp();
    assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    for (int unit = 0; unit < units.size(); unit++) {
      int part = unit;
      parts.forEachWhole(unit, whole -> assertThat(order[whole]).isGreaterThan(order[part]));
    }
    List<Integer> wholes = new ArrayList<>();
    parts.forEachWhole(3, wholes::add);
    parts.forEachWhole(5, wholes::add);
    assertThat(wholes).containsExactly(1, 2);
  }
}
