package org.sailau.importer.problem;

import java.util.List;

/// The result of one step of an import.
public sealed interface Outcome<T> {

  /// It is done.
  record Done<T>(T value) implements Outcome<T> {}

  /// It cannot be done, with at least one problem.
  record Refused<T>(List<ImportProblem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// It ended because the caller asked for it.
  record Cancelled<T>() implements Outcome<T> {}
}
