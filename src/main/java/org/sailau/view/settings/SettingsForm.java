package org.sailau.view.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.export.picture.Format;
import org.sailau.settings.Preferences;
import org.sailau.settings.Preferences.Colours;
import org.sailau.settings.Preferences.Motion;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.base.UserState;

/// The form with the preferences. Every change takes effect at once.
public final class SettingsForm extends VBox {

  private static final double WIDTH = 520;
  private static final int TEXT_SIZE_STEP = 10;

  private final Appearance appearance;
  private final UserState userState;
  private final Texts texts;
  private final Label saveWarning = new Label();
  private final GridPane grid = new GridPane(16, 12);

  /// An option of a list, with its name.
  private record Option<T extends @Nullable Object>(T value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  public SettingsForm(Appearance appearance, UserState userState) {
    super(16);
    setPadding(new Insets(4)); // The focus ring is drawn outside of controls.
    this.appearance = appearance;
    this.userState = userState;
    this.texts = appearance.look().get().texts();
    Preferences preferences = appearance.preferences();
    add("language", languages(), appearance.language(), appearance::speak);
    add("colours", colours(), preferences.colours(), chosen -> prefer(preferences().with(chosen)));
    add(
        "textSize",
        sizes(),
        preferences.textSize(),
        chosen -> prefer(preferences().withTextSize(chosen)));
    add("motion", motions(), preferences.motion(), chosen -> prefer(preferences().with(chosen)));
    CheckBox patterns = new CheckBox(texts.of("settings.patterns"));
    patterns.setId("settings-patterns");
    patterns.setSelected(preferences.patterns());
    patterns.setWrapText(true);
    patterns.setMinHeight(USE_PREF_SIZE);
    patterns.setOnAction(_ -> prefer(preferences().withPatterns(patterns.isSelected())));
    row("settings.charts", patterns);
    add(
        "smallBase",
        smallBases(),
        preferences.smallBase(),
        chosen -> prefer(preferences().withSmallBase(chosen)));
    add(
        "export",
        Arrays.stream(Format.values())
            .map(format -> new Option<>(format.name(), format.name()))
            .toList(),
        userState.exportChoice().format().isEmpty()
            ? Format.PNG.name()
            : userState.exportChoice().format(),
        chosen -> userState.exported(userState.exportChoice().withFormat(chosen)));
    Button defaults = new Button(texts.of("settings.defaults"));
    defaults.setId("settings-defaults");
    defaults.setOnAction(_ -> runLater(appearance::restore));
    saveWarning.setId("settings-forgetful");
    saveWarning.setWrapText(true);
    saveWarning.setMinHeight(USE_PREF_SIZE);
    showSaveWarning();
    getChildren().addAll(grid, defaults, saveWarning);
    setPrefWidth(WIDTH * appearance.look().get().zoom());
  }

  private Preferences preferences() {
    return appearance.preferences();
  }

  private void prefer(Preferences preferences) {
    runLater(() -> appearance.prefer(preferences));
  }

  /// Runs a choice after the event that made it. A new look replaces the control, which is still
  /// handling that event.
  private void runLater(Runnable choice) {
    Platform.runLater(
        () -> {
          choice.run();
          showSaveWarning();
        });
  }

  /// Shows a warning if the settings cannot be saved.
  private void showSaveWarning() {
    saveWarning.setText(userState.saveWarning().map(said -> said.apply(texts)).orElse(""));
    saveWarning.setVisible(!saveWarning.getText().isEmpty());
    saveWarning.setManaged(saveWarning.isVisible());
  }

  private List<Option<@Nullable Language>> languages() {
    Option<@Nullable Language> system = new Option<>(null, texts.of("asSystem"));
    return Stream.concat(
            Stream.of(system),
            Arrays.stream(Language.values())
                .map(language -> new Option<@Nullable Language>(language, language.ownName())))
        .toList();
  }

  private List<Option<Colours>> colours() {
    return Arrays.stream(Colours.values())
        .map(
            colours ->
                new Option<>(
                    colours,
                    colours == Colours.SYSTEM
                        ? texts.of("asSystem")
                        : texts.of("theme." + colours)))
        .toList();
  }

  private List<Option<Motion>> motions() {
    return Arrays.stream(Motion.values())
        .map(
            motion ->
                new Option<>(
                    motion,
                    motion == Motion.SYSTEM ? texts.of("asSystem") : texts.of("motion." + motion)))
        .toList();
  }

  private List<Option<Integer>> sizes() {
    int steps = (Preferences.MAX_TEXT_SIZE - Preferences.MIN_TEXT_SIZE) / TEXT_SIZE_STEP;
    return IntStream.rangeClosed(0, steps)
        .map(step -> Preferences.MIN_TEXT_SIZE + step * TEXT_SIZE_STEP)
        .mapToObj(size -> new Option<>(size, texts.percent(BigDecimal.valueOf(size))))
        .toList();
  }

  /// The usual borders, and the present one if the file of the settings has another.
  private List<Option<Integer>> smallBases() {
    return IntStream.concat(
            IntStream.of(0, 30, 100, 500, 1000), IntStream.of(preferences().smallBase()))
        .distinct()
        .sorted()
        .mapToObj(
            below ->
                new Option<>(
                    below,
                    below == 0
                        ? texts.of("settings.smallBase.none")
                        : texts.of("settings.smallBase.below", below)))
        .toList();
  }

  private <T extends @Nullable Object> void add(
      String name, List<Option<T>> options, T chosen, Consumer<T> onChoice) {
    ComboBox<Option<T>> box = new ComboBox<>(FXCollections.observableArrayList(options));
    box.setId("settings-" + name);
    box.setMaxWidth(Double.MAX_VALUE);
    options.stream()
        .filter(option -> Objects.equals(option.value(), chosen))
        .findFirst()
        .ifPresent(box::setValue);
    // In an open list every arrow key sets the value. Only the value at which the list closes
    // counts.
    Runnable act =
        () -> {
          if (!box.isShowing() && !Objects.equals(box.getValue().value(), chosen)) {
            runLater(() -> onChoice.accept(box.getValue().value()));
          }
        };
    box.setOnAction(_ -> act.run());
    box.setOnHidden(_ -> act.run());
    GridPane.setHgrow(box, Priority.ALWAYS);
    row("settings." + name, box);
  }

  private void row(String key, Node control) {
    Label label = new Label(texts.of(key));
    if (!(control instanceof Labeled)) {
      label.setLabelFor(control);
    }
    label.setMinWidth(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), label, control);
  }
}
