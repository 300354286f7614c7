package org.sailau.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.wording.FindingWords;

class DayRuleTest {

  private static final Path BUNDLED =
      Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json");

  private static Audited with(String from, String to) throws IOException {
    String text = Files.readString(BUNDLED);
    assertThat(text).contains(from);
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.replace(from, to).getBytes(UTF_8)), Progress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Done.class);
    Election election = ((ReadResult.Done) result).election();
    return Audited.of(election);
  }

  private static List<String> contradictions(Audited audited, Rule rule) {
    FindingWords words = new FindingWords(audited, Texts.in(Language.ENGLISH));
    return audited.report().of(Outcome.CONTRADICTS).stream()
        .filter(finding -> finding.rule() == rule)
        .map(finding -> words.title(finding) + " – " + words.summary(finding))
        .toList();
  }

  @Test
  void theBundledTurnoutNeverFallsAndItsCountsFit() throws IOException {
    Audited audited = with("80.09", "80.09");
    assertThat(audited.report().isConsistent()).isTrue();
    assertThat(
            audited.report().of(Outcome.AGREES).stream()
                .map(Finding::rule)
                .filter(rule -> rule == Rule.DAY || rule == Rule.HOUR))
        .containsExactlyInAnyOrder(Rule.DAY, Rule.HOUR, Rule.HOUR, Rule.HOUR);
  }

  @Test
  void aFallIsNamedWithBothHours() throws IOException {
    assertThat(contradictions(with("80.09", "8.09"), Rule.DAY))
        .containsExactly(
            "Turnout through the day: Turkistan – 76.61% by 14:05, then 8.09% by 16:05");
  }

  @Test
  void whatRoundingExplainsIsNoFall() throws IOException {
    // 76.6 with one decimal can have been 76.61 or more.
    assertThat(contradictions(with("80.09", "76.6"), Rule.DAY)).isEmpty();
    assertThat(contradictions(with("80.09", "76.5"), Rule.DAY)).hasSize(1);
  }

  @Test
  void aCountThatIsPrintedOtherwiseContradicts() throws IOException {
    assertThat(contradictions(with("8108668", "8180668"), Rule.HOUR))
        .containsExactly(
            "Turnout by 18:05: All voters – 8,180,668 of 11,950,485 is 68.4546…%, not 67.85%");
  }
}
