package org.sailau.chart.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.base.Table;
import org.sailau.chart.base.Table.Cell;
import org.sailau.chart.base.Table.Column;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.election.Party;
import org.sailau.election.Ranking;
import org.sailau.election.Tally;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ContestWords;

/// Makes a table of all figures of a contest, with the remainder as the last row.
final class ResultsTableRows {

  private final ContestNotes contestNotes;
  private final Contest contest;
  private final Texts texts;

  ResultsTableRows(ContestNotes contestNotes) {
    this.contestNotes = contestNotes;
    this.contest = contestNotes.contest();
    this.texts = contestNotes.texts();
  }

  Table table() {
    Ranking ranking = contest.ranking();
    boolean nominated = contest.kind() == Contest.ChoiceKind.CANDIDATE;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofTexts(texts.of("results.column.name." + contest.kind())));
    columns.add(Column.ofFigures(texts.of("results.column.share")));
    columns.add(Column.ofFigures(texts.of("results.column.votes")));
    if (nominated) {
      columns.add(Column.ofTexts(texts.of("record.nominator")));
    }
    Optional<WholeShares> whole = WholeShares.of(contestNotes.election(), contest);
    whole.ifPresent(
        shares ->
            columns.add(
                Column.ofFigures(
                    texts.of("results.column.whole", shares.unit().in(texts.locale())))));
    List<Extra> extras =
        extras().stream()
            .filter(
                extra ->
                    (ranking.lines().isEmpty()
                            ? contest.choices().stream()
                            : ranking.lines().stream().map(Ranking.Line::choice))
                        .anyMatch(choice -> extra.value().apply(choice) != null))
            .toList();
    extras.forEach(extra -> columns.add(new Column(texts.of(extra.title()), extra.figures())));
    List<List<Cell>> rows = new ArrayList<>();
    if (ranking.lines().isEmpty()) {
      contest.choices().forEach(choice -> rows.add(withoutFigures(choice, nominated, extras)));
      whole.ifPresent(_ -> rows.forEach(row -> row.add(nominated ? 4 : 3, Cell.text(""))));
    }
    for (Ranking.Line line : ranking.lines()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(line.choice().name().in(texts.locale())));
      int choice = line.tally().choice();
      Tally tally = line.tally();
      Cell share =
          tally.isWithheld()
              ? missing(tally)
              : contestNotes.marked(share(tally.share()), Figure.Kind.SHARE, choice);
      row.add(tally.shareDerived() ? share.derived(texts) : share);
      Cell votes = contestNotes.marked(votes(tally, choice), Figure.Kind.VOTES, choice);
      row.add(tally.votesDerived() ? votes.derived(texts) : votes);
      if (nominated) {
        row.add(nominator(line.choice()));
      }
      whole.ifPresent(shares -> row.add(share(shares.share(choice))));
      addExtras(line.choice(), extras, row);
      rows.add(row);
    }
    @Nullable Share remainder = ranking.remainder();
    if (remainder != null) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(texts.of("results.remainder")));
      row.add(share(remainder).derived(texts));
      row.add(votes(null, Derived.Kind.REMAINDER_VOTES, Figure.NONE));
      if (nominated) {
        row.add(Cell.text(""));
      }
      whole.ifPresent(_ -> row.add(Cell.text("")));
      extras.forEach(_ -> row.add(Cell.text("")));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /// A choice of a contest of which no figure is known.
  private List<Cell> withoutFigures(Choice choice, boolean nominated, List<Extra> extras) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(choice.name().in(texts.locale())));
    row.add(missing(null));
    row.add(missing(null));
    if (nominated) {
      row.add(nominator(choice));
    }
    addExtras(choice, extras, row);
    return row;
  }

  private void addExtras(Choice choice, List<Extra> extras, List<Cell> row) {
    for (Extra extra : extras) {
      @Nullable Object value = extra.value().apply(choice);
      row.add(
          value == null
              ? Cell.text("")
              : value instanceof Long count ? Cell.count(count, texts) : Cell.text("" + value));
    }
  }

  private Cell missing(@Nullable Tally tally) {
    String words = ContestWords.missing(contest, tally, texts);
    return new Cell(words, "", words);
  }

  private Cell votes(Tally tally, int choice) {
    @Nullable BigDecimal votes = tally.votes();
    if (tally.atLeast() && votes != null) {
      String words = texts.of("turnout.atLeast", votes);
      return new Cell(words, votes.toPlainString(), words);
    }
    Cell cell = votes(votes, Derived.Kind.VOTES, choice);
    return tally.isWithheld() && cell.range() == null ? missing(tally) : cell;
  }

  /// A column that only tables of contests have in which a choice has a value there.
  ///
  /// @param title the key of its title
  /// @param value a text or a [Long]; null if a choice has none
  private record Extra(String title, boolean figures, Function<Choice, @Nullable Object> value) {}

  private List<Extra> extras() {
    Map<String, String> rounds = rounds();
    return List.of(
        new Extra(
            "record.role",
            false,
            choice -> choice.stands() ? null : texts.of("choice.role." + choice.role())),
        new Extra(
            "record.party",
            false,
            choice -> {
              @Nullable Party party = contestNotes.election().party(choice);
              String name = choice.name().in(texts.locale());
              @Nullable String of = party == null ? null : party.name().in(texts.locale());
              return name.equals(of) ? null : of; // A party belongs to itself.
            }),
        new Extra(
            "record.list",
            false,
            choice -> {
              @Nullable LocalizedText list = choice.details().list();
              return list == null ? null : list.in(texts.locale());
            }),
        new Extra("record.rank", true, choice -> choice.details().rank()),
        new Extra(
            "record.outcome",
            false,
            choice -> {
              ChoiceDetails.@Nullable Elected elected = choice.details().elected();
              return elected == null ? null : texts.of("choice.elected." + elected);
            }),
        new Extra("record.seats", true, choice -> choice.details().seats()),
        new Extra(
            "record.eliminatedIn",
            false,
            choice -> {
              @Nullable String round = choice.details().eliminatedIn();
              return round == null ? null : rounds.get(round);
            }));
  }

  /// The names of the contests in which choices are eliminated, by their ids.
  private Map<String, String> rounds() {
    Set<String> ids =
        contest.choices().stream()
            .map(choice -> choice.details().eliminatedIn())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : contestNotes.election().contests().stream()
            .filter(other -> ids.contains(other.id()))
            .collect(Collectors.toMap(Contest::id, other -> other.name().in(texts.locale())));
  }

  private Cell share(@Nullable Share share) {
    return share == null
        ? Cell.notStated(texts)
        : Cell.figure(texts.decimal(share.percent()), share.percent());
  }

  private Cell votes(@Nullable BigDecimal votes, Derived.Kind kind, int choice) {
    if (votes != null) {
      return Cell.figure(texts.count(votes), votes);
    }
    Cell unstated = Cell.notStated(texts);
    return contestNotes
        .derived(kind, choice)
        .map(
            range ->
                new Cell(
                    unstated.shown(),
                    "",
                    texts.of("notStated")
                        + ", "
                        + texts.of("spoken.derived", contestNotes.interval(range)),
                    new Cell.Range(String.valueOf(range.low()), String.valueOf(range.high()))))
        .orElse(unstated);
  }

  private Cell nominator(Choice choice) {
    @Nullable Nominator nominator = choice.nominator();
    return nominator == null
        ? Cell.notStated(texts)
        : Cell.text(nominator.name().in(texts.locale()));
  }
}
