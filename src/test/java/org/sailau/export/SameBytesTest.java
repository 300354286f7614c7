package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.Sha256;
import org.sailau.text.Language;

/// Tests that the same picture gives the same bytes on any machine at any time.
class SameBytesTest {

  private static final Map<String, String> FIRST = all(false);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void putBack() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  /// The digests of all charts in all formats.
  private static Map<String, String> all(boolean backwards) {
    Map<String, String> digests = new HashMap<>();
    List<Chart> charts = SamplePictures.charts(Language.KAZAKH);
    for (Chart chart : backwards ? charts.reversed() : charts) {
      Picture picture =
          new Picture(
              chart, new Picture.Size(800, 450, 144), Picture.Options.defaults(Theme.PRINT));
      for (Format format : Format.values()) {
        digests.put(
            FileNames.of("", picture, format, false, false),
            Sha256.of(SamplePictures.EXPORTER.bytes(picture, format)));
      }
    }
    return digests;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "kk-KZ", "en-US"})
  void whateverTheLocaleTheZoneAndTheOrder(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(FIRST).hasSize(4 * SamplePictures.charts(Language.KAZAKH).size());
    assertThat(all(true)).isEqualTo(FIRST);
  }
}
