package org.sailau.importer.recipe;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.importer.table.FileLayout;
import org.sailau.json.IndentedJson;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.json.StrictJson;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem.Kind;
import tools.jackson.core.JsonGenerator;

/// Recipes as files in the format of `sailau-recipe-1.schema.json`. Read strictly; not for a thread
/// that must answer a user.
public final class RecipeFile {

  /// What the names of recipe files end in.
  public static final String ENDING = ".sailau-recipe.json";

  private static final String FORMAT = "sailau-recipe/1";

  private RecipeFile() {}

  public static Outcome<Recipe> read(Path file) {
    return new StrictJson(Limits.defaults()).read(file, RecipeFile::document);
  }

  /// Leaves the stream open.
  public static Outcome<Recipe> read(InputStream in) {
    return new StrictJson(Limits.defaults()).read(in, RecipeFile::document);
  }

  private static @Nullable Recipe document(JsonCursor in) {
    @Nullable String name = null;
    List<String> headers = List.of();
    List<FileLayout> files = List.of();
    @Nullable Integer headerLine = null;
    @Nullable Integer headerLines = null;
    List<ColumnRule> columns = new ArrayList<>();
    Recipe.@Nullable Repeat repeat = null;
    @Nullable Character decimal = null;
    List<String> notStated = Recipe.NOT_STATED;
    List<String> withheld = Recipe.WITHHELD;
    SequencedMap<String, Role> words = new LinkedHashMap<>();
    SequencedMap<String, String> names = new LinkedHashMap<>();
    @Nullable Boolean blankIsAbove = false;
    Facts facts = Facts.NONE;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "$schema" -> in.text();
        case "format" -> {
          @Nullable String found = in.text();
          if (found != null && !found.equals(FORMAT)) {
            in.problem(Kind.UNKNOWN_FORMAT, FORMAT);
          }
        }
        case "name" -> name = in.text();
        case "headers" -> headers = texts(in);
        case "files" -> files = FileLayouts.read(in);
        case "headerLine" -> headerLine = small(in);
        case "headerLines" -> headerLines = small(in);
        case "columns" -> columns(in, columns);
        case "repeat" -> repeat = repeat(in);
        case "decimal" -> {
          @Nullable DecimalSign sign = in.oneOf(DecimalSign.class);
          decimal = sign == null ? null : (Character) (sign == DecimalSign.COMMA ? ',' : '.');
        }
        case "notStated" -> notStated = texts(in);
        case "withheld" -> withheld = texts(in);
        case "words" -> words(in, words);
        case "names" -> names(in, names);
        case "blankIsAbove" -> blankIsAbove = in.flag();
        case "election" -> facts = facts(in);
        default -> in.unknown(field);
      }
    }
    in.require("format", "name", "columns");
    return name == null
        ? null
        : new Recipe(
            name,
            headers,
            files,
            headerLine,
            headerLines,
            columns,
            repeat,
            decimal,
            notStated,
            withheld,
            words,
            names,
            Boolean.TRUE.equals(blankIsAbove),
            facts);
  }

  private enum DecimalSign {
    POINT,
    COMMA
  }

  private static List<String> texts(JsonCursor in) {
    List<String> texts = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        @Nullable String text = in.text();
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  static @Nullable Integer small(JsonCursor in) {
    @Nullable Long count = in.count();
    if (count != null && (count < 1 || count > 1_000)) {
      in.problem(Kind.NOT_FROM_ONE);
      return null;
    }
    return count == null ? null : (Integer) count.intValue();
  }

  private static void columns(JsonCursor in, List<ColumnRule> rules) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        @Nullable ColumnRule rule = column(in);
        if (rule != null) {
          rules.add(rule);
        }
      }
    }
  }

  private static @Nullable ColumnRule column(JsonCursor in) {
    ColumnRule.@Nullable By by = null;
    @Nullable String columns = null;
    @Nullable Role role = null;
    Unit.@Nullable Kind kind = null;
    @Nullable String name = null;
    @Nullable String contest = null;
    @Nullable String type = null;
    @Nullable String of = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "header", "matches", "column" -> {
          by = ColumnRule.By.valueOf(field.toUpperCase(Locale.ROOT));
          columns = in.text();
          if (columns != null && by == ColumnRule.By.MATCHES && !ColumnRule.isPattern(columns)) {
            in.problem(Kind.UNRESOLVED, "pattern");
            columns = null;
          }
        }
        case "role" -> role = in.oneOf(Role.class);
        case "kind" -> kind = in.oneOf(Unit.Kind.class);
        case "name" -> name = in.text();
        case "contest" -> contest = in.text();
        case "type" -> type = in.text();
        case "of" -> of = in.text();
        default -> in.unknown(field);
      }
    }
    in.require("role");
    return by == null || columns == null || role == null
        ? null
        : new ColumnRule(by, columns, role, kind, name, contest, type, of);
  }

  private static Recipe.@Nullable Repeat repeat(JsonCursor in) {
    @Nullable String first = null;
    @Nullable Integer columns = null;
    @Nullable Integer times = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "first" -> first = in.text();
        case "columns" -> columns = small(in);
        case "times" -> times = small(in);
        default -> in.unknown(field);
      }
    }
    in.require("first", "columns");
    return first == null || columns == null ? null : new Recipe.Repeat(first, columns, times);
  }

  private static void words(JsonCursor in, SequencedMap<String, Role> words) {
    if (in.beginObject()) {
      for (@Nullable String word; (word = in.nextField()) != null; ) {
        @Nullable Role role = in.oneOf(Role.class);
        if (role != null) {
          words.put(word, role);
        }
      }
    }
  }

  private static void names(JsonCursor in, SequencedMap<String, String> names) {
    if (in.beginObject()) {
      for (@Nullable String word; (word = in.nextField()) != null; ) {
        @Nullable String name = in.text();
        if (name != null) {
          names.put(word, name);
        }
      }
    }
  }

  private static Facts facts(JsonCursor in) {
    @Nullable String title = null;
    @Nullable LocalDate date = null;
    Election.@Nullable Status status = null;
    @Nullable String language = null;
    @Nullable String contest = null;
    @Nullable String whole = null;
    @Nullable String source = null;
    Contest.@Nullable ChoiceKind choiceKind = null;
    if (!in.beginObject()) {
      return Facts.NONE;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "title" -> title = in.text();
        case "date" -> {
          @Nullable String day = in.text();
          date = day == null ? null : DateForms.read(day);
          if (day != null && date == null) {
            in.problem(Kind.NOT_A_DATE);
          }
        }
        case "status" -> status = in.oneOf(Election.Status.class);
        case "language" -> language = in.text();
        case "contest" -> contest = in.text();
        case "whole" -> whole = in.text();
        case "source" -> source = in.text();
        case "choiceKind" -> choiceKind = in.oneOf(Contest.ChoiceKind.class);
        default -> in.unknown(field);
      }
    }
    return new Facts(title, date, status, language, contest, whole, source, choiceKind);
  }

  /// A recipe as the bytes of a file.
  public static byte[] bytes(Recipe recipe) {
    return (IndentedJson.of(out -> write(recipe, out)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The same on one line.
  public static String line(Recipe recipe) {
    return IndentedJson.line(out -> write(recipe, out));
  }

  private static void write(Recipe recipe, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("format", FORMAT);
    out.writeStringProperty("name", recipe.name().isBlank() ? "–" : recipe.name());
    writeTexts(out, "headers", recipe.headers(), List.of());
    FileLayouts.write(recipe.files(), out);
    if (recipe.headerLine() != null) {
      out.writeNumberProperty("headerLine", recipe.headerLine());
    }
    if (recipe.headerLines() != null) {
      out.writeNumberProperty("headerLines", recipe.headerLines());
    }
    out.writeName("columns");
    out.writeStartArray();
    recipe.columns().forEach(rule -> write(rule, out));
    out.writeEndArray();
    Recipe.@Nullable Repeat repeat = recipe.repeat();
    if (repeat != null) {
      out.writeName("repeat");
      out.writeStartObject();
      out.writeStringProperty("first", repeat.first());
      out.writeNumberProperty("columns", repeat.columns());
      if (repeat.times() != null) {
        out.writeNumberProperty("times", repeat.times());
      }
      out.writeEndObject();
    }
    @Nullable Character decimal = recipe.decimal();
    if (decimal != null) {
      out.writeStringProperty("decimal", decimal == ',' ? "comma" : "point");
    }
    writeTexts(out, "notStated", recipe.notStated(), Recipe.NOT_STATED);
    writeTexts(out, "withheld", recipe.withheld(), Recipe.WITHHELD);
    if (!recipe.words().isEmpty()) {
      out.writeName("words");
      out.writeStartObject();
      recipe.words().forEach((word, role) -> out.writeStringProperty(word, word(role)));
      out.writeEndObject();
    }
    if (!recipe.names().isEmpty()) {
      out.writeName("names");
      out.writeStartObject();
      recipe.names().forEach(out::writeStringProperty);
      out.writeEndObject();
    }
    if (recipe.blankIsAbove()) {
      out.writeBooleanProperty("blankIsAbove", true);
    }
    write(recipe.facts(), out);
    out.writeEndObject();
  }

  private static void writeTexts(
      JsonGenerator out, String name, List<String> texts, List<String> usual) {
    if (!texts.equals(usual)) {
      out.writeName(name);
      out.writeStartArray();
      texts.forEach(out::writeString);
      out.writeEndArray();
    }
  }

  private static void write(ColumnRule rule, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty(word(rule.by()), rule.columns());
    out.writeStringProperty("role", word(rule.role()));
    writeIfAny(out, "kind", rule.kind() == null ? null : word(rule.kind()));
    writeIfAny(out, "name", rule.name());
    writeIfAny(out, "contest", rule.contest());
    writeIfAny(out, "type", rule.type());
    writeIfAny(out, "of", rule.of());
    out.writeEndObject();
  }

  private static void write(Facts facts, JsonGenerator out) {
    if (facts.equals(Facts.NONE)) {
      return;
    }
    out.writeName("election");
    out.writeStartObject();
    writeIfAny(out, "title", facts.title());
    writeIfAny(out, "date", facts.date() == null ? null : facts.date().toString());
    writeIfAny(out, "status", facts.status() == null ? null : word(facts.status()));
    writeIfAny(out, "language", facts.language());
    writeIfAny(out, "contest", facts.contest());
    writeIfAny(out, "whole", facts.whole());
    writeIfAny(out, "source", facts.source());
    writeIfAny(out, "choiceKind", facts.choiceKind() == null ? null : word(facts.choiceKind()));
    out.writeEndObject();
  }

  private static void writeIfAny(JsonGenerator out, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.writeStringProperty(name, value);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
