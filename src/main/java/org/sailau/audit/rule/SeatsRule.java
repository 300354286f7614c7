package org.sailau.audit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.solve.SearchBudget;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;

/// Checks the seats that choices have won, and the choices that are elected, against the seats
/// there are: those of the contest, and of a list those that it has won. A list is a choice whose
/// name other choices state as their `list`; their own seats are among the list's.
public final class SeatsRule {

  private SeatsRule() {}

  public static void check(Election election, SearchBudget budget, FindingCollector findings) {
    for (int position = 0; position < election.contests().size(); position++) {
      budget.check();
      Contest contest = election.contests().get(position);
      if (contest.details().seats() != null
          || contest.choices().stream().anyMatch(choice -> choice.details().seats() != null)) {
        new Seats(election, position, findings).check();
      }
    }
  }

  /// The fewest figures that together are more than a number, if all of them are: the largest.
  static List<Figure> fewestAbove(BigDecimal most, List<Figure> all) {
    List<Figure> fewest = new ArrayList<>();
    BigDecimal some = BigDecimal.ZERO;
    for (Figure figure :
        all.stream().sorted(Comparator.comparing(Figure::number).reversed()).toList()) {
      some = some.add(figure.number());
      fewest.add(figure);
      if (some.compareTo(most) > 0) {
        break;
      }
    }
    return fewest;
  }

  /// The seats of one contest.
  private static final class Seats {

    /// A choice that is on no list of the contest.
    private static final int NO_LIST = -1;

    /// A choice whose list is the name of several.
    private static final int UNCLEAR = -2;

    private final Election election;
    private final int position;
    private final Contest contest;
    private final FindingCollector findings;

    /// For each choice the choice that is its list.
    private final int[] lists;

    private final boolean[] isList;

    Seats(Election election, int position, FindingCollector findings) {
      this.election = election;
      this.position = position;
      this.contest = election.contests().get(position);
      this.findings = findings;
      lists = new int[contest.choices().size()];
      isList = new boolean[lists.length];
      Map<LocalizedText, Integer> names = new HashMap<>();
      for (int choice = 0; choice < lists.length; choice++) {
        names.merge(contest.choices().get(choice).name(), choice, (_, _) -> UNCLEAR);
      }
      for (int choice = 0; choice < lists.length; choice++) {
        @Nullable LocalizedText list = details(choice).list();
        int of = list == null ? NO_LIST : names.getOrDefault(list, NO_LIST);
        lists[choice] = of == choice ? NO_LIST : of;
        if (of >= 0 && of != choice) {
          isList[of] = true;
        }
      }
    }

    private ChoiceDetails details(int choice) {
      return contest.choices().get(choice).details();
    }

    void check() {
      @Nullable Long seats = contest.details().seats();
      if (seats != null) {
        Figure limit = figure(Figure.Kind.SEATS, Figure.NONE, seats);
        checkSeats(limit);
        checkElected(limit, elected());
      }
      Map<Integer, List<Figure>> byList = new HashMap<>();
      for (int choice = 0; choice < lists.length; choice++) {
        if (lists[choice] >= 0 && details(choice).isElected()) {
          byList
              .computeIfAbsent(lists[choice], _ -> new ArrayList<>())
              .add(figure(Figure.Kind.ELECTED, choice, 1));
        }
      }
      for (int list = 0; list < lists.length; list++) {
        @Nullable Long won = details(list).seats();
        if (isList[list] && won != null) {
          checkElected(figure(Figure.Kind.SEATS, list, won), byList.getOrDefault(list, List.of()));
        }
      }
    }

    private Figure figure(Figure.Kind kind, int choice, long value) {
      return new Figure(kind, position, contest.unit(), choice, Figure.of(value));
    }

    /// The choices that are elected and are no list of others.
    private List<Figure> elected() {
      List<Figure> elected = new ArrayList<>();
      for (int choice = 0; choice < lists.length; choice++) {
        if (!isList[choice] && details(choice).isElected()) {
          elected.add(figure(Figure.Kind.ELECTED, choice, 1));
        }
      }
      return elected;
    }

    private void checkElected(Figure limit, List<Figure> elected) {
      if (!elected.isEmpty()) {
        boolean wrong = BigDecimal.valueOf(elected.size()).compareTo(limit.number()) > 0;
        add(
            Rule.ELECTED,
            limit,
            elected,
            !wrong ? List.of() : elected.subList(0, limit.number().intValueExact() + 1));
      }
    }

    private void checkSeats(Figure limit) {
      List<Figure> won = new ArrayList<>();
      boolean all = contest.choicesComplete() && isDecided();
      BigDecimal sum = BigDecimal.ZERO;
      for (int choice = 0; choice < lists.length; choice++) {
        if (lists[choice] != NO_LIST || !contest.choices().get(choice).stands()) {
          continue;
        }
        @Nullable Long seats = details(choice).seats();
        all &= seats != null;
        if (seats != null) {
          won.add(figure(Figure.Kind.SEATS, choice, seats));
          sum = sum.add(BigDecimal.valueOf(seats));
        }
      }
      int difference = sum.compareTo(limit.number());
      if (!won.isEmpty()) {
        add(
            Rule.SEATS,
            limit,
            won,
            difference > 0
                ? fewestAbove(limit.number(), won)
                : difference < 0 && all ? won : List.of());
      }
    }

    /// Whether the seats are given out for good.
    private boolean isDecided() {
      return election.status() == Election.Status.FINAL
          && !contest.counts().isUnfinished(contest.unit());
    }

    /// @param wrong what contradicts the limit; empty if nothing does
    private void add(Rule rule, Figure limit, List<Figure> others, List<Figure> wrong) {
      findings.add(
          rule,
          wrong.isEmpty() ? Outcome.AGREES : Outcome.CONTRADICTS,
          () -> {
            List<Figure> figures = with(limit, others);
            return wrong.isEmpty()
                ? Finding.agrees(rule, position, contest.unit(), figures, List.of())
                : Finding.contradicts(
                    rule, position, contest.unit(), figures, with(limit, wrong), List.of());
          });
    }

    private static List<Figure> with(Figure first, List<Figure> others) {
      List<Figure> all = new ArrayList<>(List.of(first));
      all.addAll(others);
      return all;
    }
  }
}
