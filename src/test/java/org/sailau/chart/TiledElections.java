package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import org.sailau.election.Election;

/// Builds elections whose units have places on a map of tiles.
public final class TiledElections {

  private TiledElections() {}

  /// The fields of a unit on a tile.
  ///
  /// @param more further fields; may be empty
  public static String tile(int column, int row, String more) {
    return "\"place\": {\"tile\": [%d, %d]}%s"
        .formatted(column, row, more.isEmpty() ? "" : ", " + more);
  }

  /// An election with a unit for each of some fields: `u0`, named "Place 0", and so on.
  public static Election of(String... fields) {
    return named("Place", fields);
  }

  /// The same with other names.
  public static Election named(String name, String... fields) {
    List<String> units = new ArrayList<>();
    units.add("{\"id\": \"all\", \"name\": {\"en\": \"All\"}, \"kind\": \"electorate\"}");
    for (int i = 0; i < fields.length; i++) {
      units.add(
          "{\"id\": \"u%d\", \"name\": {\"en\": \"%s %d\"}, \"kind\": \"region\", \"within\": \"all\", %s}"
              .formatted(i, name, i, fields[i]));
    }
    return Elections.read(
        """
        {"format": "sailau-election/1", "title": {"en": "Tiles"}, "date": "2024-10-06",
         "status": "final", "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
         "units": [%s], "contests": [
          {"id": "c", "name": {"en": "Contest"}, "choiceKind": "candidate", "unit": "all",
           "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
           "tallies": [{"choice": "a", "votes": 5}, {"choice": "b", "votes": 3}]}]}
        """
            .formatted(String.join(", ", units)));
  }
}
