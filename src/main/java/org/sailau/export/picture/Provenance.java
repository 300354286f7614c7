package org.sailau.export.picture;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.OwnWords;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.io.Sha256;
import org.sailau.shape.Shapes;
import org.sailau.text.Language;

/// What a picture was made from, as the picture's file says itself. The text has lines of `key:
/// value`; the first one is `sailau-picture: 1`. `src/docs/PICTURES.md` describes the format.
/// Immutable.
public final class Provenance {

  public static final String FORMAT = "sailau-picture";
  private static final String VERSION = "1";
  private static final String MISLEADING = "misleading";

  /// The beginning of what a picture of the window, which shows no chart alone, has for its chart.
  private static final String WINDOW = "window-";

  /// Says in plain words what of the picture's texts are the user's.
  private static final String CHANGED = "words";

  private static final String STATED_BY = "stated-by";
  private static final String SHAPES = "shapes";
  private static final String SHAPES_SHA256 = "shapes-sha256";
  private static final String HEADLINE = "headline";
  private static final String NOTE = "note";
  private static final String ALTERNATIVE = "alternative-text";
  private static final int MAX_CHARACTERS = 100_000;

  private final Map<String, String> entries;

  private Provenance(Map<String, String> entries) {
    this.entries = entries;
  }

  /// The provenance of a picture.
  ///
  /// @param program the program's version
  public static Provenance of(Picture picture, DatasetFile dataset, String program) {
    Map<String, String> entries = electionEntries(picture.chart().election(), dataset, program);
    entries.put("chart", picture.chart().id());
    @Nullable Shapes shapes = picture.chart().shapes();
    if (shapes != null) {
      entries.put(SHAPES, shapes.file());
      entries.put(SHAPES_SHA256, shapes.sha256());
    }
    if (picture.chart().misleading()) {
      entries.put(MISLEADING, "true");
    }
    entries.put("language", picture.chart().texts().language().tag());
    Picture.Size size = picture.size();
    entries.put("size", size.width() + "x" + size.height());
    entries.put("dpi", Integer.toString(size.dpi()));
    Picture.Options options = picture.options();
    entries.put("theme", FileNames.theme(options.theme()));
    entries.put("patterns", Boolean.toString(options.patterns()));
    entries.put("transparent", Boolean.toString(options.transparent()));
    entries.put("outlines", Boolean.toString(options.outlines()));
    entries.put("paper", lower(options.paper()));
    addOwnWords(entries, picture.chart().ownWords());
    return lines(entries);
  }

  private static void addOwnWords(Map<String, String> entries, OwnWords words) {
    Map<String, @Nullable String> own = new LinkedHashMap<>();
    own.put(HEADLINE, words.headline());
    own.put(NOTE, words.note());
    own.put(ALTERNATIVE, words.alternative());
    own.values().removeIf(Objects::isNull);
    if (!own.isEmpty()) {
      entries.put(
          CHANGED,
          own.keySet().stream()
              .map(what -> what.replace('-', ' ') + " changed by the user")
              .collect(Collectors.joining("; ")));
      own.forEach((key, text) -> entries.put(key, Objects.requireNonNull(text)));
    }
  }

  /// The name of the file of outlines from which the picture is drawn; empty if it is drawn from
  /// none.
  public String shapes() {
    return get(SHAPES);
  }

  /// The digest of that file, in 64 hexadecimal digits.
  public String shapesSha256() {
    return get(SHAPES_SHA256);
  }

  /// The user's own words in the picture.
  public OwnWords ownWords() {
    return new OwnWords(get(HEADLINE), get(NOTE), get(ALTERNATIVE));
  }

  /// The provenance of any file made from an election: which election and which program.
  ///
  /// @param program the program's version
  public static Provenance of(Election election, DatasetFile dataset, String program) {
    return lines(electionEntries(election, dataset, program));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> electionEntries(
      Election election, DatasetFile dataset, String program) {
    Source source = election.source();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(FORMAT, VERSION);
    entries.put("program", "Sailau " + program);
    entries.put("dataset", dataset.name());
    entries.put("dataset-sha256", dataset.sha256());
    entries.put("election", election.title().in(Locale.ENGLISH));
    entries.put("election-date", election.date().toString());
    entries.put("status", lower(election.status()));
    if (election.statedBy() != null) {
      entries.put(STATED_BY, election.statedBy());
    }
    entries.put("source", source.publisher().in(Locale.ENGLISH));
    @Nullable LocalDate sourceDate = source.date();
    if (sourceDate != null) {
      entries.put("source-date", sourceDate.toString());
    }
    @Nullable String address = source.address();
    if (address != null) {
      entries.put("source-address", address);
    }
    return entries;
  }

  private static Provenance lines(Map<String, String> entries) {
    entries.replaceAll((_, value) -> oneLine(value));
    return new Provenance(entries);
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /// The same entries with one more at the end.
  public Provenance with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return new Provenance(more);
  }

  /// The SHA-256 digest of [#text].
  public String digest() {
    return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
  }

  /// The entries that stand before a key.
  public Provenance entriesBefore(String key) {
    Map<String, String> first = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (entry.getKey().equals(key)) {
        break;
      }
      first.put(entry.getKey(), entry.getValue());
    }
    return new Provenance(first);
  }

  /// All entries as lines of `key: value`.
  public String text() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue() + '\n')
        .collect(Collectors.joining());
  }

  /// Parses a provenance; empty if the text is not one that this version of the format knows.
  public static Optional<Provenance> read(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      String entry = line + ' '; // A value may be blank, such as the name of a file.
      int colon = entry.indexOf(": ");
      if (colon > 0) {
        entries.putIfAbsent(entry.substring(0, colon), entry.substring(colon + 2).strip());
      }
    }
    return VERSION.equals(entries.get(FORMAT))
        ? Optional.of(new Provenance(entries))
        : Optional.empty();
  }

  /// The value of a key; empty if there is none.
  public String get(String key) {
    return entries.getOrDefault(key, "");
  }

  public String program() {
    return get("program");
  }

  /// The name of the dataset's file.
  public String dataset() {
    return get("dataset");
  }

  public String datasetSha256() {
    return get("dataset-sha256");
  }

  /// The chart's [org.sailau.chart.base.Chart#id].
  public String chart() {
    return get("chart");
  }

  /// What a picture of a tab of the window has for its chart.
  public static String windowChart(String tab) {
    return WINDOW + tab;
  }

  /// Whether the picture is one of the window and not of a chart.
  public boolean ofWindow() {
    return chart().startsWith(WINDOW);
  }

  /// Whether the picture misleads on purpose and says so with a stamp.
  public boolean misleading() {
    return get(MISLEADING).equals("true");
  }

  /// The id of the source whose figures alone the picture shows; empty if it shows them as the
  /// dataset does.
  public String statedBy() {
    return get(STATED_BY);
  }

  public String election() {
    return get("election");
  }

  public String electionDate() {
    return get("election-date");
  }

  public String status() {
    return get("status");
  }

  public String source() {
    return get("source");
  }

  /// Empty if the source has no date.
  public String sourceDate() {
    return get("source-date");
  }

  public String languageTag() {
    return get("language");
  }

  public Optional<Language> language() {
    return Language.tagged(languageTag());
  }

  /// The theme as options and file names spell it.
  public String theme() {
    return get("theme");
  }
}
