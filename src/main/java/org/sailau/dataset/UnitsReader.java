package org.sailau.dataset;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.PollingStations;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.UnitDetails;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.JsonCursor;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;

/// Reads the units with their turnouts and polling stations.
final class UnitsReader {

  /// Bytes that one unit takes beside its texts while it is read, and its turnout.
  private static final int BYTES = 140;

  private static final int TURNOUT_BYTES = 150;

  /// Stands in the list for a unit that cannot be read, so that later units keep their positions.
  private static final Unit UNREADABLE =
      new Unit("", LocalizedText.of(""), Unit.Kind.OTHER, Unit.TOP, null, null);

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final ProblemCollector problems;
  private final IdTable ids = new IdTable();
  private final List<Unit> list = new ArrayList<>();
  private final SourcePositions withins = new SourcePositions();
  private final SourcePositions shares = new SourcePositions();
  private int maxDecimals;

  UnitsReader(JsonCursor in, CommonFields commonFields, ProblemCollector problems) {
    this.in = in;
    this.commonFields = commonFields;
    this.problems = problems;
  }

  IdTable ids() {
    return ids;
  }

  List<Unit> list() {
    return list;
  }

  void read() {
    commonFields.elements(
        () -> {
          commonFields.memory().take(BYTES);
          withins.addNone();
          shares.addNone();
          @Nullable Unit unit = unit();
          list.add(unit == null ? UNREADABLE : unit);
        });
  }

  /// A unit whose parent is named by its slot, since its position may not be known yet.
  private @Nullable Unit unit() {
    @Nullable String id = null;
    @Nullable LocalizedText name = null;
    Unit.@Nullable Kind kind = Unit.Kind.OTHER;
    @Nullable Turnout turnout = null;
    @Nullable PollingStations stations = null;
    int within = Unit.TOP;
    UnitDetailsReader details = new UnitDetailsReader(in, commonFields, problems);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "id" -> id = commonFields.define(ids, list.size());
        case "name" -> name = commonFields.localized();
        case "kind" -> kind = in.oneOf(Unit.Kind.class);
        case "within" -> {
          withins.setLast(in.place());
          List<Integer> parents = new ArrayList<>(1);
          if (in.isList()) {
            commonFields.elements(() -> parent(parents));
          } else {
            parent(parents);
          }
          within = parents.isEmpty() ? Unit.TOP : parents.getFirst();
          details.alsoWithin(parents);
        }
        case "turnout" -> turnout = turnout();
        case "pollingStations" -> stations = stations();
        default -> {
          if (!details.read(field)) {
            in.unknown(field);
          }
        }
      }
    }
    in.require("id", "name");
    return id == null || name == null || kind == null
        ? null
        : new Unit(id, name, kind, within, turnout, stations, details.get());
  }

  private void parent(List<Integer> parents) {
    @Nullable String parent = in.id();
    if (parent != null) {
      int slot = commonFields.slot(ids, parent);
      if (parents.contains(slot)) {
        in.problem(Kind.DUPLICATE_ID);
      } else {
        parents.add(slot);
      }
    }
  }

  private @Nullable Turnout turnout() {
    commonFields.memory().take(TURNOUT_BYTES);
    Turnout.@Nullable Electorate electorate = Turnout.Electorate.ELIGIBLE;
    @Nullable Long eligible = null;
    @Nullable Long tookPart = null;
    @Nullable Share share = null;
    @Nullable Boolean countedAbove = null;
    @Nullable LocalDateTime asOf = null;
    @Nullable String source = null;
    @Nullable String quote = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "electorate" -> electorate = in.oneOf(Turnout.Electorate.class);
        case "eligibleVoters" -> eligible = in.count();
        case "tookPart" -> tookPart = in.count();
        case "share" -> share = share();
        case "countedAbove" -> countedAbove = in.flag();
        case "asOf" -> asOf = commonFields.hour();
        case "source" -> source = commonFields.source();
        case "quote" -> quote = commonFields.text();
        default -> in.unknown(field);
      }
    }
    return electorate == null
        ? null
        : new Turnout(
            electorate,
            eligible,
            tookPart,
            share,
            countedAbove,
            commonFields.evidence(source, quote),
            asOf);
  }

  private @Nullable Share share() {
    shares.setLast(in.place());
    @Nullable Share share = in.share();
    if (share != null) {
      maxDecimals = Math.max(maxDecimals, share.decimals());
    }
    return share;
  }

  private @Nullable PollingStations stations() {
    @Nullable Long count = null;
    @Nullable Long countries = null;
    @Nullable Boolean countedAbove = null;
    @Nullable String source = null;
    @Nullable String quote = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "count" -> count = in.count();
        case "countries" -> countries = in.count();
        case "countedAbove" -> countedAbove = in.flag();
        case "source" -> source = commonFields.source();
        case "quote" -> quote = commonFields.text();
        default -> in.unknown(field);
      }
    }
    in.require("count");
    return count == null
        ? null
        : new PollingStations(count, countries, countedAbove, commonFields.evidence(source, quote));
  }

  /// The rounding of turnouts as far as the shares in the file show it.
  Rounding roundingAsWritten() {
    return new Rounding(maxDecimals, Rounding.Mode.UNKNOWN, false);
  }

  /// Replaces slots by positions and gives every turnout the same decimals, after the whole
  /// document has been read.
  void resolve(Rounding rounding) {
    for (int at = 0; at < list.size(); at++) {
      Unit unit = list.get(at);
      int within = within(at, unit);
      @Nullable Turnout turnout = turnout(at, unit, rounding);
      UnitDetails details = details(at, unit);
      if (within != unit.within()
          || !Objects.equals(turnout, unit.turnout())
          || !details.alsoWithin().isEmpty()
          || !unit.details().alsoWithin().isEmpty()) {
        list.set(
            at,
            new Unit(
                unit.id(),
                unit.name(),
                unit.kind(),
                within,
                turnout,
                unit.pollingStations(),
                details));
      }
    }
    new Nesting(list, this::noteNesting).check();
  }

  private void noteNesting(int at, int whole, boolean circle) {
    String named = quoted(list.get(whole).id());
    problems.add(
        circle
            ? problem(withins, at, "/within", Kind.WITHIN_ITSELF, named)
            : problem(
                withins,
                at,
                "/within",
                Kind.NESTED_TOO_DEEP,
                named,
                Integer.toString(Nesting.MOST)));
  }

  private UnitDetails details(int at, Unit unit) {
    UnitDetails details = unit.details();
    return details.alsoWithin().isEmpty()
        ? details
        : details.within(
            details.alsoWithin().stream()
                .map(slot -> position(at, slot))
                .filter(position -> position != Unit.TOP)
                .toList());
  }

  private int within(int at, Unit unit) {
    return unit.within() == Unit.TOP ? Unit.TOP : position(at, unit.within());
  }

  private int position(int at, int slot) {
    if (ids.lacks(slot)) {
      problems.add(problem(withins, at, "/within", Kind.UNRESOLVED, quoted(ids.id(slot)), "unit"));
    }
    return ids.position(slot);
  }

  private @Nullable Turnout turnout(int at, Unit unit, Rounding rounding) {
    @Nullable Turnout turnout = unit.turnout();
    if (turnout == null) {
      return null;
    }
    @Nullable Share share = turnout.share();
    if (share == null || share.decimals() == rounding.decimals()) {
      return turnout;
    }
    if (share.decimals() > rounding.decimals()) {
      problems.add(
          problem(
              shares,
              at,
              "/turnout/share",
              Kind.TOO_PRECISE,
              share.percent().toPlainString(),
              Integer.toString(rounding.decimals())));
      return turnout;
    }
    return new Turnout(
        turnout.electorate(),
        turnout.eligibleVoters(),
        turnout.tookPart(),
        Share.of(share.percent(), rounding.decimals()),
        turnout.countedAbove(),
        turnout.evidence(),
        turnout.asOf());
  }

  private static String quoted(String id) {
    return '"' + Excerpt.text(id) + '"';
  }

  private static Problem problem(
      SourcePositions places, int at, String field, Kind kind, String found, String... expected) {
    return new Problem(
        kind, places.line(at), places.column(at), "/units/" + at + field, found, List.of(expected));
  }
}
