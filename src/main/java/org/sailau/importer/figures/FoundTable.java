package org.sailau.importer.figures;

import java.util.List;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.recipe.Facts;

/// What a file holds: its figures, and what it says of its election. Immutable, but for the
/// figures.
///
/// @param facts what the file says itself
/// @param notes how it was read, and what is to be decided
public record FoundTable(FoundFigures figures, Facts facts, List<ImportProblem> notes) {

  public FoundTable {
    notes = List.copyOf(notes);
  }
}
