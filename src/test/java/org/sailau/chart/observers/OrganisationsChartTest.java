package org.sailau.chart.observers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.chart.Elections.line;
import static org.sailau.election.Contest.ChoiceKind.CANDIDATE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.number.Count;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class OrganisationsChartTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final Style STYLE = Style.window(Theme.LIGHT.palette(), 1, false);
  private static final String LONG =
      "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgesellschaft";

  private static Organisation organisation(
      String name, @Nullable String abbreviation, boolean counted) {
    return new Organisation(
        LocalizedText.of(name),
        abbreviation == null ? null : LocalizedText.of(abbreviation),
        counted);
  }

  private static Election with(@Nullable Count stated, List<Organisation> organisations) {
    return Elections.of(
        List.of(Elections.electorate(null, null)),
        new Observation(
            null,
            null,
            stated == null ? null : new Observation.Figure(stated, Evidence.DEFAULT),
            organisations),
        CANDIDATE,
        line("One", "60.0", 60L),
        line("Two", "40.0", 40L));
  }

  private static List<Organisation> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> organisation("Organisation " + i, i % 2 == 0 ? "O" + i : null, true))
        .toList();
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("one", List.of(organisation("Only", null, true))),
        Arguments.of("further ones only", List.of(organisation("Embassy", "E", false))),
        Arguments.of("thirty", many(30)),
        Arguments.of("a hundred", many(100)),
        Arguments.of(
            "long names",
            List.of(
                organisation("The Office of the Very Long Name ".repeat(6).strip(), "OVLN", true),
                organisation(LONG, "RFG", true),
                organisation("Ö", LONG.substring(0, 30), true),
                organisation(LONG + ' ' + LONG, null, false))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void textsAreWholeApartAndClear(String name, List<Organisation> organisations) {
    Chart chart = OrganisationsChart.of(Audited.of(with(null, organisations)), TEXTS);
    for (int width : new int[] {520, 760, 1240}) {
      assertThat(Layout.flaws(TextRecorder.of(chart, STYLE, width, 100)))
          .as("%s, %s wide", name, width)
          .isEmpty();
    }
    for (int[] size : new int[][] {{1920, 1080}, {1080, 1080}, {300, 200}}) {
      ScaledChart scaledChart =
          ScaledChart.of(chart, Style.picture(Theme.LIGHT, false, false), size[0], size[1]);
      assertThat(Layout.flaws(TextRecorder.of(scaledChart)))
          .as("%s, %s by %s", name, size[0], size[1])
          .isEmpty();
    }
  }

  @Test
  void ofALongListTheFirstAreDrawnTheRestIsSaidAndInTheTable() {
    Chart chart = OrganisationsChart.of(Audited.of(with(null, many(31))), TEXTS);
    List<String> words = TextRecorder.of(chart, STYLE, 760, 100).words();
    assertThat(words)
        .contains("Organisation 30", TEXTS.of("organisations.more", 30, 31))
        .doesNotContain("Organisation 31");
    assertThat(chart.table().rows()).hasSize(31);
    assertThat(chart.items()).hasSize(31);
    Chart thirty = OrganisationsChart.of(Audited.of(with(null, many(30))), TEXTS);
    assertThat(TextRecorder.of(thirty, STYLE, 760, 100).words())
        .contains("Organisation 30")
        .doesNotContain(TEXTS.of("organisations.more", 30, 30));
  }

  @Test
  void whatIsNoOrganisationHasNoNumberAndSaysWhy() {
    List<Organisation> organisations = new ArrayList<>(many(2));
    organisations.addFirst(organisation("Embassies", null, false));
    Chart chart = OrganisationsChart.of(Audited.of(with(null, organisations)), TEXTS);
    List<String> words = TextRecorder.of(chart, STYLE, 760, 100).words();
    assertThat(words).containsSubsequence("1", "Organisation 1", "2", "Organisation 2", "–");
    assertThat(words).containsSubsequence("Embassies", TEXTS.of("observers.further"));
    assertThat(chart.table().rows().getLast().getFirst().plain()).isEmpty();
    assertThat(chart.table().rows().getLast().get(1).note())
        .isEqualTo(TEXTS.of("observers.further"));
    assertThat(chart.items().getLast().spoken()).contains(TEXTS.of("observers.further"));
  }

  @Test
  void theHeadlineSaysWhatIsStatedAndElseWhatIsListed() {
    assertThat(headline(new Count.Exactly(7))).isEqualTo(TEXTS.of("observers.headline.stated", 7L));
    assertThat(headline(new Count.MoreThan(7)))
        .isEqualTo(TEXTS.of("observers.headline.moreThan", 7L));
    assertThat(headline(null)).isEqualTo(TEXTS.of("observers.headline.listed", 3));
  }

  private static String headline(@Nullable Count stated) {
    return OrganisationsChart.of(Audited.of(with(stated, many(3))), TEXTS).headline();
  }
}
