package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;

/// Finds choices that are the sum of the others of their contest, whatever they are called, and
/// makes totals of them, which are compared and never counted.
public final class ChoiceTotals {

  /// In so few units numbers add up by chance.
  private static final int MIN_UNITS = 4;

  /// Of a hundred units, so many have to add up: the others have mistakes.
  private static final int MOST_OF_100 = 90;

  private static final int MAX_NOTES = 100;

  private final FoundFigures found;
  private final List<ImportProblem> notes = new ArrayList<>();

  private ChoiceTotals(FoundFigures found) {
    this.found = found;
  }

  /// Finds such choices, and changes the figures accordingly. The figures are sorted, and stay so.
  ///
  /// @return a note for each
  public static List<ImportProblem> find(FoundFigures found) {
    ChoiceTotals totals = new ChoiceTotals(found);
    for (int contest = 0; contest < found.contests().size(); contest++) {
      totals.ofContest(contest);
    }
    if (!totals.notes.isEmpty()) {
      found.sort();
    }
    return totals.notes;
  }

  private void ofContest(int contest) {
    List<FoundContest.FoundChoice> choices = found.contests().get(contest).choices();
    if (choices.size() < 3) {
      return;
    }
    int[] units = new int[choices.size()];
    int[] sums = new int[choices.size()];
    long[] votes = new long[choices.size()];
    for (int unit = 0; unit < found.units().size(); unit++) {
      long all = 0;
      int notZero = 0;
      Arrays.fill(votes, -1);
      for (int row = found.firstRow(unit); row < found.firstRow(unit + 1); row++) {
        Key key = found.key(row);
        if (key.what() == Key.What.VOTES && key.contest() == contest && key.type() == Key.ALL) {
          votes[key.choice()] = Math.max(0, found.value(row));
          all += votes[key.choice()];
          notZero += found.value(row) > 0 ? 1 : 0;
        }
      }
      for (int choice = 0; choice < votes.length && notZero > 2; choice++) {
        if (votes[choice] >= 0) {
          units[choice]++;
          sums[choice] += 2 * votes[choice] == all ? 1 : 0;
        }
      }
    }
    for (int choice = 0; choice < sums.length; choice++) {
      if (sums[choice] >= MIN_UNITS && sums[choice] * 100 >= units[choice] * MOST_OF_100) {
        dissolve(contest, choice);
        return;
      }
    }
  }

  private void dissolve(int contest, int choice) {
    FoundContest.FoundChoice total = found.contests().get(contest).choices().get(choice);
    total.dissolve();
    if (notes.size() < MAX_NOTES) {
      notes.add(ImportProblem.of(Kind.CHOICE_IS_TOTAL, total.name()));
    }
    for (int at = 0; at < found.keys().size(); at++) {
      Key key = found.keys().get(at);
      if (key.what() == Key.What.VOTES && key.contest() == contest && key.choice() == choice) {
        found.rekey(at, new Key(Key.What.CHOICES_TOTAL, contest, -1, null, key.type()));
      }
    }
  }
}
