package org.sailau.importer.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;
import org.sailau.importer.problem.CellName;
import org.sailau.importer.recipe.Reason.Why;
import org.sailau.importer.table.Table;

/// Proposes what the columns of a table hold: by the words in its header, by what the cells are
/// like, and by adding up. A table of votes whose choices are columns is only proposed if their sum
/// is a column, too: otherwise a count could be taken for a choice.
public final class Proposal {

  private final Table table;
  private final Header header;
  private final int columns;
  private final Map<Integer, Integer> codes;
  private final List<ColumnFacts> facts = new ArrayList<>();
  private final @Nullable Role[] roles;
  private final @Nullable Why[] whys;

  /// The columns of larger units, the largest first, where they stand behind smaller ones.
  private List<Integer> above = List.of();

  private final Numbers percent = new Numbers(null, Recipe.NOT_STATED, Recipe.WITHHELD);
  private final PairedColumns pairs;
  private RepeatedColumns.Found repeated = RepeatedColumns.Found.NONE;

  private Proposal(Table table, Header header, Map<Integer, Integer> codes) {
    this.table = table;
    this.codes = codes;
    this.header = header;
    this.columns = table.columns();
    this.roles = new Role[columns];
    this.whys = new Why[columns];
    for (int column = 0; column < columns; column++) {
      facts.add(ColumnFacts.of(table, column, header.firstData()));
    }
    this.pairs =
        PairedColumns.of(
            header.names(),
            column -> facts.get(column).isNumeric(),
            column -> facts.get(column).isFractions() || isPercent(column));
  }

  /// Whether no number in a column is above 100.
  private boolean isPercent(int column) {
    for (int code = 1; code < table.texts(column); code++) {
      if (percent.read(table.textOf(column, code)).value() > 100) {
        return false;
      }
    }
    return true;
  }

  /// A recipe, and why.
  ///
  /// @param proven whether the columns of choices add up; true in tables whose lines name them
  /// @param clear whether it is clear which votes belong to which name, where lines name several
  public record Proposed(Recipe recipe, List<Reason> reasons, boolean proven, boolean clear) {
    public Proposed {
      reasons = List.copyOf(reasons);
    }
  }

  /// Proposes a recipe for a table.
  ///
  /// @param said what columns hold as the user says, by their numbers from 0
  /// @param codes columns with the names that columns of codes belong to, by these, as the user
  ///   says
  public static Proposed of(
      Table table, Header header, Map<Integer, Role> said, Map<Integer, Integer> codes) {
    return new Proposal(table, header, codes).propose(said);
  }

  private Proposed propose(Map<Integer, Role> said) {
    for (int column = 0; column < columns; column++) {
      @Nullable Role role = said.get(column);
      if (role == null) {
        byHeader(column);
      } else {
        set(column, role, Why.USER);
      }
    }
    RepeatedColumns.numbered(header, facts, roles)
        .forEach(
            (column, role) -> {
              if (!said.containsKey(column)) {
                set(column, role, Why.WORD);
              }
            });
    boolean proven = true;
    if (!said.containsValue(Role.CHOICE_VOTES) && linesNameChoices()) {
      inLines();
    } else {
      proven = inColumns(said.containsValue(Role.CHOICE_VOTES));
    }
    numbersAreCodes();
    largerBehindSmaller();
    return new Proposed(recipe(), reasons(), proven, repeated.clear());
  }

  private void set(int column, Role role, Why why) {
    roles[column] = role;
    whys[column] = why;
  }

  private boolean has(Role role) {
    for (@Nullable Role given : roles) {
      if (given == role) {
        return true;
      }
    }
    return false;
  }

  private void byHeader(int column) {
    ColumnFacts cells = facts.get(column);
    if (cells.filled() == 0) {
      return;
    }
    @Nullable Role role = ofHeader(header.names().get(column));
    if (pairs.isShare(column) || pairs.isSeats(column)) {
      set(column, Role.IGNORED, pairs.isShare(column) ? Why.SHARES : Why.SEATS);
      return;
    }
    if (role == null || role == Role.TOTAL) {
      return;
    }
    boolean fits =
        switch (role) {
          case CHOICE, CONTEST, GIVEN_NAME, PARTY, VOTE_TYPE, TITLE -> !cells.isNumeric();
          case LEVEL -> !cells.isNumeric() && cells.texts() > 1;
          case WRITE_INS, NONE -> false;
          default -> !role.isNumber() || (cells.isNumeric() && !cells.isFractions());
        };
    if (fits) {
      set(column, role, Why.WORD);
    }
  }

  /// What a header means: all of it, or else one of its lines, or what stands after its last point
  /// where names of parts are joined.
  private static @Nullable Role ofHeader(String name) {
    @Nullable Role role = Vocabulary.bundled().ofHeader(name);
    if (role != null) {
      return role;
    }
    for (String part : List.of(name.split(Header.BETWEEN + "|\\.(?=\\p{L})", -1)).reversed()) {
      @Nullable Role ofPart = Vocabulary.bundled().ofHeader(part);
      if (ofPart != null && ofPart != Role.IGNORED && ofPart != Role.TOTAL) {
        return ofPart;
      }
    }
    return null;
  }

  private boolean linesNameChoices() {
    return has(Role.VOTES) && (has(Role.CHOICE) || has(Role.PARTY));
  }

  /// A table whose lines name the choice: names left of it are units if no column is known to be.
  private void inLines() {
    repeated = RepeatedColumns.find(header, facts, roles);
    if (!has(Role.UNIT)) {
      names(repeated.repeat() == null ? firstOf(Role.CHOICE, Role.PARTY) : repeated.first());
    }
  }

  private int firstOf(Role one, Role other) {
    for (int column = 0; column < columns; column++) {
      if (roles[column] == one || roles[column] == other) {
        return column;
      }
    }
    return columns;
  }

  /// A table with a column for each choice.
  ///
  /// @param saidWhich whether the user says which columns these are
  /// @return whether the choices add up
  private boolean inColumns(boolean saidWhich) {
    for (int column = 0; column < columns; column++) {
      if (roles[column] == Role.VOTES && whys[column] != Why.USER) {
        roles[column] = null;
      }
    }
    names(columns);
    List<Integer> numbers = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      ColumnFacts cells = facts.get(column);
      if (roles[column] != null || !cells.isNumeric()) {
        continue;
      }
      if (cells.isFractions()) {
        set(column, Role.IGNORED, Why.SHARES);
      } else if (cells.counted()) {
        set(column, Role.IGNORED, Why.LINE_NUMBERS);
      } else {
        numbers.add(column);
      }
    }
    if (!has(Role.UNIT) && !has(Role.UNIT_CODE) && !numbers.isEmpty()) {
      int first = numbers.getFirst();
      if (facts.get(first).isDistinct() && !saidWhich) {
        set(first, Role.UNIT, Why.CODES);
        numbers.removeFirst();
      }
    }
    if (saidWhich) {
      if (!has(Role.VALID)) {
        new ColumnSums(table, header, this::roleOf).findValid(numbers, this::set);
      }
      return true;
    }
    List<Integer> papers =
        numbers.stream()
            .filter(column -> Vocabulary.bundled().countsPapers(header.names().get(column)))
            .toList();
    numbers.removeAll(papers);
    boolean proven = new ColumnSums(table, header, this::roleOf).find(numbers, papers, this::set);
    papers.forEach(
        column -> {
          if (roles[column] == null) {
            set(column, Role.IGNORED, Why.WORD);
          }
        });
    numbers.forEach(
        column -> {
          if (roles[column] == null) {
            set(column, Role.CHOICE_VOTES, Why.NUMBERS);
          }
        });
    return proven;
  }

  private @Nullable Role roleOf(int column) {
    return roles[column];
  }

  /// Columns of texts are names of units, or codes that tell units of one name apart.
  private void names(int until) {
    List<Integer> texts = new ArrayList<>();
    for (int column = 0; column < until; column++) {
      ColumnFacts cells = facts.get(column);
      if (roles[column] != null || cells.filled() == 0 || cells.isNumeric()) {
        continue;
      }
      if (cells.isDates()) {
        set(column, Role.IGNORED, Why.DAYS);
      } else if (isOfLinks(column) || (cells.texts() < 2 && cells.filled() > 2)) {
        set(column, Role.IGNORED, Why.NOTHING);
      } else {
        texts.add(column);
      }
    }
    boolean anyName =
        has(Role.UNIT) || texts.stream().anyMatch(column -> !facts.get(column).isCodes());
    int before = 0;
    for (int column : texts) {
      ColumnFacts cells = facts.get(column);
      if (cells.isCodes() && anyName) {
        set(column, Role.UNIT_CODE, Why.CODES);
      } else if (!has(Role.UNIT)
          || (cells.texts() >= before && !header.names().get(column).isEmpty())) {
        set(column, Role.UNIT, Why.NAMES);
        before = cells.texts();
      }
    }
  }

  /// Whether a column has the addresses of pages, as its first text tells.
  private boolean isOfLinks(int column) {
    for (int row = header.firstData(); row < table.rows(); row++) {
      String text = table.text(row, column);
      if (!text.isEmpty()) {
        return text.startsWith("http://") || text.startsWith("https://");
      }
    }
    return false;
  }

  /// Where each line has a number and a name of its own under words for one kind of area, the
  /// number is the code of the name, and no area that contains it.
  private void numbersAreCodes() {
    for (int column = 0; column + 1 < columns; column++) {
      boolean code =
          roles[column] == Role.UNIT
              && roles[column + 1] == Role.UNIT
              && whys[column] == Why.WORD
              && facts.get(column).isNumeric()
              && facts.get(column).isDistinct()
              && !facts.get(column + 1).isNumeric()
              && kind(column) == null;
      if (code) {
        set(column, Role.UNIT_CODE, Why.CODES);
      }
    }
  }

  /// Columns of units may stand behind those of smaller ones, as the words in their headers say or
  /// as their names tell: each of the smallest is within one of them only. Then they name what
  /// contains the smallest.
  private void largerBehindSmaller() {
    List<Integer> units = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      if (roles[column] == Role.UNIT) {
        if (whys[column] == Why.USER) {
          return;
        }
        units.add(column);
      }
    }
    if (units.size() < 2) {
      return;
    }
    List<Integer> bySize = new ArrayList<>(units);
    boolean words = units.stream().allMatch(column -> kind(column) != null);
    bySize.sort(
        Comparator.comparingInt((Integer column) -> words ? rank(column) : 0)
            .thenComparingInt(column -> facts.get(column).texts()));
    int smallest = bySize.removeLast();
    boolean behind = units.indexOf(smallest) < units.size() - 1;
    for (int at = 0; behind && at < bySize.size(); at++) {
      int column = bySize.get(at);
      int smaller = at + 1 < bySize.size() ? bySize.get(at + 1) : smallest;
      // Where words tell the sizes, places of one name may be in several larger ones.
      behind =
          (words && rank(column) < rank(smaller))
              || (isOfOne(smaller, column)
                  && facts.get(column).texts() < facts.get(smallest).texts());
    }
    if (behind) {
      bySize.forEach(column -> roles[column] = Role.UNIT_ABOVE);
      above = bySize;
    }
  }

  private Unit.@Nullable Kind kind(int column) {
    return Vocabulary.bundled().unitOf(header.names().get(column));
  }

  /// The larger the units, the smaller.
  private int rank(int column) {
    Unit.@Nullable Kind kind = kind(column);
    return kind == Unit.Kind.REGION ? 0 : kind == Unit.Kind.POLLING_STATION ? 2 : 1;
  }

  /// Whether all lines with the same text in a column have the same in another one.
  private boolean isOfOne(int column, int other) {
    int[] of = new int[table.texts(column)];
    for (int row = header.firstData(); row < table.rows(); row++) {
      int code = table.code(row, column);
      int found = table.code(row, other);
      if (code != 0 && found != 0) {
        if (of[code] != 0 && of[code] != found) {
          return false;
        }
        of[code] = found;
      }
    }
    return true;
  }

  private List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      @Nullable Role role = roles[column];
      @Nullable Why why = whys[column];
      reasons.add(
          new Reason(
              column,
              role == null ? Role.IGNORED : role,
              why == null || role == null ? Why.NOTHING : why));
    }
    return reasons;
  }

  private Recipe recipe() {
    List<ColumnRule> rules = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    header.names().forEach(name -> names.merge(WordForm.of(name), 1, Integer::sum));
    List<Integer> inOrder = new ArrayList<>(above);
    for (int column = 0; column < columns; column++) {
      if (!above.contains(column)) {
        inOrder.add(column);
      }
    }
    for (int column : inOrder) {
      @Nullable Role role = roles[column];
      if (role == null || role == Role.IGNORED) {
        continue;
      }
      @Nullable Integer of = role == Role.UNIT_CODE ? codes.get(column) : null;
      boolean byHeader = isUnique(column, names) && (of == null || isUnique(of, names));
      rules.add(
          new ColumnRule(
              byHeader ? ColumnRule.By.HEADER : ColumnRule.By.COLUMN,
              called(column, byHeader),
              role,
              null,
              role == Role.CHOICE_VOTES ? pairs.choice(column) : null,
              null,
              null,
              of == null ? null : called(of, byHeader)));
    }
    Recipe plain = Recipe.of("", rules);
    return new Recipe(
        "",
        Collections.emptyList(),
        Collections.emptyList(),
        table.line(header.row()),
        header.rows(),
        plain.columns(),
        repeated.repeat(),
        null,
        plain.notStated(),
        plain.withheld(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        hasBlanks(),
        Facts.NONE);
  }

  private boolean isUnique(int column, Map<String, Integer> names) {
    String form = WordForm.of(header.names().get(column));
    return !form.isEmpty() && Integer.valueOf(1).equals(names.get(form));
  }

  private String called(int column, boolean byHeader) {
    return byHeader ? header.names().get(column) : CellName.column(column + 1);
  }

  /// Whether a column of larger units has a name only where it changes.
  private boolean hasBlanks() {
    for (int column = 0; column < columns; column++) {
      @Nullable Role role = roles[column];
      if (role == Role.UNIT_ABOVE || (role == Role.UNIT && isOuter(column))) {
        return 3 * facts.get(column).filled() < 2 * (table.rows() - header.firstData());
      }
    }
    return false;
  }

  private boolean isOuter(int column) {
    for (int other = column + 1; other < columns; other++) {
      if (roles[other] == Role.UNIT) {
        return true;
      }
    }
    return false;
  }
}
