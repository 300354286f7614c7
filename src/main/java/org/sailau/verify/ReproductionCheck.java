package org.sailau.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.trick.Trick;
import org.sailau.export.Exporter;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.export.picture.Provenance;
import org.sailau.export.png.PngChunks;
import org.sailau.export.png.PngFile;
import org.sailau.handout.Handout;
import org.sailau.handout.HandoutExporter;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck.Result.WithProvenance;
import org.sailau.verify.PictureCheck.State;

/// Draws a picture again from the dataset that it names, as it says that it was drawn. What digests
/// cannot show is seen here: a picture that was changed and given new digests comes out another.
public final class ReproductionCheck {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

  private ReproductionCheck() {}

  /// Whether the picture shows and says what this version of Sailau draws and says; empty if it
  /// cannot be drawn again, because another version drew it or the election has no such chart.
  ///
  /// @param dataset the election's own
  /// @param program this version
  public static Optional<Boolean> isReproduced(
      WithProvenance said, Audited audited, DatasetFile dataset, String program) {
    DatasetFile file = new DatasetFile(said.provenance().dataset(), dataset.sha256());
    Exporter exporter = new Exporter(file, program);
    if (!said.provenance().program().equals("Sailau " + program)) {
      return Optional.empty();
    }
    return Handout.of(said.provenance(), audited)
        .map(new HandoutExporter(file, program)::bytes)
        .or(
            () ->
                picture(said.provenance(), audited)
                    .map(picture -> exporter.bytes(picture, said.format())))
        .map(
            drawn ->
                said.format() == Format.PNG
                    ? isSame(said, drawn)
                    : Arrays.equals(drawn, said.content().bytes()));
  }

  /// Whether a PNG shows and says the same. How its pixels are packed is another program's matter,
  /// and its other texts are as well once it was saved again.
  private static boolean isSame(WithProvenance said, byte[] drawn) {
    return PictureCheck.of(drawn) instanceof WithProvenance now
        && Objects.equals(now.content().pixels(), said.content().pixels())
        && lines(now).equals(lines(said))
        && (said.state() != State.UNTOUCHED
            || withoutPixels(drawn).equals(withoutPixels(said.content().bytes())));
  }

  private static String lines(WithProvenance said) {
    return said.provenance().entriesBefore(PngFile.LINES_KEY).text();
  }

  private static Optional<String> withoutPixels(byte[] png) {
    return PngChunks.read(png)
        .map(
            chunks ->
                PngChunks.digest(
                    chunks.stream().filter(chunk -> !chunk.name().equals("IDAT")).toList()));
  }

  /// The view that a picture shows, of an election that has it.
  public static Optional<Picture> picture(Provenance said, Audited audited) {
    Matcher size = SIZE.matcher(said.get("size"));
    Optional<Theme> theme = constant(Theme.values(), said.get("theme"));
    Optional<Paper> paper = constant(Paper.values(), said.get("paper"));
    if (said.language().isEmpty() || !size.matches() || theme.isEmpty() || paper.isEmpty()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(size.group(1));
    int height = Integer.parseInt(size.group(2));
    int dpi = said.get("dpi").matches("\\d{1,4}") ? Integer.parseInt(said.get("dpi")) : 0;
    if (!Picture.Size.isPossible(width, height, dpi)) {
      return Optional.empty();
    }
    Picture.Options options =
        new Picture.Options(
            theme.get(),
            Boolean.parseBoolean(said.get("patterns")),
            Boolean.parseBoolean(said.get("transparent")),
            Boolean.parseBoolean(said.get("outlines")),
            paper.get());
    return chart(said, audited, Texts.in(said.language().get()))
        .map(chart -> new Picture(chart, new Picture.Size(width, height, dpi), options));
  }

  private static Optional<Chart> chart(Provenance said, Audited audited, Texts texts) {
    Stream<Chart> tricks = Trick.of(audited, texts).stream().flatMap(one -> one.charts().stream());
    return Stream.concat(Gallery.of(audited, texts).stream(), tricks)
        .filter(chart -> chart.id().equals(said.chart()))
        .findFirst();
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all).filter(one -> one.name().equals(wanted)).findFirst();
  }
}
