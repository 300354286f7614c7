package org.sailau.command;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.BundledRecipes;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.RecipeFile;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.CodePages;
import org.sailau.importer.table.FileLayout;
import org.sailau.importer.table.TableRequest;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.ProblemReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options that say how a file is to be read, as a mixin of picocli.
final class ImportOptions {

  private static final int MAX_COLUMN = 16_384;

  /// Stands between a column of codes and the column of the names that they belong to.
  private static final String CODES_OF = "=unit-code:";

  /// The line with the header of a file that has none.
  private static final String NONE = "none";

  @Option(names = "--recipe", paramLabel = "R", descriptionKey = "importRecipe")
  private @Nullable String recipe;

  @Option(names = "--sheet", paramLabel = "S", descriptionKey = "importSheet")
  private @Nullable String sheet;

  @Option(names = "--encoding", paramLabel = "E", descriptionKey = "importEncoding")
  private @Nullable String encoding;

  @Option(names = "--delimiter", paramLabel = "D", descriptionKey = "importDelimiter")
  private @Nullable String delimiter;

  @Option(names = "--header", paramLabel = "LINE", descriptionKey = "importHeader")
  private @Nullable String header;

  @Option(names = "--column", paramLabel = "C=ROLE", descriptionKey = "importColumn")
  private List<String> columns = List.of();

  @Option(names = "--not-stated", paramLabel = "TEXT", descriptionKey = "importNotStated")
  private List<String> notStated = List.of();

  @Option(names = "--same", paramLabel = "NAME=NAME", descriptionKey = "importSame")
  private List<String> same = List.of();

  @Option(names = "--title", paramLabel = "T", descriptionKey = "importTitle")
  private @Nullable String title;

  @Option(names = "--date", paramLabel = "DAY", descriptionKey = "importDate")
  private @Nullable String date;

  @Option(names = "--status", paramLabel = "S", descriptionKey = "importStatus")
  private @Nullable String status;

  @Option(names = "--contest", paramLabel = "T", descriptionKey = "importContest")
  private @Nullable String contest;

  @Option(names = "--source", paramLabel = "T", descriptionKey = "importSource")
  private @Nullable String source;

  @Option(names = "--retrieved", paramLabel = "DAY", descriptionKey = "importRetrieved")
  private @Nullable String retrieved;

  /// What the options say.
  ///
  /// @param others files that are joined with the one that is read
  /// @param kept the recipes that the user keeps
  /// @throws WrongUsage if one of them cannot be understood
  ImportRequest request(List<Path> others, List<Recipe> kept, CommandSpec command, Texts texts) {
    return new ImportRequest(
        new TableRequest(
            sheet, encoding(command, texts), delimiter(command, texts), others, layouts()),
        recipe(kept, command, texts),
        kept,
        header(command, texts),
        columns(command, texts),
        codes(),
        notStated,
        names(command, texts),
        new Facts(
            title,
            day(date, command, texts),
            status(command, texts),
            null,
            contest,
            null,
            source,
            null),
        day(retrieved, command, texts));
  }

  /// How a file is laid out that has no line with names of columns; empty if it has one, null if
  /// that is to be found out.
  private @Nullable List<FileLayout> layouts() {
    if (header == null) {
      return null;
    }
    return header.equals(NONE) ? List.of(FileLayout.NO_HEADER) : List.of();
  }

  private @Nullable Charset encoding(CommandSpec command, Texts texts) {
    if (encoding == null) {
      return null;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      String known = CodePages.all().stream().map(Charset::name).collect(Collectors.joining(", "));
      throw new WrongUsage(command, texts.of("import.noSuchEncoding", encoding, known));
    }
  }

  private @Nullable Character delimiter(CommandSpec command, Texts texts) {
    if (delimiter == null) {
      return null;
    }
    if (delimiter.equals("tab")) {
      return '\t';
    }
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw new WrongUsage(command, texts.of("import.oneDelimiter"));
    }
    return delimiter.charAt(0);
  }

  private @Nullable Recipe recipe(List<Recipe> kept, CommandSpec command, Texts texts) {
    if (recipe == null) {
      return null;
    }
    for (Recipe own : kept) {
      if (own.name().equals(recipe)) {
        return own;
      }
    }
    @Nullable Recipe bundled = BundledRecipes.named(recipe);
    if (bundled != null) {
      return bundled;
    }
    try {
      Path file = Path.of(recipe);
      if (!Files.exists(file)) {
        String names =
            Stream.concat(kept.stream().map(Recipe::name), BundledRecipes.names().stream())
                .collect(Collectors.joining(", "));
        throw new WrongUsage(
            command, texts.of("import.noSuchRecipe", Printable.escaped(recipe), names));
      }
      return switch (RecipeFile.read(file)) {
        case Outcome.Done<Recipe>(var read, _, _) -> read;
        case Outcome.Refused<Recipe>(var problems) ->
            throw new WrongUsage(command, new ProblemReport(texts, file).text(problems));
        case Outcome.Cancelled<Recipe> _ -> throw new IllegalStateException();
      };
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", recipe));
    }
  }

  private @Nullable Integer header(CommandSpec command, Texts texts) {
    if (header == null || header.equals(NONE)) {
      return null;
    }
    if (!header.matches("[1-9][0-9]{0,5}")) {
      throw new WrongUsage(command, texts.of("import.noNumber", Printable.escaped(header)));
    }
    return Integer.valueOf(header);
  }

  private Map<Integer, Role> columns(CommandSpec command, Texts texts) {
    Map<Integer, Role> roles = new HashMap<>();
    for (String column : columns) {
      String[] parts = column.split("=", 2);
      String[] ends = parts[0].split("-", 2);
      int first = CellName.number(ends[0]);
      int last = ends.length < 2 ? first : CellName.number(ends[1]);
      @Nullable Role role = parts.length < 2 ? null : role(parts[1]);
      boolean oneOnly = column.contains(CODES_OF);
      if (role == null
          || (oneOnly && last > first)
          || first < 1
          || last < first
          || last > MAX_COLUMN) {
        String all =
            Arrays.stream(Role.values()).map(ImportOptions::word).collect(Collectors.joining(", "));
        throw new WrongUsage(
            command, texts.of("import.noSuchRole", Printable.escaped(column), all));
      }
      for (int at = first; at <= last; at++) {
        roles.put(at - 1, role);
      }
    }
    return roles;
  }

  private Map<String, String> names(CommandSpec command, Texts texts) {
    Map<String, String> names = new HashMap<>();
    for (String pair : same) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new WrongUsage(command, texts.of("import.noPair", Printable.escaped(pair)));
      }
      names.put(parts[0].strip(), parts[1].strip());
    }
    return names;
  }

  /// The columns of names that columns of codes belong to: `C=unit-code:B`.
  private Map<Integer, Integer> codes() {
    Map<Integer, Integer> codes = new HashMap<>();
    for (String column : columns) {
      int of = column.indexOf(CODES_OF);
      int end = column.indexOf('=');
      if (of > 0) {
        int names = CellName.number(column.substring(of + CODES_OF.length()));
        codes.put(CellName.number(column.substring(0, end)) - 1, names - 1);
      }
    }
    return codes;
  }

  private static @Nullable Role role(String word) {
    if (('=' + word).startsWith(CODES_OF)) {
      int names = CellName.number(word.substring(CODES_OF.length() - 1));
      return names < 1 || names > MAX_COLUMN ? null : Role.UNIT_CODE;
    }
    return Arrays.stream(Role.values())
        .filter(role -> word(role).equals(word))
        .findFirst()
        .orElse(null);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable LocalDate day(@Nullable String day, CommandSpec command, Texts texts) {
    if (day == null) {
      return null;
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException wrong) {
      throw new WrongUsage(command, texts.of("import.noDay", Printable.escaped(day)));
    }
  }

  private Election.@Nullable Status status(CommandSpec command, Texts texts) {
    if (status == null) {
      return null;
    }
    return switch (status) {
      case "preliminary" -> Election.Status.PRELIMINARY;
      case "final" -> Election.Status.FINAL;
      default ->
          throw new WrongUsage(command, texts.of("import.noStatus", Printable.escaped(status)));
    };
  }
}
