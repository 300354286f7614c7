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
import org.sailau.dataset.ReadResult;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Replaces every digit of every figure of the bundled election by every other digit, and counts
/// how many of these errors the audit finds. Some cannot be found: the changed votes still fit a
/// base, or the bound belongs to a count that is not stated.
class SingleDigitErrorsTest {

  /// Figures only, without dates and the format's own numbers.
  private static final Pattern FIGURE =
      Pattern.compile(
          "\"(votes|share|eligibleVoters|tookPart|count|countries|moreThan|exactly)\": ([0-9.]+)");

  /// How many errors in one kind of figure were made and found.
  private record DigitErrors(int found, int unnoticed, int refused) {
    DigitErrors and(DigitErrors other) {
      return new DigitErrors(
          found + other.found, unnoticed + other.unnoticed, refused + other.refused);
    }
  }

  @Test
  void soManyAreFound() {
    Map<String, DigitErrors> byKind = new TreeMap<>();
    Matcher figure = FIGURE.matcher(ArticleElection.TEXT);
    while (figure.find()) {
      for (int at = figure.start(2); at < figure.end(2); at++) {
        byKind.merge(kind(figure), digits(at, figure), DigitErrors::and);
      }
    }
    assertThat(byKind)
        .containsOnly(
            entry("votes", new DigitErrors(141, 124, 0)),
            entry("share", new DigitErrors(138, 32, 0)),
            entry("turnout", new DigitErrors(70, 0, 0)),
            entry("eligibleVoters", new DigitErrors(89, 26, 0)),
            entry("tookPart", new DigitErrors(77, 29, 0)),
            entry("pollingStations", new DigitErrors(4, 57, 0)),
            entry("countries", new DigitErrors(3, 14, 0)),
            entry("observers", new DigitErrors(0, 26, 0)),
            entry("foreignReporters", new DigitErrors(0, 26, 0)),
            entry("organisationCount", new DigitErrors(0, 17, 0)));
    // 59.8 percent of 873.
    assertThat(byKind.values().stream().reduce(DigitErrors::and))
        .contains(new DigitErrors(522, 351, 0));
  }

  /// A share without a choice is a turnout.
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

  private static DigitErrors digits(int at, Matcher figure) {
    DigitErrors found = new DigitErrors(0, 0, 0);
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

  private static DigitErrors with(String text) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    if (!(result instanceof ReadResult.Done done)) {
      return new DigitErrors(0, 0, 1);
    }
    return Audit.of(done.election()).isConsistent()
        ? new DigitErrors(0, 1, 0)
        : new DigitErrors(1, 0, 0);
  }
}
