package org.sailau.audit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.ledger.Proof.OtherBase;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// The figures that several sources state, or one source twice, each with what arithmetic says of
/// it. A value cannot be true if it fits none of the stated values of the other figures, while
/// another value of the same figure does. How many sources state a value decides nothing.
/// Immutable: any thread may use it.
///
/// @param rows in the order of the file
public record Ledger(List<Row> rows) {

  public Ledger {
    rows = List.copyOf(rows);
  }

  /// Compares what the sources of an election state. Takes about a microsecond a statement; call
  /// from any thread but the JavaFX thread if there are thousands.
  public static Ledger of(Election election) {
    return new Making(election).ledger();
  }

  /// Whether a source states a figure again that another one states.
  public static boolean isFor(Election election) {
    return !election.statements().isEmpty();
  }

  public Stream<Row> with(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict);
  }

  /// How many printed values cannot be true.
  public int impossibleValues() {
    return rows.stream().mapToInt(row -> (int) row.impossible().count()).sum();
  }

  /// Makes the rows of one election.
  private static final class Making {
    private final Election election;
    private final Said said;
    private final Map<Subject, ContestValues> contests = new HashMap<>();
    private final Map<Integer, DayValues> days = new HashMap<>();
    private final ShiftedLists shifted;

    Making(Election election) {
      this.election = election;
      this.said = new Said(election);
      this.shifted = new ShiftedLists(said);
    }

    Ledger ledger() {
      List<Row> rows = new ArrayList<>();
      for (Said.Key key : said.keys()) {
        List<Statement> statements = said.of(key);
        if (statements.size() > 1 || key.subject().kind() == Kind.SHARE_BASE) {
          Row row = row(key, values(key, statements));
          if (statements.size() > 1 || row.verdict() == Verdict.IMPOSSIBLE) {
            rows.add(row);
          }
        }
      }
      return new Ledger(rows);
    }

    /// The different values with those who state them.
    private List<StatedValue> values(Said.Key key, List<Statement> statements) {
      Map<Value, List<Statement>> byValue = new LinkedHashMap<>();
      for (Statement statement : statements) {
        byValue.computeIfAbsent(statement.value(), _ -> new ArrayList<>()).add(statement);
      }
      // Of an hour, the first reading is the one that charts of the day show.
      @Nullable Value shown =
          said.shown(key) != null || key.asOf() != null ? statements.getFirst().value() : null;
      List<StatedValue> values = new ArrayList<>();
      byValue.forEach(
          (value, by) ->
              values.add(new StatedValue(value, by, Standing.FITS, value.equals(shown))));
      return values;
    }

    private Row row(Said.Key key, List<StatedValue> values) {
      if (key.subject().kind() == Kind.SHARE_BASE) {
        @Nullable Row row = otherBase(key, values);
        if (row != null) {
          return row;
        }
      }
      if (agree(values)) {
        return row(key, values, Verdict.SAME, new Proof.Agreement());
      }
      @Nullable Row proven = impossible(key, values);
      return proven == null ? undecided(key, values) : proven;
    }

    private static Row row(Said.Key key, List<StatedValue> values, Verdict verdict, Proof proof) {
      return new Row(key.subject(), key.asOf(), values, verdict, proof);
    }

    private static List<StatedValue> all(List<StatedValue> values, Standing standing) {
      return values.stream().map(value -> value.with(standing)).toList();
    }

    // --- agreement --------------------------------------------------------------------------

    private static boolean agree(List<StatedValue> values) {
      for (int one = 0; one < values.size(); one++) {
        for (int other = 0; other < one; other++) {
          if (!same(values.get(one).value(), values.get(other).value())) {
            return false;
          }
        }
      }
      return true;
    }

    /// Whether two values are the same as far as their digits tell: 5.80 is printed as 5.8, too.
    private static boolean same(Value one, Value other) {
      if (one instanceof Value.Printed(Share a) && other instanceof Value.Printed(Share b)) {
        int decimals = Math.min(a.decimals(), b.decimals());
        return Ratio.of(a.percent())
                .rounded(decimals)
                .compareTo(Ratio.of(b.percent()).rounded(decimals))
            == 0;
      }
      return one.equals(other)
          || one instanceof Value.Amount(BigDecimal a)
              && other instanceof Value.Amount(BigDecimal b)
              && a.compareTo(b) == 0;
    }

    // --- what arithmetic excludes -----------------------------------------------------------

    private @Nullable Row impossible(Said.Key key, List<StatedValue> values) {
      Map<StatedValue, Proof> against = new LinkedHashMap<>();
      for (StatedValue value : values) {
        @Nullable Proof proof = against(key, value.value());
        if (proof != null) {
          against.put(value, proof);
        }
      }
      if (against.isEmpty() || against.size() == values.size()) {
        return null;
      }
      List<StatedValue> rest =
          values.stream().filter(value -> !against.containsKey(value)).toList();
      Standing standing =
          agree(rest) ? Standing.FITS : isOfStatuses(rest) ? Standing.DIFFERS : Standing.OPEN;
      List<StatedValue> judged =
          values.stream()
              .map(value -> value.with(against.containsKey(value) ? Standing.IMPOSSIBLE : standing))
              .toList();
      Proof proof = against.values().iterator().next();
      if (key.subject().kind() == Kind.VOTES) {
        proof = contest(key.subject()).proof(key.subject().choice(), counts(values));
      }
      return row(key, judged, Verdict.IMPOSSIBLE, proof);
    }

    private static List<Long> counts(List<StatedValue> values) {
      return values.stream()
          .map(value -> value.value() instanceof Value.Amount(var number) ? number : null)
          .filter(Objects::nonNull)
          .map(BigDecimal::longValue)
          .toList();
    }

    /// Why a value cannot be true; null if it can, as far as arithmetic tells.
    private @Nullable Proof against(Said.Key key, Value value) {
      Subject subject = key.subject();
      if (subject.kind().isOfUnit()) {
        return day(subject.unit()).against(subject.kind(), key.asOf(), value);
      }
      if (!subject.kind().isOfContest() || key.asOf() != null) {
        return null;
      }
      ContestValues values = contest(subject);
      boolean possible =
          switch (value) {
            case Value.Amount(var number) when subject.kind() == Kind.VOTES ->
                number.stripTrailingZeros().scale() > 0
                    || !values.has(subject.choice())
                    || values.canBe(subject.choice(), number.longValueExact());
            case Value.Amount(var number) when subject.kind() == Kind.BASE ->
                values.canBeBase(number.longValueExact());
            case Value.Printed(Share share) ->
                !values.has(subject.choice()) || values.canBe(subject.choice(), share);
            default -> true;
          };
      return possible ? null : values.proof(subject.choice(), List.of());
    }

    private ContestValues contest(Subject subject) {
      return contests.computeIfAbsent(
          new Subject(Kind.BASE, subject.contest(), subject.unit(), Statement.NONE),
          of -> new ContestValues(election, said, of.contest(), of.unit()));
    }

    private DayValues day(int unit) {
      return days.computeIfAbsent(
          unit, of -> new DayValues(said, of, election.turnoutRounding().mode()));
    }

    /// Which of the bases that a share is said to have is not its base: its count is known, and the
    /// share of it would be printed otherwise.
    private @Nullable Row otherBase(Said.Key key, List<StatedValue> values) {
      List<StatedValue> judged = new ArrayList<>();
      @Nullable Proof proof = null;
      for (StatedValue value : values) {
        @Nullable OtherBase against =
            value.value() instanceof Value.Base(ShareBase.Kind kind)
                ? otherBase(key.subject(), kind)
                : null;
        judged.add(against == null ? value : value.with(Standing.IMPOSSIBLE));
        proof = proof == null ? against : proof;
      }
      return proof == null ? null : row(key, judged, Verdict.IMPOSSIBLE, proof);
    }

    private @Nullable OtherBase otherBase(Subject subject, ShareBase.Kind kind) {
      Contest contest = election.contests().get(subject.contest());
      @Nullable Kind counted =
          switch (kind) {
            case TOOK_PART -> Kind.TOOK_PART;
            case ELIGIBLE_VOTERS -> Kind.ELIGIBLE_VOTERS;
            case VALID_VOTES, BALLOTS_CAST -> null;
          };
      if (counted == null) {
        return null;
      }
      List<Long> counts = said.counts(counted, subject.unit(), null);
      int all = contest.choices().size() + contest.details().elsewhere().size();
      for (int choice = 0; choice < all; choice++) {
        @Nullable OtherBase found = otherBase(subject, kind, choice, counts);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    private @Nullable OtherBase otherBase(
        Subject subject, ShareBase.Kind kind, int choice, List<Long> counts) {
      int contest = subject.contest();
      List<Long> votes =
          said.counts(new Subject(Kind.VOTES, contest, subject.unit(), choice), null);
      List<Share> shares =
          said.shares(new Subject(Kind.SHARE, contest, subject.unit(), choice), null);
      Rounding.Mode mode = election.contests().get(contest).rounding().mode();
      for (Share share : shares) {
        ShareRange range =
            ShareRange.of(share.steps(), new Rounding(share.decimals(), mode, false));
        for (long count : counts) {
          for (long some : votes) {
            if (count == 0 || range.fits(some, count)) {
              return null;
            }
          }
        }
      }
      if (votes.isEmpty() || shares.isEmpty() || counts.isEmpty()) {
        return null;
      }
      Share printed = shares.getFirst();
      return new OtherBase(
          kind,
          choice,
          votes.getFirst(),
          counts.getFirst(),
          printed,
          Ratio.percent(votes.getFirst(), counts.getFirst()).rounded(printed.decimals()));
    }

    // --- what arithmetic does not decide ----------------------------------------------------

    private Row undecided(Said.Key key, List<StatedValue> values) {
      if (isOfStatuses(values)) {
        return row(key, all(values, Standing.DIFFERS), Verdict.BOTH_POSSIBLE, new Proof.Statuses());
      }
      @Nullable Long bound = bound(values);
      if (bound != null) {
        return row(
            key, all(values, Standing.DIFFERS), Verdict.BOTH_POSSIBLE, new Proof.Bound(bound));
      }
      Proof proof = new Proof.Nothing(shifted.contains(key));
      if (key.subject().kind() == Kind.TOOK_PART) {
        @Nullable Proof printed = day(key.subject().unit()).printed(key.asOf());
        proof = printed == null ? proof : printed;
      }
      return row(key, all(values, Standing.OPEN), Verdict.OPEN, proof);
    }

    /// Whether several values differ only between the preliminary count and the final one.
    private static boolean isOfStatuses(List<StatedValue> values) {
      Set<Election.Status> met = new HashSet<>();
      for (StatedValue value : values) {
        Set<Election.Status> own = new HashSet<>();
        value.by().forEach(statement -> own.add(statement.status()));
        if (own.size() != 1 || own.contains(null) || !met.addAll(own)) {
          return false;
        }
      }
      return true;
    }

    /// The bound, if all other values are counts above it that agree; null otherwise.
    private static @Nullable Long bound(List<StatedValue> values) {
      @Nullable Long bound = null;
      List<StatedValue> counts = new ArrayList<>();
      for (StatedValue value : values) {
        if (value.value() instanceof Value.MoreThan(long own)) {
          bound = bound == null ? own : Math.max(bound, own);
        } else {
          counts.add(value);
        }
      }
      @Nullable Long limit = bound;
      return limit != null
              && agree(counts)
              && counts.stream()
                  .allMatch(
                      value ->
                          value.value() instanceof Value.Amount(var number)
                              && number.compareTo(BigDecimal.valueOf(limit)) > 0)
          ? limit
          : null;
    }
  }
}
