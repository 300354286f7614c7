package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// Which contests come first where there is no time for all.
class LargestContestsTest {

  private static String contest(String id, String unit, String counts) {
    return """
    {"id": "%s", "name": {"en": "%s"}, "choiceKind": "candidate", "unit": "%s", "counts": [%s],
     "choices": [{"id": "a", "name": {"en": "A"}}], "tallies": []}
    """
        .formatted(id, id, unit, counts);
  }

  private static List<String> order(String... contests) {
    Election election =
        Elections.read(
            """
            {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2024-03-10",
             "status": "final", "sources": [{"id": "s", "publisher": {"en": "S"}}],
             "units": [{"id": "all", "name": {"en": "All"}},
               {"id": "silent", "name": {"en": "S"}, "within": "all"},
               {"id": "share", "name": {"en": "H"}, "within": "all", "turnout": {"share": 5}},
               {"id": "small", "name": {"en": "M"}, "within": "all",
                "turnout": {"eligibleVoters": 500}}],
             "contests": [%s]}
            """
                .formatted(String.join(",", contests)));
    return LargestContests.of(election).stream().map(Contest::id).toList();
  }

  @Test
  void theWholeElectorateComesFirstThenTheMostVoters() {
    String counted = "{\"unit\": \"silent\", \"eligible\": %d}";
    assertThat(
            order(
                contest("nobodyKnows", "silent", ""),
                contest("share", "share", ""),
                contest("few", "silent", counted.formatted(400)),
                contest("some", "small", ""),
                contest("many", "silent", counted.formatted(600)),
                contest("all", "all", "")))
        .containsExactly("all", "many", "some", "few", "nobodyKnows", "share");
  }

  @Test
  void whatTheContestCountsComesBeforeWhatTheUnitStates() {
    String counted = "{\"unit\": \"small\", \"eligible\": 10}";
    assertThat(order(contest("counted", "small", counted), contest("stated", "small", "")))
        .containsExactly("stated", "counted");
  }
}
