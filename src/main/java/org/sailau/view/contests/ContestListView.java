package org.sailau.view.contests;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.session.Session;
import org.sailau.text.SearchText;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;

/// The list itself: the arrow keys select contests and fold groups, letters jump to a name.
final class ContestListView extends ListView<ContestRow> {

  /// Letters typed within so many nanoseconds belong to one name.
  private static final long ONE_NAME = 1_000_000_000;

  private final Session session;
  private final Texts texts;
  private final Consumer<String> fold;

  /// Whether the list changes by itself, so that nothing is selected by that.
  private boolean changing;

  private String typed = "";
  private long typedAt;
  private Runnable chosen = () -> {};

  /// @param fold folds the group with a key, or unfolds it
  ContestListView(
      Context context, Function<Contest, ContestSummary> summaries, Consumer<String> fold) {
    this.session = context.session();
    this.texts = context.texts();
    this.fold = fold;
    setId("contests");
    setAccessibleText(texts.of("contests.list"));
    setMinHeight(0);
    setCellFactory(
        _ -> {
          ContestCell cell = new ContestCell(context, summaries);
          cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(cell, event));
          return cell;
        });
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!changing && row instanceof ContestRow.Line line) {
                session.select(line.contest());
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  void onChosen(Runnable action) {
    chosen = action;
  }

  /// Shows other rows.
  void show(List<ContestRow> rows) {
    changing = true;
    @Nullable ContestRow before = getSelectionModel().getSelectedItem();
    getItems().setAll(rows);
    OptionalInt group =
        before instanceof ContestRow.Group was
            ? first(i -> rows.get(i) instanceof ContestRow.Group now && now.key().equals(was.key()))
            : OptionalInt.empty();
    getSelectionModel().clearSelection();
    if (group.isPresent()) {
      getSelectionModel().select(group.getAsInt());
    } else {
      selected().ifPresent(getSelectionModel()::select);
    }
    changing = false;
  }

  /// Shows which contest is selected.
  void follow() {
    changing = true;
    OptionalInt row = selected();
    row.ifPresentOrElse(
        now -> {
          if (getSelectionModel().getSelectedIndex() != now) {
            getSelectionModel().clearAndSelect(now);
          }
          reveal(now);
        },
        getSelectionModel()::clearSelection);
    lookupAll(".list-cell")
        .forEach(
            cell -> {
              if (cell instanceof ContestCell contest) {
                contest.mark();
              }
            });
    changing = false;
  }

  /// Goes from the search to the first contest, or the selected one.
  void begin() {
    requestFocus();
    if (getSelectionModel().isEmpty()) {
      chooseRow(first(i -> getItems().get(i) instanceof ContestRow.Line));
    }
  }

  /// Chooses the first contest that was found, or the first that has exactly the name that was
  /// searched.
  void chooseFirst(String query) {
    String name = SearchText.of(query).strip();
    OptionalInt exactly =
        first(
            i ->
                getItems().get(i) instanceof ContestRow.Line line
                    && line.contest().name().all().map(SearchText::of).anyMatch(name::equals));
    OptionalInt row =
        exactly.isPresent() ? exactly : first(i -> getItems().get(i) instanceof ContestRow.Line);
    chooseRow(row);
    if (row.isPresent()) {
      requestFocus();
      chosen.run();
    }
  }

  private void chooseRow(OptionalInt row) {
    row.ifPresent(
        wanted -> {
          getSelectionModel().clearAndSelect(wanted);
          reveal(wanted);
        });
  }

  private OptionalInt first(IntPredicate wanted) {
    return IntStream.range(0, getItems().size()).filter(wanted).findFirst();
  }

  private OptionalInt selected() {
    return session.contest().get().stream()
        .flatMapToInt(
            now ->
                first(
                    i ->
                        getItems().get(i) instanceof ContestRow.Line line
                            && line.contest().id().equals(now.id()))
                    .stream())
        .findFirst();
  }

  /// Scrolls no further than it needs to.
  private void reveal(int row) {
    layout(); // Until then the flow of cells does not know of rows that are new.
    @Nullable Node flow = lookup(".virtual-flow");
    if (flow instanceof VirtualFlow<?> cells) {
      cells.scrollTo(row);
    } else {
      scrollTo(row);
    }
  }

  private void clicked(ContestCell cell, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      switch (cell.getItem()) {
        case ContestRow.Group group -> fold.accept(group.key());
        case ContestRow.Line _ -> chosen.run();
        case null -> {}
      }
    }
  }

  private void pressed(KeyEvent event) {
    @Nullable ContestRow row = getSelectionModel().getSelectedItem();
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (!plain || row == null) {
      return;
    }
    KeyCode code = event.getCode();
    boolean confirms = code == KeyCode.ENTER || (code == KeyCode.SPACE && typed.isEmpty());
    if (row instanceof ContestRow.Group group) {
      boolean other = code == (group.open() ? KeyCode.LEFT : KeyCode.RIGHT);
      if (confirms || other) {
        fold.accept(group.key());
        event.consume();
      }
    } else if (code == KeyCode.ENTER) {
      chosen.run();
      event.consume();
    } else if (code == KeyCode.LEFT) {
      goToHeading();
      event.consume();
    }
  }

  private void goToHeading() {
    for (int i = getSelectionModel().getSelectedIndex(); i >= 0; i--) {
      if (getItems().get(i) instanceof ContestRow.Group) {
        chooseRow(OptionalInt.of(i));
        return;
      }
    }
  }

  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    boolean isName = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0));
    if (!isName || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    long now = System.nanoTime();
    typed = now - typedAt > ONE_NAME ? "" : typed;
    typedAt = now;
    if (typed.isEmpty() && letter.isBlank()) {
      return;
    }
    // The same letter again goes on to the next such name.
    boolean again = typed.equals(SearchText.of(letter));
    typed = again ? typed : typed + SearchText.of(letter);
    jump(typed.length() == 1 ? 1 : 0);
    event.consume();
  }

  /// Goes to the next row whose name begins with what was typed.
  private void jump(int from) {
    int size = getItems().size();
    int start = Math.max(0, getSelectionModel().getSelectedIndex()) + from;
    IntStream.range(0, size)
        .map(i -> (start + i) % size)
        .filter(i -> SearchText.of(name(getItems().get(i))).startsWith(typed))
        .findFirst()
        .ifPresent(i -> chooseRow(OptionalInt.of(i)));
  }

  private String name(ContestRow row) {
    return switch (row) {
      case ContestRow.Group group -> group.name();
      case ContestRow.Line line -> line.contest().name().in(texts.locale());
    };
  }
}
