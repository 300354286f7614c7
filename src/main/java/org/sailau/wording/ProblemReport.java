package org.sailau.wording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Severity;
import org.sailau.problem.Problems;
import org.sailau.text.Printable;
import org.sailau.text.Texts;

/// Says what is wrong with a file, so that its author can correct it. Of each kind, the first five
/// problems are shown and how many more there are.
public final class ProblemReport {

  private static final int MAX_PER_KIND = 5;

  /// In characters: a line that is longer says its place without the pointer, and if that is not
  /// enough, it shows only the beginning of what was found.
  private static final int MAX_LINE = 300;

  private static final int BEGINNING = 12;

  /// Of a file's name, in characters.
  private static final int MAX_NAME = 36;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern QUOTED_NUMBER = Pattern.compile("\"\\d+(\\.\\d+)?\"");

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::severity)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private final Texts texts;
  private final String file;

  /// @param file the file that was read; null for the bundled dataset
  public ProblemReport(Texts texts, @Nullable Path file) {
    this.texts = texts;
    this.file =
        file == null
            ? texts.of("bundled")
            : shortened(
                file.getFileName() == null ? file.toString() : file.getFileName().toString());
  }

  /// A name with its ending, by which people know files.
  private static String shortened(String name) {
    String shown = Printable.escaped(name);
    int half = MAX_NAME / 2;
    return shown.length() <= MAX_NAME
        ? shown
        : shown.substring(0, half) + "…" + shown.substring(shown.length() - half);
  }

  /// All problems, one per line: errors before warnings, each in the order of the file. The first
  /// line names the file.
  public String text(Problems problems) {
    List<String> lines = new ArrayList<>();
    Map<Problem.Kind, Integer> left = new EnumMap<>(Problem.Kind.class);
    problems.listed().forEach(problem -> left.merge(problem.kind(), 1, Integer::sum));
    Map<Problem.Kind, Integer> shown = new EnumMap<>(Problem.Kind.class);
    for (Problem problem : problems.listed().stream().sorted(IN_ORDER).toList()) {
      int count = shown.merge(problem.kind(), 1, Integer::sum);
      if (count > MAX_PER_KIND) {
        continue;
      }
      lines.add(line(problem, lines.isEmpty()));
      int more = left.getOrDefault(problem.kind(), 0) - MAX_PER_KIND;
      if (count == MAX_PER_KIND && more > 0) {
        lines.add(texts.of("problem.moreOfKind", more));
      }
    }
    if (problems.unlistedWarnings() > 0) {
      lines.add(texts.of("problem.moreWarnings", problems.unlistedWarnings()));
    }
    if (problems.cutShort()) {
      lines.add(texts.of("problem.cutShort"));
    }
    return String.join("\n", lines);
  }

  /// One problem in a sentence: its place, what is there, what was expected, and what the program
  /// did with the data.
  public String line(Problem problem) {
    return line(problem, true);
  }

  private String line(Problem problem, boolean withFile) {
    String whole = line(problem, withFile, problem.pointer());
    if (whole.length() <= MAX_LINE) {
      return whole;
    }
    String withoutPointer = line(problem, withFile, "");
    return withoutPointer.length() <= MAX_LINE
        ? withoutPointer
        : line(problem.finding(beginning(problem.found())), withFile, "");
  }

  /// The first characters of a text, with its closing quote.
  private static String beginning(String found) {
    if (found.codePointCount(0, found.length()) <= BEGINNING) {
      return found;
    }
    String first = found.substring(0, found.offsetByCodePoints(0, BEGINNING)) + "…";
    return found.startsWith("\"") ? first + '"' : first;
  }

  private String line(Problem problem, boolean withFile, String pointer) {
    return texts.of(
        "problem.line",
        texts.of("problem.severity." + problem.severity()),
        place(problem, withFile, pointer),
        sentence(problem),
        texts.of("problem.effect." + effect(problem)));
  }

  private static String effect(Problem problem) {
    return switch (problem.kind()) {
      case UNKNOWN_FIELD, SAME_NAME, MISSING_LETTERS -> problem.kind().name();
      case SIMILAR_ID -> Problem.Kind.SAME_NAME.name();
      case FRACTION_OF_VOTES -> Problem.Kind.MISSING_LETTERS.name();
      default -> problem.severity().name();
    };
  }

  private String sentence(Problem problem) {
    List<String> expected = problem.expected();
    return switch (problem.kind()) {
      case NOT_ONE_OF ->
          texts.of("problem.NOT_ONE_OF", problem.found(), String.join(", ", expected));
      case WRONG_TYPE -> wrongType(problem.found(), expected.getFirst());
      case FILE_TOO_LARGE ->
          texts.of(
              "problem.FILE_TOO_LARGE",
              problem.found(),
              texts.size(Long.parseLong(expected.getFirst())));
      case TOO_LITTLE_MEMORY ->
          texts.of(
              "problem.TOO_LITTLE_MEMORY",
              problem.found(),
              texts.size(Long.parseLong(expected.getFirst())),
              MoreMemory.setting());
      case SYNTAX ->
          expected.isEmpty()
              ? texts.of("problem.SYNTAX", problem.found())
              : texts.of("problem.number." + expected.getFirst(), problem.found());
      case SAME_NAME ->
          texts.of(
              "problem.SAME_NAME",
              problem.found(),
              texts.of("problem.line.place", expected.getFirst(), expected.getLast()));
      case OTHER_FILE -> texts.of("problem.OTHER_FILE." + expected.getFirst());
      case UNRESOLVED -> texts.of("problem.UNRESOLVED." + expected.getFirst(), problem.found());
      default -> {
        List<Object> facts = new ArrayList<>();
        facts.add(problem.found());
        facts.addAll(expected.stream().map(ProblemReport::argument).toList());
        yield texts.of("problem." + problem.kind(), facts.toArray());
      }
    };
  }

  /// The commonest wrong types are a number in quotes, and a text without them.
  private String wrongType(String found, String expected) {
    boolean numberExpected = expected.equals("count") || expected.equals("share");
    if (numberExpected && QUOTED_NUMBER.matcher(found).matches()) {
      return texts.of("problem.WRONG_TYPE.number", found.substring(1, found.length() - 1));
    }
    if (expected.equals("text") && NUMBER.matcher(found).matches()) {
      return texts.of("problem.WRONG_TYPE.text", found);
    }
    return texts.of("problem.WRONG_TYPE", found, texts.of("problem.expected." + expected));
  }

  private String place(Problem problem, boolean withFile, String pointer) {
    if (problem.line() == 0) {
      return file;
    }
    String line = Integer.toString(problem.line());
    String column = Integer.toString(problem.column());
    if (!withFile) {
      return pointer.isEmpty()
          ? texts.of("problem.line.place", line, column)
          : texts.of("problem.line.place.pointer", line, column, pointer);
    }
    return pointer.isEmpty()
        ? texts.of("problem.place", file, line, column)
        : texts.of("problem.place.pointer", file, line, column, pointer);
  }

  /// A fact as a number if it is one, so that the language can write it.
  private static Object argument(String fact) {
    return !fact.isEmpty() && fact.length() < 19 && fact.chars().allMatch(Character::isDigit)
        ? (Object) Long.parseLong(fact)
        : fact;
  }

  /// A title that says how many errors or warnings there are.
  public String title(Problems problems) {
    long errors =
        problems.listed().stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    return errors == 0
        ? texts.of(
            "problems.title.warnings", file, problems.listed().size() + problems.unlistedWarnings())
        : texts.of(
            problems.cutShort() ? "problems.title.atLeast" : "problems.title.errors", file, errors);
  }
}
