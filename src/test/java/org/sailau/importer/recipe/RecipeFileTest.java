package org.sailau.importer.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.dataset.PublishedSchema;
import org.sailau.json.StrictJson.Outcome;

/// Recipes are read as their schema says, and written so that they are read again.
class RecipeFileTest {

  private static final Path SCHEMA = Path.of("assets/schema/sailau-recipe-1.schema.json");

  static Stream<String> names() {
    return BundledRecipes.names().stream();
  }

  private static Recipe read(byte[] document) {
    Outcome<Recipe> outcome = RecipeFile.read(new ByteArrayInputStream(document));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Recipe>) outcome).value();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bundledRecipesAreReadAndWrittenAndReadAgain(String name) throws IOException {
    Path file = Path.of("assets/import/recipes", name + RecipeFile.ENDING);
    assertThat(new PublishedSchema(SCHEMA).complaints(Files.readString(file))).isEmpty();
    Recipe recipe = Objects.requireNonNull(BundledRecipes.named(name));
    byte[] written = RecipeFile.bytes(recipe);
    assertThat(new PublishedSchema(SCHEMA).complaints(new String(written, UTF_8))).isEmpty();
    assertThat(read(written)).isEqualTo(recipe);
  }

  @Test
  void everyFileInTheFolderIsNamed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets/import/recipes"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              BundledRecipes.names().stream().map(name -> name + RecipeFile.ENDING).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": \"sailau-recipe/2\", \"name\": \"x\", \"columns\": []}",
        "{\"format\": \"sailau-recipe/1\", \"columns\": []}",
        "{\"format\": \"sailau-recipe/1\", \"name\": \"x\", \"columns\": [{\"header\": \"a\","
            + " \"role\": \"king\"}]}",
        "{\"format\": \"sailau-recipe/1\", \"name\": \"x\", \"columns\": [{\"matches\": \"(\","
            + " \"role\": \"unit\"}]}",
        "{\"format\": \"sailau-recipe/1\", \"name\": \"x\", \"columns\": [], \"headerLine\": 0}",
        "{\"format\": \"sailau-recipe/1\", \"name\": \"x\", \"columns\": [], \"files\":"
            + " [{\"columns\": [{\"width\": 0}]}]}",
        "{\"format\": \"sailau-recipe/1\", \"name\": \"x\", \"columns\": [], \"files\":"
            + " [{\"columns\": [{\"width\": 2}, {\"name\": \"A\"}]}]}",
        "[]"
      })
  void wrongRecipesAreRefused(String document) {
    assertThat(RecipeFile.read(new ByteArrayInputStream(document.getBytes(UTF_8))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void keptRecipesAreFoundAgain(@TempDir Path folder) throws Exception {
    RecipeFolder recipes = new RecipeFolder(folder.resolve("recipes"));
    assertThat(recipes.all()).isEmpty();
    Recipe recipe =
        Recipe.of("x", List.of(ColumnRule.of(ColumnRule.By.HEADER, "Area", Role.UNIT)))
            .named("Our town, by ward", List.of("Area", "Votes"));
    recipes.keep(recipe);
    assertThat(recipes.all()).containsExactly(recipe);
    Files.writeString(folder.resolve("recipes/broken.sailau-recipe.json"), "{");
    assertThat(recipes.all()).containsExactly(recipe);
  }
}
