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
      Joined joined = joined(base, stacks);
      if (joined.left.isEmpty()) {
        return new JoinWriter(parts, joined.lines, limits).write();
      }
      // What is named has nothing in common with the file that was named first.
      if (left == null || base.parts().contains(parts.getFirst())) {
        left = joined.left.getFirst();
      }
    }
    String name = left == null ? "" : left.parts().getFirst().name();
    throw new ImportStopped(ImportProblem.of(Kind.NOT_JOINED, name));
  }

  /// @param left what has nothing in common with the lines
  private record Joined(JoinedLines lines, List<Stack> left) {}

  private static List<Stack> stacks(List<JoinPart> parts) {
    List<Stack> stacks = new ArrayList<>();
    for (JoinPart part : parts) {
      stacks.stream()
          .filter(stack -> stack.hasColumnsOf(part))
          .findFirst()
          .ifPresentOrElse(stack -> stack.add(part), () -> stacks.add(new Stack(part)));
    }
    return stacks;
  }

  /// Puts below a stack those like it, and adds the columns of the others.
  private static Joined joined(Stack first, List<Stack> all) {
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
    return new Joined(lines, left);
  }
}
