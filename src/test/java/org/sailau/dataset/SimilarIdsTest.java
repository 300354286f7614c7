package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.Problem.Severity;

/// Tests the warning that two ids of a list look the same. Letters of other alphabets are written
/// with their numbers, since nobody could tell them apart here either.
class SimilarIdsTest {

  private static final String SOUTH = "{ \"id\": \"south\", \"name\": { \"en\": \"South\" } }";

  private static List<Problem> warnings(String document) {
    ReadResult result = TownDocument.read(document);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).warnings().listed();
  }

  private static List<Problem> ofUnits(String... ids) {
    StringBuilder units = new StringBuilder(SOUTH);
    for (String id : ids) {
      units.append(", { \"id\": \"").append(id).append("\", \"name\": { \"en\": \"N\" } }");
    }
    return warnings(TownDocument.with(SOUTH, units.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    // Cyrillic а, х, с, Р; Greek ο; Kazakh і
    "a1, \u04301",
    "\u04301, a1",
    "box, b\u043e\u0445",
    "b\u043ex, b\u03bfx",
    "P-1, \u0420-1",
    "i, \u0456",
    "\u0436a, \u0436\u0430",
  })
  void idsThatLookTheSameAreAWarning(String one, String other) {
    assertThat(ofUnits(one, other))
        .extracting(Problem::kind, Problem::severity, Problem::pointer, Problem::found)
        .containsExactly(
            tuple(Kind.SIMILAR_ID, Severity.WARNING, "/units/4/id", '"' + other + '"'));
  }

  /// Other numbers, capitals, letters that are seen to be others, or once only.
  @ParameterizedTest
  @CsvSource({
    "a1, \u04302",
    "a, \u0410",
    "zh, \u0436",
    "\u0430, \u0431",
    "south-1, \u043e\u04a3\u0442\u04af\u0441\u0442\u0456\u043a"
  })
  void otherIdsAreNone(String one, String other) {
    assertThat(ofUnits(one, other)).isEmpty();
  }

  @Test
  void idsOfDifferentListsAreNotCompared() {
    assertThat(warnings(TownDocument.TEXT.replace("\"id\": \"mayor\"", "\"id\": \"s\u043euth\"")))
        .isEmpty();
  }

  @Test
  void aReferenceDefinesNothing() {
    String document = TownDocument.with("\"within\": \"town\"", "\"within\": \"t\u043ewn\"");
    assertThat(TownDocument.refused(TownDocument.read(document)).listed())
        .extracting(Problem::kind)
        .containsExactly(Kind.UNRESOLVED);
  }

  @Test
  void choicesAndContestsAreCompared() {
    String bob = "\"id\": \"bob\"";
    String document =
        TownDocument.TEXT
            .replace(bob, "\"id\": \"\u0430nn\"")
            .replace("\"choice\": \"bob\"", "\"choice\": \"\u0430nn\"");
    assertThat(warnings(document))
        .extracting(Problem::kind, Problem::pointer)
        .containsExactly(tuple(Kind.SIMILAR_ID, "/contests/0/choices/1/id"));
  }

  @Test
  void amongManyIdsEachLikenessIsFound() {
    StringBuilder units = new StringBuilder(SOUTH);
    for (String letter : List.of("a", "\u0430")) {
      for (int i = 0; i < 500; i++) {
        units
            .append(", { \"id\": \"")
            .append(letter)
            .append(i)
            .append("\", \"name\": { \"en\": \"N\" } }");
      }
    }
    ReadResult result = TownDocument.read(TownDocument.with(SOUTH, units.toString()));
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    var warnings = ((ReadResult.Done) result).warnings();
    assertThat(warnings.listed()).extracting(Problem::kind).containsOnly(Kind.SIMILAR_ID);
    assertThat(warnings.listed().size() + warnings.unlistedWarnings()).isEqualTo(500);
  }
}
