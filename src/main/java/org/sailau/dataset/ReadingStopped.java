package org.sailau.dataset;

/// Ends reading with the problem after which it cannot go on. Caught in this package.
final class ReadingStopped extends RuntimeException {
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
