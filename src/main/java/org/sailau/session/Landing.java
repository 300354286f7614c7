package org.sailau.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.dataset.ReadResult;
import org.sailau.log.FailureDetails;
import org.sailau.problem.Problem;
import org.sailau.problem.Problems;
import org.sailau.shape.Shapes;

/// The result of reading a file, with the audit, since auditing a large election takes time as
/// well.
///
/// @param reloaded what has changed since the file was read before, if it was
record Landing(
    @Nullable Path file,
    ReadResult result,
    Optional<Audited> audited,
    Optional<Reloaded> reloaded) {
  /// Reads and audits. Where memory ends, nothing holds any longer what was read, and the file is
  /// refused.
  ///
  /// @param before what the file held when it was read before; empty if it was not
  static Landing read(
      @Nullable Path file,
      Optional<Opened.Ready> before,
      Supplier<ReadResult> reading,
      BooleanSupplier goOn) {
    try {
      return of(file, before, reading.get(), goOn);
    } catch (RuntimeException | Error thrown) {
      if (FailureDetails.isOutOfMemory(thrown)) {
        return without(file, new ReadResult.Refused(tooLittleMemory()));
      }
      throw thrown;
    }
  }

  private static Landing of(
      @Nullable Path file, Optional<Opened.Ready> before, ReadResult result, BooleanSupplier goOn) {
    if (!(result instanceof ReadResult.Done done)) {
      return without(file, result);
    }
    try {
      return new Landing(
          file,
          result,
          Optional.of(Audited.of(done.election(), goOn)),
          before.map(ready -> Reloaded.of(ready, done.election(), done.digest())));
    } catch (CancellationException givenUp) {
      return without(file, new ReadResult.Cancelled());
    }
  }

  /// The same with outlines of the units.
  Landing withShapes(@Nullable Shapes shapes) {
    return new Landing(file, result, audited.map(read -> read.withShapes(shapes)), reloaded);
  }

  /// A result without an election.
  private static Landing without(@Nullable Path file, ReadResult result) {
    return new Landing(file, result, Optional.empty(), Optional.empty());
  }

  /// What is wrong with a file for which memory does not suffice.
  static Problems tooLittleMemory() {
    String limit = Long.toString(Runtime.getRuntime().maxMemory());
    return new Problems(
        List.of(new Problem(Problem.Kind.TOO_LITTLE_MEMORY, 0, 0, "", "", List.of(limit))),
        0,
        false);
  }
}
