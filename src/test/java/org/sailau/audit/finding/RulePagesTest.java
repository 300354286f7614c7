package org.sailau.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.ledger.Proof;

/// The codes of the rules, and the page that each of them has.
class RulePagesTest {

  private static final Path PAGES = Path.of("src", "docs", "checks");

  private static List<String> codes() {
    return Arrays.stream(Rule.values()).map(Rule::code).sorted().toList();
  }

  @Test
  void eachRuleHasAPageAndEachPageARule() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      codes().stream(), Arrays.stream(Proof.Code.values()).map(Proof.Code::code))
                  .map(code -> code + ".md")
                  .toList());
    }
  }

  @Test
  void codesAreUniqueAndALetterWithANumber() {
    assertThat(codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z][1-9][0-9]"));
  }

  /// A code that was given once stays with its rule.
  @ParameterizedTest
  @CsvSource({
    "T10, TURNOUT",
    "T20, TOOK_PART",
    "V10, VOTES_WITHIN",
    "V20, UNSTATED_VOTES",
    "S10, COMMON_BASE",
    "S20, SHARES_SUM",
    "S30, BASE",
    "P10, PARTS_OF_TURNOUT",
    "P20, PARTS_OF_VOTES",
    "P30, PARTS_OF_STATIONS",
    "L10, COUNTRIES",
    "R10, CHOICES_OF_ROUNDS",
    "R20, VOTES_OF_ROUNDS",
    "E10, SEATS",
    "E20, ELECTED",
    "O10, ORGANISATIONS",
    "O20, BOUNDS",
    "D10, DATES",
    "D20, FINALITY",
    "X10, NOT_SEARCHED",
  })
  void codesStayAsTheyAre(String code, Rule rule) {
    assertThat(rule.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aPageSaysWhatItIsAbout(Rule rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule.code() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.code() + " ")
        .contains(
            "`" + rule.id() + "`",
            "## What is held against what",
            "**Agrees**",
            "**Not stated**",
            "**Contradicts**",
            "## Example");
    String title = page.lines().findFirst().orElseThrow().substring(2 + rule.code().length() + 1);
    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("| [%1$s](%1$s.md) | %2$s | `%3$s` |".formatted(rule.code(), title, rule.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "T10, TURNOUT",
    "t10, TURNOUT",
    "common-base, COMMON_BASE",
    "Votes-Within, VOTES_WITHIN"
  })
  void aRuleIsFoundByCodeOrName(String word, Rule rule) {
    assertThat(Rule.named(word)).hasValue(rule);
  }

  @Test
  void otherWordsNameNoRule() {
    assertThat(Rule.named("T1")).isEmpty();
    assertThat(Rule.named("")).isEmpty();
    assertThat(Rule.named("COMMON_BASE")).isEmpty();
  }
}
