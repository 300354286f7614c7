package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.table.FileLayout;

/// How tables of one kind are read: what their columns, words and numbers mean, and what the tables
/// do not say themselves. Immutable.
///
/// @param name what the recipe is called
/// @param headers those that a table must have for the recipe to be proposed; empty if it is never
///   proposed
/// @param files how files are laid out that do not name their columns; empty if they do
/// @param headerLine the line of the file in which the header begins, from 1; null if it is found
/// @param headerLines how many lines the header has; null if that is found
/// @param columns the first rule that is for a column holds; a column without one is ignored
/// @param repeat a group of columns that is repeated; null if there is none
/// @param decimal what stands before decimals; null if it is found
/// @param notStated what stands in cells of figures that are not stated, beside nothing
/// @param withheld what stands in cells of figures that are withheld
/// @param words what lines and choices of these names stand for, before what the [Vocabulary] says
/// @param names of choices, by what the table calls them
/// @param blankIsAbove whether the name of a unit is that of the line above where it is left out
public record Recipe(
    String name,
    List<String> headers,
    List<FileLayout> files,
    @Nullable Integer headerLine,
    @Nullable Integer headerLines,
    List<ColumnRule> columns,
    @Nullable Repeat repeat,
    @Nullable Character decimal,
    List<String> notStated,
    List<String> withheld,
    SequencedMap<String, Role> words,
    SequencedMap<String, String> names,
    boolean blankIsAbove,
    Facts facts) {

  /// What stands in cells without a figure in most tables.
  public static final List<String> NOT_STATED =
      List.of("-", "–", "—", "…", "...", "n/a", "na", "null", "#NULO#", "#NULO", "#NE#", "-1");

  /// What stands in cells whose figure is withheld in most tables.
  public static final List<String> WITHHELD = List.of("*", "**", "***");

  public Recipe {
    headers = List.copyOf(headers);
    files = List.copyOf(files);
    columns = List.copyOf(columns);
    notStated = List.copyOf(notStated);
    withheld = List.copyOf(withheld);
    words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
    names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
  }

  /// A recipe of columns only.
  public static Recipe of(String name, List<ColumnRule> columns) {
    return new Recipe(
        name,
        List.of(),
        List.of(),
        null,
        null,
        columns,
        null,
        null,
        NOT_STATED,
        WITHHELD,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        false,
        Facts.NONE);
  }

  /// The same recipe with more texts that stand for figures that are not stated.
  public Recipe alsoNotStated(List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(notStated);
    all.addAll(more);
    return copy(name, headers, files, columns, all, names);
  }

  /// The same recipe with more names of choices.
  public Recipe alsoNamed(Map<String, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    SequencedMap<String, String> all = new LinkedHashMap<>(names);
    all.putAll(new TreeMap<>(more));
    return copy(name, headers, files, columns, notStated, all);
  }

  /// The same recipe with other columns.
  public Recipe withColumns(List<ColumnRule> others) {
    return copy(name, headers, files, others, notStated, names);
  }

  private Recipe copy(
      String otherName,
      List<String> otherHeaders,
      List<FileLayout> otherFiles,
      List<ColumnRule> otherColumns,
      List<String> otherNotStated,
      SequencedMap<String, String> otherNames) {
    return new Recipe(
        otherName,
        otherHeaders,
        otherFiles,
        headerLine,
        headerLines,
        otherColumns,
        repeat,
        decimal,
        otherNotStated,
        withheld,
        words,
        otherNames,
        blankIsAbove,
        facts);
  }

  /// The same recipe for files that are laid out so.
  public Recipe ofFiles(List<FileLayout> others) {
    return copy(name, headers, others, columns, notStated, names);
  }

  /// A group of columns for one choice each. Only the headers of the first one are looked at.
  ///
  /// @param first the header of the group's first column
  /// @param columns how many columns the group has
  /// @param times how many groups there are; null if all columns that follow belong to some
  public record Repeat(String first, int columns, @Nullable Integer times) {}

  /// The same recipe under a name, for files with these headers.
  public Recipe named(String other, List<String> all) {
    return copy(
        other,
        all.stream().filter(header -> !header.isBlank()).distinct().toList(),
        files,
        columns,
        notStated,
        names);
  }

  /// What a choice is called that a table calls so, in whatever spelling.
  public String named(String choice) {
    if (names.isEmpty()) {
      return choice;
    }
    @Nullable String exact = names.get(choice);
    if (exact != null) {
      return exact;
    }
    String form = WordForm.of(choice);
    for (Map.Entry<String, String> entry : names.entrySet()) {
      if (WordForm.of(entry.getKey()).equals(form)) {
        return entry.getValue();
      }
    }
    return choice;
  }

  /// What a word stands for in tables of this recipe; null if it is not known.
  public @Nullable Role meaning(String word) {
    String form = WordForm.of(word);
    for (Map.Entry<String, Role> own : words.entrySet()) {
      if (WordForm.of(own.getKey()).equals(form)) {
        return own.getValue();
      }
    }
    return Vocabulary.bundled().ofLine(word);
  }
}
