package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.Problem.Severity;
import org.sailau.problem.Problems;

/// Everything that is wrong is named at once, in the order of the file.
class AllProblemsTest {

  @Test
  void mistakesOfAllPartsAreNamedTogether() {
    String document =
        TownDocument.TEXT
            .replace("\"final\"", "\"official\"")
            .replace("\"title\": { \"en\": \"Mayor of Town\" },", "\"mood\": \"tense\",")
            .replace("\"within\": \"town\"", "\"within\": \"north\"")
            .replace("\"share\": 60.5", "\"share\": 60.55")
            .replace("320", "-320")
            .replace("{ \"choice\": \"bob\"", "{ \"choice\": \"ann\"")
            .replace("\"unit\": \"north\"", "\"unit\": \"west\"");
    assertThat(TownDocument.refused(TownDocument.read(document)).listed())
        .extracting(Problem::kind, Problem::severity, Problem::pointer)
        .containsExactly(
            tuple(Kind.MISSING_FIELD, Severity.ERROR, ""),
            tuple(Kind.UNKNOWN_FIELD, Severity.WARNING, "/mood"),
            tuple(Kind.NOT_ONE_OF, Severity.ERROR, "/status"),
            tuple(Kind.TOO_PRECISE, Severity.ERROR, "/units/0/turnout/share"),
            tuple(Kind.WITHIN_ITSELF, Severity.ERROR, "/units/1/within"),
            tuple(Kind.NOT_A_COUNT, Severity.ERROR, "/contests/0/tallies/0/votes"),
            tuple(Kind.DUPLICATE_TALLY, Severity.ERROR, "/contests/0/tallies/1"),
            tuple(Kind.UNRESOLVED, Severity.ERROR, "/contests/0/tallies/2/unit"));
  }

  @Test
  void expectationsAreFacts() {
    assertThat(expected("\"final\"", "1")).containsExactly("text");
    assertThat(expected("\"final\"", "\"x\"")).containsExactly("preliminary", "final");
    assertThat(expected("\"status\": \"final\",", "")).containsExactly("status");
    assertThat(expected("320", "true")).containsExactly("count");
    assertThat(expected("54.24", "54.245")).containsExactly("2");
    assertThat(expected("60.5", "60.55")).containsExactly("1");
    assertThat(expected("\"decimals\": 2", "\"decimals\": 10")).containsExactly("9");
    assertThat(expected("\"stated\": true", "\"stated\": 1")).containsExactly("boolean");
    assertThat(expected("\"gazette\" }", "\"herald\" }")).containsExactly("source");
    assertThat(expected("\"unit\": \"north\"", "\"unit\": \"x\"")).containsExactly("unit");
    assertThat(expected("\"choice\": \"bob\"", "\"choice\": \"x\"")).containsExactly("choice");
    assertThat(expected("election/1", "election/2")).containsExactly("sailau-election/1");
  }

  private static List<String> expected(String from, String to) {
    return TownDocument.error(TownDocument.read(TownDocument.with(from, to))).expected();
  }

  @Test
  void aShareMayBeTooPreciseForARoundingThatComesLater() {
    String rounding =
        "\"rounding\": { \"decimals\": 2, \"mode\": \"half-even\", \"stated\": false },";
    String late =
        TownDocument.TEXT
            .replace(rounding, "")
            .replace("54.24", "54.245")
            .replace(
                "\"votes\": 12 }\n      ]", "\"votes\": 12 } ], " + rounding.replace("},", "}"));
    Problem error = TownDocument.error(TownDocument.read(late));
    assertThat(error.kind()).isEqualTo(Kind.TOO_PRECISE);
    assertThat(error.pointer()).isEqualTo("/contests/0/tallies/0/share");
    assertThat(error.found()).isEqualTo("54.245");
    assertThat(error.expected()).containsExactly("2");
    assertThat(TownDocument.read(late.replace("54.245", "54.24")))
        .isInstanceOf(ReadResult.Done.class);
  }

  @Test
  void oneCircleOfUnitsIsOneProblem() {
    String circle =
        TownDocument.TEXT
            .replace("\"within\": \"town\"", "\"within\": \"south\"")
            .replace("{ \"en\": \"South\" }", "{ \"en\": \"South\" }, \"within\": \"north\"");
    assertThat(TownDocument.error(TownDocument.read(circle)).kind()).isEqualTo(Kind.WITHIN_ITSELF);
  }

  @Test
  void readingEndsAtTheHundredthError() {
    Problems problems = TownDocument.refused(TownDocument.read(units(150, "\"kind\": \"galaxy\"")));
    assertThat(problems.listed()).hasSize(100);
    assertThat(problems.cutShort()).isTrue();
    assertThat(problems.listed().getLast().pointer()).isEqualTo("/units/99/kind");
  }

  @Test
  void ninetyNineErrorsAreAllThereAre() {
    Problems problems = TownDocument.refused(TownDocument.read(units(99, "\"kind\": \"galaxy\"")));
    assertThat(problems.listed()).hasSize(99);
    assertThat(problems.cutShort()).isFalse();
  }

  @Test
  void warningsBeyondTheHundredthAreCounted() {
    ReadResult result = TownDocument.read(units(250, "\"mood\": \"tense\""));
    Problems warnings = ((ReadResult.Done) result).warnings();
    assertThat(warnings.listed()).hasSize(100);
    assertThat(warnings.unlistedWarnings()).isEqualTo(150);
    assertThat(warnings.cutShort()).isFalse();
  }

  /// A town with that many more units, each with this field.
  private static String units(int count, String field) {
    List<String> units = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      units.add("{ \"id\": \"u%d\", \"name\": { \"en\": \"U\" }, %s },".formatted(unit, field));
    }
    return TownDocument.with("\"units\": [", "\"units\": [" + String.join("\n", units));
  }
}
