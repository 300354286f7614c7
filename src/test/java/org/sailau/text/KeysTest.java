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
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.Verdict;
import org.sailau.chart.draw.Theme;
import org.sailau.chart.places.Steps;
import org.sailau.chart.trick.Trick;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.ShareBase;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.export.picture.Paper;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Severity;
import org.sailau.importer.recipe.Reason;
import org.sailau.importer.recipe.Role;
import org.sailau.io.FileNotWritten;
import org.sailau.present.PresentationCommand;
import org.sailau.problem.Problem;
import org.sailau.settings.Preferences.Motion;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.ReproductionCheck;
import org.sailau.wording.TurnoutBase;

/// Compares the keys of the texts with the keys that the program uses.
class KeysTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED_FOR = Pattern.compile("texts\\s*\\.of\\(\\s*\"(\\w+)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
  private static final Pattern PREFIX = Pattern.compile("[a-z]\\w*\\.(\\w+\\.)*");

  /// Keys that consist of a prefix and constants, with one list of constants for each part.
  private static final Map<String, List<List<String>>> FAMILIES =
      Map.ofEntries(
          Map.entry("status.", List.of(all(Election.Status.class))),
          Map.entry("status.result.", List.of(all(Election.Status.class))),
          Map.entry("status.choices.", List.of(all(ChoiceKind.class))),
          Map.entry("header.date.", List.of(all(Election.Status.class))),
          Map.entry("base.", List.of(all(ShareBase.Kind.class))),
          Map.entry("status.word.", List.of(all(Election.Status.class))),
          Map.entry("sources.verdict.", List.of(allBut(Verdict.IMPOSSIBLE))),
          Map.entry("sources.figure.", List.of(List.of("SHARE_BASE", "TURNOUT"))),
          Map.entry("sources.group.", List.of(all(Verdict.class))),
          Map.entry("sources.standing.", List.of(all(Standing.class))),
          Map.entry(
              "sources.decide.",
              List.of(List.of("digits", "share", "count", "sum", "votes", "list"))),
          Map.entry("derived.sum.", List.of(List.of("all", "listed", "some"))),
          Map.entry("choices.", List.of(all(ChoiceKind.class))),
          Map.entry("handout.choices.", List.of(all(ChoiceKind.class))),
          Map.entry("size.", List.of(List.of("B", "KB", "MB", "GB"))),
          Map.entry(
              "check.limit.",
              List.of(List.of("BASE", "VALID", "BALLOTS", "TOOK_PART", "ELIGIBLE_VOTERS"))),
          Map.entry(
              "check.range.", List.of(List.of("FROM_BELOW", "FROM_TO", "ABOVE_BELOW", "ABOVE_TO"))),
          Map.entry(
              "check.range.percent.",
              List.of(List.of("FROM_BELOW", "FROM_TO", "ABOVE_BELOW", "ABOVE_TO"))),
          Map.entry("measure.", List.of(all(Measure.class))),
          Map.entry("places.note.steps.", List.of(all(Steps.class))),
          Map.entry("status.sentence.", List.of(all(Election.Status.class))),
          Map.entry("turnout.subtitle.", List.of(all(TurnoutBase.class))),
          Map.entry("turnout.electorate.", List.of(all(Turnout.Electorate.class))),
          Map.entry("turnout.base.", List.of(all(Turnout.Electorate.class))),
          Map.entry("results.column.name.", List.of(all(ChoiceKind.class))),
          Map.entry("contest.method.", List.of(all(ContestDetails.Method.class))),
          Map.entry("choice.role.", List.of(allBut(Choice.Role.CHOICE))),
          Map.entry("choice.elected.", List.of(all(ChoiceDetails.Elected.class))),
          Map.entry("results.headline.", List.of(all(Measure.class), all(ChoiceKind.class))),
          Map.entry(
              "results.headline.won.", List.of(all(Measure.class), List.of("CANDIDATE", "TICKET"))),
          Map.entry(
              "results.headline.leaderNotStated.",
              List.of(all(Measure.class), all(ChoiceKind.class))),
          Map.entry("results.headline.nobody.", List.of(all(ChoiceKind.class))),
          Map.entry("results.note.proved.", List.of(List.of("PLURALITY", "MAJORITY"))),
          Map.entry("results.headline.notStated.", List.of(all(Measure.class))),
          Map.entry("results.headline.partly.", List.of(all(Measure.class))),
          Map.entry("slide.announced.", List.of(all(Election.Status.class))),
          Map.entry("slide.choices.", List.of(all(ChoiceKind.class))),
          Map.entry("slide.turnout.question.", List.of(all(Turnout.Electorate.class))),
          Map.entry("slide.turnout.base.", List.of(all(Turnout.Electorate.class))),
          Map.entry("slide.places.whole.", List.of(all(Turnout.Electorate.class))),
          Map.entry("slide.places.hour.", List.of(all(Turnout.Electorate.class))),
          Map.entry("slide.results.", List.of(all(Measure.class))),
          Map.entry("slide.source.", List.of(all(Election.Status.class))),
          Map.entry("present.key.", List.of(all(PresentationCommand.class))),
          Map.entry("theme.", List.of(all(Theme.class))),
          Map.entry("places.kind.", List.of(all(Unit.Kind.class))),
          Map.entry("places.state.", List.of(all(Counts.State.class))),
          Map.entry("motion.", List.of(allBut(Motion.SYSTEM))),
          Map.entry(
              "settings.",
              List.of(List.of("language", "colours", "textSize", "motion", "smallBase", "export"))),
          Map.entry(
              "problem.",
              List.of(
                  all(Problem.Kind.class).stream()
                      .filter(kind -> !kind.equals("UNRESOLVED") && !kind.equals("OTHER_FILE"))
                      .toList())),
          Map.entry(
              "problem.OTHER_FILE.",
              List.of(List.of("spreadsheet", "office", "pdf", "picture", "zip"))),
          // As the reader names them: ProblemSentencesTest finds each.
          Map.entry(
              "problem.UNRESOLVED.",
              List.of(
                  List.of(
                      "unit", "choice", "choiceThere", "source", "party", "contest", "dataset"))),
          Map.entry(
              "problem.expected.",
              List.of(List.of("object", "list", "text", "boolean", "count", "share", "number"))),
          Map.entry(
              "export.preset.",
              List.of(List.of("SLIDE", "COLUMN", "SQUARE", "PORTRAIT", "STORY", "A4", "FREE"))),
          Map.entry("export.csv.", List.of(List.of("PLAIN", "SPREADSHEET"))),
          Map.entry("export.unit.", List.of(List.of("PIXEL", "MILLIMETRE", "INCH"))),
          Map.entry("export.paper.", List.of(all(Paper.class))),
          Map.entry(
              "import.problem.",
              List.of(importProblems(kind -> !kind.name().matches("FILE_(?!EMPTY).*")))),
          Map.entry(
              "import.how.",
              List.of(importProblems(kind -> kind.severity() == Severity.UNDECIDED))),
          Map.entry("import.status.", List.of(all(Election.Status.class))),
          Map.entry("import.sum.", List.of(all(Sum.Rule.class))),
          Map.entry("import.role.", List.of(all(Role.class))),
          Map.entry("import.why.", List.of(all(Reason.Why.class))),
          Map.entry("notWritten.", List.of(all(FileNotWritten.Reason.class))),
          Map.entry("picture.", List.of(all(PictureCheck.State.class))),
          Map.entry("check.tooLarge.", List.of(all(PictureCheck.Measure.class))),
          Map.entry("picture.redrawn.", List.of(all(ReproductionCheck.Outcome.class))),
          Map.entry("check.explanation.", List.of(rules())),
          Map.entry(
              "check.formula.",
              List.of(
                  List.of(
                      "DAY",
                      "HOUR",
                      "PARTS_OF_COUNTS",
                      "BALLOTS",
                      "TYPES_OF_VOTES",
                      "REPORTED",
                      "CHOICES_OF_ROUNDS",
                      "VOTES_OF_ROUNDS",
                      "SEATS",
                      "ELECTED",
                      "COUNTRIES",
                      "ORGANISATIONS",
                      "DATES"))),
          Map.entry("chart.state.", List.of(List.of("WORKING", "TOO_HIGH", "FAILED"))),
          Map.entry("check.outcome.", List.of(all(Outcome.class))),
          Map.entry("check.name.", List.of(all(Rule.class))),
          Map.entry("check.none.", List.of(all(Outcome.class))),
          Map.entry("check.VOTES_WITHIN.", List.of(agreesOrContradicts())),
          Map.entry("check.TYPES_OF_VOTES.", List.of(agreesOrContradicts())),
          Map.entry("check.parts.", List.of(agreesOrContradicts())),
          Map.entry(
              "check.title.",
              List.of(List.of("CHOICES_OF_ROUNDS", "VOTES_OF_ROUNDS", "SEATS", "ELECTED"))),
          Map.entry("check.CHOICES_OF_ROUNDS.", List.of(allBut(Outcome.AGREES))),
          Map.entry("check.VOTES_OF_ROUNDS.", List.of(agreesOrContradicts())),
          Map.entry("check.SEATS.", List.of(agreesOrContradicts())),
          Map.entry("check.SHARES_SUM.", List.of(agreesOrContradicts())),
          Map.entry("check.SHARES_SUM.title.", List.of(all(Outcome.class))),
          Map.entry("figure.", List.of(all(Figure.Kind.class))),
          Map.entry("trick.of.", List.of(all(Turnout.Electorate.class))),
          Map.entry("trick.name.", List.of(all(Trick.Kind.class))),
          Map.entry("trick.question.", List.of(all(Trick.Kind.class))),
          Map.entry("trick.honest.", List.of(all(Trick.Kind.class))),
          Map.entry("trick.explanation.", List.of(all(Trick.Kind.class))),
          Map.entry("problem.number.", List.of(List.of("comma", "digits"))),
          Map.entry("problem.severity.", List.of(all(Problem.Severity.class))),
          Map.entry(
              "problem.effect.",
              List.of(List.of("ERROR", "UNKNOWN_FIELD", "SAME_NAME", "MISSING_LETTERS"))));

  /// The keys that picocli expects by its own names, and those of our options by their
  /// `descriptionKey`.
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "cli\\.(usage\\..*|sailau\\..*|file|lang|statedBy|shapes|contests|units|import[A-Z]\\w*|noSettings|exitAfterFirstFrame|help|version"
              + "|(export|handout|check|import|snapshot|sources)[A-Z]\\w*)");

  private static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  private static <E extends Enum<E>> List<String> allBut(E one) {
    return all(one.getDeclaringClass()).stream().filter(name -> !name.equals(one.name())).toList();
  }

  /// The rules about parts share their sentences.
  private static List<String> rules() {
    return all(Rule.class).stream().filter(name -> !name.startsWith("PARTS_")).toList();
  }

  private static List<String> agreesOrContradicts() {
    return allBut(Outcome.CANNOT_TELL);
  }

  private static Set<String> familyKeys() {
    Set<String> keys = new TreeSet<>();
    FAMILIES.forEach(
        (prefix, parts) -> {
          List<String> names = List.of(prefix);
          for (int i = 0; i < parts.size(); i++) {
            String dot = i == 0 ? "" : ".";
            List<String> constants = parts.get(i);
            names =
                names.stream()
                    .flatMap(name -> constants.stream().map(c -> name + dot + c))
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

  /// String literals that can only be keys, because they begin like keys.
  private static Set<String> literals(Pattern form) throws IOException {
    Set<String> beginnings =
        ENGLISH.keys().stream().map(key -> key.replaceFirst("\\..*", "")).collect(toSet());
    return found(LITERAL).stream()
        .filter(literal -> form.matcher(literal).matches())
        .filter(literal -> !literal.endsWith(".json"))
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void noKeyIsThereTwice(Language language) throws IOException {
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
    }.load(Files.newBufferedReader(Path.of("assets", "text", language.tag() + ".properties")));
    assertThat(twice).isEmpty();
  }

  private static List<String> importProblems(Predicate<ImportProblem.Kind> wanted) {
    return Stream.of(ImportProblem.Kind.values()).filter(wanted).map(Enum::name).toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentences(Language language) {
    assertThat(Texts.in(language).keys()).isEqualTo(ENGLISH.keys());
  }

  /// How many forms each language has, in the order of [Language].
  private static final Map<Language, Integer> FORMS =
      Map.of(Language.ENGLISH, 2, Language.KAZAKH, 6, Language.RUSSIAN, 3);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPlaceToBeFilledIsFilled(Language language) throws IOException {
    Properties english = sentences(Language.ENGLISH);
    Properties own = sentences(language);
    Texts texts = Texts.in(language);
    Object[] numbers = Stream.iterate(1001L, i -> i + 1).limit(10).toArray();
    for (String key : own.stringPropertyNames()) {
      assertThat(places(own.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key, "")));
      assertThat(texts.of(key, numbers)).as(key).isNotBlank().doesNotContainPattern("[{}|]");
      Matcher forms = Pattern.compile("\\{\\d\\|([^}]*)\\}").matcher(own.getProperty(key));
      while (forms.find()) {
        assertThat(forms.group(1).split("\\|", -1))
            .as(key)
            .hasSize(formsOf(language))
            .doesNotContain("");
      }
    }
  }

  private static int formsOf(Language language) {
    return FORMS.getOrDefault(language, 0);
  }

  private static Properties sentences(Language language) throws IOException {
    Properties sentences = new Properties();
    sentences.load(
        Files.newBufferedReader(Path.of("assets", "text", language.tag() + ".properties")));
    return sentences;
  }

  private static Set<String> places(String sentence) {
    // Forms of words that depend on a number are a matter of each language.
    return Pattern.compile("\\{(\\d)\\}")
        .matcher(sentence)
        .results()
        .map(place -> place.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /// Words that stay in Latin letters: names, words of file formats, and what users type.
  private static final Pattern LATIN_ALLOWED =
      Pattern.compile(
          "true|false|https?://\\S+|\"[^\"]+\"|'[^']+'|--[a-z-]+|xvfb-run sailau|sudo apt install["
              + " a-z0-9-]*|\\*\\.[a-z]+|\\.sailau(-lesson|-recipe)?\\.json|\\.xlsx|\\b(Sailau|T10|XLSX|ODS|XML|NIST|Clarity|Excel|DOCTYPE|NUL|ElectionReport|ElectionResult|detail\\.xml|sailau-snapshots|sailau|JSON|ZIP|PNG|SVG|PDF|SHA-256|WGS"
              + " 84|EPSG:4326|GeoJSON|TopoJSON|png|svg|pdf|csv|dpi|light|dark|high-contrast|print|chart|results(-CONTEST)?|votes|turnout(-UNIT)?|day|places|stations|organisations|observers|bases|figures|a4|[Ll]etter|all|list|plain|spreadsheet|1920x1080|1280x800|FreeType|Pango|UTF-(8|16|32)|FILE|Esc|Enter|F1|F8|Space|Alt|C|P|CSV|Ctrl\\+[TZ]|Home|End|DISPLAY|Wayland|Xwayland|GTK"
              + " 3|libgtk-3\\.so\\.0|Debian|Ubuntu|X|N|en|kk|ru|id|%n)\\b");

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"KAZAKH", "RUSSIAN"})
  void nothingIsLeftInEnglish(Language language) throws IOException {
    sentences(language)
        .forEach(
            (key, sentence) ->
                assertThat(
                        LATIN_ALLOWED
                            .matcher(sentence.toString().replace("%n", " "))
                            .replaceAll(""))
                    .as("%s", key)
                    .doesNotContainPattern("[a-zA-Z]"));
  }

  /// A line may end with a dash, and does not begin with one; a figure stays beside its dash.
  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"KAZAKH", "RUSSIAN"})
  void noLineBreaksBeforeADashOrBetweenADashAndItsFigure(Language language) throws IOException {
    sentences(language)
        .forEach(
            (key, sentence) ->
                assertThat(sentence.toString())
                    .as("%s", key)
                    .doesNotContainPattern(" [–—]|[–—] \\{\\d"));
  }

  @Test
  void theDashOfRussianIsLong() throws IOException {
    assertThat(sentences(Language.RUSSIAN).values())
        .allSatisfy(sentence -> assertThat(sentence.toString()).doesNotContainPattern("\\s–\\s"));
  }

  /// Every letter of the Kazakh alphabet occurs somewhere, so that none was mistyped throughout.
  @Test
  void kazakhIsWrittenWithItsOwnLetters() throws IOException {
    String all = sentences(Language.KAZAKH).values().toString().toLowerCase(Locale.ROOT);
    assertThat(all).contains("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "і");
  }

  /// A form that was corrected since must not stay on the list of confirmed forms.
  @Test
  void whatIsListedAsUnverifiedIsStillInUse() throws IOException {
    String dataset =
        Files.readString(Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json"));
    List<MatchResult> listed =
        Pattern.compile("(?m)^\\| (.+) \\| (kk|ru) \\| (.+) \\|$")
            .matcher(Files.readString(Path.of("assets", "text", "UNVERIFIED.md")))
            .results()
            .toList();
    assertThat(listed).hasSizeGreaterThan(40);
    for (MatchResult row : listed) {
      Language language = Language.tagged(row.group(2)).orElseThrow();
      String used = sentences(language).values() + dataset;
      assertThat(used.toLowerCase(Locale.ROOT))
          .as(row.group())
          .contains(row.group(3).toLowerCase(Locale.ROOT));
    }
  }
}
