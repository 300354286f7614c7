package org.sailau.importer.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.recipe.WordForm;
import org.sailau.importer.table.Table;

/// The contests, choices and kinds of votes that the lines of a table name, and what words stand
/// for. Adds those that are new. For one table, on one thread.
final class TableNames {

  private final Table table;
  private final Recipe recipe;
  private final Layout layout;
  private final FoundFigures found;
  private final boolean partiesApart;
  private final Map<String, Integer> contests = new HashMap<>();
  private final Map<ChoiceId, Integer> choices = new HashMap<>();
  private final Map<String, Optional<Role>> meanings = new HashMap<>();

  /// The numbers of the texts by which the last line named its contest, and that contest.
  private long lastContestId = -1;

  private int lastContest;

  private record ChoiceId(int contest, String name, String party) {}

  /// @param partiesApart whether one name with two parties is two choices
  TableNames(Table table, Recipe recipe, Layout layout, FoundFigures found, boolean partiesApart) {
    this.table = table;
    this.recipe = recipe;
    this.layout = layout;
    this.found = found;
    this.partiesApart = partiesApart;
  }

  /// What a word stands for; null if it is a name.
  @Nullable Role meaning(String word) {
    return meanings
        .computeIfAbsent(word, key -> Optional.ofNullable(recipe.meaning(key)))
        .orElse(null);
  }

  /// The contest that a line names; [Key#ALL] if it names none.
  int contestOfLine(int row) {
    int district = layout.district() < 0 ? 0 : table.code(row, layout.district());
    long id = (long) table.code(row, layout.contest()) << Integer.SIZE | district;
    if (id != lastContestId) {
      lastContestId = id;
      lastContest = findContest(row);
    }
    return lastContest;
  }

  private int findContest(int row) {
    String name = table.text(row, layout.contest());
    String district = layout.district() < 0 ? "" : table.text(row, layout.district());
    if (name.isEmpty() && district.isEmpty()) {
      return Key.ALL;
    }
    return contest(district.isEmpty() ? name : name + " " + district);
  }

  int contest(String name) {
    return contests.computeIfAbsent(
        name,
        _ -> {
          found.contests().add(new FoundContest(name));
          return found.contests().size() - 1;
        });
  }

  /// @param meaning what the name stands for; null if it is a name
  int choice(int contest, String name, String party, @Nullable Role meaning) {
    boolean apart = partiesApart && meaning == null;
    ChoiceId id = new ChoiceId(contest, name, apart ? party : "");
    @Nullable Integer known = choices.get(id);
    FoundContest of = found.contests().get(contest);
    if (known == null) {
      Choice.Role role =
          meaning == Role.WRITE_INS
              ? Choice.Role.WRITE_INS
              : meaning == Role.NONE ? Choice.Role.NONE : Choice.Role.CHOICE;
      String form =
          role == Choice.Role.WRITE_INS
              ? ""
              : WordForm.of(name) + (apart ? "\n" + WordForm.of(party) : "");
      known = of.choice(form, apart ? party : "", role);
      choices.put(id, known);
    }
    of.choices().get(known).met(name, party);
    return known;
  }

  /// The kind of votes that a line names; [Key#ALL] if it names none.
  int typeOfLine(int row) {
    if (layout.voteType() < 0) {
      return Key.ALL;
    }
    String word = table.text(row, layout.voteType());
    if (word.isEmpty() || meaning(word) == Role.TOTAL) {
      return Key.ALL;
    }
    @Nullable String type = Vocabulary.bundled().typeOf(word);
    return found.type(type == null ? word : type);
  }

  /// Says that names have several spellings, if any has.
  void noteSpellings(List<ImportProblem> problems) {
    List<FoundContest.FoundChoice> several =
        found.contests().stream()
            .flatMap(contest -> contest.choices().stream())
            .filter(choice -> choice.spellings() > 1)
            .toList();
    if (!several.isEmpty()) {
      problems.add(
          ImportProblem.of(
              Kind.SPELLINGS, several.getFirst().name(), Integer.toString(several.size())));
    }
  }
}
