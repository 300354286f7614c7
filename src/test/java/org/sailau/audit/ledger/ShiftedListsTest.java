package org.sailau.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.Election;

/// Which lists of two sources are told to be shifted by one row.
class ShiftedListsTest {

  private static String list(String source, String values) {
    String[] each = values.trim().split(" +", -1);
    return "{'source': '%s', 'figure': 'took-part', 'asOf': '2024-03-10T12:00', 'values': {%s}}"
        .formatted(
            source,
            IntStream.range(0, each.length)
                .filter(at -> !each[at].equals("-"))
                .mapToObj(at -> "'u%d': %s".formatted(at, each[at]))
                .collect(Collectors.joining(", ")));
  }

  private static Election election(String one, String other) {
    String units =
        IntStream.range(0, 12)
            .mapToObj(at -> "{'id': 'u%d', 'name': {'en': 'U%d'}}".formatted(at, at))
            .collect(Collectors.joining(","));
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}},
          {'id': 't', 'publisher': {'en': 'T'}}],
         'units': [%s],
         'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'u0',
           'choices': [{'id': 'a', 'name': {'en': 'A'}}], 'tallies': []}],
         'statements': [%s, %s]}
        """
            .formatted(units, list("s", one), list("t", other))
            .replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 3 4 5 6 7 8      | 90 1 2 3 4 5 6 7       | true
          1 2 3 4 5 6 7 8      | 2 3 4 5 6 7 8 90       | true
          1 2 3 4 5 6 7 8      | 11 12 13 14 15 16 17 18 | false
          1 2 3 4 5            | 90 1 2 3 4             | true
          1 2 3 4 5            | - 1 2 3 4              | false
          1 2 3 4 5            | 90 1 2 3 91            | false
          1 2 3 4 5 6 7 8      | 1 1 2 3 4 5 6 90       | true
          1 2 3 4 5 6 7 8 9    | 1 1 2 3 4 5 6 90 9     | false
          1 2 3 4 5 6 7 8 9 10 | 90 1 2 3 4 5 6 91 92 93 | true
          1 2 3 4 5 6 7 8 9 10 | 90 1 2 3 4 5 94 91 92 93 | false
          """)
  void mostValuesAreThoseOfTheRowBeforeOrAfter(String one, String other, boolean shifted) {
    assertThat(
            Ledger.of(election(one, other)).rows().stream()
                .anyMatch(row -> row.proof().equals(new Proof.Nothing(true))))
        .isEqualTo(shifted);
  }
}
