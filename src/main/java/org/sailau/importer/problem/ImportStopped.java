package org.sailau.importer.problem;

/// Ends an import with the problem after which it cannot go on.
public final class ImportStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ImportProblem problem;

  public ImportStopped(ImportProblem problem) {
    super(problem.kind().name(), null, false, false);
    this.problem = problem;
  }

  public ImportProblem problem() {
    return problem;
  }
}
