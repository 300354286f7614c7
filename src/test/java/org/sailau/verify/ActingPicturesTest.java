package org.sailau.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

/// Pictures with something in them that viewers draw, run or load beside what was written. Their
/// pixels are the same and their digests fit, and yet they are edited.
class ActingPicturesTest {

  private static final Picture PICTURE =
      SamplePictures.picture(
          SamplePictures.ELECTION,
          "results",
          Language.ENGLISH,
          new Picture.Size(640, 360, 144),
          Picture.Options.defaults(Theme.LIGHT));

  private static State state(byte[] file) {
    return ((Result.WithProvenance) PictureCheck.of(file)).state();
  }

  private static List<Chunk> chunks() {
    return new ArrayList<>(
        PngChunks.read(SamplePictures.EXPORTER.bytes(PICTURE, Format.PNG)).orElseThrow());
  }

  private static byte[] numbers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  /// A PNG with a chunk more before its pixels, as another program saves it.
  private static byte[] savedWith(Chunk more) {
    List<Chunk> chunks = chunks();
    chunks.removeIf(chunk -> chunk.name().equals(more.name()) && !chunk.name().endsWith("EXt"));
    chunks.add(1, more);
    return PngChunks.write(chunks);
  }

  /// The same with digests that fit.
  private static byte[] forgedWith(Chunk more) {
    List<Chunk> rest = PngChunks.read(savedWith(more)).orElseThrow();
    Provenance provenance =
        Provenance.read(PngChunks.text(rest, PngFile.KEYWORD).orElseThrow())
            .orElseThrow()
            .entriesBefore(SelfDigest.KEY);
    rest.removeIf(chunk -> PngChunks.isText(chunk, PngFile.KEYWORD));
    return PngFile.withProvenance(rest, provenance);
  }

  static Stream<Arguments> actingChunks() {
    return Stream.of(
        Arguments.of("animation", new Chunk("acTL", numbers(1, 0))),
        Arguments.of("frame of an animation", new Chunk("fdAT", numbers(1, 7, 7))),
        Arguments.of("colour profile", new Chunk("iCCP", "inverted\0\0x".getBytes(ISO_8859_1))),
        Arguments.of("orientation", new Chunk("eXIf", "MM\0*".getBytes(ISO_8859_1))),
        Arguments.of(
            "orientation in a text", PngChunks.text("Raw profile type exif", "4d4d002a", "en")),
        Arguments.of("gamma of another screen", new Chunk("gAMA", numbers(100_000))),
        Arguments.of(
            "other primaries",
            new Chunk(
                "cHRM", numbers(31_270, 32_900, 15_000, 6_000, 30_000, 60_000, 64_000, 33_000))),
        Arguments.of("pixels that are not square", new Chunk("pHYs", ratio(1000, 3000))),
        Arguments.of(
            "a colour that is seen through", new Chunk("tRNS", new byte[] {0, -1, 0, -1, 0, -1})),
        Arguments.of("unknown and critical", new Chunk("NEWc", new byte[4])));
  }

  private static byte[] ratio(int x, int y) {
    return ByteBuffer.allocate(9).putInt(x).putInt(y).array();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actingChunks")
  void aChunkThatChangesWhatIsSeenIsAnEdit(String name, Chunk chunk) {
    assertThat(state(savedWith(chunk))).as(name).isEqualTo(State.EDITED);
    assertThat(state(forgedWith(chunk))).as("%s, with new digests", name).isEqualTo(State.EDITED);
  }

  static Stream<Chunk> harmlessChunks() {
    return Stream.of(
        new Chunk("gAMA", numbers(45_455)),
        new Chunk("cHRM", numbers(31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000)),
        new Chunk("tIME", new byte[] {7, (byte) 0xea, 1, 1, 0, 0, 0}),
        new Chunk("bKGD", new byte[6]),
        PngChunks.text("Comment", "Cropped by nobody", "en"));
  }

  @ParameterizedTest
  @MethodSource("harmlessChunks")
  void whatOtherProgramsAddWithoutChangingWhatIsSeenIsSavedAgain(Chunk chunk) {
    assertThat(state(savedWith(chunk))).as(chunk.name()).isEqualTo(State.SAVED_AGAIN);
  }

  private static byte[] sealed(String svg) {
    return SelfDigest.withDigest(
        svg.replaceAll("\nfile-sha256: \\w+", "\nfile-sha256: " + Sha256.BLANK).getBytes(UTF_8));
  }

  private static String svg() {
    return new String(SamplePictures.EXPORTER.bytes(PICTURE, Format.SVG), UTF_8);
  }

  @Test
  void anSvgAsWrittenIsUntouched() {
    assertThat(state(sealed(svg()))).isEqualTo(State.UNTOUCHED);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "</svg>, <script>alert(1)</script></svg>",
        "</svg>, <image href=\"https://example.org/a.png\"/></svg>",
        "</svg>, <a href=\"https://example.org/\"><text>x</text></a></svg>",
        "</svg>, <foreignObject/></svg>",
        "</svg>, <g><animate attributeName=\"opacity\" to=\"0\" dur=\"9s\"/></g></svg>",
        "</svg>, <style>@import url(https://example.org/a.css);</style></svg>",
        "</svg>, `<style>text:hover { fill: red }</style></svg>`",
        "<rect , <rect onclick=\"alert(1)\" ",
        "<metadata>, <?xml-stylesheet href=\"a.css\"?><metadata>",
      })
  void anSvgThatRunsLoadsOrMovesSomethingIsEdited(String part, String other) {
    String svg = svg();
    int at = svg.lastIndexOf(part);
    assertThat(at).isPositive();
    String forged = svg.substring(0, at) + other + svg.substring(at + part.length());
    assertThat(state(sealed(forged))).isEqualTo(State.EDITED);
  }

  private static byte[] pdf() {
    return SamplePictures.EXPORTER.bytes(PICTURE, Format.PDF);
  }

  private static byte[] sealed(byte[] pdf) {
    return SelfDigest.withDigest(
        new String(pdf, ISO_8859_1)
            .replaceAll("\nfile-sha256: \\w+", "\nfile-sha256: " + Sha256.BLANK)
            .getBytes(ISO_8859_1));
  }

  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private static byte[] changed(Change change, boolean appended) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf())) {
      change.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (appended) {
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        document.saveIncremental(out);
      } else {
        document.save(out);
      }
      return sealed(out.toByteArray());
    }
  }

  @Test
  void aPdfThatIsUpdatedAnnotatedOrActsIsEdited() throws IOException {
    assertThat(state(sealed(pdf()))).isEqualTo(State.UNTOUCHED);
    assertThat(state(changed(_ -> {}, false)))
        .as("written anew by PDFBox, with nothing else in it")
        .isEqualTo(State.UNTOUCHED);
    assertThat(state(changed(_ -> {}, true))).as("appended to").isEqualTo(State.EDITED);
    assertThat(
            state(
                changed(
                    document -> document.getPage(0).getAnnotations().add(new PDAnnotationText()),
                    false)))
        .as("annotated")
        .isEqualTo(State.EDITED);
    assertThat(
            state(
                changed(
                    document -> document.getDocumentCatalog().setOpenAction(new PDActionURI()),
                    false)))
        .as("acts when it is opened")
        .isEqualTo(State.EDITED);
  }
}
