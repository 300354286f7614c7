package org.sailau.dataset;

import java.util.ArrayList;
import java.util.List;
import org.sailau.dataset.Problem.Severity;

/// Collects what is wrong while one dataset is read. Ends reading at the hundredth error.
final class Problems {

  /// Ends reading with the problem after which it cannot go on. Caught in this package.
  static final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ReadingStopped(Problem problem) {
      super(problem.kind().name(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  private static final int MAX = 100;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int unlistedWarnings;
  private boolean cutShort;

  /// @throws ReadingStopped at the hundredth error
  void add(Problem problem) {
    if (problem.severity() == Severity.WARNING) {
      if (warnings.size() < MAX) {
        warnings.add(problem);
      } else {
        unlistedWarnings++;
      }
      return;
    }
    if (errors.size() == MAX - 1) {
      cutShort = true;
      throw new ReadingStopped(problem);
    }
    errors.add(problem);
  }

  /// Adds the problem that ended reading, and never throws.
  void last(Problem problem) {
    errors.add(problem);
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  ReadResult.Problems listed() {
    List<Problem> all = new ArrayList<>(errors);
    all.addAll(warnings);
    all.sort(
        (one, other) ->
            one.line() == other.line()
                ? Integer.compare(one.column(), other.column())
                : Integer.compare(one.line(), other.line()));
    return new ReadResult.Problems(all, unlistedWarnings, cutShort);
  }
}
