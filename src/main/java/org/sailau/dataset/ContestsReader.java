package org.sailau.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.LocalizedText;
import org.sailau.election.ShareBase;
import org.sailau.election.Tallies;
import org.sailau.election.column.ContestSums;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads the contests with their choices and tallies.
final class ContestsReader {

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
      ChoicesReader.Choices choices,
      boolean inBallotOrder,
      TallyRows tallies,
      String talliesPointer,
      CountRows counts,
      boolean choicesComplete,
      int roundOf,
      @Nullable Integer roundNumber,
      ContestDetails details) {}

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final UnitsReader units;
  private final ProblemCollector problems;
  private final IdTable types;
  private final IdTable ids = new IdTable();
  private final ChoicesReader choicesReader;
  private final List<Draft> drafts = new ArrayList<>();

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
    this.problems = problems;
    this.choicesReader = new ChoicesReader(in, commonFields, ids, limits, problems);
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
    int position = choicesReader.size();
    ChoicesReader.Choices choices = choicesReader.next();
    List<Choice> elsewhere = List.of();
    ContestDetailsReader details = new ContestDetailsReader(in, commonFields);
    @Nullable Boolean inBallotOrder = false;
    TallyRows tallies = new TallyRows();
    CountRows counts = new CountRows(in, commonFields, units.ids(), types);
    @Nullable Boolean choicesComplete = false;
    int roundOf = IdTable.UNDEFINED;
    @Nullable Long roundNumber = null;
    String talliesPointer = "";
    TokenStreamLocation namePlace = in.place();
    String namePointer = "";
    commonFields.memory().take(BYTES);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "id" -> id = commonFields.define(ids, position);
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
        case "choices" -> choicesReader.read(choices);
        case "otherChoices" -> elsewhere = choicesReader.readBeside(choices);
        case "ballotOrder" -> inBallotOrder = in.flag();
        case "counts" -> counts.read();
        case "choicesComplete" -> choicesComplete = in.flag();
        case "of" -> roundOf = commonFields.reference(ids, "contest");
        case "round" -> roundNumber = in.count();
        case "tallies" -> {
          talliesPointer = in.pointer();
          @Nullable Rounding known = rounding;
          commonFields.elementsIfAny(() -> tally(choices.ids(), tallies, known));
        }
        default -> details.read(field);
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
            choices,
            inBallotOrder != null && inBallotOrder,
            tallies,
            talliesPointer,
            counts,
            choicesComplete != null && choicesComplete,
            roundOf,
            roundNumber == null ? null : (Integer) (int) Math.min(roundNumber, Integer.MAX_VALUE),
            details.details(elsewhere));
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

  /// Whether a counting method can make fractions of votes; null if it is not stated.
  private static @Nullable Boolean makesFractions(ContestDetails.@Nullable Method method) {
    return method == null
        ? null
        : switch (method) {
          case RANKED, LIST, APPROVAL, OTHER -> true;
          case PLURALITY, MAJORITY, ANSWER -> false;
        };
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
    choicesReader.resolve();
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
              draft.choices.ids(),
              draft.choices.list().size(),
              types,
              rounding,
              new TallyRows.UnusualVotesAllowed(
                  makesFractions(draft.details.method()), draft.roundOf != IdTable.UNDEFINED),
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
              draft.choices.list(),
              draft.inBallotOrder,
              tallies.getFirst(),
              counts.getFirst(),
              ofTypes(tallies, counts),
              draft.choicesComplete,
              draft.roundOf == IdTable.UNDEFINED
                  ? null
                  : new Contest.Round(ids.position(draft.roundOf), draft.roundNumber),
              ContestSums.NONE,
              draft.details));
    }
    return contests;
  }
}
