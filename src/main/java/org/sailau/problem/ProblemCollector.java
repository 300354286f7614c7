package org.sailau.problem;

import java.util.ArrayList;
import java.util.List;
import org.sailau.problem.Problem.Severity;

/// Collects what is wrong while one dataset is read. Ends reading at the hundredth error.
public final class ProblemCollector {

  /// Ends reading with the problem after which it cannot go on. Caught in this package.
  public static final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ReadingStopped(Problem problem) {
      super(problem.kind().name(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  private static final int MAX = 100;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int unlistedWarnings;
  private boolean cutShort;

  /// @throws ReadingStopped at the hundredth error
  public void add(Problem problem) {
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
  public void last(Problem problem) {
    errors.add(problem);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public Problems listed() {
    List<Problem> all = new ArrayList<>(errors);
    all.addAll(warnings);
    all.sort(
        (one, other) ->
            one.line() == other.line()
                ? Integer.compare(one.column(), other.column())
                : Integer.compare(one.line(), other.line()));
    return new Problems(all, unlistedWarnings, cutShort);
  }
}
