package org.sailau.importer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.figures.TotalLine;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Severity;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.table.FileLayout;
import org.sailau.importer.table.TableFile;

/// A file as it was read. Immutable.
///
/// @param name of the file; of several that were joined, of the first one
/// @param sha256 of the bytes of that file, in 64 hexadecimal digits
/// @param election null if something is to be decided first
/// @param facts what is known of the election
/// @param sums whether the figures add up
/// @param totals the lines that are sums of others
/// @param notes how it was read, and what is to be decided
/// @param read how its table was read; null if the file says itself what it holds
public record Imported(
    String name,
    String sha256,
    @Nullable Election election,
    Facts facts,
    List<Sum> sums,
    List<TotalLine> totals,
    List<ImportProblem> notes,
    @Nullable ReadTable read) {

  public Imported {
    sums = List.copyOf(sums);
    totals = List.copyOf(totals);
    notes = List.copyOf(notes);
  }

  /// How a table was read.
  ///
  /// @param layout null if no header was found
  /// @param reasons why each column has its role
  public record ReadTable(
      TableFile file, Recipe recipe, @Nullable Layout layout, List<Reason> reasons) {
    public ReadTable {
      reasons = List.copyOf(reasons);
    }

    /// The recipe by which the table was read. One that was proposed has the name of the file.
    Recipe recipe(String fileName) {
      if (!recipe.name().isEmpty()) {
        return recipe;
      }
      @Nullable FileLayout layout = file.layout();
      Recipe named = recipe.named(fileName, headers());
      return layout == null
          ? named
          : named.ofFiles(
              List.of(new FileLayout(fileName.replaceAll("[0-9]", "?"), layout.columns())));
    }

    /// What the header of the table calls its columns.
    private List<String> headers() {
      return layout == null ? List.of() : layout.header().names();
    }
  }

  /// What has to be decided before the file can be opened.
  public List<ImportProblem> undecided() {
    return notes.stream().filter(note -> note.kind().severity() == Severity.UNDECIDED).toList();
  }

  /// Whether everything that the file states twice is the same.
  public boolean addsUp() {
    return sums.stream().allMatch(Sum::agrees);
  }

  /// The recipe by which the table was read. One that was proposed has the name of the file.
  ///
  /// @throws NullPointerException if the file is no table
  public Recipe recipe() {
    return Objects.requireNonNull(read).recipe(name);
  }

  /// What the header of the table calls its columns.
  ///
  /// @throws NullPointerException if the file is no table
  public List<String> headers() {
    return Objects.requireNonNull(read).headers();
  }

  /// The election of a file of which nothing is to be decided.
  public Election opened() {
    return Objects.requireNonNull(election);
  }
}
