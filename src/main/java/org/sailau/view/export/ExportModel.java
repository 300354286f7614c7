package org.sailau.view.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.EditedChart;
import org.sailau.chart.base.OwnWords;
import org.sailau.chart.draw.Theme;
import org.sailau.export.CsvFile;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.settings.ExportChoice;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;

/// The choices for an export. The dialog keeps it when another look replaces the form, so that no
/// choice is lost. Use it on the JavaFX thread.
public final class ExportModel {

  private static final Pattern LENGTH = Pattern.compile("\\d{1,6}(\\.\\d{0,6})?");

  /// The units of lengths in which the user states the size.
  enum Unit {
    PIXEL,
    MILLIMETRE,
    INCH;

    /// Converts a length to pixels, rounded.
    ///
    /// @param dpi pixels per inch
    /// @throws ArithmeticException if the result does not fit a long
    long pixels(BigDecimal length, long dpi) {
      BigDecimal exact =
          switch (this) {
            case PIXEL -> length;
            case MILLIMETRE ->
                length
                    .multiply(BigDecimal.valueOf(10 * dpi))
                    .divide(BigDecimal.valueOf(254), 6, RoundingMode.HALF_UP);
            case INCH -> length.multiply(BigDecimal.valueOf(dpi));
          };
      return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
  }

  /// Suggested sizes for usual purposes.
  enum Preset {
    SLIDE("1920", "1080", Unit.PIXEL, Picture.Size.SCREEN_DPI),
    COLUMN("120", "80", Unit.MILLIMETRE, Picture.Size.PRINT_DPI),
    SQUARE("1080", "1080", Unit.PIXEL, Picture.Size.SCREEN_DPI),
    PORTRAIT("1080", "1350", Unit.PIXEL, Picture.Size.SCREEN_DPI),
    STORY("1080", "1920", Unit.PIXEL, Picture.Size.SCREEN_DPI),
    A4("297", "210", Unit.MILLIMETRE, Picture.Size.PRINT_DPI),
    FREE("", "", Unit.PIXEL, Picture.Size.SCREEN_DPI);

    private final String width;
    private final String height;
    private final Unit unit;
    private final int dpi;

    Preset(String width, String height, Unit unit, int dpi) {
      this.width = width;
      this.height = height;
      this.unit = unit;
      this.dpi = dpi;
    }
  }

  final StringProperty chart = new SimpleStringProperty();
  final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PNG);
  final StringProperty width = new SimpleStringProperty();
  final StringProperty height = new SimpleStringProperty();
  final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.PIXEL);
  final StringProperty dpi = new SimpleStringProperty();
  final ObjectProperty<Theme> theme;
  final ObjectProperty<Language> language;
  final BooleanProperty patterns;
  final BooleanProperty transparent = new SimpleBooleanProperty();
  final BooleanProperty outlines = new SimpleBooleanProperty();
  final ObjectProperty<CsvFile.Reader> csv = new SimpleObjectProperty<>(CsvFile.Reader.PLAIN);

  /// The formats in which all charts are written besides the chosen entry.
  final Map<Format, BooleanProperty> alsoFormats = new EnumMap<>(Format.class);

  /// The user's own words for the chosen chart in the chosen language.
  final ObjectProperty<OwnWords> words = new SimpleObjectProperty<>(OwnWords.NONE);

  /// The user's own words for charts that are not chosen now, by chart and language.
  private final Map<String, OwnWords> otherWords = new HashMap<>();

  private final @Nullable Path folder;

  final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.CHART);

  /// @param last the choices of the last export
  /// @param look the look of the window, which a picture has unless the user chose another one last
  public ExportModel(String chart, ExportChoice last, Look look) {
    this.chart.set(chart);
    for (Format format : Format.values()) {
      alsoFormats.put(format, new SimpleBooleanProperty());
    }
    language = new SimpleObjectProperty<>(look.texts().language());
    // Before the very first export, the look of the window counts.
    boolean first = last.theme().isEmpty();
    patterns = new SimpleBooleanProperty(first ? look.patterns() : last.patterns());
    folder = folder(last.folder());
    theme = new SimpleObjectProperty<>(constant(Theme.values(), last.theme(), look.theme()));
    choosePreset(Preset.SLIDE);
    format.set(constant(Format.values(), last.format(), Format.PNG));
    paper.set(constant(Paper.values(), last.paper(), Paper.CHART));
    transparent.set(last.transparent());
    outlines.set(last.outlines());
    if (!last.width().isEmpty()) {
      width.set(last.width());
      height.set(last.height());
      unit.set(constant(Unit.values(), last.unit(), Unit.PIXEL));
      dpi.set(last.dpi());
    }
    if (size().isEmpty()) {
      choosePreset(Preset.SLIDE);
    }
  }

  private static <E extends Enum<E>> E constant(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static @Nullable Path folder(String written) {
    try {
      return written.isEmpty() ? null : Path.of(written);
    } catch (InvalidPathException otherSystem) {
      return null;
    }
  }

  /// The folder of the last export; null before the first entry.
  @Nullable Path folder() {
    return folder;
  }

  /// The choices as they are kept in the settings.
  ///
  /// @param in the folder of the export; null if there is none
  ExportChoice toExportChoice(@Nullable Path in) {
    return new ExportChoice(
        format.get().name(),
        width.get(),
        height.get(),
        unit.get().name(),
        dpi.get(),
        theme.get().name(),
        transparent.get(),
        patterns.get(),
        outlines.get(),
        paper.get().name(),
        in == null ? "" : in.toAbsolutePath().toString());
  }

  List<Observable> properties() {
    return Stream.<Observable>concat(
            alsoFormats.values().stream(),
            Stream.of(
                chart,
                format,
                width,
                height,
                unit,
                dpi,
                theme,
                language,
                patterns,
                transparent,
                outlines,
                paper,
                csv,
                words))
        .toList();
  }

  void choosePreset(Preset preset) {
    if (preset != Preset.FREE) {
      unit.set(preset.unit);
      dpi.set(Integer.toString(preset.dpi));
      width.set(preset.width);
      height.set(preset.height);
    }
  }

  /// The preset that has the current size; [Preset#FREE] if none has.
  Preset preset() {
    return Arrays.stream(Preset.values())
        .filter(
            preset ->
                preset.width.equals(width.get())
                    && preset.height.equals(height.get())
                    && preset.unit == unit.get()
                    && Integer.toString(preset.dpi).equals(dpi.get()))
        .findFirst()
        .orElse(Preset.FREE);
  }

  /// The size in pixels; empty if no picture can have it, or if a field is no number.
  Optional<Picture.Size> size() {
    try {
      long dots = Integer.parseInt(dpi.get().strip());
      long wide = unit.get().pixels(parseLength(width), dots);
      long high = unit.get().pixels(parseLength(height), dots);
      return Picture.Size.isPossible(wide, high, dots)
          ? Optional.of(new Picture.Size((int) wide, (int) high, (int) dots))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /// Parses a length with a point or a comma. Exponents are refused: computing with huge numbers
  /// would take minutes.
  ///
  /// @throws NumberFormatException if the text is no such number
  private static BigDecimal parseLength(StringProperty typed) {
    String text = typed.get().strip().replace(',', '.');
    if (!LENGTH.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  /// Keeps the user's own words of the chosen chart, for as long as the dialog is open.
  void keepWords() {
    otherWords.put(key(chart.get(), language.get()), words.get());
  }

  /// The user's own words for a chart in the chosen language.
  OwnWords wordsOf(String id) {
    return otherWords.getOrDefault(key(id, language.get()), OwnWords.NONE);
  }

  private static String key(String id, Language language) {
    return id + ' ' + language;
  }

  /// Makes pictures of charts with the choices as they are now, on any thread; empty if the size is
  /// impossible.
  Optional<Function<Chart, Picture>> pictures() {
    Picture.Options options =
        new Picture.Options(
            theme.get(), patterns.get(), transparent.get(), outlines.get(), paper.get());
    Map<String, OwnWords> own = Map.copyOf(otherWords);
    Language spoken = language.get();
    return size()
        .map(
            size ->
                chosen ->
                    new Picture(
                        EditedChart.of(
                            chosen, own.getOrDefault(key(chosen.id(), spoken), OwnWords.NONE)),
                        size,
                        options));
  }

  /// The formats in which all charts are written.
  List<Format> formats() {
    return alsoFormats.entrySet().stream()
        .filter(entry -> entry.getKey() == format.get() || entry.getValue().get())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// All charts of an election in the chosen language, none of which is made yet.
  List<Gallery.Entry> charts(Audited audited) {
    return Gallery.entries(audited, Texts.in(language.get()));
  }

  /// The chosen chart in the chosen language; empty if the election has none.
  Optional<Chart> chart(Audited audited) {
    return Gallery.chart(chart.get(), audited, Texts.in(language.get()));
  }

  /// The picture of the chosen chart; empty if the size is impossible or the election has no such
  /// chart.
  Optional<Picture> picture(Audited audited) {
    return pictures().flatMap(made -> chart(audited).map(made));
  }
}
