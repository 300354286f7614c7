package org.sailau.session;

/// Small datasets for tests.
final class SmallDatasets {

  private SmallDatasets() {}

  /// Two contests, in each of which "b" leads "a"; the second one has votes only. With several
  /// votes each, no shares follow from votes.
  ///
  /// @param figure that of "b" in the first contest
  static String named(String name, String figure) {
    return """
    {"format": "sailau-election/1", "title": {"en": "%1$s"}, "date": "2022-11-20",
     "status": "final",
     "sources": [{"id": "s", "publisher": {"en": "Gazette"}, "date": "2022-11-21"}],
     "units": [{"id": "u", "name": {"en": "All"}}],
     "contests": [%2$s, %3$s]}\
    """
        .formatted(name, contest(name + "-1", figure), contest(name + "-2", "\"votes\": 7"));
  }

  private static String contest(String id, String figure) {
    return """
    {"id": "%1$s", "name": {"en": "%1$s"}, "choiceKind": "candidate", "unit": "u",
     "votesPerVoter": "any", "rounding": {"decimals": 2, "mode": "half-up", "stated": true},
     "choices": [{"id": "%1$s-a", "name": {"en": "A"}}, {"id": "%1$s-b", "name": {"en": "B"}}],
     "tallies": [{"choice": "%1$s-a", %3$s: 1}, {"choice": "%1$s-b", %2$s}]}\
    """
        .formatted(id, figure, figure.substring(0, figure.indexOf(':')));
  }
}
