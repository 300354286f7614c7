package org.sailau.view.window;

/// Datasets of several contests in units within units, for tests of the window.
public final class PlaceDatasets {

  private PlaceDatasets() {}

  /// A country of two districts; the northern one has two stations. The mayor is elected in the
  /// south only, and the head in the whole country, of which only sums follow.
  public static String country() {
    return """
    {"format": "sailau-election/1", "title": {"en": "Country"}, "date": "2024-10-06",
     "status": "final",
     "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-10-08"}],
     "units": [
       {"id": "all", "name": {"en": "All voters"}, "kind": "electorate", "partsComplete": true},
       {"id": "north", "name": {"en": "North"}, "kind": "district", "within": "all",
        "partsComplete": true,
        "turnout": {"eligibleVoters": 400, "tookPart": 200}},
       {"id": "south", "name": {"en": "South"}, "kind": "district", "within": "all", "code": "S-2",
        "turnout": {"eligibleVoters": 200, "tookPart": 150}},
       {"id": "n1", "name": {"en": "School"}, "kind": "polling-station", "within": "north"},
       {"id": "n2", "name": {"en": "Library"}, "kind": "polling-station", "within": "north"}],
     "contests": [
       {"id": "head", "name": {"en": "Head of state"}, "choiceKind": "candidate", "unit": "all",
        "method": "majority", "choicesComplete": true,
        "choices": [{"id": "ann", "name": {"en": "Ann"}}, {"id": "bob", "name": {"en": "Bob"}}],
        "tallies": [
          {"choice": "ann", "unit": "n1", "votes": 70}, {"choice": "bob", "unit": "n1", "votes": 30},
          {"choice": "ann", "unit": "n2", "votes": 20}, {"choice": "bob", "unit": "n2", "votes": 80},
          {"choice": "ann", "unit": "south", "votes": 90},
          {"choice": "bob", "unit": "south", "votes": 60}]},
       {"id": "mayor", "name": {"en": "Mayor of the South"}, "choiceKind": "candidate",
        "unit": "south",
        "choices": [{"id": "cid", "name": {"en": "Cid"}}, {"id": "dee", "name": {"en": "Dee"}}],
        "tallies": [{"choice": "cid", "votes": 40}, {"choice": "dee", "votes": 100}]}]}
    """;
  }
}
