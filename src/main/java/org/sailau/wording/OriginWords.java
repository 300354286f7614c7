package org.sailau.wording;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Source.ImportedFile;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.text.Texts;

/// Says where figures come from: of which file of others, and where in it they stand.
public final class OriginWords {

  /// The quote of a figure that was imported from a table: its cell, and what stands there.
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,4})([1-9][0-9]{0,9}): (.*)");

  private final Texts texts;

  public OriginWords(Texts texts) {
    this.texts = texts;
  }

  /// One of the facts about a source.
  public record Fact(String name, String text) {}

  /// The place of a figure in the file that it was imported from.
  ///
  /// @param text what stands there
  /// @param place the file, the line and the column, in words
  public record Place(String text, String place) {}

  /// Where a figure stands, as its quote says; empty if the quote names no cell.
  public Optional<Place> place(ImportedFile file, String quote) {
    Matcher cell = CELL.matcher(quote);
    return cell.matches()
        ? Optional.of(
            new Place(
                cell.group(3),
                texts.of(
                    "origin.cell",
                    file(file),
                    texts.of("import.place.cell", cell.group(2), cell.group(1)))))
        : Optional.empty();
  }

  /// The name of a file, with the sheet of a workbook.
  public String file(ImportedFile file) {
    return file.sheet() == null
        ? file.name()
        : texts.of("origin.ofSheet", file.name(), file.sheet());
  }

  /// All that is known of a source, but for its publisher.
  public List<Fact> facts(Source source) {
    List<Fact> facts = new ArrayList<>();
    @Nullable LocalDate date = source.date();
    facts.add(fact("origin.published", date == null ? texts.of("notStated") : texts.date(date)));
    @Nullable LocalizedText citing = source.citing();
    if (citing != null) {
      facts.add(fact("origin.citing", citing.in(texts.locale())));
    }
    if (source.address() != null) {
      facts.add(fact("origin.address", source.address()));
    }
    @Nullable LocalDate retrieved = source.retrieved();
    if (retrieved != null) {
      facts.add(fact("origin.retrieved", texts.date(retrieved)));
    }
    if (source.imported() != null) {
      addFile(source.imported(), facts);
    }
    return facts;
  }

  private void addFile(ImportedFile file, List<Fact> facts) {
    facts.add(fact("origin.file", file.name()));
    facts.add(fact("origin.sha256", file.sha256()));
    if (file.sheet() != null) {
      facts.add(fact("import.sheet", file.sheet()));
    }
    if (file.encoding() != null) {
      facts.add(fact("import.encoding", file.encoding()));
    }
    if (file.delimiter() != null) {
      String tab = texts.of("import.delimiter.tab");
      facts.add(fact("import.delimiter", file.delimiter().equals("tab") ? tab : file.delimiter()));
    }
    recipe(file).ifPresent(recipe -> facts.add(fact("origin.recipe", recipe)));
    if (!file.above().isEmpty()) {
      facts.add(fact("origin.above", String.join("\n", file.above())));
    }
    if (!file.below().isEmpty()) {
      facts.add(fact("origin.below", String.join("\n", file.below())));
    }
  }

  /// The name of the recipe; empty if there is none that this version of the program can read.
  private static Optional<String> recipe(ImportedFile file) {
    if (file.recipe() == null) {
      return Optional.empty();
    }
    byte[] bytes = file.recipe().getBytes(StandardCharsets.UTF_8);
    return RecipeFile.read(new ByteArrayInputStream(bytes)) instanceof Outcome.Done<Recipe> done
        ? Optional.of(done.value().name())
        : Optional.empty();
  }

  private Fact fact(String key, String text) {
    return new Fact(texts.of(key), text);
  }
}
