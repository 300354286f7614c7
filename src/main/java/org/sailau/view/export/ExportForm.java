package org.sailau.view.export;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.export.CsvFile;
import org.sailau.export.Preview;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.Subscriptions;
import org.sailau.view.chart.ChartImage;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.EditMenu;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.view.control.WrappedChoiceCell;
import org.sailau.view.export.ExportModel.Preset;
import org.sailau.view.export.ExportModel.Unit;
import org.sailau.wording.MoreMemory;

/// The form for an export: which chart, in which form, and a preview of the picture.
public final class ExportForm extends VBox {

  private static final int PREVIEW_WIDTH = 432;
  private static final int PREVIEW_HEIGHT = 270;
  private static final double FIELD_WIDTH = 70;

  /// The width in pixels at which the choices and the preview fit beside each other, at normal text
  /// size.
  private static final double FORM_WIDTH = 900;

  private static final double GRID_WIDTH = 420;

  private static final int CHEQUER = 8;

  private final ExportModel model;
  private final Audited audited;
  private final Map<String, Gallery.Entry> charts = new LinkedHashMap<>();

  /// The names of the charts that have been seen in the list.
  private final Map<String, String> chartNames = new HashMap<>();

  private final Texts texts;
  private final Look look;
  private final ExportWork exportWork;
  private final GridPane grid = new GridPane(12, 8);
  private final ImageView preview = new ImageView();

  /// How many pixels of the screen one JavaFX pixel has. It is known when the dialog is shown.
  private final ObservableValue<Number> renderScale =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .<Number>flatMap(Window::renderScaleXProperty)
          .orElse(1);

  /// What is seen behind a transparent picture.
  private final Region chequers = new Region();

  private final ComboBox<Preset> preset;
  private final OwnWordsForm words;
  private final Subscriptions subscriptions;
  private boolean refreshPending;

  public ExportForm(ExportModel model, Audited audited, Look look, ExportWork exportWork) {
    super(12);
    this.model = model;
    this.audited = audited;
    this.look = look;
    this.texts = look.texts();
    this.exportWork = exportWork;
    getStyleClass().add("export-form");
    words = new OwnWordsForm(model, audited, texts);
    // The chart that is seen may be of one place, and is not among those of the whole election.
    Gallery.entry(model.chart.get(), audited, texts)
        .ifPresent(entry -> charts.put(entry.id(), entry));
    Gallery.entries(audited, texts).forEach(entry -> charts.putIfAbsent(entry.id(), entry));
    Label which = new Label(texts.of("export.chart"));
    which.setMinWidth(USE_PREF_SIZE);
    ComboBox<String> chart =
        ComboBoxes.of("export-chart", List.copyOf(charts.keySet()), this::chartName, model.chart);
    which.setLabelFor(chart);
    WrappedChoiceCell.in(chart);
    HBox.setHgrow(chart, Priority.ALWAYS);
    HBox first = new HBox(12, which, chart);
    first.getStyleClass().add("searching");
    row(
        "export.format",
        ComboBoxes.of("export-format", List.of(Format.values()), Format::name, model.format));
    preset =
        ComboBoxes.of(
            "export-preset",
            List.of(Preset.values()),
            preset -> texts.of("export.preset." + preset));
    preset.setOnAction(
        _ -> {
          if (preset.getValue() != null) {
            model.choosePreset(preset.getValue());
          }
        });
    WrappedChoiceCell.in(preset);
    row("export.preset", preset);
    row("export.size", sizes());
    row(
        "export.unit",
        ComboBoxes.of(
            "export-unit",
            List.of(Unit.values()),
            unit -> texts.of("export.unit." + unit),
            model.unit));
    row("export.dpi", field("export-dpi", "export.dpi", model.dpi));
    row(
        "export.theme",
        ComboBoxes.of(
            "export-theme",
            List.of(Theme.values()),
            theme -> texts.of("theme." + theme),
            model.theme));
    row(
        "export.language",
        ComboBoxes.of(
            "export-language", List.of(Language.values()), Language::ownName, model.language));
    ComboBox<Paper> paper =
        ComboBoxes.of(
            "export-paper",
            List.of(Paper.values()),
            page -> texts.of("export.paper." + page),
            model.paper);
    WrappedChoiceCell.in(paper);
    row("export.paper", paper);
    ComboBox<CsvFile.Reader> csv =
        ComboBoxes.of(
            "export-csv",
            List.of(CsvFile.Reader.values()),
            reader -> texts.of("export.csv." + reader),
            model.csv);
    WrappedChoiceCell.in(csv);
    row("export.csv", csv);
    row(
        "export.more",
        new VBox(
            6,
            check("export-transparent", texts.of("export.transparent"), model.transparent),
            check("export-patterns", texts.of("settings.patterns"), model.patterns),
            check("export-outlines", texts.of("export.outlines"), model.outlines)));
    GridPane also = new GridPane(20, 6);
    model.alsoFormats.forEach(
        (format, chosen) -> {
          int before = also.getChildren().size();
          also.add(
              check("export-also-" + format.extension(), format.name(), chosen),
              before % 2,
              before / 2);
        });
    row("export.also", also);
    chequers.setId("export-chequers");
    chequers.setVisible(false);
    StackPane frame = new StackPane(chequers, preview);
    frame.getStyleClass().add("export-preview");
    frame.setPrefSize(PREVIEW_WIDTH + 2, PREVIEW_HEIGHT + 2);
    preview.setId("export-preview");
    frame.setMaxHeight(USE_PREF_SIZE);
    double beside = PREVIEW_WIDTH + 2;
    getChildren()
        .addAll(
            first,
            new ResponsiveSplitPane(grid, frame, 20, GRID_WIDTH * look.zoom(), _ -> beside),
            words);
    setPrefWidth(FORM_WIDTH * look.zoom());
    subscriptions = exportWork.subscriptionsFor(look);
    InvalidationListener changed = _ -> refreshSoon();
    model.properties().forEach(property -> property.addListener(changed));
    subscriptions.to(renderScale, this::refreshSoon);
    subscriptions.until(
        () -> model.properties().forEach(property -> property.removeListener(changed)));
    InvalidationListener other = _ -> words.showChosen();
    model.chart.addListener(other);
    model.language.addListener(other);
    subscriptions.until(
        () -> {
          model.chart.removeListener(other);
          model.language.removeListener(other);
        });
    words.showChosen();
    refresh();
  }

  /// Squares on which the texts of a theme can be read.
  private static Background chequers(Theme theme) {
    boolean dark = theme == Theme.DARK || theme == Theme.HIGH_CONTRAST;
    Color ground = dark ? Color.gray(0.12) : Color.WHITE;
    Color other = dark ? Color.gray(0.2) : Color.gray(0.92);
    WritableImage tile = new WritableImage(2 * CHEQUER, 2 * CHEQUER);
    for (int y = 0; y < 2 * CHEQUER; y++) {
      for (int x = 0; x < 2 * CHEQUER; x++) {
        boolean light = x / CHEQUER == y / CHEQUER;
        tile.getPixelWriter().setColor(x, y, light ? ground : other);
      }
    }
    return new Background(new BackgroundImage(tile, null, null, null, null));
  }

  private String chartName(String id) {
    Gallery.@Nullable Entry entry = charts.get(id);
    return entry == null
        ? id
        : chartNames.computeIfAbsent(
            id,
            _ -> {
              Chart chart = entry.chart();
              return chart.name().equals(chart.headline()) ? chart.name() : chart.headline();
            });
  }

  private Node sizes() {
    TextField width = field("export-width", "export.width", model.width);
    TextField height = field("export-height", "export.height", model.height);
    HBox line = new HBox(6, width, new Label("×"), height);
    line.getStyleClass().add("searching");
    return line;
  }

  private TextField field(String id, String key, StringProperty typed) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefWidth(FIELD_WIDTH * look.zoom());
    field.setMaxWidth(USE_PREF_SIZE);
    field.setAccessibleText(texts.of(key));
    field.textProperty().bindBidirectional(typed);
    EditMenu.on(field, texts);
    return field;
  }

  private CheckBox check(String id, String says, BooleanProperty chosen) {
    CheckBox box = new CheckBox(says);
    box.setId(id);
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(chosen);
    return box;
  }

  private void row(String key, Node control) {
    Label label = new Label(texts.of(key));
    if (control instanceof Control) {
      label.setLabelFor(control);
    }
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    GridPane.setValignment(label, control instanceof VBox ? VPos.TOP : VPos.CENTER);
    grid.addRow(grid.getRowCount(), label, control);
  }

  /// Refreshes once for changes that come together. Between two of them the size may be one that
  /// the user does not mean.
  private void refreshSoon() {
    if (!refreshPending) {
      refreshPending = true;
      Platform.runLater(
          () -> {
            refreshPending = false;
            if (!subscriptions.hasEnded()) {
              refresh();
            }
          });
    }
  }

  private void refresh() {
    Format format = model.format.get();
    // If all charts are written, other formats can be chosen besides this one.
    List<Format> formats = model.formats();
    boolean figuresOnly = formats.equals(List.of(Format.CSV));
    if (figuresOnly && model.size().isEmpty()) {
      model.choosePreset(
          Preset.SLIDE); // Figures need no size, and the fields of the size are disabled.
    }
    preset.setValue(model.preset());
    setDisabled("#export-csv", !formats.contains(Format.CSV));
    setDisabled("#export-paper", !formats.contains(Format.PDF));
    setDisabled("#export-transparent", figuresOnly);
    setDisabled("#export-outlines", !formats.contains(Format.SVG) && !formats.contains(Format.PDF));
    for (String name : List.of("preset", "width", "height", "unit", "dpi", "theme", "patterns")) {
      setDisabled("#export-" + name, figuresOnly);
    }
    Optional<Picture> picture = model.picture(audited);
    boolean fits =
        picture.isEmpty() || !formats.contains(Format.PNG) || picture.get().size().fitsMemory();
    exportWork.setPossible(picture.isPresent() && fits);
    if (!fits) {
      exportWork.cancelPreviews();
      exportWork.saySize(
          texts.of(
              "export.pixelsThatFit",
              MoreMemory.megapixels(Picture.Size.pixelsThatFit(), RoundingMode.DOWN, texts)));
      return;
    }
    if (picture.isEmpty()) {
      exportWork.cancelPreviews();
      exportWork.saySize(
          texts.of(
              "export.impossible",
              Picture.Size.MIN_SIDE,
              Picture.Size.MAX_SIDE,
              Picture.Size.MAX_PIXELS,
              Picture.Size.MAX_DPI));
      return;
    }
    Picture shown = picture.get();
    double density = renderScale.getValue().doubleValue();
    exportWork.preview(
        () -> Preview.of(shown, PREVIEW_WIDTH, PREVIEW_HEIGHT, density),
        drawn -> showPreview(drawn, density),
        this::showNoPreview);
    exportWork.computeSize(
        shown,
        estimate ->
            exportWork.saySize(
                estimate
                    .map(known -> sentence(shown.size(), format, known))
                    .orElseGet(() -> texts.of("export.tooLarge"))));
  }

  private String sentence(Picture.Size size, Format format, ExportWork.Estimate estimate) {
    if (!estimate.drawable()) {
      return texts.of("export.tooHigh");
    }
    if (format == Format.CSV) {
      return texts.of("export.bytes", texts.size(estimate.bytes()));
    }
    String sentence =
        texts.of(
            "export.pixelsAndBytes",
            Integer.toString(size.width()),
            Integer.toString(size.height()),
            texts.size(estimate.bytes()));
    return estimate.readable() ? sentence : sentence + ' ' + texts.of("export.tooSmall");
  }

  private void setDisabled(String id, boolean off) {
    @Nullable Node control = grid.lookup(id);
    if (control != null) {
      control.setDisable(off);
    }
  }

  /// Removes the preview, because the last one would show something else than the file.
  private void showNoPreview() {
    preview.setImage(null);
    chequers.setVisible(false);
    preview.setAccessibleText(texts.of("failure.notDone"));
  }

  private void showPreview(Preview image, double density) {
    preview.setImage(ChartImage.of(image));
    preview.setFitWidth(image.width() / density);
    preview.setFitHeight(image.height() / density);
    chequers.setVisible(model.transparent.get());
    if (chequers.isVisible()) {
      chequers.setMaxSize(image.width() / density, image.height() / density);
      chequers.setBackground(chequers(model.theme.get()));
    }
    preview.setAccessibleText(chartName(model.chart.get()));
  }
}
