package org.sailau.dataset;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Counts;
import org.sailau.json.JsonCursor;
import org.sailau.json.SourcePositions;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads what was counted for one contest beside its votes, and keeps it in columns until units and
/// kinds of votes are known.
final class CountRows {

  /// Bytes that one entry takes here and in the finished election, and each of its figures.
  private static final int BYTES = 20;

  private static final int FIGURE_BYTES = 11 + 9;

  private static final Counts.Kind[] KINDS = Counts.Kind.values();
  private static final Map<String, Counts.Kind> FIELDS = fields();

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final IdTable units;
  private final IdTable types;

  /// The entries of each kind of votes, by its slot.
  private final Map<Integer, Entries> byType = new HashMap<>();

  /// The figures of the entry that is read, by the places of their kinds.
  private final long[] figures = new long[KINDS.length];

  private String pointer = "";

  /// The entries of one kind of votes.
  private static final class Entries {
    private int size;
    private int[] units = new int[8];
    private int[] places = new int[8];
    private final SourcePositions positions = new SourcePositions();
    private final Counts.Builder figures = new Counts.Builder();
  }

  CountRows(JsonCursor in, CommonFields commonFields, IdTable units, IdTable types) {
    this.in = in;
    this.commonFields = commonFields;
    this.units = units;
    this.types = types;
  }

  private static Map<String, Counts.Kind> fields() {
    Map<String, Counts.Kind> fields = new HashMap<>();
    for (Counts.Kind kind : Counts.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      fields.put(kind == Counts.Kind.TOOK_PART ? "tookPart" : name, kind);
    }
    return fields;
  }

  void read() {
    pointer = in.pointer();
    int[] place = {0};
    commonFields.elementsIfAny(() -> entry(place[0]++));
  }

  private void entry(int place) {
    commonFields.memory().take(BYTES);
    TokenStreamLocation start = in.place();
    int unit = TallyRows.CONTEST_UNIT;
    int type = TallyRows.ALL_TYPES;
    Arrays.fill(figures, Counts.NOT_STATED);
    Counts.@Nullable State state = null;
    @Nullable LocalDateTime asOf = null;
    if (!in.beginObject()) {
      return;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "unit" -> unit = commonFields.reference(units, "unit");
        case "type" -> type = commonFields.reference(types, "type");
        case "state" -> state = in.oneOf(Counts.State.class);
        case "asOf" -> asOf = commonFields.hour();
        default -> figure(field);
      }
    }
    Entries entries = byType.computeIfAbsent(type, _ -> new Entries());
    if (entries.size == entries.units.length) {
      entries.units = Arrays.copyOf(entries.units, 2 * entries.size);
      entries.places = Arrays.copyOf(entries.places, 2 * entries.size);
    }
    entries.units[entries.size] = unit;
    entries.places[entries.size] = place;
    entries.positions.add(start);
    int entry = entries.size++;
    for (Counts.Kind kind : KINDS) {
      if (figures[kind.place()] != Counts.NOT_STATED) {
        entries.figures.add(entry, kind, figures[kind.place()]);
      }
    }
    if (state != null) {
      entries.figures.add(entry, state);
    }
    if (asOf != null) {
      entries.figures.add(entry, asOf);
    }
  }

  private void figure(String field) {
    Counts.@Nullable Kind kind = FIELDS.get(field);
    if (kind == null) {
      in.unknown(field);
      return;
    }
    commonFields.memory().take(FIGURE_BYTES);
    @Nullable Long count = in.count();
    if (count != null) {
      figures[kind.place()] = count;
    }
  }

  /// The counts of all kinds of votes together, then those of each kind, by its position; kinds at
  /// the end that have none are left out. Of no use if a problem was noted.
  List<Counts> resolve(int contestUnit, int unitCount, ProblemCollector problems) {
    List<Counts> all = new ArrayList<>();
    all.add(Counts.NONE);
    byType.forEach(
        (slot, entries) -> {
          int type = slot < 0 ? 0 : types.position(slot) + 1; // Unknown ones were noted.
          while (all.size() <= type) {
            all.add(Counts.NONE);
          }
          if (slot != IdTable.UNDEFINED) {
            all.set(type, resolve(entries, contestUnit, unitCount, problems));
          }
        });
    return all;
  }

  private Counts resolve(
      Entries entries, int contestUnit, int unitCount, ProblemCollector problems) {
    int[] positions = new int[entries.size];
    long[] order = new long[entries.size];
    for (int entry = 0; entry < entries.size; entry++) {
      int slot = entries.units[entry];
      positions[entry] =
          slot == TallyRows.CONTEST_UNIT
              ? contestUnit
              : slot == IdTable.UNDEFINED ? slot : units.position(slot);
      order[entry] = (long) positions[entry] << Integer.SIZE | entry;
    }
    Arrays.sort(order);
    for (int at = 1; at < order.length; at++) {
      int entry = (int) order[at];
      boolean same = positions[(int) order[at - 1]] == positions[entry];
      if (same && positions[entry] != IdTable.UNDEFINED) {
        problems.add(
            new Problem(
                Kind.DUPLICATE_COUNT,
                entries.positions.line(entry),
                entries.positions.column(entry),
                pointer + '/' + entries.places[entry],
                "{…}",
                List.of()));
      }
    }
    return problems.hasErrors() ? Counts.NONE : entries.figures.build(positions, unitCount);
  }
}
