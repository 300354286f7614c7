package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.finding.Report;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.election.derive.Derivation;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Writes an election as a file has it, line by line, for tests. Its contest is decided in the
/// first unit, u0. Members are written as in JSON, with ' for ".
final class ElectionText {

  private final List<String> units = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();
  private final List<String> tallies = new ArrayList<>();
  private String contest = "";
  private boolean typesComplete = true;
  private int choices = 2;

  private ElectionText() {}

  /// An election whose first unit has these members.
  static ElectionText of(String members) {
    return new ElectionText().unit(members);
  }

  /// Adds the next unit: u0, u1 and so on.
  ElectionText unit(String members) {
    String id = "u" + units.size();
    units.add("{'id': '%s', 'name': {'en': '%s'}%s}".formatted(id, id, more(members)));
    return this;
  }

  ElectionText contest(String members) {
    contest = more(members);
    return this;
  }

  ElectionText choices(int number) {
    choices = number;
    return this;
  }

  ElectionText someKindsOfVotesAreNotListed() {
    typesComplete = false;
    return this;
  }

  ElectionText count(int unit, String members) {
    counts.add("{'unit': 'u%d'%s}".formatted(unit, more(members)));
    return this;
  }

  ElectionText tally(int unit, int choice, String members) {
    tallies.add("{'unit': 'u%d', 'choice': 'c%d'%s}".formatted(unit, choice, more(members)));
    return this;
  }

  /// The votes of the first choices in a unit.
  ElectionText votes(int unit, long... votes) {
    for (int choice = 0; choice < votes.length; choice++) {
      tally(unit, choice, "'votes': " + votes[choice]);
    }
    return this;
  }

  /// The votes of one kind.
  ElectionText votesOf(String type, int unit, long... votes) {
    for (int choice = 0; choice < votes.length; choice++) {
      tally(unit, choice, "'type': '%s', 'votes': %d".formatted(type, votes[choice]));
    }
    return this;
  }

  private static String more(String members) {
    return members.isEmpty() ? "" : ", " + members;
  }

  Election election() {
    List<String> ballot = new ArrayList<>();
    for (int choice = 0; choice < choices; choice++) {
      ballot.add("{'id': 'c%d', 'name': {'en': 'C%d'}}".formatted(choice, choice));
    }
    String text =
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'voteTypes': [{'id': 'early', 'name': {'en': 'E'}}, {'id': 'day', 'name': {'en': 'D'}}],
         'voteTypesComplete': %s, 'units': [%s],
         'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'u0',
           'choices': [%s], 'counts': [%s], 'tallies': [%s]%s}]}
        """
            .formatted(
                typesComplete,
                String.join(",", units),
                String.join(",", ballot),
                String.join(",", counts),
                String.join(",", tallies),
                contest)
            .replace('\'', '"');
    ReadResult read =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    assertThat(read).as(text).isInstanceOf(ReadResult.Done.class);
    return Derivation.of(((ReadResult.Done) read).election());
  }

  Report audit() {
    return Audit.of(election());
  }
}
