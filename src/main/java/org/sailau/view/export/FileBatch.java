package org.sailau.view.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sailau.export.Exporter;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.io.FileNotWritten;
import org.sailau.session.Work;

/// Writes files in the background, one after the other. The user can stop between two files. Use it
/// on the JavaFX thread.
final class FileBatch {

  /// A picture, and the file to write it to.
  record Job(Picture picture, Format format, Path target) {

    String name() {
      return String.valueOf(target.getFileName());
    }

    Job named(String name) {
      return new Job(picture, format, target.resolveSibling(name));
    }
  }

  /// How the batch ended.
  sealed interface End {

    /// All files are written.
    record Done() implements End {}

    /// The user stopped before all files were written.
    record Stopped() implements End {}

    /// A file could not be written.
    ///
    /// @param failure why; null if there was too little memory
    record Failed(@Nullable FileNotWritten failure) implements End {}

    /// The program failed while it wrote the next file.
    record Broken() implements End {}
  }

  /// Hears how far the batch is, on the JavaFX thread.
  interface Listener {

    /// A file was written.
    ///
    /// @param written how many files are written so far
    void reached(int written);

    /// The batch ended.
    ///
    /// @param written how many files are written
    void ended(End end, int written);
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
    next(0);
  }

  /// Stops the batch. The file that is being written is still completed.
  void stop() {
    stopped.set(true);
  }

  private void next(int written) {
    if (written == jobs.size()) {
      listener.ended(new End.Done(), written);
      return;
    }
    work.run(
        () -> write(jobs.get(written)),
        end -> {
          if (end instanceof End.Done) {
            listener.reached(written + 1);
            next(written + 1);
          } else {
            listener.ended(end, written);
          }
        },
        () -> listener.ended(new End.Broken(), written));
  }

  /// Writes one file. Runs in the background.
  private End write(Job job) {
    if (stopped.get()) {
      return new End.Stopped();
    }
    try {
      exporter.write(job.picture(), job.format(), job.target());
      return new End.Done();
    } catch (FileNotWritten not) {
      return new End.Failed(not);
    } catch (OutOfMemoryError full) {
      return new End.Failed(null);
    }
  }
}
