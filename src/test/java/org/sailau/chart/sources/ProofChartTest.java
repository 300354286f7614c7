package org.sailau.chart.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.Layout;
import org.sailau.chart.TextRecorder;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Aspect;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.results.SampleBallot;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class ProofChartTest {

  private static final Audited BUNDLED = Audited.of(SampleBallot.BUNDLED.election);

  private static List<Chart> proofs(Language language) {
    return ProofChart.rows(BUNDLED.ledger())
        .map(row -> ProofChart.of(BUNDLED, row, Texts.in(language)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1600, 900", "1080, 1350", "1080, 1920", "1080, 1080", "400, 300"})
  void textsAreWholeAndApartInEveryLanguageAndShape(int width, int height) {
    for (Language language : Language.values()) {
      for (Chart chart : proofs(language)) {
        Style style = Style.picture(Theme.LIGHT, false, false).with(Aspect.of(width, height));
        ScaledChart picture = ScaledChart.of(chart, style, width, height);
        assertThat(Layout.flaws(TextRecorder.of(picture)))
            .as("%s, %s", language, chart.id())
            .isEmpty();
      }
    }
  }

  @Test
  void aProofIsFoundByItsId() {
    Texts texts = Texts.in(Language.ENGLISH);
    Chart chart = Gallery.chart("proof~votes~kazhyken", BUNDLED, texts).orElseThrow();
    assertThat(chart.headline()).isEqualTo("Meiram Kazhyken, votes: 300,907 cannot be true");
    assertThat(Gallery.chart("proof~votes~nobody", BUNDLED, texts)).isEmpty();
  }

  @Test
  void theTableNamesEachSourceWithItsValue() {
    Texts texts = Texts.in(Language.ENGLISH);
    Table table = Gallery.chart("proof~votes~kazhyken", BUNDLED, texts).orElseThrow().table();
    assertThat(table.rows()).hasSize(7);
    assertThat(table.rows().getLast().getFirst().plain()).isEqualTo("300907");
  }
}
