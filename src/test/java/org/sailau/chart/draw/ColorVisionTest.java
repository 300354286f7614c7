package org.sailau.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The measure that [ThemeTest] relies on.
class ColorVisionTest {

  /// From the test data of Sharma, Wu and Dalal (2005), table 1.
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
    "50, 0, 0, 50, -1, 2, 2.3669",
    "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "50, 2.5, 0, 56, -27, -3, 31.9030",
    "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
    "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441"
  })
  void distancesAreThoseOfTheStandard(
      double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
    assertThat(ColorVision.distance(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
        .isCloseTo(distance, within(0.0001));
  }

  @Test
  void redAndGreenAreCloseForThoseWhoMissACone() {
    Color red = new Color(0xB04020);
    Color green = new Color(0x5A6A10);
    double usual = ColorVision.distance(ColorVision.USUAL.sees(red), ColorVision.USUAL.sees(green));
    assertThat(
            ColorVision.distance(
                ColorVision.DEUTERANOPIA.sees(red), ColorVision.DEUTERANOPIA.sees(green)))
        .isLessThan(usual / 2);
  }
}
