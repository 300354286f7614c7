package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.List;
import org.sailau.election.Choice;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.WordForm;

/// Finds choices of one contest that may be one, written differently by different offices. They are
/// not joined: two people can have nearly the same name.
final class SimilarChoices {

  private static final int MAX = 50;

  /// More choices than people can stand for one office are not compared.
  private static final int MAX_CHOICES = 300;

  /// Shorter names that differ in a letter are different names.
  private static final int MIN_LENGTH = 8;

  private static final int MAX_DISTANCE = 2;

  private final FoundFigures found;

  SimilarChoices(FoundFigures found) {
    this.found = found;
  }

  /// A note for each pair. The figures are sorted.
  List<ImportProblem> find() {
    List<ImportProblem> notes = new ArrayList<>();
    for (int contest = 0; contest < found.contests().size(); contest++) {
      List<FoundContest.FoundChoice> choices = found.contests().get(contest).choices();
      for (int one = 0; one < Math.min(choices.size(), MAX_CHOICES); one++) {
        for (int other = one + 1; other < Math.min(choices.size(), MAX_CHOICES); other++) {
          if (notes.size() < MAX
              && choices.get(one).role() == Choice.Role.CHOICE
              && choices.get(other).role() == Choice.Role.CHOICE
              && isSimilar(choices.get(one).name(), choices.get(other).name())
              && !isAnywhereBoth(contest, one, other)) {
            notes.add(note(choices.get(one), choices.get(other)));
          }
        }
      }
    }
    return notes;
  }

  private static ImportProblem note(FoundContest.FoundChoice one, FoundContest.FoundChoice other) {
    boolean rarer = one.times() < other.times();
    return ImportProblem.of(
        Kind.SIMILAR_NAMES, rarer ? one.name() : other.name(), rarer ? other.name() : one.name());
  }

  private boolean isAnywhereBoth(int contest, int one, int other) {
    int first = found.find(Key.votes(contest, one, Key.ALL));
    int second = found.find(Key.votes(contest, other, Key.ALL));
    for (int unit = 0; unit < found.units().size(); unit++) {
      if (found.row(unit, first) >= 0 && found.row(unit, second) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether two names have the same first and last word, or differ in a letter or two.
  static boolean isSimilar(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    if (words.size() > 1 && others.size() > 1) {
      if (words.getFirst().equals(others.getFirst()) && words.getLast().equals(others.getLast())) {
        return true;
      }
    }
    String whole = String.join(" ", words);
    String otherWhole = String.join(" ", others);
    return words.size() == others.size()
        && Math.min(whole.length(), otherWhole.length()) >= MIN_LENGTH
        && whole.chars().noneMatch(Character::isDigit)
        && distance(whole, otherWhole) <= MAX_DISTANCE;
  }

  /// The words of a name without initials and what is added to names of sons.
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : WordForm.of(name).split(" ", -1)) {
      if (word.length() > 1 && !word.equals("jr") && !word.equals("sr")) {
        words.add(word);
      }
    }
    return words;
  }

  /// How many letters have to be changed, added or taken away (Levenshtein).
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (int letter = 1; letter <= one.length(); letter++) {
      int diagonal = row[0];
      row[0] = letter;
      for (int at = 1; at < row.length; at++) {
        int above = row[at];
        int changed = diagonal + (one.charAt(letter - 1) == other.charAt(at - 1) ? 0 : 1);
        row[at] = Math.min(changed, Math.min(above, row[at - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
