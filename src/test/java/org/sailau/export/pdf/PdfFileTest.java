package org.sailau.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.export.SamplePictures;
import org.sailau.export.SamplePictures.DrawnText;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.sailau.verify.PictureCheck;

class PdfFileTest {

  private static PDDocument opened(Picture picture) throws IOException {
    return Loader.loadPDF(SamplePictures.EXPORTER.bytes(picture, Format.PDF));
  }

  /// The first letter of each text that begins with these words.
  private static List<TextPosition> begins(PDDocument pdf, String text) throws IOException {
    List<TextPosition> begins = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void writeString(String word, List<TextPosition> letters) {
        if (word.startsWith(text)) {
          begins.add(letters.getFirst());
        }
      }
    }.getText(pdf);
    return begins;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeFound(Language language) throws IOException {
    for (String chart :
        List.of("results", "votes", "turnout", "stations", "organisations", "observers")) {
      Picture picture = SamplePictures.withDefaults(chart, language);
      try (PDDocument pdf = opened(picture)) {
        String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        assertThat(SamplePictures.texts(picture)).isNotEmpty();
        for (DrawnText drawn : SamplePictures.texts(picture)) {
          assertThat(all).as(chart).contains(drawn.text().replaceAll("\\s+", " "));
        }
      }
    }
  }

  /// The text of the page as its structure has it, without regard to where letters stand.
  private static String structureText(PDDocument pdf) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(pdf.getPage(0));
    StringBuilder text = new StringBuilder();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      for (Object part : content.getContents()) {
        text.append(((TextPosition) part).getUnicode());
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void wordsOfTwoLinesDoNotRunTogether(Language language) throws IOException {
    for (String chart : List.of("results", "turnout", "organisations")) {
      Picture picture = SamplePictures.withDefaults(chart, language);
      try (PDDocument pdf = opened(picture)) {
        String text = structureText(pdf);
        for (DrawnText drawn : SamplePictures.texts(picture)) {
          assertThat(text).as(chart).contains(drawn.text() + " ");
        }
      }
    }
  }

  @Test
  void textsOfOneWordStayTogether() throws IOException {
    try (PDDocument pdf = opened(SamplePictures.withDefaults("observers", Language.KAZAKH))) {
      assertThat(structureText(pdf)).contains("614-тен астам ");
    }
  }

  @Test
  void lettersThatPrintersJoinAreFound() throws IOException {
    String name = "Ruffini Affleck-Fields";
    Picture picture =
        SamplePictures.picture(
            SamplePictures.election(
                SamplePictures.bundledJson().replace("Zhiguli Dairabayev", name)),
            "results",
            Language.ENGLISH,
            Picture.Size.defaults(),
            Picture.Options.defaults(Theme.LIGHT));
    try (PDDocument pdf = opened(picture)) {
      assertThat(structureText(pdf)).contains(name);
      assertThat(new PDFTextStripper().getText(pdf)).contains(name);
    }
  }

  @Test
  void itClaimsToFollowPdfUa() {
    Picture picture = SamplePictures.withDefaults("results", Language.ENGLISH);
    assertThat(
            new String(
                SamplePictures.EXPORTER.bytes(picture, Format.PDF), StandardCharsets.ISO_8859_1))
        .contains("<pdfuaid:part>1</pdfuaid:part>");
  }

  @Test
  void textsStandWhereTheyAreDrawn() throws IOException {
    Picture picture = SamplePictures.withDefaults("results", Language.KAZAKH);
    double points = picture.scaledChart().scale() * 72 / 144;
    try (PDDocument pdf = opened(picture)) {
      for (String name : List.of("Мейрам Қажыкен", "Нұрлан Әуесбаев", "Дереккөзде жоқ")) {
        DrawnText drawn =
            SamplePictures.texts(picture).stream()
                .filter(text -> text.text().equals(name))
                .findFirst()
                .orElseThrow();
        Matrix found = begins(pdf, name).getFirst().getTextMatrix();
        double y = pdf.getPage(0).getMediaBox().getHeight() - found.getTranslateY();
        assertThat((double) found.getTranslateX()).isCloseTo(drawn.x() * points, within(0.05));
        assertThat(y).isCloseTo(drawn.y() * points, within(0.05));
        assertThat((double) found.getScalingFactorY())
            .isCloseTo(drawn.size() * points, within(0.05));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 144, CHART,  960,    540",
    "1200,  800, 300, CHART,  288,    192",
    "1920, 1080, 144, A4,     841.89, 595.28",
    "1080, 1920, 144, A4,     595.28, 841.89",
    "1200,  800, 300, LETTER, 792,    612"
  })
  void thePageIsAsLargeAsAskedAndTheChartInItsMiddle(
      int width, int height, int dpi, Paper paper, double pageWidth, double pageHeight)
      throws IOException {
    Picture picture =
        SamplePictures.picture(
            "results",
            Language.RUSSIAN,
            new Picture.Size(width, height, dpi),
            SamplePictures.onPaper(paper));
    try (PDDocument pdf = opened(picture)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat((double) page.getWidth()).isCloseTo(pageWidth, within(0.01));
      assertThat((double) page.getHeight()).isCloseTo(pageHeight, within(0.01));
      PDRectangle chart =
          new PDRectangle(
              figure(pdf).getCOSObject().getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX));
      assertThat((double) chart.getLowerLeftX())
          .isCloseTo(pageWidth - chart.getUpperRightX(), within(0.02));
      assertThat((double) chart.getLowerLeftY())
          .isCloseTo(pageHeight - chart.getUpperRightY(), within(0.02));
      assertThat((double) chart.getWidth() / chart.getHeight())
          .isCloseTo((double) width / height, within(0.001));
      assertThat(chart.getLowerLeftX()).isNotNegative();
    }
  }

  private static PDStructureElement figure(PDDocument pdf) {
    PDStructureElement whole =
        (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
    return (PDStructureElement) whole.getKids().getFirst();
  }

  @Test
  void itIsOneDescribedFigureInItsLanguage() throws IOException {
    try (PDDocument pdf = opened(SamplePictures.withDefaults("results", Language.KAZAKH))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Қасым-Жомарт Тоқаев – 81,31%, екінші орын – 3,42%");
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      PDStructureElement figure = figure(pdf);
      assertThat(figure.getStructureType()).isEqualTo("Figure");
      assertThat(figure.getAlternateDescription()).contains("Қарақат Әбден", "94,20");
    }
  }

  @Test
  void bothFontsAreInIt() throws IOException {
    try (PDDocument pdf = opened(SamplePictures.withDefaults("results", Language.KAZAKH))) {
      List<String> names = new ArrayList<>();
      for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        names.add(font.getName().replaceFirst(".*\\+", ""));
      }
      assertThat(names).containsExactlyInAnyOrder("IBMPlexSans-Regular", "IBMPlexSans-Bold");
    }
  }

  @Test
  void asOutlinesItHasNoText() throws IOException {
    Picture picture =
        SamplePictures.picture(
            "results", Language.KAZAKH, Picture.Size.defaults(), SamplePictures.outlines());
    try (PDDocument pdf = opened(picture)) {
      assertThat(new PDFTextStripper().getText(pdf)).isBlank();
      assertThat(pdf.getPage(0).getResources().getFontNames()).isEmpty();
    }
  }

  /// The last case is how UTF-16 encodes the words before a digest.
  @ParameterizedTest
  @ValueSource(strings = {"王小明", "A 😀 b", "علي", "a\u0301\u2060", "੦楬攭獨愲㔶㨠"})
  void aNameInLettersThatNoFontOfItHasIsDrawnAndTheRestIsText(String name) throws IOException {
    Election election =
        SamplePictures.election(SamplePictures.bundledJson().replace("Zhiguli Dairabayev", name));
    Picture picture =
        SamplePictures.picture(
            election,
            "results",
            Language.ENGLISH,
            Picture.Size.defaults(),
            Picture.Options.defaults(Theme.LIGHT));
    try (PDDocument pdf = opened(picture)) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Kassym-Jomart Tokayev", "271,641");
      assertThat(figure(pdf).getAlternateDescription()).contains(name);
    }
    assertThat(PictureCheck.of(SamplePictures.EXPORTER.bytes(picture, Format.PDF)))
        .isInstanceOfSatisfying(
            PictureCheck.Result.WithProvenance.class,
            withProvenance ->
                assertThat(withProvenance.state()).isEqualTo(PictureCheck.State.UNTOUCHED));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatItWasMadeFromCanBeReadInItsBytes(Theme theme) {
    Picture picture =
        SamplePictures.picture(
            "votes", Language.ENGLISH, Picture.Size.defaults(), Picture.Options.defaults(theme));
    assertThat(
            new String(
                SamplePictures.EXPORTER.bytes(picture, Format.PDF), StandardCharsets.ISO_8859_1))
        .contains("dataset-sha256: " + SamplePictures.DATASET.sha256(), "chart: votes")
        .doesNotContain("CreationDate", "ModDate", "CreateDate", "ModifyDate");
  }
}
