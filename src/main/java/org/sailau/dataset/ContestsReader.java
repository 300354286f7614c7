package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.ContestSums;
import org.sailau.election.Counts;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.election.Rounding;
import org.sailau.election.Share;
import org.sailau.election.ShareBase;
import org.sailau.election.Tallies;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads the contests with their choices and tallies.
final class ContestsReader {

  /// Bytes that one choice takes beside its texts.
  private static final int CHOICE_BYTES = 150;

  /// Far more votes than a voter has anywhere; in Frankfurt they have 93.
  private static final int MOST_VOTES = 1000;

  /// Bytes that one contest takes, and for every unit if it has tallies in many of them.
  private static final int BYTES = 700;

  private static final long BYTES_PER_UNIT = 16;

  /// A contest as read so far: its unit and tallies need the units, which may come later.
  private record Draft(
      String id,
      LocalizedText name,
      Contest.ChoiceKind kind,
      int unitSlot,
      @Nullable ShareBase base,
      int votesPerVoter,
      @Nullable Rounding rounding,
      IdTable choiceIds,
      List<Choice> choices,
      boolean inBallotOrder,
      TallyRows tallies,
      String talliesPointer,
      CountRows counts,
      boolean choicesComplete,
      int roundOf,
      @Nullable Integer roundNumber) {}

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final UnitsReader units;
  private final Limits limits;
  private final ProblemCollector problems;
  private final IdTable types;
  private final IdTable ids = new IdTable();
  private final List<Draft> drafts = new ArrayList<>();

  /// How many contests have been met.
  private int met;

  /// The names of the contests of each unit, by the unit's slot.
  private final Map<Integer, SameNames> names = new HashMap<>();

  ContestsReader(
      JsonCursor in,
      CommonFields commonFields,
      UnitsReader units,
      IdTable types,
      Limits limits,
      ProblemCollector problems) {
    this.types = types;
    this.in = in;
    this.commonFields = commonFields;
    this.units = units;
    this.limits = limits;
    this.problems = problems;
  }

  void read() {
    drafts.addAll(commonFields.list(this::contest));
  }

  private @Nullable Draft contest() {
    @Nullable String id = null;
    @Nullable LocalizedText name = null;
    Contest.@Nullable ChoiceKind kind = null;
    int unit = IdTable.UNDEFINED;
    @Nullable ShareBase base = null;
    int votesPerVoter = 1;
    @Nullable Rounding rounding = null;
    IdTable choiceIds = new IdTable();
    List<Choice> choices = new ArrayList<>();
    @Nullable Boolean inBallotOrder = false;
    TallyRows tallies = new TallyRows();
    CountRows counts = new CountRows(in, commonFields, units.ids(), types);
    @Nullable Boolean choicesComplete = false;
    int roundOf = IdTable.UNDEFINED;
    @Nullable Long roundNumber = null;
    String talliesPointer = "";
    SameNames choiceNames = new SameNames();
    TokenStreamLocation namePlace = in.place();
    String namePointer = "";
    commonFields.memory().take(BYTES + SameNames.BYTES);
    met++;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "id" -> id = commonFields.define(ids, met - 1);
        case "name" -> {
          namePlace = in.place();
          namePointer = in.pointer();
          name = commonFields.localized();
        }
        case "choiceKind" -> kind = in.oneOf(Contest.ChoiceKind.class);
        case "unit" -> unit = commonFields.reference(units.ids(), "unit");
        case "shareBase" -> base = base();
        case "votesPerVoter" -> votesPerVoter = votesPerVoter();
        case "rounding" -> rounding = commonFields.rounding();
        case "choices" -> commonFields.elements(() -> choice(choiceIds, choices, choiceNames));
        case "ballotOrder" -> inBallotOrder = in.flag();
        case "counts" -> counts.read();
        case "choicesComplete" -> choicesComplete = in.flag();
        case "of" -> roundOf = commonFields.reference(ids, "contest");
        case "round" -> roundNumber = in.count();
        case "tallies" -> {
          talliesPointer = in.pointer();
          @Nullable Rounding known = rounding;
          commonFields.elementsIfAny(() -> tally(choiceIds, tallies, known));
        }
        default -> in.unknown(field);
      }
    }
    in.require("id", "name", "choiceKind", "unit", "choices", "tallies");
    if (name != null && unit != IdTable.UNDEFINED) {
      names.computeIfAbsent(unit, _ -> new SameNames()).add(name, namePlace, namePointer, problems);
    }
    return id == null || name == null || kind == null || unit == IdTable.UNDEFINED
        ? null
        : new Draft(
            id,
            name,
            kind,
            unit,
            base,
            votesPerVoter,
            rounding,
            choiceIds,
            choices,
            inBallotOrder != null && inBallotOrder,
            tallies,
            talliesPointer,
            counts,
            choicesComplete != null && choicesComplete,
            roundOf,
            roundNumber == null ? null : (Integer) (int) Math.min(roundNumber, Integer.MAX_VALUE));
  }

  private enum Unlimited {
    ANY
  }

  /// @return [Contest#ANY_NUMBER] for "any"; 1 if it cannot be read
  private int votesPerVoter() {
    if (in.isText()) {
      return in.oneOf(Unlimited.class) == null ? 1 : Contest.ANY_NUMBER;
    }
    @Nullable Long count = in.count();
    if (count == null) {
      return 1;
    }
    if (count < 1 || count > MOST_VOTES) {
      in.problem(Kind.NOT_VOTES_PER_VOTER, Integer.toString(MOST_VOTES));
      return 1;
    }
    return count.intValue();
  }

  private @Nullable ShareBase base() {
    ShareBase.@Nullable Kind of = null;
    @Nullable Long count = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "of" -> of = in.oneOf(ShareBase.Kind.class);
        case "count" -> count = in.count();
        default -> in.unknown(field);
      }
    }
    in.require("of");
    return of == null ? null : new ShareBase(of, count);
  }

  private void choice(IdTable choiceIds, List<Choice> choices, SameNames names) {
    if (choices.size() == limits.choices()) {
      throw in.stop(Kind.TOO_MANY_CHOICES, Integer.toString(limits.choices()));
    }
    commonFields.memory().take(CHOICE_BYTES);
    @Nullable String id = null;
    @Nullable LocalizedText name = null;
    @Nullable Nominator nominator = null;
    @Nullable Boolean incumbent = false;
    if (in.beginObject()) {
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "id" -> id = commonFields.define(choiceIds, choices.size());
          case "name" -> {
            TokenStreamLocation place = in.place();
            String pointer = in.pointer();
            name = commonFields.localized();
            if (name != null) {
              names.add(name, place, pointer, problems);
            }
          }
          case "nominator" -> nominator = nominator();
          case "incumbent" -> incumbent = in.flag();
          default -> in.unknown(field);
        }
      }
      in.require("id", "name");
    }
    // A choice that cannot be read is still added, so that later choices keep their positions.
    choices.add(
        new Choice(
            id == null ? "" : id,
            name == null ? LocalizedText.of("") : name,
            nominator,
            incumbent != null && incumbent));
  }

  private @Nullable Nominator nominator() {
    @Nullable LocalizedText name = null;
    @Nullable LocalizedText meaning = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "name" -> name = commonFields.localized();
        case "meaning" -> meaning = commonFields.localized();
        default -> in.unknown(field);
      }
    }
    in.require("name");
    return name == null ? null : new Nominator(name, meaning);
  }

  private void tally(IdTable choiceIds, TallyRows rows, @Nullable Rounding known) {
    commonFields.memory().take(TallyRows.BYTES);
    TokenStreamLocation place = in.place();
    int unit = TallyRows.CONTEST_UNIT;
    int choice = IdTable.UNDEFINED;
    int type = TallyRows.ALL_TYPES;
    @Nullable Boolean withheld = false;
    @Nullable Long votes = null;
    @Nullable Share share = null;
    @Nullable String source = null;
    @Nullable String quote = null;
    if (in.beginObject()) {
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "unit" -> unit = commonFields.reference(units.ids(), "unit");
          case "choice" -> choice = commonFields.reference(choiceIds, "choice");
          case "type" -> type = commonFields.reference(types, "type");
          case "withheld" -> withheld = in.flag();
          case "votes" -> votes = votes(rows);
          case "share" -> share = share(rows, known);
          case "source" -> source = commonFields.source();
          case "quote" -> quote = commonFields.text();
          default -> in.unknown(field);
        }
      }
      in.require("choice");
      boolean any = in.had("votes") || in.had("share");
      if (any == Boolean.TRUE.equals(withheld)) {
        in.lacking(any ? Kind.NOT_WITHHELD : Kind.EMPTY_TALLY);
      }
    }
    rows.add(unit, choice, type, votes, share, commonFields.evidence(source, quote), place);
  }

  private @Nullable Long votes(TallyRows rows) {
    if (in.isPlainCount()) {
      return in.count();
    }
    @Nullable BigDecimal votes = in.votes(Tallies.MAX_VOTE_DECIMALS);
    if (votes == null) {
      return null;
    }
    commonFields.memory().take(rows.nextVotes(votes, in.value(Kind.NOT_A_COUNT)));
    return 0L;
  }

  /// A share, with no more decimals than the contest's rounding, if that is known by now.
  private @Nullable Share share(TallyRows rows, @Nullable Rounding known) {
    @Nullable Share share = in.share();
    if (share == null) {
      return null;
    }
    if (known == null) {
      commonFields.memory().take(CommonFields.REFERENCE_BYTES);
      rows.nextShare(in.value(Kind.TOO_PRECISE));
    } else if (share.decimals() > known.decimals()) {
      in.problem(Kind.TOO_PRECISE, Integer.toString(known.decimals()));
      return null;
    }
    return share;
  }

  private static List<Contest.OfType> ofTypes(List<Tallies> tallies, List<Counts> counts) {
    List<Contest.OfType> types = new ArrayList<>();
    for (int at = 1; at < Math.max(tallies.size(), counts.size()); at++) {
      types.add(
          new Contest.OfType(
              at < tallies.size() ? tallies.get(at) : Tallies.NONE,
              at < counts.size() ? counts.get(at) : Counts.NONE));
    }
    return types;
  }

  /// The contests, after the whole document has been read. Of no use if a problem was noted.
  List<Contest> resolve() {
    List<Contest> contests = new ArrayList<>();
    for (Draft draft : drafts) {
      int unit = units.ids().position(draft.unitSlot);
      Rounding rounding =
          draft.rounding == null ? draft.tallies.roundingAsWritten() : draft.rounding;
      commonFields
          .memory()
          .take(BYTES_PER_UNIT * Math.min(units.list().size(), 4 + 4 * draft.tallies.size()));
      List<Tallies> tallies =
          draft.tallies.resolve(
              draft.talliesPointer,
              units.ids(),
              unit,
              units.list().size(),
              draft.choiceIds,
              draft.choices.size(),
              types,
              rounding,
              new TallyRows.UnusualVotesAllowed(null, draft.roundOf != IdTable.UNDEFINED),
              problems);
      List<Counts> counts = draft.counts.resolve(unit, units.list().size(), problems);
      contests.add(
          new Contest(
              draft.id,
              draft.name,
              draft.kind,
              unit,
              draft.base,
              draft.votesPerVoter,
              rounding,
              draft.choices,
              draft.inBallotOrder,
              tallies.getFirst(),
              counts.getFirst(),
              ofTypes(tallies, counts),
              draft.choicesComplete,
              draft.roundOf == IdTable.UNDEFINED
                  ? null
                  : new Contest.Round(ids.position(draft.roundOf), draft.roundNumber),
              ContestSums.NONE));
    }
    return contests;
  }
}
