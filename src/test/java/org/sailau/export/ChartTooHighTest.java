package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.HighChart;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.text.Language;

/// Tests that a chart that has no room in a picture is not written, and why is said.
class ChartTooHighTest {

  private static final Chart SAMPLE = SamplePictures.charts(Language.ENGLISH).getFirst();

  @TempDir Path folder;

  /// A picture of a chart that needs so many times the height of its width.
  private static Picture picture(double times) {
    return new Picture(
        new HighChart(SAMPLE, width -> times * width),
        Picture.Size.defaults(),
        SamplePictures.withDefaults("results", Language.ENGLISH).options());
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PNG", "SVG", "PDF"})
  void noPictureIsWrittenAndTheFileStays(Format format) throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    FileNotWritten failure =
        catchThrowableOfType(
            FileNotWritten.class, () -> SamplePictures.EXPORTER.write(picture(2), format, target));
    assertThat(failure.reason()).isEqualTo(FileNotWritten.Reason.CHART_TOO_HIGH);
    assertThat(failure.target()).isEqualTo(target);
    assertThat(target).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void itsTableIsWritten() throws FileNotWritten {
    Path target = folder.resolve("target.csv");
    SamplePictures.EXPORTER.write(picture(2), Format.CSV, target);
    assertThat(target).isNotEmptyFile();
  }

  @Test
  void aChartThatHasRoomIsWritten() throws FileNotWritten {
    Path target = folder.resolve("target.png");
    SamplePictures.EXPORTER.write(picture(0.1), Format.PNG, target);
    assertThat(target).isNotEmptyFile();
  }
}
