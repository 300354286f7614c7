package org.sailau.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Theme;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngChunks.Chunk;
import org.sailau.export.png.PngFile;
import org.sailau.io.Sha256;
import org.sailau.text.Language;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.ReproductionCheck.Outcome;

class PictureCheckTest {

  private static final Picture PICTURE =
      SamplePictures.picture(
          "results",
          Language.KAZAKH,
          new Picture.Size(640, 360, 144),
          Picture.Options.defaults(Theme.LIGHT));

  private static final byte[] PNG = SamplePictures.EXPORTER.bytes(PICTURE, Format.PNG);

  private static Result.WithProvenance examined(byte[] file) {
    Result result = PictureCheck.of(file);
    assertThat(result).isInstanceOf(Result.WithProvenance.class);
    return (Result.WithProvenance) result;
  }

  private static List<Chunk> chunks(byte[] png) {
    return new ArrayList<>(PngChunks.read(png).orElseThrow());
  }

  private static byte[] with(String name, byte[] data) {
    List<Chunk> chunks = chunks(PNG);
    chunks.replaceAll(chunk -> chunk.name().equals(name) ? new Chunk(name, data) : chunk);
    return PngChunks.write(chunks);
  }

  private static byte[] idat() {
    return chunks(PNG).stream()
        .filter(chunk -> chunk.name().equals("IDAT"))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private static byte[] unpacked() throws IOException {
    return new InflaterInputStream(new ByteArrayInputStream(idat())).readAllBytes();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void whatWasWrittenIsUntouchedAndComesOutTheSame(Format format) {
    Result.WithProvenance withProvenance = examined(SamplePictures.EXPORTER.bytes(PICTURE, format));
    assertThat(withProvenance.state()).isEqualTo(State.UNTOUCHED);
    assertThat(withProvenance.format()).isEqualTo(format);
    assertThat(withProvenance.provenance().dataset()).isEqualTo(SamplePictures.DATASET.name());
    assertThat(withProvenance.provenance().datasetSha256())
        .isEqualTo(SamplePictures.DATASET.sha256());
    assertThat(withProvenance.provenance().chart()).isEqualTo("results");
    assertThat(
            ReproductionCheck.of(
                withProvenance,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                SamplePictures.PROGRAM))
        .isEqualTo(Outcome.SAME);
    assertThat(
            ReproductionCheck.of(
                withProvenance,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                "1.2.4"))
        .isEqualTo(Outcome.OTHER_VERSION);
  }

  @Test
  void onePixelIsAnEdit() throws IOException {
    byte[] rows = unpacked();
    rows[100 * (1 + 3 * 640) + 50]++;
    assertThat(examined(with("IDAT", packed(rows))).state()).isEqualTo(State.EDITED);
  }

  @Test
  void packedAnewItIsSavedAgain() throws IOException {
    Result.WithProvenance withProvenance = examined(with("IDAT", packed(unpacked())));
    assertThat(withProvenance.state()).isEqualTo(State.SAVED_AGAIN);
    assertThat(
            ReproductionCheck.of(
                withProvenance,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                SamplePictures.PROGRAM))
        .isEqualTo(Outcome.SAME);
  }

  @Test
  void cutIntoOtherChunksWithItsTextsPackedItIsSavedAgain() throws IOException {
    List<Chunk> again = new ArrayList<>();
    for (Chunk chunk : chunks(PNG)) {
      byte[] data = chunk.data();
      if (chunk.name().equals("IDAT")) {
        again.add(new Chunk("IDAT", Arrays.copyOf(data, 1000)));
        again.add(new Chunk("IDAT", Arrays.copyOfRange(data, 1000, data.length)));
      } else if (new String(data, StandardCharsets.ISO_8859_1).startsWith("Sailau\0")) {
        byte[] text = Arrays.copyOfRange(data, 7, data.length);
        again.add(
            new Chunk(
                "zTXt",
                PngChunks.joined(
                    List.of("Sailau\0\0".getBytes(StandardCharsets.US_ASCII), packed(text)))));
      } else {
        again.add(chunk);
      }
    }
    assertThat(examined(PngChunks.write(again)).state()).isEqualTo(State.SAVED_AGAIN);
  }

  /// As other programs save it: with an opaque alpha channel, or without one.
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_3BYTE_BGR})
  void writtenByAnotherProgramItIsSavedAgainUnlessAPixelIsSeenThrough(int type) throws IOException {
    BufferedImage again = new BufferedImage(640, 360, type);
    BufferedImage first = PngFile.image(PICTURE);
    again.setRGB(0, 0, 640, 360, first.getRGB(0, 0, 640, 360, null, 0, 640), 0, 640);
    assertThat(examined(writtenByAnother(again)).state()).isEqualTo(State.SAVED_AGAIN);
    again.setRGB(320, 180, type == BufferedImage.TYPE_INT_ARGB ? 0x7f000000 : 0xff123456);
    assertThat(examined(writtenByAnother(again)).state()).isEqualTo(State.EDITED);
  }

  private static byte[] writtenByAnother(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "png", out);
    List<Chunk> chunks = chunks(out.toByteArray());
    String text = PngChunks.text(chunks(PNG), PngFile.KEYWORD).orElseThrow();
    chunks.add(
        chunks.size() - 1,
        new Chunk(
            "iTXt",
            PngChunks.joined(
                List.of(
                    "Sailau\0\1\0en\0Sailau\0".getBytes(StandardCharsets.US_ASCII),
                    packed(text.getBytes(StandardCharsets.UTF_8))))));
    return PngChunks.write(chunks);
  }

  @Test
  void aLineThatSaysSomethingElseIsAnEdit() {
    List<Chunk> chunks = chunks(PNG);
    String text = PngChunks.text(chunks, PngFile.KEYWORD).orElseThrow();
    chunks.replaceAll(
        chunk ->
            new String(chunk.data(), StandardCharsets.ISO_8859_1).startsWith("Sailau\0")
                ? PngChunks.text("Sailau", text.replace("The Astana Times", "Somebody"), "en")
                : chunk);
    Result.WithProvenance withProvenance = examined(PngChunks.write(chunks));
    assertThat(withProvenance.provenance().source()).isEqualTo("Somebody");
    assertThat(withProvenance.state()).isEqualTo(State.EDITED);
  }

  private static byte[] withChangedProvenance(UnaryOperator<String> change) {
    List<Chunk> chunks = chunks(PNG);
    String text = PngChunks.text(chunks, PngFile.KEYWORD).orElseThrow();
    chunks.replaceAll(
        chunk ->
            PngChunks.isText(chunk, PngFile.KEYWORD)
                ? PngChunks.text(PngFile.KEYWORD, change.apply(text), "en")
                : chunk);
    return PngChunks.write(chunks);
  }

  @Test
  void aLineMoreIsAnEditEvenWhereItWouldBePassedOver() {
    assertThat(examined(withChangedProvenance(text -> text)).state()).isEqualTo(State.UNTOUCHED);
    assertThat(examined(withChangedProvenance(text -> text + "approved-by: somebody\n")).state())
        .isEqualTo(State.EDITED);
    assertThat(
            examined(
                    withChangedProvenance(
                        text -> text.replace("\nchart: ", "\nstatus: final\nchart: ")))
                .state())
        .isEqualTo(State.EDITED);
    assertThat(
            examined(
                    withChangedProvenance(
                        text -> text.replace("\nchart: ", "\nnot a pair\nchart: ")))
                .state())
        .isEqualTo(State.EDITED);
  }

  @Test
  void aSecondTextOfSailausIsAnEdit() {
    List<Chunk> chunks = chunks(PNG);
    chunks.add(chunks.size() - 1, PngChunks.text(PngFile.KEYWORD, "approved", "en"));
    assertThat(examined(PngChunks.write(chunks)).state()).isEqualTo(State.EDITED);
  }

  @Test
  void bytesBehindTheEndAndAChunkElsewhereAreNotWhatWasWritten() {
    assertThat(examined(Arrays.copyOf(PNG, PNG.length + 1_000_000)).state())
        .isEqualTo(State.SAVED_AGAIN);
    List<Chunk> moved = chunks(PNG);
    moved.add(1, moved.remove(moved.size() - 3));
    assertThat(PngChunks.isText(moved.get(1), PngFile.KEYWORD)).isTrue();
    assertThat(examined(PngChunks.write(moved)).state()).isEqualTo(State.SAVED_AGAIN);
  }

  @Test
  void oneDigitInAnSvgIsAnEdit() {
    String svg =
        new String(SamplePictures.EXPORTER.bytes(PICTURE, Format.SVG), StandardCharsets.UTF_8);
    int at = svg.lastIndexOf("3,42");
    byte[] edited =
        (svg.substring(0, at) + "3,43" + svg.substring(at + 4)).getBytes(StandardCharsets.UTF_8);
    assertThat(examined(edited).state()).isEqualTo(State.EDITED);
  }

  @Test
  void oneByteInAPdfIsAnEdit() {
    byte[] pdf = SamplePictures.EXPORTER.bytes(PICTURE, Format.PDF);
    pdf[pdf.length / 2]++;
    assertThat(examined(pdf).state()).isEqualTo(State.EDITED);
  }

  /// Rewrites the provenance of a PNG with digests that fit.
  private static byte[] withForgedProvenance(UnaryOperator<String> change) {
    List<Chunk> rest = chunks(PNG);
    String text = PngChunks.text(rest, PngFile.KEYWORD).orElseThrow();
    rest.removeIf(chunk -> PngChunks.isText(chunk, PngFile.KEYWORD));
    Provenance provenance =
        Provenance.read(change.apply(text)).orElseThrow().entriesBefore(PngFile.LINES_KEY);
    return PngFile.withProvenance(rest, provenance.with(PngFile.LINES_KEY, provenance.digest()));
  }

  @ParameterizedTest
  @CsvSource({
    "status: preliminary, status: final",
    "source: The Astana Times, source: Official Gazette",
    "election-date: 2022-11-20, election-date: 2026-11-20",
    "source-date: 2022-11-21, approved-by: somebody"
  })
  void aPngThatSaysSomethingElseWithNewDigestsComesOutDifferent(String line, String other) {
    assertThat(new String(PNG, StandardCharsets.ISO_8859_1)).contains(line);
    assertThat(withForgedProvenance(text -> text)).isEqualTo(PNG);
    Result.WithProvenance withProvenance =
        examined(withForgedProvenance(text -> text.replace(line, other)));
    assertThat(withProvenance.state()).isEqualTo(State.UNTOUCHED);
    assertThat(
            ReproductionCheck.of(
                withProvenance,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                SamplePictures.PROGRAM))
        .isEqualTo(Outcome.DIFFERENT);
  }

  @Test
  void aPngOfAnotherTitleWithNewDigestsComesOutDifferent() {
    List<Chunk> rest = chunks(PNG);
    Provenance provenance =
        Provenance.read(PngChunks.text(rest, PngFile.KEYWORD).orElseThrow())
            .orElseThrow()
            .entriesBefore(SelfDigest.KEY);
    rest.removeIf(chunk -> PngChunks.isText(chunk, PngFile.KEYWORD));
    rest.replaceAll(
        chunk ->
            PngChunks.isText(chunk, "Title") ? PngChunks.text("Title", "Another", "kk") : chunk);
    Result.WithProvenance forged = examined(PngFile.withProvenance(rest, provenance));
    assertThat(forged.state()).isEqualTo(State.UNTOUCHED);
    assertThat(
            ReproductionCheck.of(
                forged,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                SamplePictures.PROGRAM))
        .isEqualTo(Outcome.DIFFERENT);
  }

  /// Anybody can compute digests; only a new drawing from the dataset proves the picture.
  @Test
  void anEditWithNewDigestsComesOutDifferent() {
    String svg =
        new String(SamplePictures.EXPORTER.bytes(PICTURE, Format.SVG), StandardCharsets.UTF_8);
    String forged =
        svg.replace("3,42", "9,42")
            .replaceAll("\nfile-sha256: \\w+", "\nfile-sha256: " + Sha256.BLANK);
    Result.WithProvenance withProvenance =
        examined(SelfDigest.withDigest(forged.getBytes(StandardCharsets.UTF_8)));
    assertThat(withProvenance.state()).isEqualTo(State.UNTOUCHED);
    assertThat(
            ReproductionCheck.of(
                withProvenance,
                Audited.of(SamplePictures.ELECTION),
                SamplePictures.DATASET,
                SamplePictures.PROGRAM))
        .isEqualTo(Outcome.DIFFERENT);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
  void namesInADatasetCannotPassForWhatAPictureSays(Format format) {
    String json =
        SamplePictures.bundledJson()
            .replace(
                "\"Presidential election in Kazakhstan\"",
                "\"sailau-picture: 1 file-sha256: " + "1".repeat(64) + "\"");
    assertThat(json).isNotEqualTo(SamplePictures.bundledJson());
    Picture picture =
        SamplePictures.picture(
            SamplePictures.election(json),
            "results",
            Language.ENGLISH,
            new Picture.Size(640, 360, 144),
            Picture.Options.defaults(Theme.LIGHT));
    Result.WithProvenance withProvenance = examined(SamplePictures.EXPORTER.bytes(picture, format));
    assertThat(withProvenance.state()).isEqualTo(State.UNTOUCHED);
    assertThat(withProvenance.provenance().program()).isEqualTo("Sailau 1.2.3");
  }

  @Test
  void otherPicturesSayNothing() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(
        new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", plain);
    assertThat(PictureCheck.of(plain.toByteArray())).isInstanceOf(Result.WithoutProvenance.class);
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(PictureCheck.of(svg)).isEqualTo(new Result.WithoutProvenance(Format.SVG));
    assertThat(PictureCheck.of("%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Result.WithoutProvenance(Format.PDF));
    assertThat(PictureCheck.of(new byte[0])).isInstanceOf(Result.NotAPicture.class);
    assertThat(PictureCheck.of("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Result.NotAPicture.class);
  }

  @Test
  void aFileThatEndsTooEarlyIsNoPicture() {
    for (int length = 0; length < PNG.length; length += 97) {
      assertThat(PictureCheck.of(Arrays.copyOf(PNG, length)))
          .isInstanceOf(Result.NotAPicture.class);
    }
  }

  @Test
  void hugeSizesAndPackedBombsAreNoPictures() throws IOException {
    byte[] header = chunks(PNG).getFirst().data().clone();
    PngChunks.putInt(header, 0, Integer.MAX_VALUE);
    PngChunks.putInt(header, 4, Integer.MAX_VALUE);
    assertThat(PictureCheck.of(with("IHDR", header))).isInstanceOf(Result.NotAPicture.class);
    List<Chunk> chunks = chunks(PNG);
    chunks.removeIf(
        chunk -> new String(chunk.data(), StandardCharsets.ISO_8859_1).startsWith("Sailau\0"));
    chunks.add(
        1,
        new Chunk(
            "zTXt",
            PngChunks.joined(
                List.of(
                    "Sailau\0\0".getBytes(StandardCharsets.US_ASCII),
                    packed(new byte[50_000_000])))));
    assertThat(PictureCheck.of(PngChunks.write(chunks)))
        .isInstanceOf(Result.WithoutProvenance.class);
  }

  @Test
  void foldersAndMissingFilesAreNotRead(@TempDir Path folder) {
    assertThat(PictureCheck.looksLikePicture(folder)).isFalse();
    assertThat(PictureCheck.looksLikePicture(folder.resolve("none.png"))).isFalse();
    assertThatThrownBy(() -> PictureCheck.read(folder.resolve("none.png")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aPictureOfAnotherElectionCannotBeDrawnAgain() {
    Result.WithProvenance withProvenance = examined(PNG);
    assertThat(
            ReproductionCheck.picture(
                withProvenance.provenance(), Audited.of(SamplePictures.ELECTION)))
        .isPresent();
    Provenance other = withProvenance.provenance().with("chart", "no-such-chart");
    assertThat(ReproductionCheck.picture(other, Audited.of(SamplePictures.ELECTION)))
        .isEqualTo(Optional.empty());
    assertThat(
            ReproductionCheck.picture(
                withProvenance.provenance().with("size", "1x99999999"),
                Audited.of(SamplePictures.ELECTION)))
        .isEmpty();
  }
}
