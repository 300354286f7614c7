package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Contest;
import org.sailau.election.Tally;
import org.sailau.election.number.Share;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class CsvFileTest {

  /// A reader for CSV (RFC 4180).
  private static List<List<String>> parsed(byte[] csv) {
    String text = new String(csv, StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && text.startsWith("\"\"", i)) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || text.startsWith("\r\n", i))) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != ',') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(row).as("every line ends").isEmpty();
    return rows;
  }

  private static List<List<String>> of(String chart, Language language) {
    return parsed(
        SamplePictures.EXPORTER.bytes(SamplePictures.withDefaults(chart, language), Format.CSV));
  }

  @Test
  void figuresArePlainAndWhatTheyDoNotSayIsANote() {
    assertThat(of("results", Language.KAZAKH))
        .startsWith(
            List.of("Кандидат", "Үлес, %", "Дауыс саны", "Ұсынған", "Ескертпелер"),
            List.of(
                "Қасым-Жомарт Тоқаев",
                "81.31",
                "",
                "",
                "Дауыс саны: айтылмаған, 6\u00a0455\u00a0848\u00a0–\u00a06\u00a0461\u00a0518"
                    + " (есептелген); Ұсынған: айтылмаған"),
            List.of("Жигули Дайрабаев", "3.42", "271641", "«Ауыл» партиясы", ""))
        .endsWith(
            List.of(
                "Дереккөзде жоқ",
                "5.80",
                "",
                "",
                "Үлес, %: есептелген; Дауыс саны: айтылмаған, 460\u00a0041\u00a0–\u00a0461\u00a0956"
                    + " (есептелген)"));
    assertThat(of("observers", Language.ENGLISH))
        .containsExactly(
            List.of("Figure", "Number", "Notes"),
            List.of("Observers accredited", "614", "Number: more than 614"),
            List.of("Foreign reporters accredited", "254", ""));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRowHasACellForEveryColumn(Language language) {
    for (Chart chart : SamplePictures.charts(language)) {
      List<List<String>> rows = of(chart.id(), language);
      assertThat(rows).as(chart.id()).hasSizeGreaterThan(1);
      assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=1+1,     '=1+1",
        "+7 800,   '+7 800",
        "-5,       '-5",
        "@SUM(A1), '@SUM(A1)",
        "a=b,      a=b",
        "Say \"x\",  Say \"x\"",
        "Auyl Party;=1+1;z,   Auyl Party;'=1+1;z",
        "`Auyl Party, @A1`,   `Auyl Party,' @A1`",
        "Auyl;\u00a0\u200b-1, Auyl;'\u00a0\u200b-1",
        "`Auyl;\"=1+1\"`,     `Auyl;'\"=1+1\"`",
        "＝1+1,    '＝1+1",
        "Auyl; and others,   Auyl; and others",
      })
  void noNameIsRunAsAFormula(String name, String cell) {
    String json =
        SamplePictures.bundledJson()
            .replace("\"Zhiguli Dairabayev\"", '"' + name.replace("\"", "\\\"") + '"');
    Picture picture =
        SamplePictures.picture(
            SamplePictures.election(json),
            "results",
            Language.ENGLISH,
            Picture.Size.defaults(),
            Picture.Options.defaults(Theme.LIGHT));
    assertThat(parsed(SamplePictures.EXPORTER.bytes(picture, Format.CSV)).get(2).getFirst())
        .isEqualTo(cell);
    assertThat(CsvFile.tabbed(picture.chart().table(), picture.chart().texts()))
        .contains("\n" + cell + "\t3.42\t271641\t");
  }

  @Test
  void aCellThatAnotherSeparatorWouldSplitIsQuoted() {
    assertThat(
            new String(
                SamplePictures.EXPORTER.bytes(
                    SamplePictures.picture(
                        SamplePictures.election(
                            SamplePictures.bundledJson()
                                .replace("\"Zhiguli Dairabayev\"", "\"Auyl; Party\"")),
                        "results",
                        Language.ENGLISH,
                        Picture.Size.defaults(),
                        Picture.Options.defaults(Theme.LIGHT)),
                    Format.CSV),
                StandardCharsets.UTF_8))
        .contains("\r\n\"Auyl; Party\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \"b\" c",
        "\"",
        "a,b",
        "a;b",
        "a\nb",
        "a\r\nb",
        "\r\n",
        " a ",
        "",
        "Ә, «Ө»",
        "\ufeffa",
        "a\tb"
      })
  void anyTextIsReadBackAsItIs(String text) {
    byte[] csv = CsvFile.write(table(text), Texts.in(Language.ENGLISH));
    String kept = text.startsWith("\r") ? "'" + text : text;
    assertThat(parsed(csv))
        .containsExactly(List.of("Name, \"full\""), List.of(kept), List.of("last"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-5", "@SUM(A1)", "\t=1", "\r=1", "=\"a\",\n"})
  void aTextThatWouldBeRunIsMadeHarmless(String text) {
    byte[] csv = CsvFile.write(table(text), Texts.in(Language.ENGLISH));
    assertThat(parsed(csv).get(1)).containsExactly("'" + text);
  }

  private static Table table(String text) {
    return Table.ofTexts(
        List.of(Table.Column.ofTexts("Name, \"full\"")), List.of(List.of(text), List.of("last")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sharesAndVotesAreTheDatasetsToTheLastDigit(Language language) {
    Contest contest = SamplePictures.ELECTION.contests().getFirst();
    List<List<String>> rows = of("results", language);
    for (Tally tally : contest.tallies().of(contest.unit())) {
      String name = contest.choices().get(tally.choice()).name().in(language.locale());
      @Nullable Share share = tally.share();
      assertThat(rows)
          .anySatisfy(
              row ->
                  assertThat(row)
                      .startsWith(
                          name,
                          share == null ? "" : share.percent().toPlainString(),
                          tally.votes() == null ? "" : String.valueOf(tally.votes())));
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, '3.42'", "KAZAKH, '3,42'", "RUSSIAN, '3,42'"})
  void whatIsPastedIsANumberInTheLanguageInForce(Language language, String share) {
    Texts texts = Texts.in(language);
    Chart chart = SamplePictures.withDefaults("results", language).chart();
    assertThat(CsvFile.tabbed(chart.table(), texts)).contains("\t" + share + "\t271641\t");
    assertThat(CsvFile.localized("3.42", texts)).isEqualTo(share);
    assertThat(CsvFile.localized("271641", texts)).isEqualTo("271641");
    assertThat(CsvFile.localized("No. 3.42", texts)).isEqualTo("No. 3.42");
  }

  @Test
  void commasStayInTheirCells() {
    assertThat(of("organisations", Language.ENGLISH).get(2).get(1))
        .isEqualTo("Executive Committee of the Commonwealth of Independent States (CIS)");
    assertThat(of("results", Language.RUSSIAN).getFirst()).contains("Доля, %");
  }
}
