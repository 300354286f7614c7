package org.sailau.view.base;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// The listeners that views have added to what lives longer than they do. They are removed
/// together.
public final class Subscriptions {

  private final List<Runnable> ends = new ArrayList<>();
  private boolean ended;

  /// Runs an action whenever the value changes.
  public void to(ObservableValue<?> source, Runnable action) {
    follow(source, (_, _, _) -> action.run());
  }

  /// Runs an action with the value, now and whenever it changes.
  public <T> void withValue(ObservableValue<T> source, Consumer<? super T> action) {
    action.accept(source.getValue());
    follow(source, (_, _, value) -> action.accept(value));
  }

  private <T> void follow(ObservableValue<T> source, ChangeListener<T> listener) {
    source.addListener(listener);
    until(() -> source.removeListener(listener));
  }

  /// Runs an action when the subscriptions end.
  public void until(Runnable end) {
    ends.add(end);
  }

  public boolean hasEnded() {
    return ended;
  }

  public void end() {
    ended = true;
    ends.forEach(Runnable::run);
    ends.clear();
  }
}
