package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static final List<String> NAMES =
      List.of("turnout", "took-part", "votes-within", "unstated-votes", "T10", "V10", "Алматы");

  @ParameterizedTest
  @CsvSource({
    "turnot, turnout",
    "turnouts, turnout",
    "tournout, turnout",
    "TURNOUT, turnout",
    "t1, T10",
    "10, T10 V10",
    "votes, votes-within unstated-votes",
    "алмата, Алматы",
    "nothing-like-it, ''",
    "xyz, ''",
  })
  void aNameIsNearIfFewLettersDifferOrIfItHasTheWord(String word, String near) {
    List<String> expected = near.isEmpty() ? List.of() : Arrays.asList(near.split(" "));
    assertThat(NearNames.of(word, NAMES.stream())).isEqualTo(expected);
  }

  @Test
  void theNearestOfManyAreNamedInTheirOrder() {
    assertThat(NearNames.of("p77", IntStream.range(0, 100_000).mapToObj(i -> "p" + i)))
        .containsExactly("p77", "p7", "p17", "p27", "p37");
  }

  @Test
  void aWordOfNoLettersIsNearToOneLetterOnly() {
    assertThat(NearNames.of("", List.of("ab", "a").stream())).containsExactly("a");
  }
}
