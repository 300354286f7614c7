package org.sailau.dataset;

/// Carries the problem after which reading cannot go on. Never leaves the package.
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
