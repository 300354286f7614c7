package org.sailau.text;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sailau.chart.TurnoutBase;
import org.sailau.dataset.Problem;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.ShareBase;
import org.sailau.election.Turnout;

/// The program's sentences and the program's code, held against each other.
class KeysTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED_FOR = Pattern.compile("texts\\s*\\.of\\(\\s*\"(\\w+)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
  private static final Pattern PREFIX = Pattern.compile("[a-z]\\w*\\.(\\w+\\.)*");

  /// Keys that are put together from a prefix and constants, one list of constants a part.
  private static final Map<String, List<List<? extends Enum<?>>>> FAMILIES =
      Map.ofEntries(
          Map.entry("status.", List.of(all(Election.Status.class))),
          Map.entry("status.result.", List.of(all(Election.Status.class))),
          Map.entry("status.choices.", List.of(all(ChoiceKind.class))),
          Map.entry("header.date.", List.of(all(Election.Status.class))),
          Map.entry("base.", List.of(all(ShareBase.Kind.class))),
          Map.entry("measure.", List.of(all(Measure.class))),
          Map.entry("status.sentence.", List.of(all(Election.Status.class))),
          Map.entry("turnout.subtitle.", List.of(all(TurnoutBase.class))),
          Map.entry("turnout.electorate.", List.of(all(Turnout.Electorate.class))),
          Map.entry("turnout.base.", List.of(all(Turnout.Electorate.class))),
          Map.entry("results.column.name.", List.of(all(ChoiceKind.class))),
          Map.entry("results.headline.", List.of(all(Measure.class), all(ChoiceKind.class))),
          Map.entry(
              "results.headline.leaderNotStated.",
              List.of(all(Measure.class), all(ChoiceKind.class))),
          Map.entry("results.headline.notStated.", List.of(all(Measure.class))),
          Map.entry("results.headline.partly.", List.of(all(Measure.class))),
          Map.entry("problem.", List.of(all(Problem.Kind.class))),
          Map.entry("problem.severity.", List.of(all(Problem.Severity.class))),
          Map.entry("problem.effect.", List.of(all(Problem.Severity.class))));

  /// What picocli asks for by names of its own, and our options by their `descriptionKey`.
  private static final Pattern COMMAND_LINE =
      Pattern.compile("cli\\.(usage\\..*|file|help|version)");

  private static <E extends Enum<E>> List<E> all(Class<E> type) {
    return Arrays.asList(type.getEnumConstants());
  }

  private static Set<String> familyKeys() {
    Set<String> keys = new TreeSet<>();
    FAMILIES.forEach(
        (prefix, parts) -> {
          List<String> names = List.of(prefix);
          for (int i = 0; i < parts.size(); i++) {
            String dot = i == 0 ? "" : ".";
            List<? extends Enum<?>> constants = parts.get(i);
            names =
                names.stream()
                    .flatMap(name -> constants.stream().map(c -> name + dot + c.name()))
                    .toList();
          }
          keys.addAll(names);
        });
    return keys;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> !line.strip().startsWith("//"))
            .forEach(line -> all.append(line).append('\n'));
      }
      return all.toString();
    }
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(sources())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /// Literals that can only be keys, since keys begin like them.
  private static Set<String> literals(Pattern form) throws IOException {
    Set<String> beginnings =
        ENGLISH.keys().stream().map(key -> key.replaceFirst("\\..*", "")).collect(toSet());
    return found(LITERAL).stream()
        .filter(literal -> form.matcher(literal).matches())
        .filter(literal -> beginnings.contains(literal.replaceFirst("\\..*", "")))
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void everyKeyThatTheCodeAsksForHasASentence() throws IOException {
    Set<String> asked = new TreeSet<>(familyKeys());
    asked.addAll(literals(KEY));
    asked.addAll(found(ASKED_FOR));
    assertThat(asked).hasSizeGreaterThan(150);
    assertThat(ENGLISH.keys()).containsAll(asked);
  }

  @Test
  void everySentenceIsAskedForBySomeCode() throws IOException {
    Set<String> unused = new TreeSet<>(ENGLISH.keys());
    unused.removeAll(familyKeys());
    unused.removeAll(literals(KEY));
    unused.removeAll(found(ASKED_FOR));
    unused.removeIf(key -> COMMAND_LINE.matcher(key).matches());
    assertThat(unused).isEmpty();
  }

  @Test
  void everyPrefixThatIsPutTogetherWithConstantsIsKnownHere() throws IOException {
    Set<String> prefixes = literals(PREFIX);
    prefixes.remove("cli.");
    assertThat(prefixes).isEqualTo(new TreeSet<>(FAMILIES.keySet()));
  }

  @Test
  void noKeyIsThereTwice() throws IOException {
    List<String> twice = new ArrayList<>();
    new Properties() {
      private static final long serialVersionUID = 1;

      @Override
      public synchronized Object put(Object key, Object value) {
        if (super.put(key, value) != null) {
          twice.add(key.toString());
        }
        return value;
      }
    }.load(Files.newBufferedReader(Path.of("assets", "text", "en.properties")));
    assertThat(twice).isEmpty();
  }

  @Test
  void everyPlaceToBeFilledInIsANumberInBraces() {
    Pattern brace = Pattern.compile("\\{(?!\\d\\})|(?<!\\{\\d)\\}");
    for (String key : ENGLISH.keys()) {
      Object[] ten = Stream.iterate(0, i -> i + 1).limit(10).toArray();
      assertThat(ENGLISH.of(key, ten)).as(key).isNotBlank().doesNotContainPattern(brace);
    }
  }
}
