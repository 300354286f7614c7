package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.sailau.audit.Audited;
import org.sailau.chart.draw.Theme;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.SelfDigest;
import org.sailau.io.Sha256;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.PictureReport;
import org.sailau.verify.ReproductionCheck;
import org.sailau.verify.ReproductionCheck.Outcome;

/// Pictures: what `check` says of them. Half of the changed SVGs and PDFs get a digest that fits,
/// so that only drawing them again finds the change.
final class PictureTarget implements Target {

  /// Small, so that drawing again is quick.
  private static final Picture.Size SIZE = new Picture.Size(120, 100, 96);

  private static final int MAX_DRAWN_PIXELS = 1_000_000;

  private static final Pattern SIZE_LINE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

  private static final Audited AUDITED = Audited.of(SamplePictures.ELECTION);

  private final Format format;
  private final List<byte[]> seeds = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  PictureTarget(Format format) throws IOException {
    this.format = format;
    seeds.add(picture("votes", Language.ENGLISH, Picture.Options.defaults(Theme.LIGHT)));
    seeds.add(
        picture(
            "results",
            Language.KAZAKH,
            new Picture.Options(Theme.DARK, true, true, true, Paper.CHART)));
    for (byte[] seed : seeds) {
      shown.add(shown(seed));
    }
  }

  private byte[] picture(String chart, Language language, Picture.Options options) {
    return SamplePictures.EXPORTER.bytes(
        SamplePictures.picture(SamplePictures.ELECTION, chart, language, SIZE, options), format);
  }

  @Override
  public String name() {
    return format.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String ending() {
    return '.' + name();
  }

  @Override
  public List<byte[]> seeds() {
    return List.copyOf(seeds);
  }

  @Override
  public byte[] changed(byte[] file, Random random) {
    byte[] changed =
        switch (format) {
          case PNG -> PngChanges.changed(file, random);
          case SVG -> SvgChanges.changed(file, random);
          default -> PdfChanges.changed(file, random);
        };
    return format != Format.PNG && random.nextBoolean() ? withDigest(changed) : changed;
  }

  /// With the digest of the changed file in it, if it still has a place for one.
  static byte[] withDigest(byte[] file) {
    String blank =
        new String(file, ISO_8859_1)
            .replaceAll("\nfile-sha256: [0-9a-f]{64}", "\nfile-sha256: " + Sha256.BLANK);
    return blank.contains("\nfile-sha256: " + Sha256.BLANK)
        ? SelfDigest.withDigest(blank.getBytes(ISO_8859_1))
        : file;
  }

  /// Forgets what the seeds show, as if they showed something else.
  void forget() {
    shown.clear();
  }

  /// What a viewer shows of a picture, as far as it can be told without the code that is tested:
  /// the pixels of a PNG, all of another file.
  private String shown(byte[] file) throws IOException {
    if (format != Format.PNG) {
      return new String(file, ISO_8859_1);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    StringBuilder pixels = new StringBuilder();
    pixels.append(image.getWidth()).append(' ').append(image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        pixels.append(' ').append(pixel >>> 24 == 0 ? 0 : pixel);
      }
    }
    return pixels.toString();
  }

  @Override
  public String read(byte[] file) throws IOException {
    return switch (PictureCheck.of(file)) {
      case Result.NotAPicture _ -> "no picture";
      case Result.TooLarge _ -> "too large";
      case Result.WithoutProvenance _ -> "nothing said";
      case Result.WithProvenance picture -> check(picture, file);
    };
  }

  private String check(Result.WithProvenance picture, byte[] file) throws IOException {
    for (Texts texts : Sentences.LANGUAGES) {
      Sentences.areSafe(new PictureReport(texts, picture).lines());
    }
    boolean asWritten = seeds.stream().anyMatch(seed -> Arrays.equals(seed, file));
    if (picture.state() == State.EDITED) {
      assertThat(asWritten).as("an untouched picture is said to be edited").isFalse();
      return "edited";
    }
    if (!isSmall(picture)) {
      return "large";
    }
    Outcome outcome =
        ReproductionCheck.of(picture, AUDITED, SamplePictures.DATASET, SamplePictures.PROGRAM);
    if (outcome == Outcome.SAME) {
      assertThat(shown)
          .as("what is the same as drawn again shows something else")
          .contains(shown(file));
    }
    if (asWritten) {
      assertThat(outcome).isEqualTo(Outcome.SAME);
    }
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// A picture may say that it has a hundred million pixels. Drawing those takes longer than a
  /// fuzzer has.
  private static boolean isSmall(Result.WithProvenance picture) {
    Matcher size = SIZE_LINE.matcher(picture.provenance().get("size"));
    return !size.matches()
        || Long.parseLong(size.group(1)) * Long.parseLong(size.group(2)) < MAX_DRAWN_PIXELS;
  }
}
