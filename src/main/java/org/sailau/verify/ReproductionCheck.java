package org.sailau.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.EditedChart;
import org.sailau.chart.base.OwnWords;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.trick.Trick;
import org.sailau.election.derive.StatedBy;
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
import org.sailau.shape.JoinedShapes;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck.Result.WithProvenance;
import org.sailau.verify.PictureCheck.State;

/// Draws a picture again from its dataset, with the options that its provenance states. This finds
/// what digests cannot: a picture that was changed and given new digests differs from the new
/// drawing. Stateless: any thread may call it, but not the JavaFX thread, because drawing takes
/// time.
public final class ReproductionCheck {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

  private ReproductionCheck() {}

  /// What came of drawing a picture again.
  public enum Outcome {
    /// The picture shows and says what this version of Sailau draws and says.
    SAME,
    DIFFERENT,
    /// Another version drew the picture, so that it may differ without having been changed.
    OTHER_VERSION,
    /// The picture is drawn from a file of outlines that is not at hand.
    OTHER_SHAPES,
    /// The picture shows the window, which no check draws.
    WINDOW,
    /// This version is said to have drawn the picture, and draws none like it: the election has no
    /// such chart, or an option is none. What the picture says of itself was changed.
    IMPOSSIBLE
  }

  /// Draws a picture again and compares both.
  ///
  /// @param dataset the file that the election was read from
  /// @param program this program's version
  public static Outcome of(
      WithProvenance picture, Audited stated, DatasetFile dataset, String program) {
    Optional<Audited> shown = shown(picture.provenance(), stated);
    if (shown.isEmpty()) {
      return Outcome.IMPOSSIBLE;
    }
    Audited audited = shown.get();
    DatasetFile file = new DatasetFile(picture.provenance().dataset(), dataset.sha256());
    Exporter exporter = new Exporter(file, program);
    if (!picture.provenance().program().equals("Sailau " + program)) {
      return Outcome.OTHER_VERSION;
    }
    if (picture.provenance().ofWindow()) {
      return Outcome.WINDOW;
    }
    if (!hasShapes(audited, picture.provenance())) {
      return Outcome.OTHER_SHAPES;
    }
    Optional<Picture> drawing = picture(picture.provenance(), audited);
    if (picture.format() == Format.PNG
        && drawing.filter(one -> !one.size().fitsMemory()).isPresent()) {
      return Outcome.DIFFERENT; // It has been read, so that it has not the size that it states.
    }
    return Handout.of(picture.provenance(), audited)
        .map(new HandoutExporter(file, program)::bytes)
        .or(() -> drawing.map(one -> exporter.bytes(one, picture.format())))
        .map(
            drawn ->
                picture.format() == Format.PNG
                    ? isSame(picture, drawn)
                    : Arrays.equals(drawn, picture.content().bytes()))
        .map(same -> same ? Outcome.SAME : Outcome.DIFFERENT)
        .orElse(Outcome.IMPOSSIBLE);
  }

  /// Whether the outlines from which a picture is drawn are those of the election, if it is drawn
  /// from any.
  private static boolean hasShapes(Audited audited, Provenance provenance) {
    @Nullable JoinedShapes joined = audited.shapes();
    return provenance.shapesSha256().isEmpty()
        || (joined != null && joined.shapes().sha256().equals(provenance.shapesSha256()));
  }

  /// The election as the picture shows it; empty if it has no such source.
  private static Optional<Audited> shown(Provenance provenance, Audited stated) {
    String source = provenance.statedBy();
    if (source.isEmpty()) {
      return Optional.of(stated);
    }
    return stated.election().sources().stream().anyMatch(some -> some.id().equals(source))
        ? Optional.of(
            Audited.of(StatedBy.of(stated.election(), source)).withShapes(stated.shapesFile()))
        : Optional.empty();
  }

  /// Whether two PNGs show and say the same. The compression of the pixels may differ, because
  /// another program may have saved the picture. Its other texts may differ only if one did.
  private static boolean isSame(WithProvenance picture, byte[] drawn) {
    return PictureCheck.of(drawn) instanceof WithProvenance redrawn
        && Objects.equals(redrawn.content().pixels(), picture.content().pixels())
        && lines(redrawn).equals(lines(picture))
        && (picture.state() != State.UNTOUCHED
            || withoutPixels(drawn).equals(withoutPixels(picture.content().bytes())));
  }

  private static String lines(WithProvenance picture) {
    return picture.provenance().entriesBefore(PngFile.LINES_KEY).text();
  }

  private static Optional<String> withoutPixels(byte[] png) {
    return PngChunks.read(png)
        .map(
            chunks ->
                PngChunks.digest(
                    chunks.stream().filter(chunk -> !chunk.name().equals("IDAT")).toList()));
  }

  /// The picture that a provenance describes, drawn from an election; empty if the election has no
  /// such chart or an entry is not possible.
  public static Optional<Picture> picture(Provenance provenance, Audited audited) {
    Matcher size = SIZE.matcher(provenance.get("size"));
    Optional<Theme> theme = constant(Theme.values(), provenance.get("theme"));
    Optional<Paper> paper = constant(Paper.values(), provenance.get("paper"));
    if (provenance.language().isEmpty() || !size.matches() || theme.isEmpty() || paper.isEmpty()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(size.group(1));
    int height = Integer.parseInt(size.group(2));
    int dpi =
        provenance.get("dpi").matches("\\d{1,4}") ? Integer.parseInt(provenance.get("dpi")) : 0;
    if (!Picture.Size.isPossible(width, height, dpi)) {
      return Optional.empty();
    }
    Picture.Options options =
        new Picture.Options(
            theme.get(),
            Boolean.parseBoolean(provenance.get("patterns")),
            Boolean.parseBoolean(provenance.get("transparent")),
            Boolean.parseBoolean(provenance.get("outlines")),
            paper.get());
    OwnWords words = provenance.ownWords();
    if (!words.isPossible()) {
      return Optional.empty();
    }
    return chart(provenance, audited, Texts.in(provenance.language().get()))
        .map(chart -> EditedChart.of(chart, words))
        .map(chart -> new Picture(chart, new Picture.Size(width, height, dpi), options));
  }

  private static Optional<Chart> chart(Provenance provenance, Audited audited, Texts texts) {
    return Gallery.chart(provenance.chart(), audited, texts)
        .or(
            () ->
                Trick.of(audited, texts).stream()
                    .flatMap(trick -> trick.charts().stream())
                    .filter(chart -> chart.id().equals(provenance.chart()))
                    .findFirst());
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all).filter(constant -> constant.name().equals(wanted)).findFirst();
  }
}
