package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.ReadResult;

/// Every digit of every figure of the bundled election replaced by every other digit: how many of
/// these errors are found. What cannot be told is told neither: the votes fit a base, the bound is
/// one of a count that is not stated.
class SingleDigitErrorsTest {

  /// Figures only: no dates, and not the format's own numbers.
  private static final Pattern FIGURE =
      Pattern.compile(
          "\"(votes|share|eligibleVoters|tookPart|count|countries|moreThan|exactly)\": ([0-9.]+)");

  /// What became of the errors in one kind of figure.
  private record Found(int found, int unnoticed, int refused) {
    Found and(Found other) {
      return new Found(found + other.found, unnoticed + other.unnoticed, refused + other.refused);
    }
  }

  @Test
  void soManyAreFound() {
    Map<String, Found> byKind = new TreeMap<>();
    Matcher figure = FIGURE.matcher(ArticleElection.TEXT);
    while (figure.find()) {
      for (int at = figure.start(2); at < figure.end(2); at++) {
        byKind.merge(kind(figure), digits(at, figure), Found::and);
      }
    }
    assertThat(byKind)
        .containsOnly(
            entry("votes", new Found(141, 124, 0)),
            entry("share", new Found(138, 32, 0)),
            entry("turnout", new Found(70, 0, 0)),
            entry("eligibleVoters", new Found(89, 26, 0)),
            entry("tookPart", new Found(77, 29, 0)),
            entry("pollingStations", new Found(4, 57, 0)),
            entry("countries", new Found(3, 14, 0)),
            entry("observers", new Found(0, 26, 0)),
            entry("foreignReporters", new Found(0, 26, 0)),
            entry("organisationCount", new Found(0, 17, 0)));
    // 59.8 percent of 873.
    assertThat(byKind.values().stream().reduce(Found::and)).contains(new Found(522, 351, 0));
  }

  /// A share of those who could vote is a turnout.
  private static String kind(Matcher figure) {
    boolean ofUnit = figure.start() < ArticleElection.TEXT.indexOf("\"contests\"");
    return switch (figure.group(1)) {
      case "share" -> ofUnit ? "turnout" : "share";
      case "count" -> "pollingStations";
      case "moreThan" -> "observers";
      case "exactly" -> figure.group(2).equals("254") ? "foreignReporters" : "organisationCount";
      default -> figure.group(1);
    };
  }

  private static Found digits(int at, Matcher figure) {
    Found found = new Found(0, 0, 0);
    char digit = ArticleElection.TEXT.charAt(at);
    boolean leads = at == figure.start(2) && Character.isDigit(ArticleElection.TEXT.charAt(at + 1));
    for (char other = leads ? '1' : '0'; digit != '.' && other <= '9'; other++) {
      if (other != digit) {
        found =
            found.and(
                with(
                    ArticleElection.TEXT.substring(0, at)
                        + other
                        + ArticleElection.TEXT.substring(at + 1)));
      }
    }
    return found;
  }

  private static Found with(String text) {
    ReadResult reading =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    if (!(reading instanceof ReadResult.Done done)) {
      return new Found(0, 0, 1);
    }
    return Audit.of(done.election()).isConsistent() ? new Found(0, 1, 0) : new Found(1, 0, 0);
  }
}
