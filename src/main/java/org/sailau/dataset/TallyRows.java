package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Evidence;
import org.sailau.election.Tallies;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// The tallies of one contest in the order of the file. Kept in columns until units and choices are
/// known and the tallies can be sorted by unit.
final class TallyRows {

  /// Stands in place of a slot for the contest's own unit.
  static final int CONTEST_UNIT = -2;

  /// Stands in place of a slot for all kinds of votes together.
  static final int ALL_TYPES = -3;

  private static final long NOT_STATED = Tallies.NOT_STATED;

  /// Bytes that one row takes here and in the finished election.
  static final int BYTES = 37 + 24;

  /// Bytes that votes take that are no whole number, or below 0.
  private static final int UNUSUAL_VOTES_BYTES = 400;

  private int size;
  private int[] unit = new int[8];
  private int[] choice = new int[8];
  private long[] votes = new long[8];
  private long[] steps = new long[8];
  private byte[] decimals = new byte[8];

  /// The slot of each row's kind of votes; null as long as all rows are of all kinds together.
  private int @Nullable [] type;

  private final SourcePositions places = new SourcePositions();
  private final Map<Integer, Evidence> evidence = new HashMap<>();
  private final Map<Integer, Problem> ifTooPrecise = new HashMap<>();
  private final Map<Integer, UnusualVotes> unusual = new HashMap<>();

  private boolean fractionWarned;

  /// Votes with decimals, or below 0.
  ///
  /// @param ifNone the problem that they are if the contest can have none like them
  private record UnusualVotes(BigDecimal votes, Problem ifNone) {}

  /// Keeps a problem of the next row's share, to be noted if the contest's rounding turns out to
  /// have fewer decimals.
  void nextShare(Problem problem) {
    ifTooPrecise.put(size, problem);
  }

  /// Keeps the next row's votes with decimals or below 0, and the problem that they are in a
  /// contest that cannot have such.
  ///
  /// @return how many bytes they take
  int nextVotes(BigDecimal votes, Problem problem) {
    unusual.put(size, new UnusualVotes(votes, problem));
    return UNUSUAL_VOTES_BYTES;
  }

  /// @param type the slot of the kind of votes, or [#ALL_TYPES]
  void add(
      int unit,
      int choice,
      int type,
      @Nullable Long votes,
      @Nullable Share share,
      Evidence evidence,
      TokenStreamLocation place) {
    if (size == this.unit.length) {
      grow(size + (size >> 1));
    }
    this.unit[size] = unit;
    this.choice[size] = choice;
    this.votes[size] = votes == null ? NOT_STATED : votes;
    this.steps[size] = share == null ? NOT_STATED : share.steps();
    this.decimals[size] = share == null ? 0 : (byte) share.decimals();
    if (type != ALL_TYPES && this.type == null) {
      this.type = new int[this.unit.length];
      Arrays.fill(this.type, ALL_TYPES);
    }
    if (this.type != null) {
      this.type[size] = type;
    }
    places.add(place);
    if (!evidence.isDefault()) {
      this.evidence.put(size, evidence);
    }
    size++;
  }

  int size() {
    return size;
  }

  private void grow(int to) {
    unit = Arrays.copyOf(unit, to);
    choice = Arrays.copyOf(choice, to);
    votes = Arrays.copyOf(votes, to);
    steps = Arrays.copyOf(steps, to);
    decimals = Arrays.copyOf(decimals, to);
    if (type != null) {
      int before = type.length;
      type = Arrays.copyOf(type, to);
      Arrays.fill(type, before, to, ALL_TYPES);
    }
  }

  /// The rounding as far as the shares in the file show it. Without a share: two decimals, as is
  /// usual.
  Rounding roundingAsWritten() {
    int most = -1;
    for (int row = 0; row < size; row++) {
      if (steps[row] != NOT_STATED) {
        most = Math.max(most, decimals[row]);
      }
    }
    return new Rounding(most < 0 ? 2 : most, Rounding.Mode.UNKNOWN, false);
  }

  /// Sorts the rows by unit and notes what is wrong with them.
  ///
  /// @param pointer to the list in the file
  /// @param contestUnit position of the contest's unit
  /// @param unitCount how many units there are
  /// @param types the kinds of votes
  /// @param unusualVotes which votes the contest can have beside whole ones
  /// @return the tallies of all kinds of votes together, then those of each kind, by its position;
  ///   kinds at the end that have none are left out. Of no use if a problem was noted
  List<Tallies> resolve(
      String pointer,
      IdTable units,
      int contestUnit,
      int unitCount,
      IdTable choices,
      int choiceCount,
      IdTable types,
      Rounding rounding,
      UnusualVotesAllowed unusualVotes,
      ProblemCollector problems) {
    int voteDecimals = voteDecimals();
    int most = IdTable.UNDEFINED;
    for (int row = 0; row < size; row++) {
      unit[row] = unit[row] == CONTEST_UNIT ? contestUnit : position(units, unit[row]);
      choice[row] = position(choices, choice[row]);
      if (type != null && type[row] != ALL_TYPES) {
        type[row] = position(types, type[row]);
        most = Math.max(most, type[row]);
      }
      if (steps[row] != NOT_STATED && decimals[row] > rounding.decimals()) {
        problems.add(tooPrecise(row, rounding));
      }
      scale(row, voteDecimals, unusualVotes, problems);
    }
    List<Tallies> all = new ArrayList<>();
    all.add(resolve(ALL_TYPES, unitCount, rounding, voteDecimals));
    for (int wanted = 0; wanted <= most; wanted++) {
      all.add(resolve(wanted, unitCount, rounding, voteDecimals));
    }
    new DuplicateTallies(unit, choice, type, size, choiceCount)
        .forEach(
            unitCount,
            row ->
                problems.add(
                    new Problem(
                        Kind.DUPLICATE_TALLY,
                        places.line(row),
                        places.column(row),
                        pointer + '/' + row,
                        "{…}",
                        List.of())));
    return all;
  }

  private Tallies resolve(int wanted, int unitCount, Rounding rounding, int voteDecimals) {
    int rows =
        type == null
            ? size
            : (int) IntStream.range(0, size).filter(row -> typeOf(row) == wanted).count();
    Tallies.Builder builder = new Tallies.Builder(rounding.decimals(), voteDecimals, rows + 2);
    for (int row = 0; row < size; row++) {
      if (typeOf(row) == wanted
          && isKnown(row)
          && (steps[row] == NOT_STATED || decimals[row] <= rounding.decimals())) {
        // The builder's rows are these rows only while nothing is wrong, which is enough.
        builder.add(
            unit[row],
            choice[row],
            votes[row] == NOT_STATED ? null : (Long) votes[row],
            share(row, rounding.decimals()),
            evidenceOf(row));
      }
    }
    return builder.build(unitCount);
  }

  private int typeOf(int row) {
    return type == null ? ALL_TYPES : type[row];
  }

  /// The most decimals that any votes have.
  private int voteDecimals() {
    return unusual.values().stream().mapToInt(votes -> votes.votes.scale()).max().orElse(0);
  }

  /// Which votes a contest can have beside whole ones.
  ///
  /// @param fractions whether its counting method can make fractions of votes; null if the method
  ///   is not stated, so that the fractions are a warning
  /// @param takenAway whether it is a round, in which votes can be taken away
  record UnusualVotesAllowed(@Nullable Boolean fractions, boolean takenAway) {}

  private void scale(
      int row, int voteDecimals, UnusualVotesAllowed allowed, ProblemCollector problems) {
    @Nullable UnusualVotes exact = unusual.isEmpty() ? null : unusual.get(row);
    if (exact != null) {
      boolean fraction = exact.votes.stripTrailingZeros().scale() > 0;
      boolean negative = exact.votes.signum() < 0;
      if ((fraction && Boolean.FALSE.equals(allowed.fractions))
          || (negative && !allowed.takenAway && typeOf(row) == ALL_TYPES)) {
        problems.add(exact.ifNone);
      }
      if (fraction && allowed.fractions == null && !fractionWarned) {
        fractionWarned = true;
        Problem place = exact.ifNone;
        problems.add(
            new Problem(
                Kind.FRACTION_OF_VOTES,
                place.line(),
                place.column(),
                place.pointer(),
                place.found(),
                List.of()));
      }
      votes[row] = exact.votes.setScale(voteDecimals).unscaledValue().longValue();
    } else if (voteDecimals > 0 && votes[row] != NOT_STATED) {
      BigDecimal scaled = BigDecimal.valueOf(votes[row]).setScale(voteDecimals);
      if (scaled.unscaledValue().bitLength() >= Long.SIZE) {
        problems.add(
            new Problem(
                Kind.NOT_A_COUNT,
                places.line(row),
                places.column(row),
                "",
                Long.toString(votes[row]),
                List.of()));
      }
      votes[row] = scaled.unscaledValue().longValue();
    }
  }

  private static int position(IdTable ids, int slot) {
    return slot == IdTable.UNDEFINED ? slot : ids.position(slot);
  }

  private boolean isKnown(int row) {
    return unit[row] != IdTable.UNDEFINED && choice[row] != IdTable.UNDEFINED;
  }

  private Problem tooPrecise(int row, Rounding rounding) {
    return Objects.requireNonNull(ifTooPrecise.get(row))
        .expecting(Integer.toString(rounding.decimals()));
  }

  /// Asks the map only if it has something, since it needs an object for each row's number.
  private Evidence evidenceOf(int row) {
    return evidence.isEmpty() ? Evidence.DEFAULT : evidence.getOrDefault(row, Evidence.DEFAULT);
  }

  private @Nullable Share share(int row, int contestDecimals) {
    if (steps[row] == NOT_STATED) {
      return null;
    }
    return decimals[row] == contestDecimals
        ? new Share(steps[row], contestDecimals)
        : Share.of(BigDecimal.valueOf(steps[row], decimals[row]), contestDecimals);
  }
}
