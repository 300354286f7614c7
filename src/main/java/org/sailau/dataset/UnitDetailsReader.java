package org.sailau.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.UnitDetails;
import org.sailau.json.JsonCursor;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import tools.jackson.core.TokenStreamLocation;

/// Reads the fields that few units have, one unit after the other.
final class UnitDetailsReader {

  /// Bytes that the details of one unit take beside their texts.
  private static final int BYTES = 150;

  private static final int MOST_TILES = 1000;

  private final JsonCursor in;
  private final CommonFields commonFields;
  private final ProblemCollector problems;
  private List<Integer> alsoWithin = List.of();
  private boolean partsComplete;
  private @Nullable String code;
  private @Nullable LocalizedText label;
  private UnitDetails.@Nullable Place place;
  private boolean any;

  UnitDetailsReader(JsonCursor in, CommonFields commonFields, ProblemCollector problems) {
    this.in = in;
    this.problems = problems;
    this.commonFields = commonFields;
  }

  /// @param all the slots of the units that contain this one; the first one is the unit's main one
  void alsoWithin(List<Integer> all) {
    if (all.size() > 1) {
      alsoWithin = all.subList(1, all.size());
      any = true;
    }
  }

  /// Reads a field if it is one of these.
  boolean read(String field) {
    switch (field) {
      case "partsComplete" -> partsComplete = Boolean.TRUE.equals(in.flag());
      case "code" -> code = commonFields.text();
      case "label" -> label = commonFields.localized();
      case "place" -> place = place();
      default -> {
        return false;
      }
    }
    any = true;
    return true;
  }

  UnitDetails get() {
    if (!any) {
      return UnitDetails.NONE;
    }
    commonFields.memory().take(BYTES);
    return new UnitDetails(alsoWithin, partsComplete, code, label, place);
  }

  private UnitDetails.@Nullable Place place() {
    UnitDetails.@Nullable Tile tile = null;
    @Nullable String shape = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "tile" -> tile = tile();
        case "shape" -> shape = commonFields.text();
        default -> in.unknown(field);
      }
    }
    return new UnitDetails.Place(tile, shape);
  }

  private UnitDetails.@Nullable Tile tile() {
    TokenStreamLocation start = in.place();
    List<Integer> numbers = new ArrayList<>();
    int count =
        commonFields.elementsIfAny(
            () -> {
              @Nullable Long number = in.count();
              numbers.add(number == null ? 0 : (int) Math.min(number, MOST_TILES + 1L));
            });
    if (count < 0) {
      return null;
    }
    if (count != 2 || numbers.stream().anyMatch(number -> number > MOST_TILES)) {
      problems.add(Problem.of(Kind.NOT_A_TILE, start, in.pointer(), "[…]"));
      return null;
    }
    return new UnitDetails.Tile(numbers.getFirst(), numbers.getLast());
  }
}
