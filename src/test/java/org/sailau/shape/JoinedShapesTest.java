package org.sailau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson.Outcome;

class JoinedShapesTest {

  private static final Election COUNTRY =
      election(
          """
          {"id": "all", "name": {"en": "Whole country"}},
          {"id": "1", "name": {"en": "South", "ru": "Юг"}, "code": "S-01", "within": "all"},
          {"id": "2", "name": {"en": "North", "ru": "Север"}, "code": "N-02", "within": "all"},
          {"id": "3", "name": {"en": "East", "ru": "Восток"}, "code": "E-03", "within": "all",
           "place": {"shape": "outlying"}},
          {"id": "e1", "name": {"en": "Port"}, "within": "3"},
          {"id": "e2", "name": {"en": "Port"}, "within": "2"}
          """);

  @TempDir Path folder;

  private static Election election(String units) {
    String document =
        """
        {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2022-11-20",
         "status": "final", "sources": [{"id": "s", "publisher": {"en": "Gazette"}}],
         "units": [%s],
         "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate", "unit": "all",
           "choices": [{"id": "a", "name": {"en": "A"}}], "tallies": [{"choice": "a", "votes": 7}]}]}
        """
            .formatted(units);
    return ((ReadResult.Done)
            new DatasetReader(Limits.defaults())
                .read(
                    new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    Progress.NONE))
        .election();
  }

  private JoinedShapes join(String... features) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("places.geojson"), ShapeFiles.collection(List.of(features)));
      Outcome<Shapes> outcome = new ShapesReader(Limits.defaults()).read(file, Progress.NONE);
      return JoinedShapes.of(COUNTRY, ((Outcome.Done<Shapes>) outcome).value());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<String> units(JoinedShapes joined) {
    return joined.outlines().stream()
        .map(outline -> COUNTRY.units().get(outline.unit()).id())
        .sorted()
        .toList();
  }

  @Test
  void placesAreFoundByTheirNameInAnyLanguage() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"name_ru\":\"  юг \"", 0, 0),
            ShapeFiles.square("\"name_ru\":\"СЕВЕР\"", 0, 1),
            ShapeFiles.square("\"name_ru\":\"Восток\"", 1, 0));
    assertThat(units(joined)).containsExactly("1", "2", "3");
    assertThat(joined.by()).isEqualTo("name_ru");
    assertThat(joined.isComplete()).isTrue();
  }

  @Test
  void placesAreFoundByTheirCode() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"iso\":\"s-01\",\"name\":\"Elsewhere\"", 0, 0),
            ShapeFiles.square("\"iso\":\"N-02\",\"name\":\"Nowhere\"", 0, 1));
    assertThat(units(joined)).containsExactly("1", "2");
    assertThat(joined.unitsWithout()).containsExactly(3);
  }

  /// The units have numbers as well, in another order.
  @Test
  void aPropertyThatOnlyCountsIsNoName() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"OBJECTID\":1,\"name\":\"North\"", 0, 1),
            ShapeFiles.square("\"OBJECTID\":2,\"name\":\"South\"", 0, 0),
            ShapeFiles.square("\"OBJECTID\":3,\"name\":\"Sea\"", 0, 3));
    assertThat(joined.by()).isEqualTo("name");
    assertThat(units(joined)).containsExactly("1", "2");
    assertThat(joined.shapesWithout()).containsExactly("Sea");
  }

  @Test
  void numbersAreUsedWhereThereAreNoNames() {
    JoinedShapes joined =
        join(ShapeFiles.square("\"district\":1", 0, 1), ShapeFiles.square("\"district\":2", 0, 0));
    assertThat(joined.by()).isEqualTo("district");
    assertThat(units(joined)).containsExactly("1", "2");
  }

  @Test
  void theShapeThatTheDatasetNamesIsThePlaces() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"key\":\"outlying\"", 0, 0),
            ShapeFiles.square("\"key\":\"1\"", 2, 0));
    assertThat(units(joined)).containsExactly("1", "3");
  }

  @Test
  void aNameOfSeveralPlacesIsNoPlaces() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"name\":\"South\"", 0, 0),
            ShapeFiles.square("\"name\":\"Port\"", 2, 0));
    assertThat(units(joined)).containsExactly("1");
    assertThat(joined.shapesWithout()).containsExactly("Port");
  }

  @Test
  void severalShapesOfOnePlaceAreOneOutline() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"name\":\"South\"", 0, 0),
            ShapeFiles.square("\"name\":\"South\"", 5, 0));
    assertThat(joined.outlines()).hasSize(1);
    List<double[]> rings = new ArrayList<>();
    joined.outlines().getFirst().rings(rings::add);
    assertThat(rings).hasSize(2);
  }

  @Test
  void whatContainsOtherPlacesOnTheMapIsNotDrawnOverThem() {
    JoinedShapes joined =
        join(
            ShapeFiles.square("\"name\":\"Whole country\"", 0, 0),
            ShapeFiles.square("\"name\":\"South\"", 0, 0));
    assertThat(units(joined)).containsExactly("1");
    assertThat(joined.unitsWithout()).doesNotContain(0);
  }

  @Test
  void whereNothingFitsThereIsNoOutline() {
    JoinedShapes joined = join(ShapeFiles.square("\"name\":\"Atlantis\"", 0, 0));
    assertThat(joined.outlines()).isEmpty();
    assertThat(joined.shapesWithout()).containsExactly("Atlantis");
  }

  @Test
  void wrongWindingChangesNothing() {
    String ring = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";
    String turned = "[[[0,0],[0,1],[1,1],[1,0],[0,0]]]";
    assertThat(area(ring)).isEqualTo(area(turned)).isPositive();
  }

  private double area(String ring) {
    return join(ShapeFiles.feature("\"name\":\"South\"", "Polygon", ring))
        .outlines()
        .getFirst()
        .area();
  }
}
