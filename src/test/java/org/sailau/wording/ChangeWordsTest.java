package org.sailau.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.election.change.Changes;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// What is said of a dataset that was read again after one thing in it was changed.
class ChangeWordsTest {

  private static final String TOWN = town();

  private final ChangeWords words = new ChangeWords(Texts.in(Language.ENGLISH));

  private static String town() {
    try (InputStream in =
        Objects.requireNonNull(
            ChangeWordsTest.class.getResourceAsStream("/org/sailau/dataset/town.json"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Election read(String document) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(document.getBytes(UTF_8)), Progress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).election();
  }

  private static Changes changes(String from, String to) {
    assertThat(TOWN).contains(from);
    return Changes.between(read(TOWN), read(TOWN.replace(from, to)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "votes": 320        | "votes": 321        | Town, Ann: 320 → 321
          54.24               | 54.25               | Town, Ann: 54.24% → 54.25%
          "votes": 12 }       | "withheld": true }  | North, Ann: 12 → withheld
          "tookPart": 600     | "tookPart": 601     | Town, Took part: 600 → 601
          "share": 60.5       | "share": 60.6       | Town, Turnout: 60.5% → 60.6%
          "count": 3          | "count": 4          | Town, Polling stations: 3 → 4
          "countries": 1,     | ``                  | Town, Countries: 1 → not stated
          "count": 590        | "count": 591        | Base of the shares: 590 → 591
          { "moreThan": 20 }  | { "exactly": 21 }   | Observers accredited: more than 20 → 21
          "choice": "bob",    | "choice": "cid",    | `Town, Cid: not stated → 42.70%; Town, Bob: 42.70% → not stated`
          "unit": "north", "c | "unit": "south", "c | `South, Ann: not stated → 12; North, Ann: 12 → not stated`
          "status": "final"   | "status": "preliminary" | Status: final → preliminary
          """)
  void whatHasChangedIsNamedWithBothValues(String from, String to, String said) {
    Changes changes = changes(from, to);
    assertThat(words.sentence(changes, false)).endsWith(said);
    assertThat(words.all(changes)).isEqualTo(said.replace("; ", "\n"));
  }

  @Test
  void figuresOfKindsOfVotesAndCountsAreNamedWithTheirKind() {
    String more =
        ",\n"
            + " \"counts\": [{\"type\": \"early\", \"valid\": 7}, {\"unit\": \"north\","
            + " \"invalid\": 1}],";
    Election with = read(TOWN.replace(",\n      \"choices\"", more + "\n      \"choices\""));
    Election other =
        read(
            TOWN.replace(
                ",\n      \"choices\"",
                more.replace("7", "8").replace("1}", "2}") + "\n      \"choices\""));
    Changes changes = Changes.between(with, other);
    assertThat(words.counts(changes)).isEqualTo("2 figures have changed");
    assertThat(words.all(changes))
        .isEqualTo(
            """
            North, Invalid ballots: 1 → 2
            Town, Valid ballots (Early): 7 → 8\
            """);
    assertThat(words.all(Changes.between(with, read(TOWN))))
        .isEqualTo(
            """
            North, Invalid ballots: 1 → not stated
            Town, Valid ballots (Early): 7 → not stated\
            """);
  }

  @Test
  void whatOtherSourcesStateIsNamedWithThem() {
    String before = "\"status\": \"final\",";
    String statement =
        before
            + " \"statements\": [{\"figure\": \"votes\", \"contest\": \"mayor\", \"choice\":"
            + " \"ann\", \"source\": \"radio\", \"value\": 319}],";
    Election with = read(TOWN.replace(before, statement));
    Election other = read(TOWN.replace(before, statement.replace("319", "318")));
    assertThat(words.all(Changes.between(with, other)))
        .isEqualTo("Mayor, Town, Ann (Radio): 319 → 318");
    assertThat(words.all(Changes.between(read(TOWN), with)))
        .isEqualTo("Mayor, Town, Ann (Radio): not stated → 319");
    assertThat(words.counts(Changes.between(with, read(TOWN)))).isEqualTo("1 figure is gone");
  }

  @Test
  void aContestThatIsNewIsAddedWithItsFigures() {
    int from = TOWN.indexOf("    {\n      \"id\": \"mayor\"");
    int to = TOWN.indexOf("  ],\n  \"observation\"");
    String mayor = TOWN.substring(from, to).stripTrailing();
    String council = mayor.replace("\"mayor\"", "\"council\"").replace("\"Mayor\"", "\"Council\"");
    Election two = read(TOWN.replace(mayor, mayor + "," + council));
    Changes changes = Changes.between(read(TOWN), two);
    assertThat(words.counts(changes)).isEqualTo("5 figures are new");
    assertThat(words.sentence(changes, false)).contains("Council, Town, Ann: not stated → 320");
    assertThat(words.counts(Changes.between(two, read(TOWN)))).isEqualTo("5 figures are gone");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(words.sentence(Changes.between(read(TOWN), read(TOWN)), true))
        .isEqualTo("Read again: nothing has changed.");
    assertThat(words.sentence(changes("Greens", "Blues"), false))
        .isEqualTo("Read again: no figure has changed, but other parts of the file have.");
  }
}
