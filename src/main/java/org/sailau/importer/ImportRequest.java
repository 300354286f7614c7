package org.sailau.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.TableRequest;

/// What a user has decided of an import. Whatever is null or empty is found out. Immutable.
///
/// @param recipe how the table is read
/// @param known recipes that are proposed for tables with their headers, before the bundled ones
/// @param headerLine the line in which the header begins, from 1
/// @param columns what columns hold, by their numbers from 0
/// @param codes the columns with the names that columns of codes belong to, by the latter
/// @param notStated texts that stand for figures that are not stated, beside those of the recipe
/// @param names of choices, by what the table calls them
/// @param facts what is known of the election; it is taken before what the file says
/// @param retrieved when the file was taken from its source
public record ImportRequest(
    TableRequest table,
    @Nullable Recipe recipe,
    List<Recipe> known,
    @Nullable Integer headerLine,
    Map<Integer, Role> columns,
    Map<Integer, Integer> codes,
    List<String> notStated,
    Map<String, String> names,
    Facts facts,
    @Nullable LocalDate retrieved) {

  /// Nothing is decided.
  public static final ImportRequest NONE =
      new ImportRequest(
          TableRequest.NONE,
          null,
          List.of(),
          null,
          Map.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Facts.NONE,
          null);

  public ImportRequest {
    known = List.copyOf(known);
    columns = Map.copyOf(columns);
    codes = Map.copyOf(codes);
    notStated = List.copyOf(notStated);
    names = Map.copyOf(names);
  }

  /// The same request with other facts.
  public ImportRequest with(Facts others) {
    return new ImportRequest(
        table, recipe, known, headerLine, columns, codes, notStated, names, others, retrieved);
  }

  /// The same request with the recipe by which the table is read.
  public ImportRequest with(Recipe other) {
    return new ImportRequest(
        table, other, known, headerLine, columns, codes, notStated, names, facts, retrieved);
  }

  /// The same request with recipes that are proposed before the bundled ones.
  public ImportRequest withKnown(List<Recipe> recipes) {
    return new ImportRequest(
        table, recipe, recipes, headerLine, columns, codes, notStated, names, facts, retrieved);
  }

  /// The same request with other columns.
  public ImportRequest withColumns(Map<Integer, Role> others) {
    return new ImportRequest(
        table, recipe, known, headerLine, others, codes, notStated, names, facts, retrieved);
  }

  /// The same request with other columns of names for columns of codes.
  public ImportRequest withCodes(Map<Integer, Integer> others) {
    return new ImportRequest(
        table, recipe, known, headerLine, columns, others, notStated, names, facts, retrieved);
  }

  /// The same request for another way to take the table out of the file. What was decided of its
  /// columns is of another table.
  public ImportRequest with(TableRequest other) {
    return new ImportRequest(
        other, recipe, known, null, Map.of(), Map.of(), notStated, names, facts, retrieved);
  }

  /// The same request with the header in another line.
  public ImportRequest withHeader(@Nullable Integer line) {
    return new ImportRequest(
        table, recipe, known, line, Map.of(), Map.of(), notStated, names, facts, retrieved);
  }

  /// The same request, in which a text stands for figures that are not stated.
  public ImportRequest alsoNotStated(String text) {
    List<String> all = new ArrayList<>(notStated);
    all.add(text);
    return new ImportRequest(
        table, recipe, known, headerLine, columns, codes, all, names, facts, retrieved);
  }

  /// The same request, in which a choice is another one that the table calls differently.
  public ImportRequest alsoNamed(String choice, String other) {
    Map<String, String> all = new HashMap<>(names);
    all.put(choice, other);
    return new ImportRequest(
        table, recipe, known, headerLine, columns, codes, notStated, all, facts, retrieved);
  }
}
