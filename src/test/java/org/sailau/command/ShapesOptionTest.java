package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.shape.ShapeFiles;
import org.sailau.view.window.PlaceDatasets;

/// `--shapes` of exports and of the check of a picture.
class ShapesOptionTest extends CommandTest {

  @TempDir Path place;

  private String country = "";
  private String shapes = "";

  @BeforeEach
  void write() throws IOException {
    country =
        Files.writeString(place.resolve("country.sailau.json"), PlaceDatasets.country()).toString();
    shapes =
        write(
            "districts.geojson",
            ShapeFiles.square("\"name\":\"North\"", 70, 51),
            ShapeFiles.square("\"name\":\"South\"", 70, 50));
  }

  private String write(String name, String... features) throws IOException {
    return Files.writeString(place.resolve(name), ShapeFiles.collection(List.of(features)))
        .toString();
  }

  private int export(String outlines, String chart, String name) {
    return run("export", country, "--shapes", outlines, "--chart", chart, "--out", to(name));
  }

  @Test
  void theMapIsAmongTheChartsAndAnotherMeasureIsNamed() {
    assertThat(run("export", country, "--shapes", shapes, "--chart", "list"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out().lines()).contains("shapes").doesNotContain("places");
    assertThat(export(shapes, "shapes-head-ann", "ann.png")).isEqualTo(ExitCode.DONE);
    assertThat(Files.exists(Path.of(to("ann.png")))).isTrue();
  }

  @Test
  void aMapInSvgHasItsOutlinesAndSaysWhoseTheyAre() throws IOException {
    assertThat(
            run(
                "export",
                country,
                "--shapes",
                shapes,
                "--chart",
                "shapes",
                "--format",
                "svg",
                "--out",
                to("map.svg")))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(Path.of(to("map.svg"))))
        .contains("North", "South", "50.00", "75.00", "shapes: districts.geojson")
        .contains("Outlines: districts.geojson, which does not say whose they are or of when.");
  }

  @Test
  void aPictureIsComparedIfTheSameOutlinesAreAtHand() throws IOException {
    assertThat(export(shapes, "shapes", "map.png")).isEqualTo(ExitCode.DONE);
    assertThat(run("check", to("map.png"), country, "--shapes", shapes)).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("Drawn again from the dataset, the picture is identical.");
    assertThat(run("check", to("map.png"), country)).isEqualTo(ExitCode.NOT_COMPARED);
    assertThat(out()).contains("districts.geojson", "--shapes");
    String moved =
        write(
            "moved.geojson",
            ShapeFiles.square("\"name\":\"North\"", 70, 52),
            ShapeFiles.square("\"name\":\"South\"", 70, 50));
    assertThat(run("check", to("map.png"), country, "--shapes", moved))
        .isEqualTo(ExitCode.NOT_COMPARED);
  }

  @Test
  void whatHasNoPartnerIsListedAndTheMapIsDrawn() throws IOException {
    String half =
        write(
            "half.geojson",
            ShapeFiles.square("\"name\":\"South\"", 70, 50),
            ShapeFiles.square("\"name\":\"Atlantis\"", 60, 50));
    assertThat(export(half, "shapes", "map.png")).isEqualTo(ExitCode.DONE);
    assertThat(err())
        .contains("1 of 2 places have an outline")
        .contains("Without an outline (1): North.")
        .contains("no place of this election (1): Atlantis.");
  }

  @Test
  void aFileThatIsWrongIsRefused() throws IOException {
    assertThat(export(country, "shapes", "map.png")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("this is no file of outlines");
    assertThat(export(place.resolve("missing.json").toString(), "shapes", "map.png"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(Files.exists(Path.of(to("map.png")))).isFalse();
  }

  @Test
  void theFileThatTheDatasetNamesIsReadWithoutTheOption() throws IOException {
    Path named = place.resolve("named.sailau.json");
    Files.writeString(
        named,
        PlaceDatasets.country().replaceFirst("\\{", "{\"shapesFile\": \"districts.geojson\","));
    assertThat(run("export", named.toString(), "--chart", "list")).isEqualTo(ExitCode.DONE);
    assertThat(out().lines()).contains("shapes");
    Files.delete(Path.of(shapes));
    assertThat(run("export", named.toString(), "--chart", "results", "--out", to("r.png")))
        .as("can be drawn without them")
        .isEqualTo(ExitCode.DONE);
    assertThat(err()).contains("districts.geojson");
  }
}
