package org.sailau.importer.recipe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Unit;

/// The words by which result files of many countries name their columns and lines. They are in
/// `assets/import/vocabulary.txt`. Immutable: any thread may use it.
public final class Vocabulary {

  private static final String FILE = "/assets/import/vocabulary.txt";

  private static final class Holder {
    private static final Vocabulary BUNDLED = read();
  }

  private final Map<String, Role> headers = new HashMap<>();
  private final Map<String, Role> lines = new HashMap<>();
  private final Map<String, Unit.Kind> units = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, PairedColumns.Measure> measures = new HashMap<>();
  private final Map<String, Election.Status> statuses = new LinkedHashMap<>();

  /// Beginnings of long names, as lines of protocols have them.
  private final List<Map.Entry<String, Role>> beginnings = new ArrayList<>();

  /// Beginnings of words in the names of columns, with a space before them.
  private final List<String> papers = new ArrayList<>();

  private Vocabulary() {}

  public static Vocabulary bundled() {
    return Holder.BUNDLED;
  }

  private static Vocabulary read() {
    Vocabulary words = new Vocabulary();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      for (@Nullable String line; (line = in.readLine()) != null; ) {
        if (!line.isBlank() && !line.startsWith("#")) {
          words.add(line);
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException(FILE, broken);
    }
    return words;
  }

  /// A line has what is named, a role, and words with `|` between them.
  private void add(String line) {
    String[] parts = line.split("\\s+", 3);
    for (String word : parts[2].split("\\|", -1)) {
      boolean beginning = word.strip().endsWith("*");
      String form = WordForm.of(word);
      String constant = parts[1].replace('-', '_').toUpperCase(Locale.ROOT);
      switch (parts[0]) {
        case "unit" -> units.put(form, Unit.Kind.valueOf(constant));
        case "status" -> statuses.put(form, Election.Status.valueOf(constant));
        case "type" -> types.put(form, parts[1]);
        case "measure" -> measures.put(form, PairedColumns.Measure.valueOf(constant));
        case "part" -> papers.add(' ' + form);
        case "column" -> headers.put(form, Role.valueOf(constant));
        case "line" -> {
          Role role = Role.valueOf(constant);
          if (beginning) {
            beginnings.add(Map.entry(form, role));
          } else {
            lines.put(form, role);
          }
        }
        default -> throw new IllegalStateException(line);
      }
    }
  }

  /// What a column with a header holds; null if the header is no known word.
  public @Nullable Role ofHeader(String header) {
    String form = WordForm.of(header);
    @Nullable Role role = headers.get(form);
    if (role == null && units.containsKey(form)) {
      return Role.UNIT;
    }
    if (role == null && types.containsKey(form)) {
      return Role.VOTES;
    }
    return role == null ? ofLine(header) : role;
  }

  /// Whether a header has a word for ballots, or for another paper that no choice is called by.
  boolean countsPapers(String header) {
    String form = ' ' + WordForm.of(header);
    return papers.stream().anyMatch(form::contains);
  }

  /// What a line, or a choice, of this name stands for; null if the name is no known word.
  public @Nullable Role ofLine(String name) {
    String form = WordForm.of(name);
    if (form.isEmpty()) {
      return null;
    }
    @Nullable Role role = lines.get(form);
    if (role != null) {
      return role;
    }
    for (Map.Entry<String, Role> beginning : beginnings) {
      if (form.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    return null;
  }

  /// Whether a name says that the line is a sum: it is such a word, or begins or ends with one.
  public boolean isTotal(String name) {
    String form = WordForm.of(name);
    if (lines.get(form) == Role.TOTAL) {
      return true;
    }
    int first = form.indexOf(' ');
    int last = form.lastIndexOf(' ');
    return first > 0
        && (lines.get(form.substring(0, first)) == Role.TOTAL
            || lines.get(form.substring(last + 1)) == Role.TOTAL);
  }

  /// What kind of unit a header names; null if it is no known word.
  public Unit.@Nullable Kind unitOf(String header) {
    return units.get(WordForm.of(header));
  }

  /// The id of the kind of votes that a word names; null if it is no known word.
  public @Nullable String typeOf(String word) {
    return types.get(WordForm.of(word));
  }

  /// What a column says of a choice, where a part of its header is such a word; null if it is none.
  PairedColumns.@Nullable Measure measureOf(String word) {
    return measures.get(WordForm.of(word));
  }

  /// Whether a text says that figures are final or preliminary; null if it says neither, or both.
  public Election.@Nullable Status statusOf(String text) {
    String form = ' ' + WordForm.of(text) + ' ';
    Election.@Nullable Status found = null;
    for (Map.Entry<String, Election.Status> word : statuses.entrySet()) {
      if (form.contains(' ' + word.getKey())) {
        if (found != null && found != word.getValue()) {
          return null;
        }
        found = word.getValue();
      }
    }
    return found;
  }
}
