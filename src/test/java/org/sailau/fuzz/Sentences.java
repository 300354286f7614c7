package org.sailau.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Severity;
import org.sailau.problem.Problems;
import org.sailau.text.Language;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.wording.ProblemReport;

/// What must hold of every sentence that is made of a file.
final class Sentences {

  static final List<Texts> LANGUAGES =
      List.of(Texts.in(Language.ENGLISH), Texts.in(Language.KAZAKH), Texts.in(Language.RUSSIAN));

  private static final int MAX_LINE = 300;

  private Sentences() {}

  /// It is not blank and nothing in it acts where it is printed. Texts from right to left may be
  /// isolated, so that isolates must end where they should.
  static void areSafe(List<String> sentences) {
    for (String sentence : sentences) {
      int open = 0;
      for (int i = 0; i < sentence.length(); i++) {
        char c = sentence.charAt(i);
        open += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
        if (open < 0 || Printable.isActing(c) && c != '\u2068' && c != '\u2069') {
          throw new AssertionError("U+%04X in: %s".formatted((int) c, Printable.escaped(sentence)));
        }
      }
      assertThat(open).as(sentence).isZero();
      assertThat(sentence).isNotBlank();
    }
  }

  /// There is an error, each has its place, and each can be said in every language.
  static String refused(Problems problems, byte[] file) {
    List<Problem> errors =
        problems.listed().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    assertThat(errors).isNotEmpty();
    said(problems, file);
    return "refused: " + errors.getFirst().kind();
  }

  /// Each problem has a place in the file, and can be said in every language.
  static void said(Problems problems, byte[] file) {
    long lines = 1;
    for (byte b : file) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    for (Problem problem : problems.listed()) {
      boolean ofWholeFile = file.length == 0 || problem.line() == 0;
      if (ofWholeFile) {
        assertThat(problem.column()).as("%s", problem).isZero();
        assertThat(problem.kind().name()).startsWith("FILE_");
      } else {
        assertThat(problem.line()).as("%s", problem).isBetween(1, (int) lines);
        assertThat(problem.column()).as("%s", problem).isPositive();
      }
    }
    for (Texts texts : LANGUAGES) {
      ProblemReport report = new ProblemReport(texts, null);
      List<String> said = report.text(problems).lines().toList();
      areSafe(said);
      areSafe(List.of(report.title(problems)));
      assertThat(said).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(MAX_LINE));
    }
  }

  static String refused(Outcome.Refused<?> refused, byte[] file) {
    return refused(refused.problems(), file);
  }
}
