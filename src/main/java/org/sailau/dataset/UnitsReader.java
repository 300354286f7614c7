package org.sailau.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.PollingStations;
import org.sailau.election.Rounding;
import org.sailau.election.Share;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.json.JsonCursor;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;

/// Reads the units with their turnouts and polling stations.
final class UnitsReader {

  /// Bytes that one unit takes beside its texts, with a turnout, while it is read.
  private static final int BYTES = 300;

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
          @Nullable String parent = in.id();
          within = parent == null ? Unit.TOP : commonFields.slot(ids, parent);
        }
        case "turnout" -> turnout = turnout();
        case "pollingStations" -> stations = stations();
        default -> in.unknown(field);
      }
    }
    in.require("id", "name");
    return id == null || name == null || kind == null
        ? null
        : new Unit(id, name, kind, within, turnout, stations);
  }

  private @Nullable Turnout turnout() {
    Turnout.@Nullable Electorate electorate = Turnout.Electorate.ELIGIBLE;
    @Nullable Long eligible = null;
    @Nullable Long tookPart = null;
    @Nullable Share share = null;
    @Nullable Boolean countedAbove = null;
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
            commonFields.evidence(source, quote));
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
      if (within != unit.within() || !Objects.equals(turnout, unit.turnout())) {
        list.set(
            at,
            new Unit(unit.id(), unit.name(), unit.kind(), within, turnout, unit.pollingStations()));
      }
    }
    findCircles();
  }

  private int within(int at, Unit unit) {
    if (unit.within() == Unit.TOP) {
      return Unit.TOP;
    }
    int parent = ids.position(unit.within());
    if (ids.lacks(unit.within())) {
      problems.add(
          problem(withins, at, "/within", Kind.UNRESOLVED, quoted(ids.id(unit.within())), "unit"));
    }
    return parent;
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
        turnout.evidence());
  }

  /// Notes the first unit of each circle of units within each other. Goes from each unit upwards
  /// until it meets a unit that was met before, so that the whole takes linear time.
  private void findCircles() {
    int[] walk = new int[list.size()];
    for (int start = 0; start < list.size(); start++) {
      int at = start;
      while (at != Unit.TOP && walk[at] == 0) {
        walk[at] = start + 1;
        at = list.get(at).within();
      }
      if (at != Unit.TOP && walk[at] == start + 1) {
        problems.add(problem(withins, at, "/within", Kind.WITHIN_ITSELF, quoted(parentOf(at))));
      }
    }
  }

  private String parentOf(int at) {
    return list.get(list.get(at).within()).id();
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  private static Problem problem(
      SourcePositions places, int at, String field, Kind kind, String found, String... expected) {
    return new Problem(
        kind, places.line(at), places.column(at), "/units/" + at + field, found, List.of(expected));
  }
}
