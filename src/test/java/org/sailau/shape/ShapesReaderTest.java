package org.sailau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

class ShapesReaderTest {

  private static final String TRIANGLE = "[[[0,0],[1,0],[1,1],[0,0]]]";

  @TempDir Path folder;

  private Outcome<Shapes> read(String document) {
    return read(document, Limits.defaults());
  }

  private Outcome<Shapes> read(String document, Limits limits) {
    return read(document.getBytes(StandardCharsets.UTF_8), limits);
  }

  private Outcome<Shapes> read(byte[] document, Limits limits) {
    try {
      Path file = Files.write(folder.resolve("places.geojson"), document);
      return new ShapesReader(limits).read(file, Progress.NONE);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private Shapes good(String document) {
    Outcome<Shapes> outcome = read(document);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Shapes>) outcome).value();
  }

  private Problem bad(String document) {
    Outcome<Shapes> outcome = read(document);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Shapes>) outcome).problems().listed().getFirst();
  }

  private static List<List<Double>> rings(Shape shape) {
    List<List<Double>> rings = new ArrayList<>();
    shape.rings(
        ring -> {
          List<Double> numbers = new ArrayList<>();
          for (double number : ring) {
            numbers.add(number);
          }
          rings.add(numbers);
        });
    return rings;
  }

  @Test
  void holesAndSeveralPartsAreRingsOfOneShape() {
    Shapes shapes =
        good(
            ShapeFiles.collection(
                List.of(
                    ShapeFiles.feature(
                        "\"name\":\"North\"",
                        "MultiPolygon",
                        "[[[[0,0],[9,0],[9,9],[0,0]],[[3,1],[4,1],[4,2],[3,1]]],"
                            + "[[[20,0],[21,0],[21,1],[20,0]]]]"))));
    assertThat(shapes.shapes()).hasSize(1);
    assertThat(rings(shapes.shapes().getFirst()))
        .containsExactly(
            List.of(0., 0., 9., 0., 9., 9., 0., 0.),
            List.of(3., 1., 4., 1., 4., 2., 3., 1.),
            List.of(20., 0., 21., 0., 21., 1., 20., 0.));
  }

  @Test
  void whatIsNoAreaIsPassedOver() {
    Shapes shapes =
        good(
            ShapeFiles.collection(
                List.of(
                    ShapeFiles.feature("\"name\":\"A town\"", "Point", "[76.9,43.2,800]"),
                    ShapeFiles.feature("\"name\":\"A road\"", "LineString", "[[0,0],[1,1],[2,1]]"),
                    "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}",
                    "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"deep\":{\"er\":[1]}},"
                        + "\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                        + "{\"type\":\"Point\",\"coordinates\":[0,0]},"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[0,0,5],[1,0,5],[1,1,5]]]}]}}")));
    assertThat(shapes.shapes()).hasSize(1);
    assertThat(shapes.shapes().getFirst().properties()).containsExactly(Map.entry(Shape.ID, "7"));
    assertThat(rings(shapes.shapes().getFirst())).containsExactly(List.of(0., 0., 1., 0., 1., 1.));
  }

  @Test
  void arcsOfATopologyAreJoinedInBothDirections() {
    // Two triangles with a common side; each number is counted from the one before, in halves.
    Shapes shapes =
        good(
            """
            {"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [10, 40]},
             "objects": {"all": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "id": "a", "properties": {"name": "A"}, "arcs": [[0, 1]]},
               {"type": "MultiPolygon", "properties": {"name": "B"}, "arcs": [[[-2, 2]]]},
               {"type": "LineString", "arcs": [1]}]}},
             "arcs": [[[0, 0], [2, 0], [0, 2]], [[2, 2], [-2, -2]], [[2, 2], [-2, 0], [0, -2]]]}
            """);
    assertThat(shapes.shapes()).hasSize(2);
    assertThat(rings(shapes.shapes().getFirst()))
        .containsExactly(List.of(10., 40., 11., 40., 11., 41., 11., 41., 10., 40.));
    assertThat(rings(shapes.shapes().getLast()))
        .containsExactly(List.of(10., 40., 11., 41., 11., 41., 10., 41., 10., 40.));
  }

  @Test
  void whoMadeTheOutlinesAndWhenIsKept() {
    Shapes shapes =
        good(
            ShapeFiles.collection(
                "\"metadata\":{\"attribution\":\"Survey of Ards\",\"date\":\"2021\"},",
                List.of(ShapeFiles.square("", 0, 0))));
    assertThat(shapes.credit()).isEqualTo("Survey of Ards");
    assertThat(shapes.date()).isEqualTo("2021");
    assertThat(shapes.file()).isEqualTo("places.geojson");
    assertThat(shapes.sha256()).hasSize(64);
    Shapes silent = good(ShapeFiles.collection(List.of(ShapeFiles.square("", 0, 0))));
    assertThat(silent.credit()).isNull();
    assertThat(silent.date()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"})
  void degreesMayBeNamed(String name) {
    assertThat(
            good(ShapeFiles.collection(crs(name), List.of(ShapeFiles.square("", 0, 0)))).shapes())
        .hasSize(1);
  }

  private static String crs(String name) {
    return "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}},";
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:ogc:def:crs:EPSG::3857", "EPSG:32642", "EPSG:43260"})
  void anotherSystemOfCoordinatesIsRefused(String name) {
    Problem problem = bad(ShapeFiles.collection(crs(name), List.of(ShapeFiles.square("", 0, 0))));
    assertThat(problem.kind()).isEqualTo(Kind.NOT_WGS_84);
    assertThat(problem.expected()).containsExactly(name);
  }

  @Test
  void aPointThatIsNowhereIsRefusedWithItsPlace() {
    Problem problem =
        bad(
            ShapeFiles.collection(
                List.of(
                    ShapeFiles.square("", 0, 0),
                    ShapeFiles.feature("", "Polygon", "[[[0,0],[8560000,5400000],[1,1]]]"))));
    assertThat(problem.kind()).isEqualTo(Kind.NOT_DEGREES);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.pointer()).startsWith("/features/1/geometry/coordinates/0/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[0,0],[1],[1,1]]]",
        "[[[0,0],[1,null],[1,1]]]",
        "[[[0,0],[\"1\",2],[1,1]]]",
        "[[[0,0],[1e999,2],[1,1]]]",
        "[[[0,0],5,[1,1]]]",
        "7"
      })
  void whatIsNoPointIsRefused(String coordinates) {
    assertThat(bad(ShapeFiles.collection(List.of(ShapeFiles.feature("", "Polygon", coordinates)))))
        .extracting(Problem::kind)
        .isIn(Kind.NOT_COORDINATES, Kind.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\": \"Feature\"}",
        "{\"type\": 7}",
        "{\"features\": []}",
        "[1]",
        "{\"type\": \"FeatureCollection\", \"features\": {}}"
      })
  void whatIsNoFileOfOutlinesIsRefused(String document) {
    assertThat(bad(document).kind()).isIn(Kind.NOT_SHAPES, Kind.NO_SHAPES, Kind.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-9", "0.5", "1e18"})
  void anArcThatIsNotThereIsRefused(String arc) {
    assertThat(
            bad("{\"type\":\"Topology\",\"objects\":{\"o\":{\"type\":\"Polygon\",\"arcs\":[["
                    + arc
                    + "]]}},\"arcs\":[[[0,0],[1,1],[1,0]]]}")
                .kind())
        .isEqualTo(Kind.NOT_AN_ARC);
  }

  @Test
  void aSmallFileThatUnfoldsIsRefusedBeforeMemoryEnds() {
    String many = "0,".repeat(50_000) + "0";
    String arc = "[0,0],".repeat(10_000) + "[1,1]";
    Outcome<Shapes> outcome =
        read(
            "{\"type\":\"Topology\",\"objects\":{\"o\":{\"type\":\"Polygon\",\"arcs\":[["
                + many
                + "]]}},\"arcs\":[["
                + arc
                + "]]}",
            Limits.defaults().withMemory(50_000_000));
    assertThat(((Outcome.Refused<Shapes>) outcome).problems().listed().getFirst().kind())
        .isEqualTo(Kind.TOO_LITTLE_MEMORY);
  }

  @Test
  void listsWithinListsEnd() {
    String deep = "[".repeat(500) + "]".repeat(500);
    assertThat(bad(ShapeFiles.collection(List.of(ShapeFiles.feature("", "Polygon", deep)))).kind())
        .isEqualTo(Kind.TOO_DEEP);
  }

  @Test
  void aBrokenFileIsRefusedOrReadAndNeverThrows() {
    byte[] good =
        ShapeFiles.collection(
                crs("EPSG:4326"),
                List.of(
                    ShapeFiles.square("\"name\":\"A\"", 0, 0),
                    ShapeFiles.feature("\"name\":\"B\"", "MultiPolygon", '[' + TRIANGLE + ']')))
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bytes = good.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      refused += read(bytes, Limits.defaults()) instanceof Outcome.Refused ? 1 : 0;
    }
    assertThat(refused).isBetween(100, 500);
  }

  @Test
  void aFileOfOutlinesIsKnownByItsNameOrItsBeginning() throws IOException {
    Path named = Files.writeString(folder.resolve("a.GeoJSON"), "x");
    Path begun = Files.writeString(folder.resolve("a.json"), "\n{ \"type\" : \"Topology\", ");
    Path other = Files.writeString(folder.resolve("b.json"), "{\"format\": \"sailau-election/1\"");
    assertThat(ShapesReader.looksLikeShapes(named)).isTrue();
    assertThat(ShapesReader.looksLikeShapes(begun)).isTrue();
    assertThat(ShapesReader.looksLikeShapes(other)).isFalse();
    assertThat(ShapesReader.looksLikeShapes(folder)).isFalse();
  }
}
