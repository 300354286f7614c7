package org.sailau.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.trick.Trick;
import org.sailau.election.Election;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.ReproductionCheck;
import org.sailau.verify.ReproductionCheck.Outcome;

class HandoutTest {

  private static Handout handout(
      Election election, Language language, Paper paper, boolean answers) {
    return new Handout(Audited.of(election), Texts.in(language), paper, answers);
  }

  private static PDDocument opened(Handout handout) throws IOException {
    return Loader.loadPDF(SamplePictures.HANDOUTS.bytes(handout));
  }

  /// The text as one line, whatever its line breaks.
  private static String text(Handout handout) throws IOException {
    try (PDDocument pdf = opened(handout)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static String text(Election election, boolean answers) throws IOException {
    return text(handout(election, Language.ENGLISH, Paper.A4, answers));
  }

  private static List<PDStructureElement> elements(PDDocument pdf) {
    List<PDStructureElement> all = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
    return all;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> all) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        collect(element, all);
      }
    }
  }

  @Test
  void pupilsAreAskedAndTeachersAreToldToo() throws IOException {
    String pupils = text(SamplePictures.ELECTION, false);
    String teachers = text(SamplePictures.ELECTION, true);
    assertThat(pupils)
        .contains(
            "Kassym-Jomart Tokayev incumbent; nominator not stated",
            "Guess first",
            "All voters: what percentage of those who could vote did not? Subtract.",
            "How many times as tall is the second column?",
            "Source: The Astana Times, 21 November 2022")
        .doesNotContain("Answer:", "30.56", "Lie factor 1", "starts at 65", "≈")
        .as("the honest chart comes with the answer")
        .doesNotContain("Misleading", "Honest", "looks 5.3", "Both charts");
    assertThat(teachers)
        .contains(
            "Answer: 100 − 69.44 = 30.56",
            "Answer: 88.47 − 69.44 = 19.03",
            "Answer: Kassym-Jomart Tokayev: 81.31 : 3.42 ≈ 23.8",
            "Answer: 94.20; 100 − 94.20 = 5.80. The source does not say whose that is.",
            "Answer: Kassym-Jomart Tokayev. Not stated is not 0",
            "Answer: Agrees: 8,300,046 of 11,953,465 is 69.44%",
            "Answer: 6,455,848 to 6,461,518",
            "Answer: 615",
            "Misleading",
            "Honest",
            "Answer: The axis starts at 65, not at 0.",
            "Answer: Lie factor 15.6. The eye sees 428.6% more, the figures say 27.4% more.");
  }

  @Test
  void thePlacesHaveAPageWithTheirMapAndQuestions() throws IOException {
    for (boolean answers : new boolean[] {false, true}) {
      try (PDDocument pdf =
          opened(handout(SamplePictures.ELECTION, Language.ENGLISH, Paper.A4, answers))) {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(5);
        page.setEndPage(5);
        String text = page.getText(pdf);
        assertThat(text)
            .contains("The places", "Zhetisu", "81.42", "Where did fewer than half")
            .contains("Source: Informburo.kz");
        assertThat(text.contains("81.42 − 28.72 = 52.70 points")).isEqualTo(answers);
        assertThat(text.contains("Astana city; Almaty city")).isEqualTo(answers);
      }
    }
  }

  @Test
  void nothingIsGivenAwayBeforeTheClassHasGuessed() throws IOException {
    try (PDDocument pdf =
        opened(handout(SamplePictures.ELECTION, Language.ENGLISH, Paper.A4, false))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(pdf))
          .contains("How many will take part?", "Draw what you expect")
          .doesNotContain("81.31", "69.44", "8,300,046", "271,641");
    }
  }

  @Test
  void theChartIsNotCalledMisleadingInTheWordsOfPupilsSheets() throws IOException {
    try (PDDocument pdf =
        opened(handout(SamplePictures.ELECTION, Language.ENGLISH, Paper.A4, false))) {
      assertThat(elements(pdf))
          .filteredOn(element -> element.getStructureType().equals("Figure"))
          .extracting(PDStructureElement::getAlternateDescription)
          .anyMatch(said -> said.contains("Is this right?"))
          .noneMatch(said -> said.contains("isleading") || said.contains("Honest"));
    }
  }

  /// Whoever has most comes first in the file, but not on the sheet.
  @ParameterizedTest
  @CsvSource({"ENGLISH, Karakat Abden", "KAZAKH, Жигули Дайрабаев", "RUSSIAN, Жигули Дайрабаев"})
  void candidatesStandInTheOrderOfTheAlphabetBeforeTheResult(Language language, String first)
      throws IOException {
    Texts texts = Texts.in(language);
    try (PDDocument pdf = opened(handout(SamplePictures.ELECTION, language, Paper.A4, false))) {
      PDFTextStripper page = new PDFTextStripper();
      page.setEndPage(1);
      String said = page.getText(pdf);
      List<String> names =
          SamplePictures.ELECTION.contests().getFirst().choices().stream()
              .map(choice -> choice.name().in(texts.locale()))
              .sorted(texts.collator())
              .toList();
      assertThat(names.getFirst()).isEqualTo(first);
      assertThat(said).containsSubsequence(names);
      assertThat(said.substring(said.lastIndexOf(first))).containsSubsequence(names);
    }
  }

  @Test
  void aDatasetCanStateTheOrderOfTheBallot() throws IOException {
    String referendum =
        contest(
            "k",
            "{\"id\": \"a\", \"name\": {\"en\": \"Yea\"}},"
                + "{\"id\": \"b\", \"name\": {\"en\": \"Nay\"}}",
            "{\"choice\": \"a\", \"votes\": 3}, {\"choice\": \"b\", \"votes\": 2}");
    String ballot = referendum.replace("\"choices\":", "\"ballotOrder\": true, \"choices\":");
    assertThat(text(of("Alphabet", referendum), false))
        .containsSubsequence("Nay", "Yea", "Guess first", "Nay", "Yea");
    assertThat(text(of("Ballot", ballot), false))
        .containsSubsequence("Yea", "Nay", "Guess first", "Yea", "Nay");
  }

  @Test
  void aSheetHasRoomForNameClassAndDate() throws IOException {
    assertThat(text(SamplePictures.ELECTION, false)).contains("Name Class Date");
    assertThat(text(SamplePictures.ELECTION, true)).doesNotContain("Name Class Date");
  }

  /// The size of the letters of the first text on a page that begins with some words, in points.
  private static double size(PDDocument pdf, int page, String words) throws IOException {
    List<Double> sizes = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            if (text.startsWith(words)) {
              sizes.add((double) letters.getFirst().getYScale());
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    assertThat(sizes).as(words).isNotEmpty();
    return sizes.getFirst();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thePageOfTheMisleadingChartIsSetLikeTheOthers(boolean answers) throws IOException {
    try (PDDocument pdf =
        opened(handout(SamplePictures.ELECTION, Language.ENGLISH, Paper.A4, answers))) {
      String headline = answers ? "The axis starts" : "How many times";
      assertThat(size(pdf, 6, headline)).isCloseTo(size(pdf, 2, "Turnout 69.44"), within(0.05));
      assertThat(size(pdf, 6, "Turnout as a"))
          .isCloseTo(size(pdf, 2, "Turnout as a"), within(0.05));
      assertThat(size(pdf, 6, "All voters")).isCloseTo(size(pdf, 2, "Turnout as a"), within(0.05));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageFitsSixPagesOfEitherPaper(Language language) throws IOException {
    for (Paper paper : List.of(Paper.A4, Paper.LETTER)) {
      for (boolean answers : new boolean[] {false, true}) {
        try (PDDocument pdf = opened(handout(SamplePictures.ELECTION, language, paper, answers))) {
          assertThat(pdf.getNumberOfPages()).isEqualTo(6);
          for (PDPage page : pdf.getPages()) {
            assertThat((double) page.getMediaBox().getHeight())
                .isCloseTo(paper.longer(), within(0.01));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itIsTaggedInItsLanguageAndItsFiguresAreDescribed(Language language) throws IOException {
    try (PDDocument pdf = opened(handout(SamplePictures.ELECTION, language, Paper.A4, true))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      Map<String, Long> types =
          elements(pdf).stream()
              .collect(
                  Collectors.groupingBy(
                      PDStructureElement::getStructureType, Collectors.counting()));
      assertThat(types).containsEntry("H1", 1L).containsEntry("H2", 8L).containsEntry("L", 2L);
      assertThat(types).containsEntry("LI", 11L).containsEntry("LBody", 11L);
      assertThat(types).containsEntry("Figure", 7L);
      assertThat(elements(pdf))
          .filteredOn(element -> element.getStructureType().equals("Figure"))
          .allSatisfy(
              figure -> {
                assertThat(figure.getAlternateDescription()).hasSizeGreaterThan(100);
                assertThat(figure.getCOSObject().getCOSDictionary(COSName.A)).isNotNull();
              });
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  /// Where each text ends on its page.
  private static List<String> outside(PDDocument pdf) throws IOException {
    List<String> outside = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void writeString(String word, List<TextPosition> letters) {
        TextPosition last = letters.getLast();
        boolean in =
            letters.getFirst().getXDirAdj() >= 30
                && last.getXDirAdj() + last.getWidthDirAdj() <= last.getPageWidth() - 30
                && last.getYDirAdj() >= 30
                && last.getYDirAdj() <= last.getPageHeight() - 30;
        if (!in) {
          outside.add(word);
        }
      }
    }.getText(pdf);
    return outside;
  }

  private static String many(int choices, String name) {
    String all =
        IntStream.range(0, choices)
            .mapToObj(
                i -> "{\"id\": \"c" + i + "\", \"name\": {\"en\": \"" + name + " " + i + "\"}}")
            .collect(Collectors.joining(","));
    String tallies =
        IntStream.range(0, choices)
            .mapToObj(i -> "{\"choice\": \"c" + i + "\", \"votes\": " + (5000 - i) + "}")
            .collect(Collectors.joining(","));
    return contest("x", all, tallies);
  }

  private static String contest(String id, String choices, String tallies) {
    return """
    {"id": "%s", "name": {"en": "Contest %s"}, "choiceKind": "party", "unit": "u",
     "rounding": {"decimals": 1, "mode": "half-up", "stated": true},
     "choices": [%s], "tallies": [%s]}
    """
        .formatted(id, id, choices, tallies);
  }

  private static Election of(String title, String... contests) {
    return SamplePictures.election(
        """
        {"$schema": "https://sailau.org/schema/sailau-election-1.schema.json",
         "format": "sailau-election/1", "title": {"en": "%s"}, "date": "2024-10-06",
         "status": "final",
         "sources": [{"id": "s", "publisher": {"en": "G"}, "date": "2024-10-08"}],
         "units": [{"id": "u", "name": {"en": "U"}, "kind": "electorate"}],
         "contests": [%s]}
        """
            .formatted(title, String.join(",", contests)));
  }

  @Test
  void aBallotOfThousandsGoesOverPagesAndSaysWhatIsLeftOut() throws IOException {
    Election election = of("Many", many(2000, "Party of the name that is not short"));
    try (PDDocument pdf = opened(handout(election, Language.ENGLISH, Paper.A4, true))) {
      assertThat(outside(pdf)).isEmpty();
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "short 1050",
              "The first 60 of 2,000 entries.",
              "The 12 largest of 2,000, in alphabetical order.")
          .contains("Party of the name that is not short 0: 5,000 votes");
    }
  }

  @Test
  void everyContestHasItsPartUpToSix() throws IOException {
    String[] contests =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    contest(
                        "k" + i,
                        "{\"id\": \"a\", \"name\": {\"en\": \"Yes\"}},"
                            + "{\"id\": \"b\", \"name\": {\"en\": \"No\"}}",
                        "{\"choice\": \"a\", \"votes\": 3}, {\"choice\": \"b\", \"votes\": 2}"))
            .toArray(String[]::new);
    assertThat(text(of("Eight", contests), true))
        .contains(
            "6 of 8 contests are on these sheets",
            "The others: Contest k6; Contest k7.",
            "Contest k0: which",
            "Contest k5: which")
        .doesNotContain("Contest k6: which");
  }

  /// Words longer than a line, texts longer than a page, letters that no font has.
  @ParameterizedTest
  @ValueSource(ints = {1, 12, 40})
  void whateverIsLongIsWholeAndOnItsPages(int times) throws IOException {
    String longest = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3) + " тағы ";
    String name = longest.repeat(times).strip();
    Election election = of(name, many(2, name + " 王"), many(1, "One").replace("\"x\"", "\"y\""));
    try (PDDocument pdf = opened(handout(election, Language.RUSSIAN, Paper.LETTER, false))) {
      assertThat(outside(pdf)).isEmpty();
      String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(all).contains("capitän".replace('c', 'k'));
      // The title whole, if not without the feet of pages between.
      int found = all.split("тағы", -1).length - 1;
      assertThat(found).isGreaterThanOrEqualTo(times - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thePicturesAreThoseOfChartsThatHaveNoFlaw(boolean answers) {
    for (List<HandoutPages.PlacedBlock> page :
        HandoutPages.of(handout(SamplePictures.ELECTION, Language.KAZAKH, Paper.LETTER, answers))) {
      double bottom = 0;
      for (HandoutPages.PlacedBlock placed : page) {
        assertThat(placed.y()).isGreaterThanOrEqualTo(bottom);
        bottom = placed.y() + placed.block().height();
      }
      assertThat(bottom).isLessThanOrEqualTo(Paper.LETTER.longer() - 2 * HandoutPages.MARGIN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "kk-KZ"})
  void theSameBytesWhereverItIsMade(String tag) {
    Handout handout = handout(SamplePictures.ELECTION, Language.KAZAKH, Paper.A4, true);
    byte[] bytes = SamplePictures.HANDOUTS.bytes(handout);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(SamplePictures.HANDOUTS.bytes(handout)).isEqualTo(bytes);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aPictureOfAMisleadingChartSaysSoAndIsDrawnAgain() {
    for (Trick trick : Trick.of(Audited.of(SamplePictures.ELECTION), Texts.in(Language.KAZAKH))) {
      for (Chart chart : List.of(trick.answered(), trick.misleading(false), trick.honest(true))) {
        for (Format format : List.of(Format.PNG, Format.SVG, Format.PDF)) {
          Picture picture =
              new Picture(
                  chart, new Picture.Size(640, 480, 144), Picture.Options.defaults(Theme.LIGHT));
          byte[] bytes = SamplePictures.EXPORTER.bytes(picture, format);
          assertThat(PictureCheck.of(bytes))
              .isInstanceOfSatisfying(
                  PictureCheck.Result.WithProvenance.class,
                  withProvenance -> {
                    assertThat(withProvenance.state()).isEqualTo(PictureCheck.State.UNTOUCHED);
                    assertThat(withProvenance.provenance().misleading())
                        .isEqualTo(chart.misleading());
                    assertThat(
                            ReproductionCheck.of(
                                withProvenance,
                                Audited.of(SamplePictures.ELECTION),
                                SamplePictures.DATASET,
                                SamplePictures.PROGRAM))
                        .isEqualTo(Outcome.SAME);
                  });
          if (format == Format.SVG) {
            String contra = chart.misleading() ? "fill=\"#b3261e\"" : "fill=\"#5b3c9e\"";
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(contra);
          }
        }
        assertThat(
                new String(
                    SamplePictures.EXPORTER.bytes(
                        new Picture(
                            chart, Picture.Size.defaults(), Picture.Options.defaults(Theme.LIGHT)),
                        Format.CSV),
                    StandardCharsets.UTF_8))
            .matches(csv -> csv.contains("ЖАҢЫЛЫСТЫРАДЫ") == chart.misleading());
      }
    }
  }

  @Test
  void writeInsAreNoCandidatesOfASheet() throws IOException {
    List<DocumentLine> lines =
        List.of(
            new DocumentLine("Ann", "", "\"votes\": 60"),
            new DocumentLine("Scattered names", ", \"role\": \"write-ins\"", "\"votes\": 30"),
            new DocumentLine("Bob", "", "\"votes\": 20"));
    String sheet = text(Elections.read(Elections.document("", lines)), true);
    assertThat(sheet).contains("60 : 20 ≈ 3").doesNotContain("60 : 30");
    assertThat(sheet.substring(sheet.indexOf("Candidates"), sheet.indexOf("Guess first")))
        .contains("Ann", "Bob")
        .doesNotContain("Scattered");
    List<DocumentLine> none =
        List.of(
            new DocumentLine("Ann", "", "\"votes\": 60"),
            new DocumentLine("None of these", ", \"role\": \"none\"", "\"votes\": 70"),
            new DocumentLine("Bob", "", "\"votes\": 20"));
    assertThat(text(Elections.read(Elections.document("", none)), true)).doesNotContain("60 : 20");
  }
}
