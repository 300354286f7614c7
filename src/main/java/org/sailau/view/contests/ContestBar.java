package org.sailau.view.contests;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.LazyTooltip;
import org.sailau.view.control.ShortText;

/// Says which contest is shown, with steps to the ones before and after, and a button for the list
/// where that has no room of its own.
final class ContestBar extends HBox {

  private final Session session;
  private final Texts texts;
  private final ContestSteps steps;
  private final Button list;
  private final Label group = new Label();
  private final Label between = new Label("›");
  private final Label name = new Label();
  private final Button before;
  private final Label place = new Label();
  private final Button after;

  ContestBar(Context context, Runnable openList) {
    super(8);
    this.session = context.session();
    this.texts = context.texts();
    this.steps = new ContestSteps(context);
    getStyleClass().add("contest-bar");
    list = new Button(texts.of("contests.list"));
    list.setId("contests-open");
    list.setMinWidth(USE_PREF_SIZE);
    list.setOnAction(_ -> openList.run());
    group.setId("contest-group");
    group.setMinWidth(0);
    between.setMinWidth(USE_PREF_SIZE);
    name.setId("contest-name");
    name.setMinWidth(0);
    HBox names = new HBox(6, group, between, name);
    names.getStyleClass().add("contest-line");
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    before =
        step(
            "contest-before",
            texts.of("contests.before", ContestSteps.BEFORE_KEYS.getDisplayText()),
            "left",
            -1);
    after =
        step(
            "contest-after",
            texts.of("contests.after", ContestSteps.AFTER_KEYS.getDisplayText()),
            "right",
            1);
    place.setId("contest-position");
    place.getStyleClass().add("subtitle");
    place.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(list, names, before, place, after);
    context.subscriptions().withValue(session.contest(), this::show);
  }

  private Button step(String id, String words, String direction, int by) {
    Region sign = new Region();
    sign.getStyleClass().addAll("sign", direction);
    Button button = new Button(null, sign);
    button.setId(id);
    button.getStyleClass().add("contest-step");
    button.setAccessibleText(words);
    LazyTooltip.on(button, () -> words);
    button.setOnAction(_ -> steps.go(by));
    return button;
  }

  /// Whether the button for the list is there.
  void offerList(boolean offered) {
    list.setVisible(offered);
    list.setManaged(offered);
  }

  /// Puts the focus on the button for the list.
  void focusList() {
    list.requestFocus();
  }

  private void show(Optional<Contest> contest) {
    OptionalInt position = steps.position();
    if (contest.isEmpty() || position.isEmpty()) {
      return;
    }
    int all = session.election().map(Election::contests).orElseThrow().size();
    @Nullable LocalizedText in = contest.get().details().group();
    String own = ShortText.of(contest.get().name().in(texts.locale()));
    String above = in == null ? "" : ShortText.of(in.in(texts.locale()));
    boolean tells = !above.isEmpty() && !above.equals(own);
    group.setText(above);
    for (Label part : List.of(group, between)) {
      part.setVisible(tells);
      part.setManaged(tells);
    }
    name.setText(own);
    place.setText(texts.of("contests.position", position.getAsInt() + 1, all));
    before.setDisable(!steps.isPossible(-1));
    after.setDisable(!steps.isPossible(1));
  }
}
