package org.sailau.importer.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;

/// Joins the tables of several files of one election into one.
///
/// Files that have the same columns, or nearly so, stand below each other, in whatever order their
/// columns are. A file that has one line for what the lines of the others name in columns of the
/// same header adds its other columns to them. Whatever else there is, is refused.
public final class TableJoin {

  private final TableLimits limits;

  public TableJoin(TableLimits limits) {
    this.limits = limits;
  }

  /// A file to be joined.
  public record Named(String name, TableFile file) {}

  /// Joins files.
  ///
  /// @param files two or more
  /// @throws ImportStopped if they cannot be joined, or would be too large together
  public TableFile of(List<Named> files) {
    List<JoinPart> parts = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      parts.add(JoinPart.of(at, files.get(at).name(), files.get(at).file()));
    }
    List<Stack> stacks = stacks(parts);
    stacks.sort(Comparator.comparingInt(Stack::rows).reversed());
    @Nullable Stack left = null;
    for (Stack base : List.copyOf(stacks)) {
      try {
        return new JoinWriter(parts, joined(base, stacks), limits).write();
      } catch (NotJoined none) {
        // What is named is missing in the file that was named first.
        left = left == null || base.parts().contains(parts.getFirst()) ? none.left : left;
      }
    }
    String name = left == null ? "" : left.parts().getFirst().name();
    throw new ImportStopped(ImportProblem.of(Kind.NOT_JOINED, name));
  }

  /// A stack that has nothing in common with the others.
  private static final class NotJoined extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Stack left;

    private NotJoined(Stack left) {
      super(null, null, false, false);
      this.left = left;
    }
  }

  private static List<Stack> stacks(List<JoinPart> parts) {
    List<Stack> stacks = new ArrayList<>();
    for (JoinPart part : parts) {
      @Nullable Stack same = null;
      for (Stack stack : stacks) {
        same = same == null && stack.hasColumnsOf(part) ? stack : same;
      }
      if (same == null) {
        stacks.add(new Stack(part));
      } else {
        same.add(part);
      }
    }
    return stacks;
  }

  /// Puts below a stack those like it, and adds the columns of the others.
  private static JoinedLines joined(Stack first, List<Stack> all) throws NotJoined {
    Stack base = new Stack(first.parts().getFirst());
    first.parts().stream().skip(1).forEach(base::add);
    List<Stack> left = new ArrayList<>(all);
    left.remove(first);
    for (Stack other : List.copyOf(left)) {
      if (base.isLike(other) && new JoinedLines(base).lookup(other).isEmpty()) {
        base.addAll(other);
        left.remove(other);
      }
    }
    JoinedLines lines = new JoinedLines(base);
    boolean again = true;
    while (again && !left.isEmpty()) {
      again = false;
      for (Stack other : List.copyOf(left)) {
        Optional<Lookup> found = lines.lookup(other);
        if (found.isPresent()) {
          lines.add(found.get());
          left.remove(other);
          again = true;
        }
      }
    }
    if (!left.isEmpty()) {
      throw new NotJoined(left.getFirst());
    }
    return lines;
  }
}
