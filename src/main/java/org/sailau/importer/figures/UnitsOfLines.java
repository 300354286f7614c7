package org.sailau.importer.figures;

import java.util.List;
import org.sailau.importer.problem.ImportProblem;

/// Finds the unit of each line of a table, and adds those that are new.
interface UnitsOfLines {

  /// The position of the unit whose figures a line has.
  int of(int row);

  /// Says that a line has a name only, and other lines follow: it is the unit that contains them.
  void heading(int row, String name);

  /// Says that the last line is read.
  default void end(List<ImportProblem> problems) {}
}
