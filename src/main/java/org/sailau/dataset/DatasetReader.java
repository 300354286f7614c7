package org.sailau.dataset;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.io.FileDigest;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.ProblemCollector;

/// Reads a dataset in the format of `sailau-election-1.schema.json`, strictly, in one pass, and
/// keeps nothing of it but the election. Whatever a file holds, the answer is a [ReadResult]:
/// nothing is thrown. Holds no state between calls: call from any thread but the JavaFX thread,
/// since a large file takes seconds.
public final class DatasetReader {

  private final Limits limits;
  private final StrictJson json;

  public DatasetReader(Limits limits) {
    this.limits = limits;
    this.json = new StrictJson(limits);
  }

  /// Reads a regular file.
  ///
  /// @param progress hears how far reading has come, on this thread
  public ReadResult read(Path file, Progress progress) {
    return reading(json.read(file, progress, this::document));
  }

  /// Reads a stream to its end, or to the first problem after which nothing can be read. Leaves it
  /// open.
  ///
  /// @param progress hears how far reading has come, on this thread
  public ReadResult read(InputStream in, Progress progress) {
    return reading(json.read(in, progress, this::document));
  }

  private @Nullable Election document(JsonCursor in, ProblemCollector problems) {
    return new DatasetDocument(in, limits, problems).read();
  }

  private static ReadResult reading(Outcome<Election> outcome) {
    if (outcome instanceof Outcome.Done<Election> done) {
      return new ReadResult.Done(done.value(), done.warnings(), FileDigest.of(done.sha256()));
    }
    return outcome instanceof Outcome.Refused<Election> refused
        ? new ReadResult.Refused(refused.problems())
        : new ReadResult.Cancelled();
  }
}
