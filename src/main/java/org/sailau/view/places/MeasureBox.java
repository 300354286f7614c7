package org.sailau.view.places;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.control.ComboBoxes;

/// Chooses what places are compared by. Hidden where only the turnout can be.
final class MeasureBox extends HBox {

  /// The share is that of the choice that is selected in the session.
  private enum Choice {
    TURNOUT,
    SHARE,
    LEAD,
    AGAINST
  }

  private final Session session;
  private final Texts texts;
  private final ComboBox<Choice> box;

  /// The contest as in the unit that decides it: who leads there is held against each other, not
  /// who leads in the selected place.
  private @Nullable Contest offeredOf;

  /// True while the program sets the choice.
  private boolean filling;

  /// @param onChoice runs when the user has chosen
  MeasureBox(Session session, Texts texts, Runnable onChoice) {
    this.session = session;
    this.texts = texts;
    this.box = ComboBoxes.of("places-measure", List.of(), this::nameOf);
    box.setAccessibleText(texts.of("places.measure"));
    box.valueProperty()
        .addListener(
            _ -> {
              if (!filling) {
                onChoice.run();
              }
            });
    HBox.setHgrow(box, Priority.ALWAYS);
    getChildren().add(box);
  }

  private String nameOf(Choice choice) {
    return switch (choice) {
      case TURNOUT -> texts.of("places.measure.turnout");
      case LEAD -> texts.of("places.measure.lead");
      case AGAINST ->
          Optional.ofNullable(offeredOf)
              .flatMap(this::against)
              .map(pair -> pair.name(texts))
              .orElse("");
      case SHARE ->
          session
              .contest()
              .get()
              .map(contest -> texts.of("places.measure.share", shareOf(contest).name(texts)))
              .orElse("");
    };
  }

  /// The share of the selected choice, or of the first one.
  private PlaceMeasure shareOf(Contest contest) {
    return new PlaceMeasure.ShareOf(contest, Math.max(0, selected(contest)));
  }

  /// The first two choices of the whole contest, or the first and the selected one.
  private Optional<PlaceMeasure.Against> against(Contest contest) {
    return PlaceMeasure.Against.of(contest, selected(contest));
  }

  /// The position of the selected choice; negative if none is.
  private int selected(Contest contest) {
    String selected = session.choice().get().orElse("");
    for (int i = 0; i < contest.choices().size(); i++) {
      if (contest.choices().get(i).id().equals(selected)) {
        return i;
      }
    }
    return -1;
  }

  /// Begins with the turnout, if several units have one; otherwise with the share.
  void begin(Election election, Contest whole) {
    fill(whole);
    set(
        hasTurnouts(election, whole) || !box.getItems().contains(Choice.SHARE)
            ? Choice.TURNOUT
            : Choice.SHARE);
  }

  /// The chosen measure of a contest; the turnout if it has no other.
  ///
  /// @param whole the contest as in the unit that decides it
  PlaceMeasure measure(Election election, Contest whole) {
    @Nullable Choice chosen = box.getValue();
    fill(whole);
    set(chosen != null && box.getItems().contains(chosen) ? chosen : Choice.TURNOUT);
    return switch (box.getValue()) {
      case SHARE -> shareOf(whole);
      case LEAD -> new PlaceMeasure.Lead(whole);
      case AGAINST -> against(whole).orElseThrow();
      case TURNOUT -> PlaceMeasure.Turnout.of(election, whole);
    };
  }

  /// Fills the box anew, since the share is of another choice now.
  private void fill(Contest whole) {
    filling = true;
    offeredOf = whole;
    box.getItems().setAll(offered(whole));
    filling = false;
    setVisible(box.getItems().size() > 1);
    setManaged(box.getItems().size() > 1);
  }

  private void set(Choice choice) {
    filling = true;
    box.setValue(choice);
    filling = false;
  }

  /// Shares and leads are offered where the contest has figures in other units than its own.
  private List<Choice> offered(Contest whole) {
    int next = whole.nextWithFigures(0);
    int other = next == whole.unit() ? whole.nextWithFigures(next + 1) : next;
    boolean any = other < Integer.MAX_VALUE && whole.tallies().size() > whole.choices().size();
    if (!any) {
      return List.of(Choice.TURNOUT);
    }
    return against(whole).isPresent()
        ? List.of(Choice.values())
        : List.of(Choice.TURNOUT, Choice.SHARE, Choice.LEAD);
  }

  private static boolean hasTurnouts(Election election, Contest whole) {
    PlaceMeasure turnout = PlaceMeasure.Turnout.of(election, whole);
    int found = 0;
    for (int unit = 0; unit < election.units().size() && found < 2; unit++) {
      found += turnout.of(unit) == null ? 0 : 1;
    }
    return found == 2;
  }
}
