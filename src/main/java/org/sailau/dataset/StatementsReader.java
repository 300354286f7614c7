package org.sailau.dataset;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.number.Share;
import org.sailau.json.JsonCursor;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads what sources state beside the figures that the election shows. An entry has one value, or
/// one for each of several units or choices; it names one source, or several that state the same.
/// Contests, units and choices may be defined further on.
final class StatementsReader {

  /// Bytes that one statement takes here and in the finished election.
  private static final int BYTES = 220;

  private static final int MOST_DECIMALS = 9;

  /// What one entry has in common.
  ///
  /// @param contest null, like `unit` and `choice`, if the entry does not name one
  /// @param pointer to the entry
  private record Entry(
      Kind kind,
      @Nullable String contest,
      @Nullable String unit,
      @Nullable String choice,
      List<String> sources,
      @Nullable String quote,
      @Nullable LocalDateTime asOf,
      Election.@Nullable Status status,
      String pointer,
      int first,
      int end) {}

  /// A value as it is written.
  ///
  /// @param of the id of its unit or choice; null if the entry has one value
  /// @param written a number or a word; empty if it could not be read
  private record Written(@Nullable String of, String written, Form form) {}

  private enum Form {
    NUMBER,
    WORD,
    MORE_THAN
  }

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final ProblemCollector problems;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Written> values = new ArrayList<>();
  private final SourcePositions places = new SourcePositions();
  private final SourcePositions entryPlaces = new SourcePositions();

  StatementsReader(JsonCursor in, CommonFields commonFields, ProblemCollector problems) {
    this.in = in;
    this.commonFields = commonFields;
    this.problems = problems;
  }

  void read() {
    commonFields.elementsIfAny(this::entry);
  }

  private void entry() {
    @Nullable Kind kind = null;
    @Nullable String contest = null;
    @Nullable String unit = null;
    @Nullable String choice = null;
    List<String> sources = new ArrayList<>(1);
    @Nullable String quote = null;
    @Nullable LocalDateTime asOf = null;
    Election.@Nullable Status status = null;
    String pointer = in.pointer();
    int first = values.size();
    TokenStreamLocation start = in.place();
    commonFields.memory().take(BYTES);
    if (!in.beginObject()) {
      return;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "figure" -> kind = in.oneOf(Kind.class);
        case "contest" -> contest = in.id();
        case "unit" -> unit = in.id();
        case "choice" -> choice = in.id();
        case "source" -> {
          if (in.isList()) {
            commonFields.elements(() -> source(sources));
          } else {
            source(sources);
          }
        }
        case "quote" -> quote = commonFields.text();
        case "asOf" -> asOf = commonFields.hour();
        case "status" -> status = in.oneOf(Election.Status.class);
        case "value" -> value(null);
        case "values" -> values();
        default -> in.unknown(field);
      }
    }
    in.require("figure", "source");
    if (in.had("value") == in.had("values")) {
      in.lacking(Problem.Kind.NOT_ONE_VALUE);
    }
    if (kind != null) {
      requireFor(kind);
      entryPlaces.add(start);
      entries.add(
          new Entry(
              kind,
              contest,
              unit,
              choice,
              sources,
              quote,
              asOf,
              status,
              pointer,
              first,
              values.size()));
    }
  }

  private void requireFor(Kind kind) {
    if (kind.isOfContest()) {
      in.require("contest");
    }
    if (!in.had("values")) {
      if (kind.isOfChoice()) {
        in.require("choice");
      } else if (kind.isOfUnit()) {
        in.require("unit");
      }
    }
  }

  private void source(List<String> sources) {
    @Nullable String source = commonFields.source();
    if (source != null) {
      sources.add(source);
    }
  }

  private void values() {
    if (!in.beginObject()) {
      return;
    }
    for (@Nullable String of; (of = in.nextField()) != null; ) {
      value(of);
    }
  }

  private void value(@Nullable String of) {
    places.add(in.place());
    commonFields.memory().take(BYTES);
    Form form = Form.NUMBER;
    String written = "";
    if (in.isText()) {
      form = Form.WORD;
      @Nullable String word = in.text();
      written = word == null ? "" : word;
    } else if (in.isObject()) {
      form = Form.MORE_THAN;
      written = bound();
    } else {
      @Nullable BigDecimal number = in.votes(MOST_DECIMALS);
      written = number == null ? "" : number.toPlainString();
    }
    values.add(new Written(of, written, form));
  }

  private String bound() {
    @Nullable Long bound = null;
    if (in.beginObject()) {
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        if (field.equals("moreThan")) {
          bound = in.count();
        } else {
          in.unknown(field);
        }
      }
      in.require("moreThan");
    }
    return bound == null ? "" : bound.toString();
  }

  /// The statements, after the whole document has been read. Of no use if a problem was noted.
  ///
  /// @param units the ids of the units
  List<Statement> resolve(IdTable units, List<Contest> contests) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Map<String, Integer>> choices = new HashMap<>();
    for (int at = 0; at < entries.size(); at++) {
      resolve(at, units, contests, choices, statements);
    }
    return statements;
  }

  private void resolve(
      int at,
      IdTable units,
      List<Contest> contests,
      Map<String, Map<String, Integer>> choices,
      List<Statement> statements) {
    Entry entry = entries.get(at);
    int contest =
        entry.kind.isOfContest() && entry.contest != null
            ? contest(at, entry.contest, contests)
            : Statement.NONE;
    boolean known = contest != Statement.NONE;
    int unit = known ? contests.get(contest).unit() : Statement.NONE;
    if (entry.unit != null && (entry.kind.isOfContest() || entry.kind.isOfUnit())) {
      unit = unit(entry.unit, units, entryProblem(at, "/unit", entry.unit, "unit"));
    }
    Map<String, Integer> ofContest =
        known
            ? choices.computeIfAbsent(
                contests.get(contest).id(), _ -> choices(contests.get(contest)))
            : Map.of();
    for (int value = entry.first; value < entry.end; value++) {
      Written written = values.get(value);
      @Nullable String named = written.of == null ? entry.choice : written.of;
      int choice = Statement.NONE;
      int of = unit;
      if (entry.kind.isOfChoice() && named != null) {
        choice = ofContest.getOrDefault(named, Statement.NONE);
        if (choice == Statement.NONE && known) {
          problems.add(problem(value, entry, Problem.Kind.UNRESOLVED, quoted(named), "choice"));
        }
      } else if (written.of != null) {
        of =
            unit(
                written.of,
                units,
                problem(value, entry, Problem.Kind.UNRESOLVED, quoted(written.of), "unit"));
      }
      Statement.@Nullable Value stated = stated(value, entry);
      if (stated != null) {
        Statement.Subject subject = new Statement.Subject(entry.kind, contest, of, choice);
        for (String source : entry.sources) {
          statements.add(
              new Statement(
                  subject, stated, new Evidence(source, entry.quote), entry.asOf, entry.status));
        }
      }
    }
  }

  private int contest(int at, String id, List<Contest> contests) {
    for (int place = 0; place < contests.size(); place++) {
      if (contests.get(place).id().equals(id)) {
        return place;
      }
    }
    problems.add(entryProblem(at, "/contest", id, "contest"));
    return Statement.NONE;
  }

  private int unit(String id, IdTable units, Problem ifUnresolved) {
    int slot = commonFields.slot(units, id);
    if (units.lacks(slot)) {
      problems.add(ifUnresolved);
      return Statement.NONE;
    }
    return units.position(slot);
  }

  private static Map<String, Integer> choices(Contest contest) {
    Map<String, Integer> positions = new HashMap<>();
    int all = contest.choices().size() + contest.details().elsewhere().size();
    for (int choice = 0; choice < all; choice++) {
      positions.put(contest.choiceOrElsewhere(choice).id(), choice);
    }
    return positions;
  }

  /// The value of an entry; null, and noted, if it is none of its kind.
  private Statement.@Nullable Value stated(int value, Entry entry) {
    Written written = values.get(value);
    if (written.written.isEmpty()) {
      return null; // Noted when it was read.
    }
    boolean word = written.form == Form.WORD;
    if (entry.kind == Kind.SHARE_BASE) {
      Optional<ShareBase.Kind> base =
          Arrays.stream(ShareBase.Kind.values())
              .filter(some -> word && word(some).equals(written.written))
              .findFirst();
      if (base.isEmpty()) {
        problems.add(
            problem(
                value,
                entry,
                Problem.Kind.NOT_ONE_OF,
                word ? quoted(written.written) : Excerpt.text(written.written),
                Arrays.stream(ShareBase.Kind.values())
                    .map(StatementsReader::word)
                    .toArray(String[]::new)));
      }
      return base.map(Statement.Value.Base::new).orElse(null);
    }
    if (word) {
      problems.add(problem(value, entry, Problem.Kind.NOT_A_COUNT, quoted(written.written)));
      return null;
    }
    BigDecimal number = new BigDecimal(written.written);
    if (entry.kind.isShare()) {
      boolean share =
          written.form == Form.NUMBER
              && number.signum() >= 0
              && number.compareTo(BigDecimal.valueOf(100)) <= 0;
      if (!share) {
        problems.add(problem(value, entry, Problem.Kind.NOT_A_SHARE, written.written));
        return null;
      }
      return new Statement.Value.Printed(Share.of(number, number.scale()));
    }
    if (number.signum() < 0 || number.scale() > 0) {
      problems.add(problem(value, entry, Problem.Kind.NOT_A_COUNT, written.written));
      return null;
    }
    return written.form == Form.MORE_THAN
        ? new Statement.Value.MoreThan(number.longValueExact())
        : new Statement.Value.Amount(number);
  }

  private static String word(ShareBase.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Problem problem(
      int value, Entry entry, Problem.Kind kind, String found, String... expected) {
    @Nullable String of = values.get(value).of;
    return new Problem(
        kind,
        places.line(value),
        places.column(value),
        entry.pointer + (of == null ? "/value" : "/values/" + of),
        found,
        List.of(expected));
  }

  private Problem entryProblem(int at, String field, String found, String expected) {
    return new Problem(
        Problem.Kind.UNRESOLVED,
        entryPlaces.line(at),
        entryPlaces.column(at),
        entries.get(at).pointer + field,
        quoted(found),
        List.of(expected));
  }

  private static String quoted(String text) {
    return '"' + Excerpt.text(text) + '"';
  }
}
