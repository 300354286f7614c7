package org.sailau.importer.recipe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.io.FileNotWritten;
import org.sailau.io.WholeFile;
import org.sailau.json.StrictJson.Outcome;

/// The recipes that a user keeps, each in a file of its own. Not for the JavaFX thread.
public final class RecipeFolder {

  /// More files are not looked at.
  private static final int MAX = 500;

  private final @Nullable Path folder;

  /// @param folder null to keep nothing
  public RecipeFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /// All recipes that can be read, in the order of their files' names.
  public List<Recipe> all() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + RecipeFile.ENDING)) {
      for (Path file : found) {
        if (files.size() < MAX) {
          files.add(file);
        }
      }
    } catch (IOException unreadable) {
      return List.of(); // Then files are read as if none were kept.
    }
    files.sort(null);
    List<Recipe> recipes = new ArrayList<>();
    for (Path file : files) {
      if (RecipeFile.read(file) instanceof Outcome.Done<Recipe> done) {
        recipes.add(done.value());
      }
    }
    return recipes;
  }

  /// Keeps a recipe, in the place of another one of its name.
  ///
  /// @throws FileNotWritten if it cannot be written
  public void keep(Recipe recipe) throws FileNotWritten {
    if (folder == null) {
      return;
    }
    WholeFile.makeFolder(folder);
    String form = WordForm.of(recipe.name()).replace(' ', '-');
    String name = form.isEmpty() ? "recipe" : form.substring(0, Math.min(60, form.length()));
    WholeFile.write(folder.resolve(name + RecipeFile.ENDING), RecipeFile.bytes(recipe));
  }
}
