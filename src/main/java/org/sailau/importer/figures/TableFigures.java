package org.sailau.importer.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Unit;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.recipe.Vocabulary;
import org.sailau.importer.recipe.WordForm;
import org.sailau.importer.table.Table;

/// Takes the figures out of a table as a recipe says. For one table, on one thread.
public final class TableFigures {

  /// Of each kind: many lines of text must not hide what is to be decided.
  private static final int MAX_OF_KIND = 100;

  private final Table table;
  private final Recipe recipe;
  private final Layout layout;
  private final FoundFigures found;
  private final UnitsOfLines units;
  private final ReadNumbers numbers;
  private final boolean partiesApart;
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<Kind, Integer> times = new EnumMap<>(Kind.class);
  private final Map<String, Integer> contests = new HashMap<>();
  private final Map<ChoiceId, Integer> choices = new HashMap<>();
  private final Map<String, Optional<Role>> meanings = new HashMap<>();
  private final List<Integer> numberColumns;
  private final String onlyContest;

  /// The numbers of the texts by which the last line named its contest, and that contest.
  private long lastContestId = -1;

  private int lastContest;

  /// The keys of the columns of counts, and of the columns of one choice each, in lines that name
  /// neither a contest nor a kind of votes; -1 where they are not known yet.
  private final int[] countKeys;

  private final int[] choiceKeys;

  /// The choices that lines have named, by the contest and the numbers of their texts.
  private final Map<NamedChoice, NamedBefore> named = new HashMap<>();

  private record ChoiceId(int contest, String name, String party) {}

  /// @param name the number of the text that names the choice, among those of its column
  private record NamedChoice(int contest, int column, int name, int party, int type) {}

  /// A choice that was named before.
  ///
  /// @param key the position of the key of its votes
  private record NamedBefore(FoundContest.FoundChoice choice, String name, String party, int key) {}

  private TableFigures(Table table, Recipe recipe, Layout layout, Numbers numbers, boolean apart) {
    this.table = table;
    this.recipe = recipe;
    this.layout = layout;
    @Nullable String whole = recipe.facts().whole();
    this.found =
        new FoundFigures(
            new FoundUnit(
                whole == null ? "" : whole, null, Unit.Kind.ELECTORATE, "", FoundUnit.NONE, 0));
    this.units =
        layout.level() >= 0 || layout.aboveCode() >= 0
            ? new UnitsOfLevels(table, layout, found)
            : new TableUnits(table, recipe, layout, found);
    this.numbers = new ReadNumbers(table, numbers);
    this.partiesApart = apart;
    @Nullable String contest = recipe.facts().contest();
    this.onlyContest = contest == null ? "" : contest;
    this.numberColumns = layout.numberColumns();
    this.countKeys = new int[layout.counts().size()];
    this.choiceKeys = new int[layout.entries().size()];
    Arrays.fill(countKeys, -1);
    Arrays.fill(choiceKeys, -1);
  }

  /// Reads a table.
  public static FoundTable read(Table table, Recipe recipe, Layout layout, Numbers numbers) {
    FoundTable read = new TableFigures(table, recipe, layout, numbers, false).read();
    boolean twice = read.notes().stream().anyMatch(note -> note.kind() == Kind.SAME_FIGURE_TWICE);
    boolean hasParties = layout.entries().stream().anyMatch(entry -> entry.party() >= 0);
    if (twice && hasParties) {
      // One candidate of several parties has a line for each of them.
      FoundTable apart = new TableFigures(table, recipe, layout, numbers, true).read();
      if (apart.notes().stream().noneMatch(note -> note.kind() == Kind.SAME_FIGURE_TWICE)) {
        return apart;
      }
    }
    return read;
  }

  private FoundTable read() {
    int end = table.rows();
    int lastFigures = lastWithFigures();
    for (int row = layout.header().firstData(); row < end; row++) {
      if (table.isBlank(row)) {
        continue;
      }
      boolean figures = hasFigures(row);
      if (!figures
          && (row > lastFigures && lastFigures >= 0 && texts(row) <= 2 || texts(row) == 1)) {
        textLine(row, lastFigures);
      } else if (!isRepeatedHeader(row)) {
        line(row);
      }
    }
    units.end(problems);
    found.setCells((line, column) -> table.textInLine(line, column - 1));
    found.sort();
    same();
    problems.addAll(numbers.problems());
    spellings();
    problems.addAll(new SimilarChoices(found).find());
    return new FoundTable(found, facts(), problems);
  }

  private int lastWithFigures() {
    for (int row = table.rows() - 1; row >= layout.header().firstData(); row--) {
      if (hasFigures(row)) {
        return row;
      }
    }
    return -1;
  }

  private boolean hasFigures(int row) {
    for (int column : numberColumns) {
      if (table.code(row, column) != 0) {
        return true;
      }
    }
    return false;
  }

  private int texts(int row) {
    int texts = 0;
    for (int column = 0; column < table.columns() && texts < 3; column++) {
      texts += table.code(row, column) == 0 ? 0 : 1;
    }
    return texts;
  }

  private void textLine(int row, int lastFigures) {
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        if (row < lastFigures && layout.entries().getFirst().choice() != null) {
          units.heading(row, text);
        }
        note(ImportProblem.at(Kind.TEXT_LINE, table.line(row), column + 1, text));
        return;
      }
    }
  }

  private void note(ImportProblem problem) {
    if (times.merge(problem.kind(), 1, Integer::sum) <= MAX_OF_KIND) {
      problems.add(problem);
    }
  }

  /// Sheets that are printed on several pages have their header on each.
  private boolean isRepeatedHeader(int row) {
    int same = 0;
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        if (!text.equals(table.text(layout.header().row(), column))) {
          return false;
        }
        same++;
      }
    }
    return same > 1;
  }

  private void line(int row) {
    @Nullable Role meaning =
        layout.contest() < 0 ? null : meaning(table.text(row, layout.contest()));
    boolean pseudo = meaning != null && (meaning.count() != null || meaning == Role.VALID_VOTES);
    int unit = units.of(row);
    int contest = pseudo || layout.contest() < 0 ? Key.ALL : contestOfLine(row);
    int type = typeOfLine(row);
    boolean usual = contest == Key.ALL && type == Key.ALL;
    List<Layout.CountColumn> counts = layout.counts();
    for (int at = 0; at < counts.size(); at++) {
      Layout.CountColumn count = counts.get(at);
      int key = usual && countKeys[at] >= 0 ? countKeys[at] : countKey(count, contest, type);
      countKeys[at] = usual ? key : countKeys[at];
      put(row, unit, count.column(), key);
    }
    List<Layout.Entry> entries = layout.entries();
    for (int at = 0; at < entries.size(); at++) {
      Layout.Entry entry = entries.get(at);
      if (pseudo && meaning != null) {
        pseudo(row, unit, entry, meaning, type);
      } else if (usual && choiceKeys[at] >= 0) {
        put(row, unit, entry.votes().getFirst().column(), choiceKeys[at]);
      } else if (usual && entry.choice() != null && entry.votes().size() == 1) {
        @Nullable NamedBefore named = read(row, unit, entry, contest, type);
        choiceKeys[at] = named == null ? -1 : named.key;
      } else {
        entry(row, unit, entry, contest, type);
      }
    }
  }

  private int countKey(Layout.CountColumn count, int contestOfLine, int typeOfLine) {
    int contest = count.contest() == null ? contestOfLine : contest(count.contest());
    int type = count.type() == null ? typeOfLine : found.type(count.type());
    return found.place(
        count.kind() == null
            ? new Key(Key.What.VALID_VOTES, contest, -1, null, type)
            : Key.count(contest, count.kind(), type));
  }

  /// Lines of an office that is none, such as "Registered Voters".
  private void pseudo(int row, int unit, Layout.Entry entry, Role meaning, int type) {
    for (Layout.VotesColumn votes : entry.votes()) {
      int of = votes.type() == null ? type : found.type(votes.type());
      put(
          row,
          unit,
          votes.column(),
          meaning.count() == null
              ? new Key(Key.What.VALID_VOTES, Key.ALL, -1, null, of)
              : Key.count(Key.ALL, meaning.count(), of));
    }
  }

  /// A line that names its choice in one column, as most long tables do, is read without a look at
  /// its texts once such a line has been read.
  private void entry(int row, int unit, Layout.Entry entry, int contestOfLine, int type) {
    boolean plain = entry.names().size() == 1 && entry.votes().size() == 1;
    Layout.VotesColumn votes = entry.votes().getFirst();
    if (!plain || entry.choice() != null || votes.type() != null || contestOfLine == Key.ALL) {
      read(row, unit, entry, contestOfLine, type);
      return;
    }
    int column = entry.names().getFirst();
    int party = entry.party() < 0 ? 0 : table.code(row, entry.party());
    NamedChoice id = new NamedChoice(contestOfLine, column, table.code(row, column), party, type);
    @Nullable NamedBefore before = named.get(id);
    if (before == null) {
      @Nullable NamedBefore first = read(row, unit, entry, contestOfLine, type);
      if (first != null) {
        named.put(id, first);
      }
      return;
    }
    before.choice.met(before.name, before.party);
    put(row, unit, votes.column(), before.key);
  }

  /// @return the choice that the line names last; null if it names none, or a count
  private @Nullable NamedBefore read(
      int row, int unit, Layout.Entry entry, int contestOfLine, int type) {
    @Nullable NamedBefore before = null;
    @Nullable String fixed = entry.choice();
    String name = fixed == null ? name(row, entry) : fixed;
    String party = entry.party() < 0 ? "" : table.text(row, entry.party());
    boolean empty = true;
    for (Layout.VotesColumn votes : entry.votes()) {
      empty &= table.code(row, votes.column()) == 0;
    }
    if (name.isEmpty() && party.isEmpty()) {
      if (!empty) {
        int column = entry.votes().getFirst().column();
        note(
            ImportProblem.at(Kind.NO_CHOICE, table.line(row), column + 1, table.text(row, column)));
      }
      return null;
    }
    String shown = recipe.named(name.isEmpty() ? party : name);
    @Nullable Role meaning = meaning(shown);
    boolean count = meaning != null && meaning.count() != null;
    @Nullable String ownContest = entry.contest();
    int contest =
        ownContest != null
            ? contest(ownContest)
            : contestOfLine != Key.ALL || (count && layout.contest() >= 0)
                ? contestOfLine
                : count && layout.entries().getFirst().choice() == null
                    ? Key.ALL
                    : contest(onlyContest);
    for (Layout.VotesColumn votes : entry.votes()) {
      int kindOfVotes = votes.type() == null ? type : found.type(votes.type());
      if (meaning != null && count) {
        put(
            row,
            unit,
            votes.column(),
            new Key(Key.What.COUNT, contest, -1, meaning.count(), kindOfVotes));
      } else if (meaning == Role.TOTAL) {
        put(
            row,
            unit,
            votes.column(),
            new Key(Key.What.CHOICES_TOTAL, contest, -1, null, kindOfVotes));
      } else {
        int choice = choice(contest, shown, party, meaning);
        int key = found.place(Key.votes(contest, choice, kindOfVotes));
        put(row, unit, votes.column(), key);
        before =
            new NamedBefore(found.contests().get(contest).choices().get(choice), shown, party, key);
      }
    }
    return before;
  }

  private String name(int row, Layout.Entry entry) {
    if (entry.names().size() == 1) {
      return table.text(row, entry.names().getFirst());
    }
    StringBuilder name = new StringBuilder();
    for (int column : entry.names()) {
      String part = table.text(row, column);
      if (!part.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ").append(part);
      }
    }
    return name.toString();
  }

  private @Nullable Role meaning(String word) {
    return meanings
        .computeIfAbsent(word, key -> Optional.ofNullable(recipe.meaning(key)))
        .orElse(null);
  }

  private int contestOfLine(int row) {
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

  private int contest(String name) {
    return contests.computeIfAbsent(
        name,
        _ -> {
          found.contests().add(new FoundContest(name));
          return found.contests().size() - 1;
        });
  }

  private int choice(int contest, String name, String party, @Nullable Role meaning) {
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

  private int typeOfLine(int row) {
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

  private void put(int row, int unit, int column, Key key) {
    put(row, unit, column, found.place(key));
  }

  private void put(int row, int unit, int column, int place) {
    long value = numbers.read(row, column);
    if (value >= 0 || value == Numbers.WITHHELD) {
      found.add(unit, place, value, table.line(row), column + 1);
    }
  }

  /// Figures that stand on several lines are one figure if they are equal and no votes.
  private void same() {
    boolean[] marked = new boolean[found.size()];
    boolean any = false;
    for (int row = 1; row < found.size(); row++) {
      if (found.unit(row) != found.unit(row - 1)
          || found.keyPlace(row) != found.keyPlace(row - 1)) {
        continue;
      }
      boolean equal = found.value(row) == found.value(row - 1);
      if (equal && found.key(row).what() != Key.What.VOTES) {
        marked[row] = true;
        any = true;
      } else {
        note(
            ImportProblem.at(
                Kind.SAME_FIGURE_TWICE,
                found.line(row),
                found.column(row),
                Long.toString(found.value(row)),
                Integer.toString(found.line(row - 1))));
      }
    }
    if (any) {
      found.remove(marked);
    }
  }

  private void spellings() {
    long several =
        found.contests().stream()
            .flatMap(contest -> contest.choices().stream())
            .filter(choice -> choice.spellings() > 1)
            .count();
    if (several > 0) {
      found.contests().stream()
          .flatMap(contest -> contest.choices().stream())
          .filter(choice -> choice.spellings() > 1)
          .findFirst()
          .ifPresent(
              first ->
                  problems.add(
                      ImportProblem.of(Kind.SPELLINGS, first.name(), Long.toString(several))));
    }
  }

  /// The day and the name of the election, if all lines have the same.
  private Facts facts() {
    @Nullable String title = only(layout.title());
    @Nullable String day = only(layout.date());
    @Nullable LocalDate date = day == null ? null : DateForms.read(day);
    return new Facts(title, date, null, null, null, null, null, null);
  }

  private @Nullable String only(int column) {
    if (column < 0) {
      return null;
    }
    Set<String> texts = new HashSet<>();
    for (int row = layout.header().firstData(); row < table.rows() && texts.size() < 2; row++) {
      if (hasFigures(row) || texts(row) > 2) {
        texts.add(table.text(row, column));
      }
    }
    texts.remove("");
    return texts.size() == 1 ? texts.iterator().next() : null;
  }
}
