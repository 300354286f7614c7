package org.sailau.view.places;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.election.Contest;
import org.sailau.election.derive.DayReadings;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.Toggles;

/// Chooses the hour by which turnouts are compared: the result, or one that is stated. Hidden where
/// turnouts are of no hours.
final class HourSwitch extends FlowPane {

  /// More hours are left to the chart of the day.
  private static final int MOST_HOURS = 12;

  private final Texts texts;
  private final ViewState viewState;
  private final ToggleGroup group = new ToggleGroup();
  private @Nullable DayReadings shown;

  /// The turnouts by the hour of the election that they are of.
  private @Nullable DayReadings readings;

  private @Nullable Audited readingsOf;

  HourSwitch(Context context) {
    super(6, 4);
    this.texts = context.texts();
    this.viewState = context.viewState();
    setId("places-hours");
    getStyleClass().add("hours");
    setAccessibleText(texts.of("places.hours"));
    context.subscriptions().to(viewState.placesHour(), () -> select(viewState.placesHour().get()));
    Toggles.keepOne(group);
    show(null);
  }

  /// The turnout by the chosen hour, if one is chosen; otherwise the measure itself. Shows the
  /// hours if the measure is a turnout.
  PlaceMeasure at(PlaceMeasure measure, Audited audited, Contest whole) {
    boolean turnout = measure instanceof PlaceMeasure.Turnout;
    @Nullable DayReadings of = turnout ? readings(audited) : null;
    show(of);
    Optional<LocalDateTime> hour = viewState.placesHour().get();
    return of != null && hour.filter(of.hours()::contains).isPresent()
        ? PlaceMeasure.Turnout.by(hour.get(), of, audited.election(), whole)
        : measure;
  }

  /// The turnouts by the hour; null if there are none. They are looked for once for an election.
  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private @Nullable DayReadings readings(Audited audited) {
    if (readingsOf != audited) {
      readingsOf = audited;
      readings = DayReadings.isFor(audited.election()) ? DayReadings.of(audited.election()) : null;
    }
    return readings;
  }

  /// @param of null if there is nothing to choose
  @SuppressWarnings("ReferenceEquality") // The readings of one election are looked for once.
  private void show(@Nullable DayReadings of) {
    setVisible(of != null);
    setManaged(of != null);
    if (of == shown) {
      return;
    }
    shown = of;
    getChildren().clear();
    group.getToggles().clear();
    if (of == null) {
      return;
    }
    List<ToggleButton> buttons = new ArrayList<>();
    buttons.add(button(Optional.empty(), texts.of("day.switch.result"), "result"));
    List<LocalDateTime> missing = of.notFound();
    of.hours().stream()
        .filter(hour -> !missing.contains(hour))
        .limit(MOST_HOURS)
        .forEach(
            hour ->
                buttons.add(
                    button(
                        Optional.of(hour),
                        texts.time(hour.toLocalTime()),
                        Integer.toString(buttons.size()))));
    getChildren().setAll(buttons);
    select(viewState.placesHour().get());
  }

  private ToggleButton button(Optional<LocalDateTime> hour, String text, String id) {
    ToggleButton button = new ToggleButton(text);
    button.setId("places-hour-" + id);
    button.setUserData(hour);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> viewState.placesHour().set(hour));
    return button;
  }

  private void select(Optional<LocalDateTime> hour) {
    group.getToggles().stream()
        .filter(toggle -> hour.equals(toggle.getUserData()))
        .findFirst()
        .or(() -> group.getToggles().stream().findFirst())
        .ifPresent(toggle -> toggle.setSelected(true));
  }

  /// Chooses the hour at a place, the result being at 0; does nothing if there is none.
  void choose(int place) {
    if (isVisible() && place < group.getToggles().size()) {
      ((ToggleButton) group.getToggles().get(place)).fire();
    }
  }
}
