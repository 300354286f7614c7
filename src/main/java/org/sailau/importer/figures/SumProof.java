package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.Sum.Difference;
import org.sailau.importer.figures.Sum.Rule;

/// Adds up the figures of a file wherever it states their sum, too.
public final class SumProof {

  private static final int MAX_DIFFERENCES = 50;

  private static final Set<Counts.Kind> BALLOTS =
      EnumSet.of(Counts.Kind.VALID, Counts.Kind.BALLOTS, Counts.Kind.TOOK_PART);

  /// So many figures that are sums of parts do not add up by chance,
  private static final int MANY = 4;

  /// if there are so many for one that is not.
  private static final int MANY_TO_ONE = 3;

  private final FoundFigures found;
  private final List<List<Integer>> children;
  private final Map<String, Collected> sums = new HashMap<>();

  /// Of each contest, whether voters have several votes.
  private final Map<Integer, Boolean> several = new HashMap<>();

  private SumProof(FoundFigures found) {
    this.found = found;
    this.children = found.children();
  }

  private static final class Collected {
    private final Rule rule;
    private final Counts.@Nullable Kind count;
    private final List<Difference> differences = new ArrayList<>();
    private int compared;
    private long added;
    private long stated;

    private Collected(Rule rule, Counts.@Nullable Kind count) {
      this.rule = rule;
      this.count = count;
    }
  }

  /// Whether those who took part were counted when they got their ballots: mostly some of these are
  /// not in the box, and never more. That contradicts nothing.
  private static boolean isOfVotersOnly(Collected sum) {
    return (sum.rule == Rule.TOOK_PART || sum.rule == Rule.CHOICES_TOOK_PART)
        && 2 * sum.differences.size() > sum.compared
        && sum.differences.stream().allMatch(one -> one.stated() > one.added());
  }

  /// All sums of a file, in the order of [Rule].
  public static List<Sum> of(FoundFigures found) {
    SumProof proof = new SumProof(found);
    proof.findComplete();
    for (int unit = 0; unit < found.units().size(); unit++) {
      if (!found.units().get(unit).isDissolved() && found.hasFigures(unit)) {
        proof.parts(unit);
        proof.ofUnit(unit);
      }
    }
    return proof.sums.values().stream()
        .filter(sum -> !isOfVotersOnly(sum))
        .map(
            sum -> {
              sum.differences.sort(
                  Comparator.comparingLong(
                          (Difference one) -> -Math.abs(one.added() - one.stated()))
                      .thenComparingInt(Difference::line));
              return new Sum(
                  sum.rule,
                  sum.count,
                  sum.compared,
                  sum.added,
                  sum.stated,
                  sum.differences.subList(0, Math.min(MAX_DIFFERENCES, sum.differences.size())));
            })
        .sorted(
            Comparator.comparing(Sum::rule)
                .thenComparing(Sum::count, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /// Whether voters have more than one vote in a contest: in most units, more votes than valid
  /// ballots, or than people who took part, are counted for its choices.
  public static boolean hasSeveralVotes(FoundFigures found, int contest) {
    int more = 0;
    int compared = 0;
    boolean anyBallots =
        found.keys().stream()
            .anyMatch(key -> BALLOTS.contains(key.count()) && key.type() == Key.ALL);
    for (int unit = 0; anyBallots && unit < found.units().size(); unit++) {
      long votes = 0;
      for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
        Key key = found.key(row);
        boolean ofContest = key.what() == Key.What.VOTES && key.contest() == contest;
        votes += ofContest && key.type() == Key.ALL ? Math.max(0, found.value(row)) : 0;
      }
      long most = Math.max(ballots(found, unit, contest), ballots(found, unit, Key.ALL));
      if (votes > 0 && most > 0) {
        compared++;
        more += votes > most ? 1 : 0;
      }
    }
    return 2 * more > compared;
  }

  private static long ballots(FoundFigures found, int unit, int contest) {
    long most = 0;
    for (Counts.Kind kind : BALLOTS) {
      int row = found.row(unit, found.find(Key.count(contest, kind, Key.ALL)));
      most = Math.max(most, row < 0 ? 0 : found.value(row));
    }
    return most;
  }

  /// Where most units of a file are the sums of their parts, or of few units by far the most
  /// figures are, all are meant to be: the others have mistakes.
  private void findComplete() {
    List<Integer> wholes = new ArrayList<>();
    int sums = 0;
    long equal = 0;
    long other = 0;
    for (int unit = 0; unit < found.units().size(); unit++) {
      if (found.hasFigures(unit) && !children.get(unit).isEmpty()) {
        Compared compared = sumsOfParts(unit);
        if (compared.equal + compared.other > 0) {
          wholes.add(unit);
          sums += compared.other == 0 ? 1 : 0;
          equal += compared.equal;
          other += compared.other;
        }
      }
    }
    if (2 * sums > wholes.size() || (equal >= MANY && equal >= MANY_TO_ONE * other)) {
      wholes.forEach(unit -> found.units().get(unit).setComplete());
    }
  }

  /// How many figures of votes are the sums of those of parts, and how many are not.
  private record Compared(long equal, long other) {}

  /// Compares all votes of a unit with those of its parts. A sum of nothing proves nothing.
  private Compared sumsOfParts(int unit) {
    long equal = 0;
    long other = 0;
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      if (found.value(row) < 0 || found.key(row).what() != Key.What.VOTES) {
        continue;
      }
      @Nullable Long sum = null;
      for (int part : children.get(unit)) {
        @Nullable Long value = value(part, found.keyPlace(row));
        sum = value == null ? sum : (Long) ((sum == null ? 0 : sum) + value);
      }
      if (sum != null && sum != found.value(row)) {
        other++;
      } else if (sum != null && sum > 0) {
        equal++;
      }
    }
    return new Compared(equal, other);
  }

  private void parts(int unit) {
    List<Integer> within = children.get(unit);
    if (within.isEmpty()) {
      return;
    }
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      Key key = found.key(row);
      if (found.value(row) < 0 || (key.what() != Key.What.VOTES && key.what() != Key.What.COUNT)) {
        continue;
      }
      long sum = 0;
      int stated = 0;
      for (int part : within) {
        @Nullable Long value = value(part, found.keyPlace(row));
        sum += value == null ? 0 : value;
        stated += value == null ? 0 : 1;
      }
      boolean comparable =
          stated > 0 && (sum == found.value(row) || found.units().get(unit).isComplete());
      if (comparable) {
        Rule rule = key.what() == Key.What.VOTES ? Rule.PARTS_VOTES : Rule.PARTS_COUNT;
        compare(rule, key.count(), unit, key.contest(), sum, row);
      }
    }
  }

  /// A figure of a unit, or else of its parts; null if no part has one.
  private @Nullable Long value(int unit, int key) {
    int row = found.row(unit, key);
    if (row >= 0) {
      return found.value(row) < 0 ? null : (Long) found.value(row);
    }
    @Nullable Long sum = null;
    for (int part : children.get(unit)) {
      @Nullable Long value = value(part, key);
      sum = value == null ? sum : (Long) ((sum == null ? 0 : sum) + value);
    }
    return sum;
  }

  private record Line(int contest, int type) {}

  private static final class Votes {
    private long sum;
    private boolean withheld;
  }

  private void ofUnit(int unit) {
    Map<Line, Votes> votes = new HashMap<>();
    Map<Integer, Votes> ofAllTypes = new HashMap<>();
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      Key key = found.key(row);
      if (key.what() == Key.What.VOTES) {
        add(votes.computeIfAbsent(new Line(key.contest(), key.type()), _ -> new Votes()), row);
        int all = found.find(Key.votes(key.contest(), key.choice(), Key.ALL));
        if (key.type() != Key.ALL && all >= 0) {
          add(ofAllTypes.computeIfAbsent(all, _ -> new Votes()), row);
        }
      }
    }
    votes.forEach((line, sum) -> choices(unit, line, sum));
    ofAllTypes.forEach(
        (key, sum) -> {
          int row = found.row(unit, key);
          if (row >= 0 && !sum.withheld && found.value(row) >= 0) {
            compare(Rule.TYPES, null, unit, found.key(row).contest(), sum.sum, row);
          }
        });
    ballots(unit);
  }

  private void add(Votes votes, int row) {
    votes.withheld |= found.value(row) < 0;
    votes.sum += Math.max(0, found.value(row));
  }

  private void choices(int unit, Line line, Votes votes) {
    if (votes.withheld) {
      return;
    }
    int total = row(unit, new Key(Key.What.CHOICES_TOTAL, line.contest, -1, null, line.type));
    if (total >= 0) {
      long all = votes.sum + others(unit, line);
      boolean withOthers = found.value(total) != votes.sum && found.value(total) == all;
      compare(Rule.CHOICES_TOTAL, null, unit, line.contest, withOthers ? all : votes.sum, total);
    }
    boolean anyValid = false;
    for (int contest : new int[] {line.contest, Key.ALL}) {
      int valid = row(unit, Key.count(contest, Counts.Kind.VALID, line.type));
      if (valid < 0) {
        valid = row(unit, new Key(Key.What.VALID_VOTES, contest, -1, null, line.type));
      } else if (hasSeveral(line.contest)) {
        return;
      }
      anyValid |= valid >= 0;
      if (valid >= 0 && (contest != Key.ALL || found.contests().size() == 1)) {
        compare(Rule.CHOICES_VALID, null, unit, line.contest, votes.sum, valid);
      }
    }
    if (!anyValid) {
      choicesAndInvalid(unit, line, votes.sum);
    }
  }

  /// Where no valid votes are stated, the votes of all choices and invalid ballots are all ballots,
  /// or of all who took part.
  private void choicesAndInvalid(int unit, Line line, long votes) {
    if (hasSeveral(line.contest)) {
      return;
    }
    for (int contest : new int[] {line.contest, Key.ALL}) {
      int invalid = row(unit, Key.count(contest, Counts.Kind.INVALID, line.type));
      boolean mine = contest != Key.ALL || found.contests().size() == 1;
      if (!mine || invalid < 0 || found.value(invalid) < 0) {
        continue;
      }
      int blank = row(unit, Key.count(contest, Counts.Kind.BLANK, line.type));
      long all = votes + found.value(invalid) + (blank < 0 ? 0 : Math.max(0, found.value(blank)));
      int ballots = row(unit, Key.count(contest, Counts.Kind.BALLOTS, line.type));
      int tookPart = row(unit, Key.count(contest, Counts.Kind.TOOK_PART, line.type));
      if (ballots >= 0) {
        compare(Rule.CHOICES_BALLOTS, null, unit, line.contest, all, ballots);
      } else if (tookPart >= 0 && found.value(tookPart) >= 0) {
        compare(Rule.CHOICES_TOOK_PART, null, unit, line.contest, all, tookPart);
      }
    }
  }

  /// Votes that count for no choice, which some files add to the sum of the choices.
  private long others(int unit, Line line) {
    long others = 0;
    for (Counts.Kind kind :
        List.of(Counts.Kind.OVERVOTES, Counts.Kind.UNDERVOTES, Counts.Kind.BLANK)) {
      int row = row(unit, Key.count(line.contest, kind, line.type));
      others += row < 0 ? 0 : Math.max(0, found.value(row));
    }
    return others;
  }

  private boolean hasSeveral(int contest) {
    return several.computeIfAbsent(contest, of -> hasSeveralVotes(found, of));
  }

  private void ballots(int unit) {
    for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
      Key key = found.key(row);
      if (key.count() != Counts.Kind.INVALID || found.value(row) < 0) {
        continue;
      }
      int valid = row(unit, Key.count(key.contest(), Counts.Kind.VALID, key.type()));
      if (valid < 0 || found.value(valid) < 0) {
        continue;
      }
      long sum = found.value(valid) + found.value(row);
      int blank = row(unit, Key.count(key.contest(), Counts.Kind.BLANK, key.type()));
      long withBlank = sum + (blank < 0 ? 0 : Math.max(0, found.value(blank)));
      Map<Counts.Kind, Rule> rules = new EnumMap<>(Counts.Kind.class);
      rules.put(Counts.Kind.BALLOTS, Rule.BALLOTS);
      rules.put(Counts.Kind.TOOK_PART, Rule.TOOK_PART);
      rules.forEach(
          (kind, rule) -> {
            int own = row(unit, Key.count(key.contest(), kind, key.type()));
            int whole = own < 0 ? row(unit, Key.count(Key.ALL, kind, key.type())) : own;
            if (whole >= 0 && found.value(whole) >= 0) {
              boolean blanksApart = found.value(whole) != sum && found.value(whole) == withBlank;
              compare(rule, null, unit, key.contest(), blanksApart ? withBlank : sum, whole);
            }
          });
    }
  }

  private int row(int unit, Key key) {
    return found.row(unit, found.find(key));
  }

  private void compare(
      Rule rule, Counts.@Nullable Kind count, int unit, int contest, long added, int row) {
    Collected sum = sums.computeIfAbsent(rule + " " + count, _ -> new Collected(rule, count));
    long stated = found.value(row);
    sum.compared++;
    sum.added += added;
    sum.stated += stated;
    if (added != stated) {
      sum.differences.add(
          new Difference(
              found.units().get(unit).name(),
              contest == Key.ALL ? "" : found.contests().get(contest).name(),
              added,
              stated,
              found.line(row),
              found.column(row)));
    }
  }
}
