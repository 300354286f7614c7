package org.sailau.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.ChoiceDetails.Elected;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads the choices of contests. They refer to parties, contests and choices of other contests,
/// all of which may come later.
final class ChoicesReader {

  /// Bytes that one choice takes beside its texts, and what few choices have.
  private static final int CHOICE_BYTES = 160;

  private static final int DETAILS_BYTES = 100;

  /// The choices of one contest as far as they are read.
  static final class Choices {
    private final IdTable ids = new IdTable();
    private final List<Choice> list = new ArrayList<>();
    private final SameNames names = new SameNames();

    /// The choices beside which these are further ones; null if these stand first.
    private final @Nullable Choices first;

    private Choices(@Nullable Choices first) {
      this.first = first;
    }

    IdTable ids() {
      return ids;
    }

    List<Choice> list() {
      return list;
    }
  }

  /// What is said to be the same as a choice.
  ///
  /// @param contest the slot of its contest
  /// @param ifUnresolved the problem if the contest has no such choice
  private record Same(int contest, String choice, Problem ifUnresolved) {}

  /// The id of a further choice, which must be none of those of the first ones.
  private record Further(IdTable first, String id, Problem ifDuplicate) {}

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final IdTable contests;
  private final Limits limits;
  private final ProblemCollector problems;
  private final List<Choices> all = new ArrayList<>();
  private final List<Same> same = new ArrayList<>();
  private final List<Further> further = new ArrayList<>();

  /// @param contests the ids of the contests
  ChoicesReader(
      JsonCursor in,
      CommonFields commonFields,
      IdTable contests,
      Limits limits,
      ProblemCollector problems) {
    this.in = in;
    this.commonFields = commonFields;
    this.contests = contests;
    this.limits = limits;
    this.problems = problems;
  }

  /// The choices of the next contest, still without any.
  Choices next() {
    commonFields.memory().take(SameNames.BYTES);
    Choices choices = new Choices(null);
    all.add(choices);
    return choices;
  }

  /// Reads further choices of a contest, whose ids its choices must not have.
  List<Choice> readBeside(Choices choices) {
    commonFields.memory().take(SameNames.BYTES);
    Choices others = new Choices(choices);
    read(others);
    return others.list;
  }

  /// How many contests have been met.
  int size() {
    return all.size();
  }

  void read(Choices choices) {
    commonFields.elements(() -> choice(choices));
  }

  private void choice(Choices choices) {
    if (choices.list.size() == limits.choices()) {
      throw in.stop(Kind.TOO_MANY_CHOICES, Integer.toString(limits.choices()));
    }
    commonFields.memory().take(CHOICE_BYTES);
    @Nullable String id = null;
    @Nullable LocalizedText name = null;
    @Nullable Nominator nominator = null;
    @Nullable Boolean incumbent = false;
    Choice.@Nullable Role role = Choice.Role.CHOICE;
    @Nullable String party = null;
    @Nullable LocalizedText list = null;
    @Nullable Long rank = null;
    @Nullable Elected elected = null;
    @Nullable Long seats = null;
    @Nullable String eliminatedIn = null;
    ChoiceDetails.@Nullable Reference sameAs = null;
    if (in.beginObject()) {
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "id" -> id = id(choices);
          case "name" -> {
            TokenStreamLocation place = in.place();
            String pointer = in.pointer();
            name = commonFields.localized();
            if (name != null) {
              choices.names.add(name, place, pointer, problems);
            }
          }
          case "nominator" -> nominator = nominator();
          case "incumbent" -> incumbent = in.flag();
          case "role" -> role = in.oneOf(Choice.Role.class);
          case "party" -> party = commonFields.idOf(commonFields.parties(), "party");
          case "list" -> list = commonFields.localized();
          case "rank" -> rank = commonFields.fromOne();
          case "elected" -> elected = elected();
          case "seats" -> seats = in.count();
          case "eliminatedIn" -> eliminatedIn = commonFields.idOf(contests, "contest");
          case "sameAs" -> sameAs = sameAs();
          default -> in.unknown(field);
        }
      }
      in.require("id", "name");
    }
    ChoiceDetails details =
        new ChoiceDetails(party, list, rank, elected, seats, eliminatedIn, sameAs);
    if (details.isNone()) {
      details = ChoiceDetails.NONE;
    } else {
      commonFields.memory().take(DETAILS_BYTES);
    }
    // A choice that cannot be read is still added, so that later choices keep their positions.
    choices.list.add(
        new Choice(
            id == null ? "" : id,
            name == null ? LocalizedText.of("") : name,
            nominator,
            incumbent != null && incumbent,
            role == null ? Choice.Role.CHOICE : role,
            details));
  }

  /// The id of a choice, which must be no other's, in whichever order the two lists come.
  private @Nullable String id(Choices choices) {
    Problem ifDuplicate = in.value(Kind.DUPLICATE_ID);
    @Nullable String id = commonFields.define(choices.ids, choices.list.size());
    if (id != null && choices.first != null) {
      commonFields.memory().take(CommonFields.REFERENCE_BYTES);
      further.add(new Further(choices.first.ids, id, ifDuplicate));
    }
    return id;
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

  private @Nullable Elected elected() {
    if (!in.isText()) {
      @Nullable Boolean elected = in.flag();
      return elected == null ? null : elected ? Elected.YES : Elected.NO;
    }
    if (in.isString("lot")) {
      return Elected.BY_LOT;
    }
    in.problem(Kind.NOT_ELECTED);
    return null;
  }

  private ChoiceDetails.@Nullable Reference sameAs() {
    int contest = IdTable.UNDEFINED;
    @Nullable String choice = null;
    @Nullable Problem ifUnresolved = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "contest" -> contest = commonFields.reference(contests, "contest");
        case "choice" -> {
          ifUnresolved = in.value(Kind.UNRESOLVED, "choiceThere");
          choice = in.id();
        }
        default -> in.unknown(field);
      }
    }
    in.require("contest", "choice");
    if (contest == IdTable.UNDEFINED || choice == null || ifUnresolved == null) {
      return null;
    }
    commonFields.memory().take(CommonFields.REFERENCE_BYTES);
    same.add(new Same(contest, choice, ifUnresolved));
    return new ChoiceDetails.Reference(contests.id(contest), choice);
  }

  /// Notes the references to choices that their contests do not have, after the whole document has
  /// been read. The ids of contests have the positions in which [#next] was called for them.
  void resolve() {
    for (Further choice : further) {
      if (!choice.first.lacks(choice.first.slot(choice.id))) {
        problems.add(choice.ifDuplicate);
      }
    }
    for (Same reference : same) {
      int contest = contests.position(reference.contest);
      if (contest != IdTable.UNDEFINED) {
        IdTable choices = all.get(contest).ids;
        if (choices.lacks(choices.slot(reference.choice))) {
          problems.add(reference.ifUnresolved);
        }
      }
    }
  }
}
