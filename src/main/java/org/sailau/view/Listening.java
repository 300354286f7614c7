package org.sailau.view;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What views listen to, so that it can end with them: what they listen to lives longer.
final class Listening {

  private Subscription all = Subscription.EMPTY;
  private boolean ended;

  /// Runs something whenever the value changes.
  void to(ObservableValue<?> source, Runnable action) {
    until(source.subscribe((_, _) -> action.run()));
  }

  /// Runs something with the value, now and whenever it changes.
  <T> void withValue(ObservableValue<T> source, Consumer<? super T> action) {
    until(source.subscribe(action));
  }

  /// Ends that, too, when all ends.
  void until(Subscription also) {
    all = all.and(also);
  }

  boolean hasEnded() {
    return ended;
  }

  void end() {
    ended = true;
    all.unsubscribe();
    all = Subscription.EMPTY;
  }
}
