package org.sailau.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Runs nothing until it is told to.
final class HeldBackExecutor implements Executor {

  private final List<Runnable> tasks = new ArrayList<>();
  private boolean running;

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /// Whether one of its tasks is being run right now.
  boolean isRunning() {
    return running;
  }

  int waiting() {
    return tasks.size();
  }

  /// Runs the task that waits at a position, 0 being the oldest.
  void run(int position) {
    Runnable task = tasks.remove(position);
    running = true;
    try {
      task.run();
    } finally {
      running = false;
    }
  }

  void runAll() {
    while (!tasks.isEmpty()) {
      run(0);
    }
  }
}
