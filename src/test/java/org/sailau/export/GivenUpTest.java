package org.sailau.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audited;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.handout.Handout;
import org.sailau.io.FileNotWritten;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Tests that an export or a handout that is given up ends soon and leaves the file as it was.
class GivenUpTest {

  private static final Picture PICTURE =
      SamplePictures.withDefaults("organisations", Language.ENGLISH);

  @TempDir Path folder;

  private interface Writing {
    void to(Path target, AtomicInteger left) throws FileNotWritten;
  }

  /// Asks as often as `asks` says and then gives up. Returns how often it was asked after that.
  private int askedInVain(Writing writing, int asks) throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    AtomicInteger left = new AtomicInteger(asks);
    assertThatThrownBy(() -> writing.to(target, left)).isInstanceOf(CancellationException.class);
    assertThat(target).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
    return -left.get();
  }

  /// The first asks are those of the layout, the last one is behind all drawing.
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PNG", "SVG", "PDF"})
  void anExportEndsAtTheNextTextOrShape(Format format) throws IOException, FileNotWritten {
    AtomicInteger all = new AtomicInteger();
    SamplePictures.EXPORTER.write(
        PICTURE, format, folder.resolve("target"), () -> all.incrementAndGet() > 0);
    assertThat(all.get()).as("asks of a whole picture").isGreaterThan(100);
    for (int asks : new int[] {0, 1, 10, all.get() / 2, all.get() - 1}) {
      Writing writing =
          (target, left) ->
              SamplePictures.EXPORTER.write(
                  PICTURE, format, target, () -> left.getAndDecrement() > 0);
      assertThat(askedInVain(writing, asks)).as("given up after %s", asks).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100})
  void aHandoutEndsAtTheNextTextOrShape(int asks) throws IOException {
    Handout handout =
        new Handout(Audited.of(SamplePictures.ELECTION), Texts.in(Language.KAZAKH), Paper.A4, true);
    Writing writing =
        (target, left) ->
            SamplePictures.HANDOUTS.write(handout, target, () -> left.getAndDecrement() > 0);
    assertThat(askedInVain(writing, asks)).isEqualTo(1);
  }
}
