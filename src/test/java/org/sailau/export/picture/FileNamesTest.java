package org.sailau.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.export.SamplePictures;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class FileNamesTest {

  private static Picture votes(Theme theme) {
    return SamplePictures.picture(
        "votes", Language.KAZAKH, Picture.Size.defaults(), Picture.Options.defaults(theme));
  }

  @ParameterizedTest
  @CsvSource({
    "PNG, HIGH_CONTRAST, false, false, votes.png",
    "PNG, HIGH_CONTRAST, true,  false, votes-kk.png",
    "SVG, HIGH_CONTRAST, false, true,  votes-high-contrast.svg",
    "PDF, PRINT,         true,  true,  votes-kk-print.pdf",
    "CSV, PRINT,         true,  true,  votes-kk.csv",
    "CSV, PRINT,         false, true,  votes.csv"
  })
  void aNameSaysWhatTellsFilesApart(
      Format format, Theme theme, boolean languages, boolean themes, String name) {
    assertThat(FileNames.of("", votes(theme), format, languages, themes)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "kazakhstan-president-2022.sailau.json, kazakhstan-president-2022",
    "my results.json, my-results",
    "Сайлау 2029.sailau.json, Сайлау-2029",
    "a:b?.json, a-b",
    ".json, ''"
  })
  void anElectionIsNamedAfterItsFile(String file, String election) {
    assertThat(FileNames.election(new DatasetFile(file, "0"))).isEqualTo(election);
  }

  @Test
  void noTwoContestsHaveFilesOfOneName() {
    Contest contest = SamplePictures.ELECTION.contests().getFirst();
    List<Contest> contests =
        Stream.of("first", "a:b", "a_b", "a-b", "a.b", "a::b", "a")
            .map(
                id ->
                    new Contest(
                        id,
                        contest.name(),
                        contest.kind(),
                        contest.unit(),
                        contest.base(),
                        contest.votesPerVoter(),
                        contest.rounding(),
                        contest.choices(),
                        contest.inBallotOrder(),
                        contest.tallies()))
            .toList();
    Election one = SamplePictures.ELECTION;
    Election election =
        new Election(
            one.title(),
            one.date(),
            one.status(),
            one.announced(),
            one.authority(),
            one.sources(),
            one.turnoutRounding(),
            one.units(),
            contests,
            one.observation());
    List<Chart> charts = Gallery.of(Audited.of(election), Texts.in(Language.ENGLISH));
    assertThat(charts).hasSizeGreaterThanOrEqualTo(2 * contests.size());
    assertThat(charts)
        .extracting(
            chart ->
                FileNames.of(
                    "",
                    new Picture(
                        chart, Picture.Size.defaults(), Picture.Options.defaults(Theme.LIGHT)),
                    Format.PNG,
                    false,
                    false))
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.matches(".*[<>:\"/\\\\|?*].*"));
  }

  /// Ids are in any script, whose letters take up to four bytes each.
  @Test
  void noNameIsLongerThanFileSystemsAllow() {
    for (String letter : List.of("a", "ы", "區", "𐐷")) {
      String name = FileNames.of(letter.repeat(80), "results-" + letter.repeat(100), Format.PDF);
      assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(250);
      assertThat(name).startsWith(letter + letter).endsWith(".pdf").doesNotContain("?");
    }
    assertThat(FileNames.of("a".repeat(80), "results-" + "b".repeat(100), Format.PNG))
        .isEqualTo("a".repeat(80) + "-results-" + "b".repeat(100) + ".png");
  }
}
