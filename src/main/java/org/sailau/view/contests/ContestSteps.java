package org.sailau.view.contests;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.wording.ContestWords;

/// Goes from contest to contest in the order in which they are listed. Belongs to the JavaFX
/// thread.
public final class ContestSteps {

  /// The keys of the step before and the step after.
  public static final String BEFORE = "Shortcut+Up";

  public static final String AFTER = "Shortcut+Down";

  static final KeyCombination BEFORE_KEYS = KeyCombination.valueOf(BEFORE);
  static final KeyCombination AFTER_KEYS = KeyCombination.valueOf(AFTER);

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;

  public ContestSteps(Context context) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
  }

  /// The position of the selected contest from 0 on; empty if no election is open.
  OptionalInt position() {
    List<Contest> all = all();
    Optional<Contest> selected = session.contest().get();
    return selected.isEmpty()
        ? OptionalInt.empty()
        : IntStream.range(0, all.size())
            .filter(i -> all.get(i).id().equals(selected.get().id()))
            .findFirst();
  }

  private List<Contest> all() {
    return session.election().map(Election::contestsInOrder).orElse(List.of());
  }

  /// Whether there is a contest so many steps from the selected one.
  public boolean isPossible(int steps) {
    return position().stream()
        .map(now -> now + steps)
        .anyMatch(wanted -> wanted >= 0 && wanted < all().size());
  }

  /// Selects the contest that is so many steps from the selected one, and says which that is.
  /// Nothing happens if there is none.
  public void go(int steps) {
    if (isPossible(steps)) {
      int wanted = position().orElseThrow() + steps;
      Contest contest = all().get(wanted);
      session.select(contest);
      viewState.say(
          texts.of(
              "spoken.pair",
              texts.of("contests.position", wanted + 1, all().size()),
              ContestWords.name(contest, texts)));
    }
  }

  /// Takes the keys before a list or a table does, which would only move its focus by them.
  public void handleKey(KeyEvent event) {
    if (BEFORE_KEYS.match(event)) {
      go(-1);
      event.consume();
    } else if (AFTER_KEYS.match(event)) {
      go(1);
      event.consume();
    }
  }
}
