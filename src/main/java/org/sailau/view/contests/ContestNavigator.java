package org.sailau.view.contests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.SearchField;
import org.sailau.view.control.ShortText;

/// Lists the contests of the open election, to search in any language, in groups, with who is first
/// in each. Selects the contest that the user goes to, and follows the one that is selected.
final class ContestNavigator extends VBox {

  /// With more contests than these the groups are folded at first.
  private static final int MANY = 40;

  /// The list alone is as wide as the pane, so that the selected row is seen at its edge.
  private static final Insets SIDES = new Insets(0, 20, 0, 20);

  private final Session session;
  private final Texts texts;
  private final SearchField search;
  private final HBox groupings = new HBox();
  private final Label by = new Label();
  private final Label hits = new Label();
  private final ContestListView list;
  private final Label nothingFound = new Label();
  private final Label derivedNote;

  private ContestList contests;
  private Grouping grouping = Grouping.NONE;
  private final Set<String> open = new HashSet<>();

  /// What is said of the contests that have been seen, by their ids, so that none is ranked twice.
  private final Map<String, ContestSummary> summaries = new HashMap<>();

  ContestNavigator(Context context, Election election) {
    this.session = context.session();
    this.texts = context.texts();
    this.contests = new ContestList(election, texts);
    this.list = new ContestListView(context, this::summary, this::fold);
    setId("contest-navigator");
    getStyleClass().add("contest-navigator");
    search = new SearchField("contest-search", texts.of("contests.search"), texts);
    search.textProperty().addListener((_, _, _) -> fill());
    search.onList(list::begin, () -> list.chooseFirst(search.getText()));
    by.setText(texts.of("contests.by"));
    by.getStyleClass().add("subtitle");
    by.setMinWidth(Region.USE_PREF_SIZE);
    hits.setId("contest-hits");
    hits.getStyleClass().add("subtitle");
    hits.setMinWidth(Region.USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    groupings.getStyleClass().add("small-switch");
    HBox second = new HBox(8, by, groupings, between, hits);
    second.getStyleClass().add("contest-line");
    nothingFound.setWrapText(true);
    Button clear = new Button(texts.of("contests.clear"));
    clear.setId("contest-clear");
    clear.setOnAction(_ -> clear());
    VBox nothing = new VBox(10, nothingFound, clear);
    nothing.getStyleClass().add("contest-nothing");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    derivedNote = hint(texts.of("contests.derived"));
    Label hint =
        hint(
            texts.of(
                "contests.hint",
                ContestSteps.BEFORE_KEYS.getDisplayText(),
                ContestSteps.AFTER_KEYS.getDisplayText()));
    for (Region inset : List.of(search, second, derivedNote, hint)) {
      VBox.setMargin(inset, SIDES);
    }
    VBox.setMargin(list, new Insets(0, 1, 0, 0));
    getChildren().addAll(search, second, list, derivedNote, hint);
    show(election);
    context.subscriptions().to(session.contest(), this::follow);
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("contest-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }

  /// Lists the contests of another election.
  void show(Election election) {
    contests = new ContestList(election, texts);
    summaries.clear();
    derivedNote.setVisible(false);
    derivedNote.setManaged(false);
    List<Grouping> offered = Grouping.of(election);
    grouping = offered.getFirst();
    offer(offered);
    openAtFirst();
    search.clear();
    fill();
  }

  /// Puts the focus where the user begins.
  void begin() {
    search.requestFocus();
  }

  /// Does something whenever the user has chosen a contest by mouse or by Enter.
  void onChosen(Runnable action) {
    list.onChosen(action);
  }

  private void offer(List<Grouping> offered) {
    ToggleGroup group = new ToggleGroup();
    groupings.getChildren().clear();
    for (Grouping each : offered) {
      ToggleButton button = new ToggleButton(name(each));
      button.setId("contests-by-" + each);
      button.getStyleClass().add(each == offered.getFirst() ? "left-pill" : "right-pill");
      button.setToggleGroup(group);
      button.setSelected(each == grouping);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            groupBy(each);
          });
      groupings.getChildren().add(button);
    }
    boolean several = offered.size() > 1;
    by.setVisible(several);
    by.setManaged(several);
    groupings.setVisible(several);
    groupings.setManaged(several);
  }

  private String name(Grouping each) {
    return switch (each) {
      case NONE -> texts.of("contests.by.none");
      case OFFICE -> texts.of("contests.by.office");
      case PLACE -> texts.of("contests.by.place");
    };
  }

  private void groupBy(Grouping wanted) {
    if (wanted != grouping) {
      grouping = wanted;
      openAtFirst();
      fill();
    }
  }

  private void openAtFirst() {
    open.clear();
    if (contests.all().size() <= MANY) {
      contests.all().forEach(contest -> open.add(contests.key(contest, grouping)));
    }
    openSelected();
  }

  private void openSelected() {
    session.contest().get().ifPresent(now -> open.add(contests.key(decided(now), grouping)));
  }

  /// A contest as it is in the unit that decides it.
  private Contest decided(Contest seen) {
    return contests.all().stream()
        .filter(contest -> contest.id().equals(seen.id()))
        .findFirst()
        .orElse(seen);
  }

  private void fill() {
    List<ContestList.Hit> found = contests.find(search.getText());
    boolean searching = !search.getText().isBlank();
    list.show(contests.rows(found, grouping, key -> searching || open.contains(key)));
    hits.setText(texts.of("contests.position", found.size(), contests.all().size()));
    nothingFound.setText(texts.of("contests.nothingFound", ShortText.of(search.getText().strip())));
  }

  private void fold(String group) {
    if (search.getText().isBlank()) {
      if (!open.remove(group)) {
        open.add(group);
      }
      fill();
    }
  }

  /// Shows which contest is selected, whoever has selected it.
  private void follow() {
    Optional<Contest> selected = session.contest().get();
    boolean listed =
        selected.isPresent()
            && contests.all().stream().anyMatch(each -> each.id().equals(selected.get().id()));
    if (listed && open.add(contests.key(decided(selected.get()), grouping))) {
      fill();
    }
    list.follow();
  }

  private ContestSummary summary(Contest contest) {
    ContestSummary summary =
        summaries.computeIfAbsent(contest.id(), _ -> ContestSummary.of(contest, texts));
    if (summary.isDerived() && !derivedNote.isManaged()) {
      derivedNote.setVisible(true);
      derivedNote.setManaged(true);
    }
    return summary;
  }

  private void clear() {
    search.clear();
    search.requestFocus();
  }
}
