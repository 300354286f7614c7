package org.sailau.view.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sailau.export.Exporter;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.session.Work;

/// Writes files in the background, one after the other. The user can stop at any time. Use it on
/// the JavaFX thread.
final class FileBatch {

  /// A picture, and the file to write it to.
  ///
  /// @param picture makes the picture, in the background
  record Job(Supplier<Picture> picture, Format format, Path target) {

    String name() {
      return String.valueOf(target.getFileName());
    }

    Job named(String name) {
      return new Job(picture, format, target.resolveSibling(name));
    }
  }

  /// How the batch ended.
  sealed interface Outcome {

    /// All files are written.
    record Done() implements Outcome {}

    /// The user stopped before all files were written.
    record Stopped() implements Outcome {}

    /// A file could not be written.
    ///
    /// @param failure why; null if there was too little memory
    record Failed(@Nullable FileNotWritten failure) implements Outcome {}

    /// The program failed while it wrote the next file.
    record Broken() implements Outcome {}
  }

  /// Hears how far the batch is, on the JavaFX thread.
  interface Listener {

    /// The next file is begun.
    ///
    /// @param written how many files are written so far
    void onProgress(int written);

    /// The batch ended.
    ///
    /// @param written how many files are written
    void onEnd(Outcome outcome, int written);
  }

  private final List<Job> jobs;
  private final Exporter exporter;
  private final Work work;
  private final Listener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  FileBatch(List<Job> jobs, Exporter exporter, Work work, Listener listener) {
    this.jobs = List.copyOf(jobs);
    this.exporter = exporter;
    this.work = work;
    this.listener = listener;
  }

  void start() {
    writeNext(0);
  }

  /// Stops the batch. The file that is being drawn is not written.
  void stop() {
    stopped.set(true);
  }

  private void writeNext(int written) {
    if (written == jobs.size()) {
      listener.onEnd(new Outcome.Done(), written);
      return;
    }
    listener.onProgress(written);
    work.run(
        () -> write(jobs.get(written)),
        outcome -> {
          if (outcome instanceof Outcome.Done) {
            writeNext(written + 1);
          } else {
            listener.onEnd(outcome, written);
          }
        },
        () -> listener.onEnd(new Outcome.Broken(), written));
  }

  /// Writes one file. Runs in the background.
  private Outcome write(Job job) {
    if (stopped.get()) {
      return new Outcome.Stopped();
    }
    try {
      exporter.write(job.picture().get(), job.format(), job.target(), () -> !stopped.get());
      return new Outcome.Done();
    } catch (CancellationException givenUp) {
      return new Outcome.Stopped();
    } catch (FileNotWritten failure) {
      return new Outcome.Failed(failure);
    } catch (OutOfMemoryError full) {
      return new Outcome.Failed(null);
    }
  }
}
