package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.recipe.Numbers;
import org.sailau.importer.recipe.Recipe;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.JoinedFiles;
import org.sailau.importer.table.Table;
import org.sailau.importer.table.TableFile;

/// Takes the figures out of a table as a recipe says. For one table, on one thread.
public final class TableFigures {

  /// Of each kind: many lines of text must not hide what is to be decided.
  private static final int MAX_OF_KIND = 100;

  private final Table table;
  private final @Nullable JoinedFiles joined;
  private final Recipe recipe;
  private final Layout layout;
  private final FoundFigures found;
  private final UnitsOfLines units;
  private final ReadNumbers numbers;
  private final TableNames names;
  private final TableLines lines;
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<Kind, Integer> times = new EnumMap<>(Kind.class);
  private final String onlyContest;

  /// The keys of the columns of counts, and of the columns of one choice each, in lines that name
  /// neither a contest nor a kind of votes; -1 where they are not known yet.
  private final int[] countKeys;

  private final int[] choiceKeys;

  /// The choices that lines have named, by the contest and the numbers of their texts.
  private final Map<NamedChoice, NamedBefore> named = new HashMap<>();

  /// @param name the number of the text that names the choice, among those of its column
  private record NamedChoice(int contest, int column, int name, int party, int type) {}

  /// A choice that was named before.
  ///
  /// @param key the position of the key of its votes
  private record NamedBefore(FoundContest.FoundChoice choice, String name, String party, int key) {}

  private TableFigures(
      TableFile file, Recipe recipe, Layout layout, Numbers numbers, boolean apart) {
    this.table = file.table();
    this.joined = file.joined();
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
    this.names = new TableNames(table, recipe, layout, found, apart);
    this.lines = new TableLines(table, layout);
    @Nullable String contest = recipe.facts().contest();
    this.onlyContest = contest == null ? "" : contest;
    this.countKeys = new int[layout.counts().size()];
    this.choiceKeys = new int[layout.entries().size()];
    Arrays.fill(countKeys, -1);
    Arrays.fill(choiceKeys, -1);
  }

  /// Reads a table.
  public static FoundTable read(TableFile file, Recipe recipe, Layout layout, Numbers numbers) {
    FoundTable read = new TableFigures(file, recipe, layout, numbers, false).read();
    boolean twice = read.notes().stream().anyMatch(TableFigures::isTwice);
    boolean hasParties = layout.entries().stream().anyMatch(entry -> entry.party() >= 0);
    if (twice && hasParties) {
      // One candidate of several parties has a line for each of them.
      FoundTable apart = new TableFigures(file, recipe, layout, numbers, true).read();
      if (apart.notes().stream().noneMatch(TableFigures::isTwice)) {
        return apart;
      }
    }
    return read;
  }

  private static boolean isTwice(ImportProblem note) {
    return note.kind() == Kind.SAME_FIGURE_TWICE || note.kind() == Kind.SAME_IN_TWO_FILES;
  }

  private FoundTable read() {
    for (int row = layout.header().firstData(); row < table.rows(); row++) {
      if (saysNothing(row)) {
        continue;
      }
      if (lines.isText(row)) {
        textLine(row);
      } else if (!lines.isRepeatedHeader(row)) {
        line(row);
      }
    }
    units.end(problems);
    found.setTable(table, joined);
    found.sort();
    same();
    problems.addAll(numbers.problems());
    names.noteSpellings(problems);
    problems.addAll(new SimilarChoices(found).find());
    return new FoundTable(found, lines.facts(), problems);
  }

  /// Whether a row has no text, or only zeros without a name, as formulas leave them between the
  /// parts of a table.
  private boolean saysNothing(int row) {
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty() && !text.equals("0")) {
        return false;
      }
    }
    return true;
  }

  private void textLine(int row) {
    for (int column = 0; column < table.columns(); column++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        if (row < lines.last() && layout.entries().getFirst().choice() != null) {
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

  private void line(int row) {
    @Nullable Role meaning =
        layout.contest() < 0 ? null : names.meaning(table.text(row, layout.contest()));
    boolean pseudo = meaning != null && (meaning.count() != null || meaning == Role.VALID_VOTES);
    int unit = units.of(row);
    int contest = pseudo || layout.contest() < 0 ? Key.ALL : names.contestOfLine(row);
    int type = names.typeOfLine(row);
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
    int contest = count.contest() == null ? contestOfLine : names.contest(count.contest());
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
    @Nullable Role meaning = names.meaning(shown);
    boolean count = meaning != null && meaning.count() != null;
    @Nullable String ownContest = entry.contest();
    int contest =
        ownContest != null
            ? names.contest(ownContest)
            : contestOfLine != Key.ALL || (count && layout.contest() >= 0)
                ? contestOfLine
                : count && layout.entries().getFirst().choice() == null
                    ? Key.ALL
                    : names.contest(onlyContest);
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
        int choice = names.choice(contest, shown, party, meaning);
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
        boolean twoFiles = joined != null && found.file(row) != found.file(row - 1);
        note(
            ImportProblem.at(
                twoFiles ? Kind.SAME_IN_TWO_FILES : Kind.SAME_FIGURE_TWICE,
                found.line(row),
                found.column(row),
                Long.toString(found.value(row)),
                Integer.toString(found.line(row - 1)),
                CellName.column(table.columns())));
      }
    }
    if (any) {
      found.remove(marked);
    }
  }
}
