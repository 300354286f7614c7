package org.sailau.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.HiddenElection.Leaf;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Contest;
import org.sailau.election.ShareBase;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Counts.State;
import org.sailau.election.number.Rounding;

/// The whole truth about one contest of a random election.
final class HiddenContest {

  private final HiddenElection election;
  private final Random random;
  final int unit;
  final int choices;
  final int votesPerVoter;
  final boolean choicesComplete;
  final boolean blankIsValid;
  final boolean hasTypes;

  /// Whether some kinds of votes take votes away.
  private final boolean corrections;

  /// Whether others can vote than those of the unit's turnout.
  final boolean ownVoters;

  final int voteDecimals;
  final ShareBase.@Nullable Kind base;
  final Rounding rounding;
  private final boolean hasStates;
  private final Map<Integer, State> states = new HashMap<>();

  /// What the lowest units in which the contest is held have in the end; and what they state now.
  private final Map<Integer, Leaf> leaves = new HashMap<>();

  private final Map<Integer, Leaf> shown = new HashMap<>();

  /// Of each unit whose count is not finished, the lowest units that are counted.
  private final Map<Integer, BitSet> countedYet = new HashMap<>();

  HiddenContest(HiddenElection election) {
    this.election = election;
    random = election.random;
    unit = random.nextInt(3) > 0 ? 0 : random.nextInt(election.listed);
    choices = 1 + random.nextInt(4);
    votesPerVoter = random.nextInt(3) > 0 ? 1 : List.of(0, 2, 3).get(random.nextInt(3));
    choicesComplete = random.nextBoolean();
    blankIsValid = random.nextBoolean();
    hasTypes = election.types > 0 && random.nextBoolean();
    corrections = hasTypes && random.nextInt(3) == 0;
    ownVoters = random.nextInt(3) == 0;
    voteDecimals = random.nextInt(8) == 0 ? 4 : 0;
    hasStates = !corrections && random.nextInt(3) == 0;
    ShareBase.Kind[] kinds = ShareBase.Kind.values();
    boolean anyBase = ownVoters || (unit == 0 && !hasStates);
    base = random.nextInt(4) == 0 ? null : kinds[random.nextInt(anyBase ? 4 : 2)];
    Rounding.Mode[] modes = Rounding.Mode.values();
    rounding =
        new Rounding(random.nextInt(4), modes[random.nextInt(modes.length)], random.nextBoolean());
    for (int leaf = 0; leaf < election.areas.size(); leaf++) {
      if (election.within(unit).get(leaf)) {
        leaves.put(leaf, leaf(leaf));
      }
    }
    leaves.forEach((leaf, all) -> shown.put(leaf, all));
    State[] states = State.values();
    if (hasStates) {
      for (int each = 0; each < election.listed; each++) {
        if (random.nextInt(6) == 0) {
          setState(each, states[random.nextInt(states.length)]);
        }
      }
    }
  }

  private void setState(int of, State state) {
    if (state == State.ANNULLED && election.hasHierarchies() && !leaves.containsKey(of)) {
      return;
    }
    states.put(of, state);
    @Nullable Leaf leaf = leaves.get(of);
    if (leaf != null && state == State.PARTIAL) {
      shown.put(of, half(leaf));
    } else if (state == State.PARTIAL || state == State.NOT_COUNTED) {
      BitSet some = new BitSet();
      election.countedIn(of).stream()
          .filter(_ -> state == State.PARTIAL && random.nextBoolean())
          .forEach(some::set);
      countedYet.put(of, some);
    }
  }

  @Nullable State state(int of) {
    return states.get(of);
  }

  boolean isHeldIn(int of) {
    return leaves.keySet().stream().anyMatch(leaf -> election.within(of).get(leaf));
  }

  /// Whether the unit's turnout is not that of the contest.
  boolean hasOwnVoters(int of) {
    return ownVoters || !states.isEmpty() || !leaves.keySet().containsAll(toList(of));
  }

  private List<Integer> toList(int of) {
    return election.countedIn(of).stream().boxed().toList();
  }

  private long upTo(long most) {
    return random.nextLong(most + 1);
  }

  private Leaf leaf(int of) {
    long tookPart = election.areas.get(of).tookPart();
    long eligible = election.areas.get(of).eligible();
    if (ownVoters) {
      tookPart = upTo(tookPart + 20);
      eligible = tookPart + upTo(30);
    }
    long ballots = random.nextBoolean() ? tookPart : upTo(tookPart);
    long blank = random.nextBoolean() ? 0 : upTo(ballots);
    long invalid = random.nextBoolean() ? 0 : upTo(ballots - blank);
    long named = ballots - blank - invalid;
    long[][] votes = new long[election.types + 1][choices];
    long left = named * Math.max(1, votesPerVoter);
    for (int choice = 0; choice < choices; choice++) {
      boolean rest = choice == choices - 1 && choicesComplete;
      long most = votesPerVoter == Contest.ANY_NUMBER ? named : Math.min(left, named);
      long total = rest && votesPerVoter == 1 ? left : upTo(most);
      left -= total;
      split(voteDecimals == 0 ? total : total * 10_000 + upTo(9_999), choice, votes);
    }
    long valid = named + (blankIsValid ? blank : 0);
    return new Leaf(eligible, tookPart, ballots, valid, invalid, blank, upTo(invalid), 1, votes);
  }

  /// Divides the votes of a choice among the kinds of votes.
  private void split(long total, int choice, long[][] votes) {
    int other = election.types;
    if (!hasTypes) {
      votes[other][choice] = total;
      return;
    }
    long left = total;
    for (int type = 1; type < election.types; type++) {
      boolean less = corrections && random.nextInt(4) == 0;
      votes[type][choice] = less ? -upTo(5) : random.nextInt(4) == 0 ? 0 : upTo(Math.max(left, 0));
      left -= votes[type][choice];
    }
    votes[other][choice] = election.typesComplete || left <= 0 ? 0 : upTo(left);
    votes[0][choice] = left - votes[other][choice];
  }

  /// The same count when half of each is counted.
  private Leaf half(Leaf all) {
    long[][] votes = new long[all.votes().length][choices];
    long sum = 0;
    for (int type = 0; type < votes.length; type++) {
      for (int choice = 0; choice < choices; choice++) {
        votes[type][choice] = all.votes()[type][choice] / 2;
        sum += votes[type][choice];
      }
    }
    long blank = all.blank() / 2;
    long invalid = all.invalid() / 2;
    long namedAll = all.valid() - (blankIsValid ? all.blank() : 0);
    long named =
        votesPerVoter == 1 && choicesComplete && voteDecimals == 0 ? sum : (namedAll + 1) / 2;
    long valid = named + (blankIsValid ? blank : 0);
    return new Leaf(
        all.eligible(),
        all.tookPart(),
        named + blank + invalid,
        valid,
        invalid,
        blank,
        Math.min(all.overvotes(), invalid),
        0,
        votes);
  }

  /// The lowest units whose figures are in those of a unit in the end.
  private BitSet inTheEnd(int of) {
    BitSet counted = new BitSet();
    election.countedIn(of).stream()
        .filter(leaf -> leaves.containsKey(leaf) && !isAnnulled(election.way(leaf, of)))
        .forEach(counted::set);
    return counted;
  }

  private boolean isAnnulled(List<Integer> way) {
    return way.stream().anyMatch(each -> states.get(each) == State.ANNULLED);
  }

  private List<Leaf> statedLeaves(int of) {
    List<Leaf> all = new ArrayList<>();
    if (leaves.containsKey(of)) {
      if (state(of) != State.NOT_COUNTED) {
        all.add(shownIn(of));
      }
      return all;
    }
    BitSet counted = inTheEnd(of);
    @Nullable BitSet some = countedYet.get(of);
    if (some != null) {
      counted.and(some);
    }
    counted.stream().forEach(leaf -> all.add(endOf(leaf)));
    return all;
  }

  private Leaf shownIn(int leaf) {
    return Objects.requireNonNull(shown.get(leaf));
  }

  private Leaf endOf(int leaf) {
    return Objects.requireNonNull(leaves.get(leaf));
  }

  /// What can be stated of a unit.
  long count(int of, Counts.Kind kind) {
    return statedLeaves(of).stream().mapToLong(leaf -> leaf.count(kind)).sum();
  }

  long votes(int of, int choice, int type) {
    return statedLeaves(of).stream()
        .mapToLong(leaf -> type == Figure.NONE ? leaf.votesOf(choice) : leaf.votes()[type][choice])
        .sum();
  }

  /// What is true in the end.
  long countInTheEnd(int of, Counts.Kind kind) {
    return inTheEnd(of).stream().mapToLong(leaf -> endOf(leaf).count(kind)).sum();
  }

  long votesInTheEnd(int of, int choice) {
    return inTheEnd(of).stream().mapToLong(leaf -> endOf(leaf).votesOf(choice)).sum();
  }

  boolean takesVotesAway() {
    return corrections;
  }

  /// What shares are shares of, in a unit.
  long base(int of) {
    return base == null
        ? count(of, Counts.Kind.VALID)
        : switch (base) {
          case VALID_VOTES -> count(of, Counts.Kind.VALID);
          case BALLOTS_CAST -> count(of, Counts.Kind.BALLOTS);
          case TOOK_PART -> count(of, Counts.Kind.TOOK_PART);
          case ELIGIBLE_VOTERS -> count(of, Counts.Kind.ELIGIBLE);
        };
  }
}
