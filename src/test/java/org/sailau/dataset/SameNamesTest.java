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
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.wording.ProblemReport;

/// Tests the warning that two names of a list look the same.
class SameNamesTest {

  private static final String BOB = "\"name\": { \"en\": \"Bob\", \"kk\": \"Боб\" }";

  private static List<Problem> warnings(String document) {
    ReadResult result = TownDocument.read(document);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) result).warnings().listed();
  }

  private static List<Problem> ofBob(String name) {
    return warnings(TownDocument.with(BOB, "\"name\": " + name));
  }

  /// The last one only in Kazakh, where English stands in for a name that is not stated.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{ \"en\": \"ann\" }', ann",
        "'{ \"en\": \"A n n\" }', A n n",
        "'{ \"en\": \"\u0410nn\" }', \u0410nn",
        "'{ \"en\": \"Bob\", \"kk\": \"ANN\" }', ANN",
      })
  void aChoiceThatLooksLikeAnotherIsAWarningWithBothPlaces(String name, String shown) {
    Problem warning = ofBob(name).getFirst();
    String text = TownDocument.TEXT;
    int ann = text.indexOf("{ \"en\": \"Ann\"");
    int line = (int) text.substring(0, ann).chars().filter(c -> c == '\n').count() + 1;
    int column = ann - text.lastIndexOf('\n', ann);
    assertThat(warning)
        .isEqualTo(
            new Problem(
                Kind.SAME_NAME,
                line + 1,
                column,
                "/contests/0/choices/1/name",
                '"' + shown + '"',
                List.of(Integer.toString(line), Integer.toString(column))));
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void otherNamesAreNoWarning() {
    assertThat(warnings(TownDocument.TEXT)).isEmpty();
    assertThat(ofBob("{ \"en\": \"Anne\", \"kk\": \"Боб\" }")).isEmpty();
  }

  @Test
  void contestsOfOneUnitAreHeldAgainstEachOther() {
    String contests = TownDocument.TEXT.substring(TownDocument.TEXT.indexOf("\"contests\": ["));
    String contest =
        contests.substring(
            contests.indexOf('{'), contests.lastIndexOf("\n  ],\n  \"observation\""));
    String other = contest.replace("\"mayor\"", "\"other\"").replace("\"Mayor\"", "\"MAYOR\"");
    assertThat(warnings(TownDocument.with(contest, contest + "," + other)))
        .extracting(Problem::kind, Problem::pointer)
        .containsExactly(tuple(Kind.SAME_NAME, "/contests/1/name"));
    String elsewhere = other.replace("\"unit\": \"town\"", "\"unit\": \"south\"");
    assertThat(warnings(TownDocument.with(contest, contest + "," + elsewhere))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | Both were opened.
          KAZAKH  | Екеуі де ашылды.
          RUSSIAN | Открыто и то и другое.
          """)
  void theWarningSaysWhatBecameOfBoth(Language language, String effect) {
    Problem warning = ofBob("{ \"en\": \"ANN\" }").getFirst();
    assertThat(new ProblemReport(Texts.in(language), null).line(warning))
        .endsWith(effect)
        .contains("\"ANN\"", Integer.toString(warning.line()), warning.expected().getFirst());
  }
}
