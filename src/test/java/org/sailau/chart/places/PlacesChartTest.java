package org.sailau.chart.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Style;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class PlacesChartTest {

  private static final Audited BUNDLED = bundled();

  private static Audited bundled() {
    try (InputStream in = BundledDataset.open()) {
      return Audited.of(
          ((ReadResult.Done) new DatasetReader(Limits.defaults()).read(in, Progress.NONE))
              .election());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Chart chart(Language language) {
    Election election = BUNDLED.election();
    return PlacesChart.of(
        BUNDLED,
        PlaceMeasure.Turnout.of(election, election.contests().getFirst()),
        MapLayout.Tiles.of(election).orElseThrow(),
        SmallBase.DEFAULT,
        OptionalInt.empty(),
        Texts.in(language));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "19.99, 0", "20, 1", "39.9, 1", "40.00, 2", "60, 3", "80, 4", "100, 4"})
  void aValueOnABorderBelongsUpwards(BigDecimal percent, int step) {
    assertThat(Steps.PERCENT.of(percent)).isEqualTo(step);
  }

  @Test
  void everyRegionIsThereWithItsFigureStepAndRank() {
    Chart chart = chart(Language.ENGLISH);
    assertThat(chart.items()).hasSize(20);
    assertThat(chart.items())
        .extracting(Chart.Item::spoken)
        .contains("Turkistan, 80.37 percent, step 5 of 5, rank 3 of 20")
        .contains("Almaty city, 28.72 percent, step 2 of 5, rank 20 of 20");
    assertThat(chart.table().rows()).hasSize(20);
    assertThat(chart.table().rows().getFirst().get(1).plain()).isEqualTo("81.42");
  }

  @Test
  void theFiguresAreThoseOfTheirOwnSource() {
    assertThat(chart(Language.ENGLISH).below())
        .last()
        .isEqualTo(
            "Source: Informburo.kz, 20 November 2022, citing the Central Election Commission"
                + " (CEC).");
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void tilesDoNotOverlapAndStandInTheirColumnsAndRows(Theme theme) {
    List<ItemEntity> tiles = drawn(chart(Language.RUSSIAN), theme);
    assertThat(tiles).hasSize(20);
    for (ItemEntity one : tiles) {
      Rectangle2D area = one.mark();
      assertThat(area.getWidth())
          .isCloseTo(area.getHeight(), org.assertj.core.data.Offset.offset(0.01));
      for (ItemEntity other : tiles) {
        assertThat(one.equals(other) || !area.intersects(other.mark())).isTrue();
      }
    }
    assertThat(of(tiles, "north-kazakhstan").getX()).isEqualTo(of(tiles, "akmola").getX());
    assertThat(of(tiles, "zhetisu").getX()).isGreaterThan(of(tiles, "almaty-region").getX());
    assertThat(of(tiles, "shymkent").getY()).isGreaterThan(of(tiles, "turkistan").getY());
  }

  private static Rectangle2D of(List<ItemEntity> tiles, String key) {
    return tiles.stream().filter(tile -> tile.key().equals(key)).findFirst().orElseThrow().mark();
  }

  private static List<ItemEntity> drawn(Chart chart, Theme theme) {
    BufferedImage image = new BufferedImage(1000, 640, BufferedImage.TYPE_INT_RGB);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart
        .draw(Style.picture(theme, false, false))
        .draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 1000, 640), null, info);
    List<ItemEntity> items = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof ItemEntity item) {
        items.add(item);
      }
    }
    return items;
  }
}
