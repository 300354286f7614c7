package org.sailau.importer.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.Election;
import org.sailau.election.Election.VoteType;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Party;
import org.sailau.election.ShareBase;
import org.sailau.election.Source;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Rounding;
import org.sailau.importer.recipe.Facts;

/// Makes an election of the figures of a file.
public final class ElectionMaker {

  private static final Rounding ROUNDING = new Rounding(2, Rounding.Mode.UNKNOWN, false);

  /// What the whole is called where the file does not name it.
  private static final LocalizedText ALL_VOTERS =
      new LocalizedText(
          "en",
          "All voters",
          new LocalizedText(
              "kk", "Барлық сайлаушы", new LocalizedText("ru", "Все избиратели", null)));

  /// Of so many figures at most, each keeps its cell.
  private static final int MAX_QUOTED = 200_000;

  /// The language of texts of which nobody says in which language they are (BCP 47).
  private static final String UNDETERMINED = "und";

  private final FoundFigures found;
  private final List<Source> sources;

  /// The same for all figures of a file that keep no cell.
  private final Evidence[] evidenceOfFiles;

  private final Facts facts;
  private final String language;

  /// The position in the election of each unit; -1 of those that are none.
  private final int[] places;

  private final int unitCount;
  private final Map<Part, Rows> rowsOf = new HashMap<>();

  /// The parties by their names.
  private final Map<String, Party> parties = new LinkedHashMap<>();

  /// The figures of one contest and one kind of votes.
  private record Part(int contest, int type) {}

  /// Row numbers, without an object for each.
  private static final class Rows {
    private static final Rows NONE = new Rows();
    private int[] rows = new int[8];
    private int size;

    private void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size + (size >> 1));
      }
      rows[size++] = row;
    }

    private int[] all() {
      return Arrays.copyOf(rows, size);
    }
  }

  private ElectionMaker(FoundFigures found, Facts facts, List<Source> sources) {
    this.found = found;
    this.sources = sources;
    this.evidenceOfFiles =
        sources.stream().map(source -> new Evidence(source.id(), null)).toArray(Evidence[]::new);
    this.facts = facts;
    this.language = facts.language() == null ? UNDETERMINED : facts.language();
    this.places = new int[found.units().size()];
    int next = 0;
    for (int at = 0; at < places.length; at++) {
      places[at] = found.units().get(at).isDissolved() ? -1 : next++;
    }
    unitCount = next;
    for (int row = 0; row < found.size(); row++) {
      Key key = found.key(row);
      rowsOf.computeIfAbsent(new Part(key.contest(), key.type()), _ -> new Rows()).add(row);
    }
  }

  /// @param facts with a title and a date
  /// @param sources the files, in the order in which they were joined if there are several
  public static Election of(FoundFigures found, Facts facts, LocalDate date, List<Source> sources) {
    return new ElectionMaker(found, facts, sources).election(date);
  }

  private Election election(LocalDate date) {
    List<Contest> contests = new ArrayList<>();
    for (int at = 0; at < found.contests().size(); at++) {
      contests.add(contest(at));
    }
    rowsOf.clear(); // Only contests need them, and units need room.
    return new Election(
        text(title()),
        date,
        null,
        facts.status() == null ? Election.Status.PRELIMINARY : facts.status(),
        null,
        null,
        sources,
        ROUNDING,
        units(),
        contests,
        null,
        found.types().stream()
            .map(type -> new VoteType(id("t", found.types().indexOf(type)), text(type)))
            .toList(),
        found.isTypesComplete(),
        Sums.EMPTY,
        parties.values().stream().collect(Collectors.toMap(Party::id, party -> party)),
        facts.language(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private LocalizedText text(String text) {
    String clean = CleanText.of(text);
    return new LocalizedText(language, clean.isEmpty() ? "–" : clean, null);
  }

  private static String id(String list, int place) {
    return list + (place + 1);
  }

  private List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    Map<Integer, Set<String>> twice = namesTwice();
    boolean one = found.contests().size() == 1;
    for (int at = 0; at < places.length; at++) {
      FoundUnit unit = found.units().get(at);
      if (places[at] < 0) {
        continue;
      }
      @Nullable String code = unit.code();
      boolean ambiguous = twice.getOrDefault(unit.parent(), Set.of()).contains(unit.name());
      String name = ambiguous && code != null ? unit.name() + " (" + code + ")" : unit.name();
      Unit.@Nullable Kind kind = unit.kind();
      boolean labelled = !unit.label().isEmpty() && kind != Unit.Kind.ELECTORATE;
      @Nullable String cleanCode = code == null ? null : CleanText.of(code);
      units.add(
          new Unit(
              id("u", places[at]),
              name.isEmpty() && at == FoundFigures.WHOLE ? ALL_VOTERS : text(name),
              kind == null ? Unit.Kind.OTHER : kind,
              unit.parent() < 0 ? Unit.TOP : places[unit.parent()],
              turnout(at, one),
              null,
              new UnitDetails(
                  List.of(),
                  unit.isComplete(),
                  cleanCode == null || cleanCode.isEmpty() ? null : cleanCode,
                  labelled ? text(unit.label()) : null,
                  null)));
    }
    return units;
  }

  /// The names that several units within one have.
  private Map<Integer, Set<String>> namesTwice() {
    Map<Integer, Set<String>> once = new HashMap<>();
    Map<Integer, Set<String>> twice = new HashMap<>();
    for (FoundUnit unit : found.units()) {
      if (!once.computeIfAbsent(unit.parent(), _ -> new HashSet<>()).add(unit.name())) {
        twice.computeIfAbsent(unit.parent(), _ -> new HashSet<>()).add(unit.name());
      }
    }
    return twice;
  }

  /// Who could vote and who took part in all contests. In a file of one contest, its counts are
  /// these.
  private @Nullable Turnout turnout(int unit, boolean oneContest) {
    int eligible = rowOfAll(unit, Counts.Kind.ELIGIBLE, oneContest);
    int tookPart = rowOfAll(unit, Counts.Kind.TOOK_PART, oneContest);
    if (tookPart < 0) {
      tookPart = rowOf(unit, Key.ALL, Counts.Kind.BALLOTS);
    }
    return eligible < 0 && tookPart < 0
        ? null
        : new Turnout(
            Turnout.Electorate.ELIGIBLE,
            eligible < 0 ? null : (Long) found.value(eligible),
            tookPart < 0 ? null : (Long) found.value(tookPart),
            null,
            null,
            evidence(eligible, tookPart));
  }

  private int rowOfAll(int unit, Counts.Kind kind, boolean oneContest) {
    int ofAll = rowOf(unit, Key.ALL, kind);
    return ofAll < 0 && oneContest ? rowOf(unit, 0, kind) : ofAll;
  }

  /// The row of a count that is stated; -1 if it is not.
  private int rowOf(int unit, int contest, Counts.Kind kind) {
    int row = found.row(unit, found.find(Key.count(contest, kind, Key.ALL)));
    return row < 0 || found.value(row) < 0 ? -1 : row;
  }

  /// The file of figures, and their cells. Of very many the cells would take more memory than the
  /// figures. Figures that belong together and are from two files have the file of the first.
  private Evidence evidence(int... rows) {
    int file = -1;
    List<String> quotes = new ArrayList<>();
    for (int row : rows) {
      if (row < 0) {
        continue;
      }
      int own = sources.size() == 1 ? 0 : found.file(row);
      file = file < 0 ? own : file;
      @Nullable String quote = own != file || found.size() > MAX_QUOTED ? null : found.quote(row);
      if (quote != null) {
        quotes.add(quote);
      }
    }
    if (quotes.isEmpty()) {
      return file <= 0 ? Evidence.DEFAULT : evidenceOfFiles[file];
    }
    return new Evidence(file == 0 ? null : sources.get(file).id(), String.join("; ", quotes));
  }

  private @Nullable Long count(int unit, int contest, Counts.Kind kind) {
    int row = rowOf(unit, contest, kind);
    return row < 0 ? null : (Long) found.value(row);
  }

  private Contest contest(int place) {
    FoundContest contest = found.contests().get(place);
    List<Choice> choices = new ArrayList<>();
    int[] choicePlaces = new int[contest.choices().size()];
    for (int at = 0; at < choicePlaces.length; at++) {
      choicePlaces[at] = choices.size();
      if (!contest.choices().get(at).isDissolved()) {
        choices.add(choice(choices.size(), contest.choices().get(at)));
      }
    }
    int stated = contest.votesPerVoter();
    boolean several = stated > 1 || SumProof.hasSeveralVotes(found, place);
    Tallies all = tallies(place, Key.ALL, choicePlaces);
    List<Contest.OfType> types = new ArrayList<>();
    for (int type = 0; type < found.types().size(); type++) {
      types.add(
          new Contest.OfType(tallies(place, type, choicePlaces), counts(place, type, several)));
    }
    while (!types.isEmpty()
        && types.getLast().tallies().size() == 0
        && types.getLast().counts().isEmpty()) {
      types.removeLast();
    }
    Contest.@Nullable ChoiceKind kind =
        contest.kind() == null ? facts.choiceKind() : contest.kind();
    String name = contest.name().isEmpty() ? title() : contest.name();
    return new Contest(
        id("c", place),
        text(name),
        kind == null ? Contest.ChoiceKind.CANDIDATE : kind,
        0,
        several ? null : new ShareBase(ShareBase.Kind.VALID_VOTES, null),
        several ? stated > 1 ? stated : Contest.ANY_NUMBER : 1,
        ROUNDING,
        choices,
        false,
        all,
        counts(place, Key.ALL, several),
        types,
        false,
        null,
        ContestSums.NONE,
        ContestDetails.NONE);
  }

  private String title() {
    return facts.title() == null ? "" : facts.title();
  }

  private Choice choice(int place, FoundContest.FoundChoice choice) {
    @Nullable String party = choice.party();
    @Nullable String partyId = null;
    if (party != null && !party.equals(choice.name())) {
      partyId =
          parties
              .computeIfAbsent(
                  party, name -> new Party(id("p", parties.size()), text(name), null, null))
              .id();
    }
    return new Choice(
        id("k", place),
        text(choice.name()),
        null,
        false,
        choice.role(),
        partyId == null
            ? ChoiceDetails.NONE
            : new ChoiceDetails(partyId, null, null, null, null, null, null));
  }

  /// The tallies of a contest and a kind of votes.
  ///
  /// @param choicePlaces the position in the election of each choice
  private Tallies tallies(int contest, int type, int[] choicePlaces) {
    Tallies.Builder tallies = new Tallies.Builder(ROUNDING.decimals());
    for (int row : rowsOf.getOrDefault(new Part(contest, type), Rows.NONE).all()) {
      Key key = found.key(row);
      if (key.what() == Key.What.VOTES) {
        long votes = found.value(row);
        tallies.add(
            places[found.unit(row)],
            choicePlaces[key.choice()],
            votes < 0 ? null : (Long) votes,
            null,
            evidence(row));
      }
    }
    return tallies.build(unitCount);
  }

  /// What was counted beside votes. Those who could vote and took part stay with the unit where the
  /// file has one contest.
  private Counts counts(int contest, int type, boolean several) {
    boolean one = found.contests().size() == 1;
    Counts.Builder counts = new Counts.Builder();
    boolean votesAreBallots = !several && validVotesAreBallots(contest);
    List<Integer> parts = one ? List.of(contest, Key.ALL) : List.of(contest);
    for (int part : parts) {
      for (int row : rowsOf.getOrDefault(new Part(part, type), Rows.NONE).all()) {
        addCount(row, type == Key.ALL && one, votesAreBallots, counts);
      }
    }
    if (type == Key.ALL) {
      addStates(contest, one, counts);
    }
    return counts.build(unitCount);
  }

  private void addCount(
      int row, boolean oneContest, boolean votesAreBallots, Counts.Builder counts) {
    Key key = found.key(row);
    if (found.value(row) < 0) {
      return;
    }
    Counts.@Nullable Kind kind =
        key.what() == Key.What.VALID_VOTES && votesAreBallots
            ? Counts.Kind.VALID
            : key.what() == Key.What.COUNT ? key.count() : null;
    boolean ofUnit = oneContest && (kind == Counts.Kind.ELIGIBLE || kind == Counts.Kind.TOOK_PART);
    if (kind != null && !ofUnit) {
      counts.add(places[found.unit(row)], kind, found.value(row));
    }
  }

  /// Whether one valid vote is one valid ballot: both and invalid ballots are those who took part.
  private boolean validVotesAreBallots(int contest) {
    int same = 0;
    for (int unit = 0; unit < found.units().size(); unit++) {
      for (int of : new int[] {contest, Key.ALL}) {
        int votes =
            found.row(unit, found.find(new Key(Key.What.VALID_VOTES, of, -1, null, Key.ALL)));
        @Nullable Long invalid = count(unit, of, Counts.Kind.INVALID);
        @Nullable Long tookPart = count(unit, of, Counts.Kind.TOOK_PART);
        if (votes >= 0 && invalid != null && tookPart != null) {
          if (found.value(votes) + invalid != tookPart) {
            return false;
          }
          same++;
        }
      }
    }
    return same > 0;
  }

  /// How far the count is, where the file states how many stations have reported.
  private void addStates(int contest, boolean one, Counts.Builder counts) {
    for (int unit = 0; unit < places.length; unit++) {
      @Nullable Long reported = count(unit, contest, Counts.Kind.REPORTED);
      @Nullable Long expected = count(unit, contest, Counts.Kind.EXPECTED);
      if (one && reported == null) {
        reported = count(unit, Key.ALL, Counts.Kind.REPORTED);
        expected = count(unit, Key.ALL, Counts.Kind.EXPECTED);
      }
      if (reported != null && expected != null && expected > 0 && places[unit] >= 0) {
        counts.add(
            places[unit],
            reported == 0
                ? Counts.State.NOT_COUNTED
                : reported < expected ? Counts.State.PARTIAL : Counts.State.COUNTED);
      }
    }
  }
}
