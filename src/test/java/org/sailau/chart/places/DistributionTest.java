package org.sailau.chart.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.window.PlaceDatasets;

/// How many places have which turnout, and its picture.
class DistributionTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  /// A country of which each district has a turnout, in percent.
  private static Audited country(String... percents) {
    List<String> units = new ArrayList<>();
    units.add(
        """
        {"id": "all", "name": {"en": "All"}, "kind": "electorate", "turnout": {"share": 50.0}}\
        """);
    for (int i = 0; i < percents.length; i++) {
      units.add(
          """
          {"id": "d%d", "name": {"en": "District %d"}, "kind": "district", "within": "all",
           "turnout": {"share": %s}}\
          """
              .formatted(i, i, percents[i]));
    }
    return Audited.of(
        Elections.read(
            """
            {"format": "sailau-election/1", "title": {"en": "Country"}, "date": "2024-10-06",
             "status": "final", "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
             "turnoutRounding": {"decimals": 1, "mode": "half-up", "stated": true},
             "units": [%s],
             "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate",
               "unit": "all", "choices": [{"id": "a", "name": {"en": "A"}}],
               "tallies": [{"choice": "a", "votes": 5}]}]}
            """
                .formatted(String.join(", ", units))));
  }

  private static Distribution of(Audited audited) {
    Election election = audited.election();
    return Distribution.of(
        audited, PlaceMeasure.Turnout.of(election, election.contests().getFirst()));
  }

  @Test
  void aPercentageOnABorderBelongsUpwardsAndTheWholeIsNoPlace() {
    Distribution distribution =
        of(country("0.0", "4.9", "5.0", "50.0", "54.9", "95.0", "99.9", "100.0"));
    List<Integer> expected = new ArrayList<>(Collections.nCopies(20, 0));
    expected.set(0, 2);
    expected.set(1, 1);
    expected.set(10, 2);
    expected.set(19, 3);
    assertThat(distribution.counts()).isEqualTo(expected);
    assertThat(distribution.places()).isEqualTo(8);
    assertThat(distribution.isWorthDrawing()).isTrue();
    assertThat(of(country("10.0", "20.0")).isWorthDrawing()).isFalse();
  }

  @Test
  void figuresOfAnotherHourAreNotCountedTogetherWithThose() {
    Audited bundled = Audited.of(SampleBallot.BUNDLED.election);
    Distribution distribution = of(bundled);
    assertThat(distribution.hour()).contains(LocalDateTime.of(2022, 11, 20, 22, 0));
    assertThat(distribution.places()).as("the regions, without voters abroad").isEqualTo(20);
    assertThat(distribution.counts().get(17)).as("88.47%% abroad").isZero();
  }

  @Test
  void theHeadlineAndTheItemsSayHowManyPlacesThereAre() {
    Audited bundled = Audited.of(SampleBallot.BUNDLED.election);
    int astana = bundled.election().unitOf("astana");
    Chart chart = DistributionChart.of(bundled, of(bundled), OptionalInt.of(astana), TEXTS);
    assertThat(chart.headline()).isEqualTo("Turnout: 8 of 20 places are between 75 and 80%");
    assertThat(chart.items().stream().map(Chart.Item::spoken))
        .contains("75 to 80%: 8 places", "45 to 50%: 1 place, Astana city 48.60%");
    assertThat(chart.below())
        .containsExactly(
            "Source: Informburo.kz, 20 November 2022, citing the Central Election Commission"
                + " (CEC).");
    assertThat(chart.table().rows()).hasSize(20);
  }

  @Test
  void derivedFiguresAreSaidToBeDerived() {
    Audited country = Audited.of(Elections.read(PlaceDatasets.country()));
    Distribution leads =
        Distribution.of(country, new PlaceMeasure.Lead(country.election().contests().getFirst()));
    assertThat(leads.derived()).isTrue();
    assertThat(DistributionChart.of(country, leads, OptionalInt.empty(), TEXTS).below())
        .contains("Derived: computed from the stated figures.");
  }

  @Test
  void itIsFoundByItsIdWhereThereAreEnoughPlaces() {
    assertThat(Gallery.chart("distribution", Audited.of(SampleBallot.BUNDLED.election), TEXTS))
        .get()
        .isInstanceOf(DistributionChart.class);
    assertThat(Gallery.chart("distribution", country("10.0", "20.0"), TEXTS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsAreWholeAndApartInEveryLanguageAndShape(Theme theme) {
    Audited bundled = Audited.of(SampleBallot.BUNDLED.election);
    OptionalInt almaty = OptionalInt.of(bundled.election().unitOf("almaty-city"));
    for (Language language : Language.values()) {
      Chart chart = DistributionChart.of(bundled, of(bundled), almaty, Texts.in(language));
      for (int[] size : new int[][] {{1600, 900}, {1080, 1350}, {1080, 1920}, {400, 300}}) {
        Style style = Style.picture(theme, false, false).with(Aspect.of(size[0], size[1]));
        ScaledChart picture = ScaledChart.of(chart, style, size[0], size[1]);
        assertThat(Layout.flaws(TextRecorder.of(picture)))
            .as("%s, %d x %d", language, size[0], size[1])
            .isEmpty();
      }
    }
  }
}
