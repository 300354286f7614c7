package org.sailau.audit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;

/// Holds the rounds of a contest against each other: who was eliminated has no votes later, and
/// where the voters rank the choices, nobody joins after the first round and no ballots do. Where a
/// second round is another vote, its ballots are others, and nothing follows for them. Rounds
/// without a number are not compared.
public final class RoundsRule {

  private RoundsRule() {}

  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    Map<Integer, List<Integer>> rounds = new TreeMap<>();
    for (int position = 0; position < election.contests().size(); position++) {
      Contest.@Nullable Round round = election.contests().get(position).round();
      if (round != null && round.of() != position) {
        rounds.computeIfAbsent(round.of(), _ -> new ArrayList<>()).add(position);
      }
    }
    rounds.forEach((of, parts) -> new Rounds(election, of, parts, findings).check(budget));
  }

  /// @param contest the position in [Election#contests]
  private record Round(int contest, int number) {}

  private record Eliminated(int round, Figure figure) {}

  /// The rounds of one contest.
  private static final class Rounds {
    private final Election election;
    private final FindingCollector findings;

    /// The contest of the rounds, and they themselves.
    private final List<Integer> all;

    /// Those that have a number, by it.
    private final List<Round> numbered = new ArrayList<>();

    private final SamePeople people;

    Rounds(Election election, int of, List<Integer> parts, FindingCollector findings) {
      this.election = election;
      this.findings = findings;
      all = new ArrayList<>(List.of(of));
      all.addAll(parts);
      for (int part : parts) {
        Contest.@Nullable Round round = contest(part).round();
        @Nullable Integer number = round == null ? null : round.number();
        if (number != null) {
          numbered.add(new Round(part, number));
        }
      }
      numbered.sort(Comparator.comparingInt(Round::number));
      // The others are rounds of the first one, or else all are rounds of the whole.
      if (!numbered.isEmpty() && numbered.getFirst().number() > 1) {
        numbered.addFirst(new Round(of, 1));
      }
      people = new SamePeople(election, all);
    }

    private Contest contest(int position) {
      return election.contests().get(position);
    }

    void check(SearchBudget budget) {
      checkEliminated(budget);
      boolean ranked =
          all.stream()
              .anyMatch(one -> contest(one).details().method() == ContestDetails.Method.RANKED);
      boolean oneFirst = numbered.size() > 1 && numbered.get(0).number() < numbered.get(1).number();
      if (ranked && oneFirst) {
        int first = numbered.getFirst().contest();
        for (Round later : numbered.subList(1, numbered.size())) {
          budget.check();
          if (people.areById()) {
            checkNew(first, later.contest());
          }
          new VotesOfRounds(election, first, later.contest(), findings).check(budget);
        }
      }
    }

    private void checkEliminated(SearchBudget budget) {
      Map<String, Integer> numbers = new HashMap<>();
      numbered.forEach(round -> numbers.put(contest(round.contest()).id(), round.number()));
      Map<Integer, Eliminated> eliminated = new HashMap<>();
      for (int position : all) {
        Contest contest = contest(position);
        for (int choice = 0; choice < contest.choices().size(); choice++) {
          ChoiceDetails details = contest.choices().get(choice).details();
          @Nullable Integer number = numbers.get(details.eliminatedIn());
          if (number != null) {
            Figure figure =
                new Figure(
                    Figure.Kind.ELIMINATED, position, contest.unit(), choice, Figure.of(number));
            eliminated.putIfAbsent(people.of(position, choice), new Eliminated(number, figure));
          }
        }
      }
      if (!eliminated.isEmpty()) {
        for (Round round : numbered) {
          budget.check();
          checkEliminated(round, eliminated);
        }
      }
    }

    private void checkEliminated(Round round, Map<Integer, Eliminated> eliminated) {
      Contest contest = contest(round.contest());
      for (int row = 0; row < contest.tallies().size(); row++) {
        // Votes that are taken away are below 0.
        if (contest.tallies().votes(row) > 0) {
          @Nullable Eliminated before =
              eliminated.get(people.of(round.contest(), contest.tallies().choice(row)));
          if (before != null && before.round() < round.number()) {
            Figure votes = votes(round.contest(), row);
            List<Figure> both = List.of(votes, before.figure());
            findings.add(
                Finding.contradicts(
                    Rule.CHOICES_OF_ROUNDS, round.contest(), votes.unit(), both, both, List.of()));
          }
        }
      }
    }

    private Figure votes(int position, int row) {
      Contest contest = contest(position);
      return new Figure(
          Figure.Kind.VOTES,
          position,
          contest.tallies().unit(row),
          contest.tallies().choice(row),
          new Figure.Value.Amount(contest.tallies().exactVotes(contest.tallies().votes(row))));
    }

    /// Names the choices with votes that the first round does not have, each once.
    private void checkNew(int first, int later) {
      Contest contest = contest(later);
      boolean[] looked = new boolean[contest.choices().size()];
      for (int row = 0; row < contest.tallies().size(); row++) {
        int choice = contest.tallies().choice(row);
        if (looked[choice] || contest.tallies().votes(row) <= 0) {
          continue;
        }
        looked[choice] = true;
        if (contest.choices().get(choice).stands()
            && !people.isIn(first, contest.choices().get(choice).id())) {
          List<Figure> votes = List.of(votes(later, row));
          findings.add(
              contest(first).choicesComplete()
                  ? Finding.contradicts(
                      Rule.CHOICES_OF_ROUNDS,
                      later,
                      votes.getFirst().unit(),
                      votes,
                      votes,
                      List.of())
                  : Finding.cannotTell(
                      Rule.CHOICES_OF_ROUNDS, later, votes.getFirst().unit(), votes, List.of()));
        }
      }
    }
  }

  /// Which choices of several contests are the same: those with the same id, or where the file says
  /// of any of them which other one it is (`sameAs`), those of which it says so. Takes time by
  /// choices.
  private static final class SamePeople {

    private final Map<Integer, Integer> begin = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> byId = new HashMap<>();
    private final int[] leader;
    private final boolean areById;

    SamePeople(Election election, List<Integer> contests) {
      int size = 0;
      Map<String, Integer> positions = new HashMap<>();
      for (int position : contests) {
        Contest contest = election.contests().get(position);
        begin.put(position, size);
        size += contest.choices().size();
        positions.put(contest.id(), position);
        Map<String, Integer> ids = new HashMap<>();
        for (int choice = 0; choice < contest.choices().size(); choice++) {
          ids.put(contest.choices().get(choice).id(), choice);
        }
        byId.put(position, ids);
      }
      leader = new int[size];
      for (int one = 0; one < size; one++) {
        leader[one] = one;
      }
      boolean stated = false;
      for (int position : contests) {
        List<Choice> choices = election.contests().get(position).choices();
        for (int choice = 0; choice < choices.size(); choice++) {
          ChoiceDetails.@Nullable Reference same = choices.get(choice).details().sameAs();
          @Nullable Integer other = same == null ? null : positions.get(same.contest());
          @Nullable Integer there =
              same == null || other == null ? null : ids(other).get(same.choice());
          if (other != null && there != null) {
            stated = true;
            join(of(position, choice), of(other, there));
          }
        }
      }
      areById = !stated;
      if (areById) {
        Map<String, Integer> first = new HashMap<>();
        begin.forEach(
            (position, _) ->
                ids(position)
                    .forEach(
                        (id, choice) -> {
                          @Nullable Integer before = first.putIfAbsent(id, of(position, choice));
                          if (before != null) {
                            join(before, of(position, choice));
                          }
                        }));
      }
    }

    private Map<String, Integer> ids(int contest) {
      return byId.getOrDefault(contest, Map.of());
    }

    /// Whether the ids say who is the same.
    boolean areById() {
      return areById;
    }

    /// A number for a choice and those that are the same.
    ///
    /// @param contest one of the contests, by its position
    int of(int contest, int choice) {
      return find(begin.getOrDefault(contest, 0) + choice);
    }

    /// Whether a contest has the choice of another one, where ids say so.
    boolean isIn(int contest, String id) {
      return ids(contest).containsKey(id);
    }

    private int find(int one) {
      int at = one;
      while (leader[at] != at) {
        leader[at] = leader[leader[at]];
        at = leader[at];
      }
      return at;
    }

    private void join(int one, int other) {
      leader[find(one)] = find(other);
    }
  }
}
