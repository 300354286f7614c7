package org.sailau.view.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.session.Session;

/// Which contests and units the user has looked at, and in which tab, so that there is a way back.
/// Another tab alone is no step of its own: a step keeps the tab in which it was left. Another
/// election begins a new history. Belongs to the JavaFX thread.
public final class NavigationHistory {

  /// The id of the tab with the places.
  private static final String PLACES = "places";

  /// Earlier steps are forgotten.
  private static final int MAX_STEPS = 100;

  private final Session session;
  private final ViewState viewState;
  private final Deque<Step> before = new ArrayDeque<>();
  private final Deque<Step> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper hasBefore = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasAfter = new ReadOnlyBooleanWrapper();
  private @Nullable Step now;

  /// What the steps belong to.
  private @Nullable Election election;

  /// Whether the step that is shown was reached in the list of places, so that the next one there
  /// takes its place.
  private boolean browsing;

  /// Whether the present change is a step of this history.
  private boolean going;

  private record Step(String contest, int unit, String tab) {
    boolean shows(Step other) {
      return contest.equals(other.contest) && unit == other.unit;
    }
  }

  /// A history of what a session and its window show from now on, as long as they are.
  public NavigationHistory(Session session, ViewState viewState) {
    this.session = session;
    this.viewState = viewState;
    session.contest().addListener(_ -> look());
    session.opened().addListener(_ -> look());
    viewState.tab().addListener(_ -> look());
    look();
  }

  /// Whether there is a step to go back to.
  public ReadOnlyBooleanProperty hasBefore() {
    return hasBefore.getReadOnlyProperty();
  }

  /// Whether there is a step to go forward to.
  public ReadOnlyBooleanProperty hasAfter() {
    return hasAfter.getReadOnlyProperty();
  }

  /// Shows again what was shown before.
  public void back() {
    go(before, after);
  }

  /// Shows what was shown before [#back].
  public void forward() {
    go(after, before);
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private void look() {
    if (going) {
      return;
    }
    @Nullable Election open = session.election().orElse(null);
    @Nullable Step seen = seen();
    if (open != election) {
      election = open;
      browsing = false;
      before.clear();
      after.clear();
      now = seen;
    } else if (now != null && seen != null && !now.shows(seen)) {
      boolean goesOn = browsing && isBrowsing(now, seen);
      browsing = isBrowsing(now, seen);
      if (!goesOn) {
        before.push(now);
        if (before.size() > MAX_STEPS) {
          before.removeLast();
        }
        after.clear();
      }
      now = seen;
    } else if (seen != null) {
      browsing &= seen.tab().equals(PLACES);
      now = seen;
    }
    tell();
  }

  /// Whether the user goes through the list of places, which is one step however many are selected.
  private static boolean isBrowsing(Step before, Step after) {
    return before.tab().equals(PLACES)
        && after.tab().equals(PLACES)
        && before.contest().equals(after.contest());
  }

  private @Nullable Step seen() {
    Optional<Contest> contest = session.contest().get();
    return contest
        .map(shown -> new Step(shown.id(), shown.unit(), viewState.tab().get()))
        .orElse(null);
  }

  private void go(Deque<Step> from, Deque<Step> to) {
    @Nullable Step wanted = from.poll();
    if (wanted == null || now == null || election == null) {
      return;
    }
    to.push(now);
    now = wanted;
    going = true;
    browsing = false;
    election.contest(wanted.contest()).ifPresent(contest -> session.select(contest, wanted.unit()));
    viewState.tab().set(wanted.tab());
    going = false;
    tell();
  }

  private void tell() {
    hasBefore.set(!before.isEmpty());
    hasAfter.set(!after.isEmpty());
  }
}
