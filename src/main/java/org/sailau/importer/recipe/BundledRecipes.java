package org.sailau.importer.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.table.FileLayout;
import org.sailau.json.StrictJson.Outcome;

/// The recipes for formats in which results are published, in `assets/import/recipes`.
public final class BundledRecipes {

  private static final String FOLDER = "/assets/import/recipes/";

  /// The tables that people type figures into, in several languages.
  private static final String OWN = "sailau-table";

  /// The names of the files, without their ending. The first one that fits a table is proposed.
  private static final List<String> NAMES =
      List.of(
          "openelections",
          "medsl",
          "votemanager",
          "kerg2",
          "kerg",
          "kerg-1953",
          "data-gouv-fr",
          "onegov",
          "aec",
          "elections-canada",
          "infoelectoral",
          OWN,
          OWN + "-kk",
          OWN + "-ru");

  private BundledRecipes() {}

  /// The names by which recipes are asked for.
  public static List<String> names() {
    return NAMES;
  }

  /// A recipe by its name; null if there is none of that name.
  public static @Nullable Recipe named(String name) {
    return NAMES.contains(name) ? read(name) : null;
  }

  /// The recipe of the table that people type figures into.
  ///
  /// @param language the tag of the language of its headings; of one without a table of its own it
  ///   is the English one
  public static Recipe ownTable(String language) {
    String own = OWN + "-" + language;
    return read(NAMES.contains(own) ? own : OWN);
  }

  /// All recipes of tables that people type figures into.
  public static List<Recipe> ownTables() {
    return NAMES.stream().filter(name -> name.startsWith(OWN)).map(BundledRecipes::read).toList();
  }

  private static Recipe read(String name) {
    String file = FOLDER + name + RecipeFile.ENDING;
    try (InputStream in =
        Objects.requireNonNull(BundledRecipes.class.getResourceAsStream(file), file)) {
      if (RecipeFile.read(in) instanceof Outcome.Done<Recipe> done) {
        return done.value();
      }
      throw new IllegalStateException(file);
    } catch (IOException broken) {
      throw new IllegalStateException(file, broken);
    }
  }

  /// The layouts of files that are known by their names.
  ///
  /// @param more recipes that are looked at before the bundled ones
  public static List<FileLayout> layouts(List<Recipe> more) {
    return Stream.concat(more.stream(), NAMES.stream().map(BundledRecipes::read))
        .flatMap(recipe -> recipe.files().stream())
        .filter(layout -> !layout.files().isEmpty())
        .toList();
  }

  /// The recipe for a table with these headers; null if none is known.
  ///
  /// @param more recipes that are looked at before the bundled ones
  public static @Nullable Recipe matching(List<String> headers, List<Recipe> more) {
    Set<String> forms = new HashSet<>();
    headers.forEach(header -> forms.add(WordForm.of(header)));
    return Stream.concat(more.stream(), NAMES.stream().map(BundledRecipes::read))
        .filter(recipe -> !recipe.headers().isEmpty())
        .filter(
            recipe ->
                recipe.headers().stream().allMatch(header -> forms.contains(WordForm.of(header))))
        .findFirst()
        .orElse(null);
  }
}
