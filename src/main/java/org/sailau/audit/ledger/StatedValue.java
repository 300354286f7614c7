package org.sailau.audit.ledger;

import java.util.List;
import org.sailau.election.Statement;

/// One value of a figure, with those who state it. Immutable.
///
/// @param by the statements of this value, at least one, in the order of the file
/// @param shown whether it is the value that the election shows
public record StatedValue(
    Statement.Value value, List<Statement> by, Standing standing, boolean shown) {

  public StatedValue {
    by = List.copyOf(by);
  }

  StatedValue with(Standing other) {
    return new StatedValue(value, by, other, shown);
  }
}
