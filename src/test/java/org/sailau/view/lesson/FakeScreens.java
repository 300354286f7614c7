package org.sailau.view.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.util.Subscription;
import org.sailau.present.Screens;

/// Screens for tests, which a test connects and disconnects.
public final class FakeScreens implements Screens {

  /// The screen of the headless platform.
  private static final Rectangle2D FIRST = new Rectangle2D(0, 0, 1000, 1000);

  private final List<Rectangle2D> all = new ArrayList<>(List.of(FIRST));
  private final List<Runnable> listeners = new ArrayList<>();

  @Override
  public List<Rectangle2D> all() {
    return List.copyOf(all);
  }

  @Override
  public Subscription listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  /// Connects a projector to the right of the first screen.
  void connect() {
    all.add(new Rectangle2D(1000, 0, 1024, 768));
    List.copyOf(listeners).forEach(Runnable::run);
  }

  void disconnect() {
    all.removeLast();
    List.copyOf(listeners).forEach(Runnable::run);
  }

  int listeners() {
    return listeners.size();
  }
}
