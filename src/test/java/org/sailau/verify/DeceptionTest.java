package org.sailau.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Theme;
import org.sailau.export.Exporter;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.export.png.PngFile;
import org.sailau.text.Language;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.ReproductionCheck.Outcome;

/// Tests pictures whose provenance somebody has forged.
class DeceptionTest {

  private static final Picture PICTURE =
      SamplePictures.picture(
          "votes",
          Language.ENGLISH,
          new Picture.Size(320, 180, 144),
          Picture.Options.defaults(Theme.LIGHT));

  private static final List<Format> TEXTS = List.of(Format.SVG, Format.PDF);

  private static Result.WithProvenance examined(byte[] file) {
    return (Result.WithProvenance) PictureCheck.of(file);
  }

  private static String lines() {
    return PngChunks.text(
            PngChunks.read(SamplePictures.EXPORTER.bytes(PICTURE, Format.PNG)).orElseThrow(),
            PngFile.KEYWORD)
        .orElseThrow();
  }

  /// A PNG with the same pixels and this provenance.
  private static byte[] pngSaying(String lines) {
    List<Chunk> chunks =
        new ArrayList<>(
            PngChunks.read(SamplePictures.EXPORTER.bytes(PICTURE, Format.PNG)).orElseThrow());
    chunks.replaceAll(
        chunk ->
            new String(chunk.data(), StandardCharsets.ISO_8859_1).startsWith("Sailau\0")
                ? PngChunks.text(PngFile.KEYWORD, lines, "en")
                : chunk);
    return PngChunks.write(chunks);
  }

  /// The digest of the bytes may differ in a PNG that was saved again.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "program",
        "dataset",
        "dataset-sha256",
        "election",
        "election-date",
        "status",
        "source",
        "source-date",
        "source-address",
        "chart",
        "language",
        "size",
        "dpi",
        "theme",
        "patterns",
        "transparent",
        "outlines",
        "paper",
        "pixels-sha256",
        "lines-sha256"
      })
  void noLineCanBeChangedLeftOutOrPutTwice(String key) {
    String line = "\n" + key + ": ";
    assertThat(lines()).containsOnlyOnce(line);
    for (String other :
        List.of(
            lines().replace(line, line + "x"),
            lines().replaceFirst(line + ".*", ""),
            lines().replace(line, line + "other" + line))) {
      assertThat(examined(pngSaying(other)).state()).as(other).isEqualTo(State.EDITED);
    }
    assertThat(examined(pngSaying(lines())).state()).isEqualTo(State.UNTOUCHED);
    for (Format format : TEXTS) {
      String file =
          new String(SamplePictures.EXPORTER.bytes(PICTURE, format), StandardCharsets.ISO_8859_1);
      String changed = file.replace(line, line + "x");
      if (!key.endsWith("s-sha256")) {
        assertThat(changed).isNotEqualTo(file);
        assertThat(examined(changed.getBytes(StandardCharsets.ISO_8859_1)).state())
            .as("%s", format)
            .isEqualTo(State.EDITED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void theNameOfADatasetsFileCannotSayAnythingElse(Format format) {
    for (String name :
        List.of(
            "a\nsailau-picture: 1\nfile-sha256: " + "1".repeat(64) + "\nchart: none\n.json",
            "a\rchart: none\r\nprogram: Sailau 9",
            "a\u2028chart: none\u0085chart: none\u000bchart: none",
            "</sailau:picture><sailau:picture>\nchart: none",
            "&#10;chart: none &amp;lt; &lt; ]]>",
            " \n ")) {
      Exporter exporter =
          new Exporter(
              new DatasetFile(name, SamplePictures.DATASET.sha256()), SamplePictures.PROGRAM);
      Result.WithProvenance withProvenance = examined(exporter.bytes(PICTURE, format));
      assertThat(withProvenance.state()).as(name).isEqualTo(State.UNTOUCHED);
      assertThat(withProvenance.provenance().chart()).as(name).isEqualTo("votes");
      assertThat(withProvenance.provenance().program()).as(name).isEqualTo("Sailau 1.2.3");
      assertThat(
              ReproductionCheck.of(
                  withProvenance,
                  Audited.of(SamplePictures.ELECTION),
                  SamplePictures.DATASET,
                  SamplePictures.PROGRAM))
          .as(name)
          .isEqualTo(Outcome.SAME);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void noTextOfADatasetCanSayAnythingElse(Format format) {
    String lie = "sailau-picture: 1 chart: none file-sha256: " + "1".repeat(64) + " <x/> & ]]>";
    Map<String, String> places =
        Map.of(
            "Presidential election in Kazakhstan", lie,
            "The Astana Times", lie,
            "Zhiguli Dairabayev", lie);
    for (Map.Entry<String, String> place : places.entrySet()) {
      String json =
          SamplePictures.bundledJson()
              .replace('"' + place.getKey() + '"', '"' + place.getValue() + '"');
      assertThat(json).isNotEqualTo(SamplePictures.bundledJson());
      Picture picture =
          SamplePictures.picture(
              SamplePictures.election(json),
              "votes",
              Language.ENGLISH,
              PICTURE.size(),
              PICTURE.options());
      Result.WithProvenance withProvenance =
          examined(SamplePictures.EXPORTER.bytes(picture, format));
      assertThat(withProvenance.state()).as(place.getKey()).isEqualTo(State.UNTOUCHED);
      assertThat(withProvenance.provenance().chart()).isEqualTo("votes");
      assertThat(
              ReproductionCheck.of(
                  withProvenance,
                  Audited.of(SamplePictures.election(json)),
                  SamplePictures.DATASET,
                  SamplePictures.PROGRAM))
          .as(place.getKey())
          .isEqualTo(Outcome.SAME);
      assertThat(
              ReproductionCheck.of(
                  withProvenance,
                  Audited.of(SamplePictures.ELECTION),
                  SamplePictures.DATASET,
                  SamplePictures.PROGRAM))
          .as(place.getKey())
          .isEqualTo(Outcome.DIFFERENT);
    }
  }
}
