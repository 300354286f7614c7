package org.sailau.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audit;
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

/// Tests what findings say of parts and wholes, of rounds and of seats.
class FindingWordsTest {

  private static Election election(String units, String contests) {
    String text =
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'units': [%s], 'contests': [%s]}
        """
            .formatted(units, contests)
            .replace('\'', '"');
    ReadResult read =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(UTF_8)), Progress.NONE);
    assertThat(read).as(text).isInstanceOf(ReadResult.Done.class);
    return ((ReadResult.Done) read).election();
  }

  private static String contest(String id, String members, String choices, String tallies) {
    return """
    {'id': '%s', 'name': {'en': '%s'}, 'choiceKind': 'candidate', 'unit': 'u', %s
     'choices': [%s], 'tallies': [%s]}\
    """
        .formatted(id, id, members, choices, tallies);
  }

  private static String choice(String id, String members) {
    return "{'id': '%s', 'name': {'en': '%s'}%s}"
        .formatted(id, id.toUpperCase(Locale.ROOT), members);
  }

  private static String votes(String unit, String choice, long votes) {
    return "{'unit': '%s', 'choice': '%s', 'votes': %d}".formatted(unit, choice, votes);
  }

  /// A whole with 100 votes, and parts that are all of it, with so many each.
  private static Election parts(int parts, long each) {
    String units = "{'id': 'u', 'name': {'en': 'U'}, 'partsComplete': true}";
    String more =
        IntStream.range(0, parts)
            .mapToObj(
                i ->
                    ",{'id': 'p%d', 'name': {'en': 'P'}, 'kind': 'region', 'within': 'u'}"
                        .formatted(i))
            .collect(Collectors.joining());
    String tallies =
        IntStream.range(0, parts)
            .mapToObj(i -> "," + votes("p" + i, "a", each))
            .collect(Collectors.joining());
    return election(
        units + more, contest("c", "", choice("a", ""), votes("u", "a", 100) + tallies));
  }

  private record Said(String title, String summary, String explanation, String formula) {}

  private static Said said(Election election, Rule rule, Outcome outcome, Language language) {
    Audited audited = new Audited(election, Audit.of(election));
    Finding finding =
        audited.report().findings().stream()
            .filter(one -> one.rule() == rule && one.outcome() == outcome)
            .findFirst()
            .orElseThrow();
    FindingWords words = new FindingWords(audited, Texts.in(language));
    return new Said(
        words.title(finding),
        words.summary(finding),
        words.explanation(finding),
        words.lines(finding).getFirst().text());
  }

  private static Said wrong(Election election, Rule rule) {
    return said(election, rule, Outcome.CONTRADICTS, Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | sum of the parts = total, where the parts are all of it | exactly
          KAZAKH  | бөліктердің қосындысы = жалпы сан, егер бөліктер толық тізілсе | дәл тең
          RUSSIAN | сумма частей = общее число, если части составляют его полностью | в точности
          """)
  void partsThatAreAllOfItMustBeEqual(Language language, String formula, String explained) {
    Said less = said(parts(3, 33), Rule.PARTS_OF_VOTES, Outcome.CONTRADICTS, language);
    assertThat(less.formula()).isEqualTo(formula);
    assertThat(less.explanation()).contains(explained);
    Said more = said(parts(3, 34), Rule.PARTS_OF_VOTES, Outcome.CONTRADICTS, language);
    assertThat(more.formula()).contains("≤");
    assertThat(more.explanation()).doesNotContain(explained);
    Said agrees = said(parts(4, 25), Rule.PARTS_OF_VOTES, Outcome.AGREES, language);
    assertThat(agrees.formula()).contains("≤");
  }

  @Test
  void countsThatMustBeEqualHaveTheSameFormula() {
    String counts = "'counts': [{'unit': 'u', 'valid': 9}, {'unit': 'p', 'valid': 8}],";
    Election election =
        election(
            "{'id': 'u', 'name': {'en': 'U'}, 'partsComplete': true},"
                + "{'id': 'p', 'name': {'en': 'P'}, 'kind': 'region', 'within': 'u'}",
            contest("c", counts, choice("a", ""), ""));
    assertThat(wrong(election, Rule.PARTS_OF_COUNTS).formula()).startsWith("sum of the parts =");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | 30 | 3 + 3 + 3 + … (30 in all), less than the total of 100, though the parts are all of it
          KAZAKH  | 4  | 3 + 3 + 3 + … (барлығы 4)
          RUSSIAN | 5  | 3 + 3 + 3 + … (всего 5)
          ENGLISH | 3  | 3 + 3 + 3, less
          """)
  void aLongSumNamesThreeTerms(Language language, int parts, String summary) {
    assertThat(said(parts(parts, 3), Rule.PARTS_OF_VOTES, Outcome.CONTRADICTS, language).summary())
        .startsWith(summary);
  }

  /// A limit is a text where a voter has several votes, so no language may ask for its plural form.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | 1 | valid    | 110, more than the 100 valid ballots
          KAZAKH  | 1 | valid    | 110, артық (жарамды бюллетеньдер: 100)
          RUSSIAN | 1 | valid    | 110, больше числа действительных бюллетеней (100)
          RUSSIAN | 1 | ballots  | 110, больше числа бюллетеней (100)
          RUSSIAN | 1 | tookPart | 110, больше 100 проголосовавших
          ENGLISH | 2 | valid    | 310, more than the 2 × 100 valid ballots
          RUSSIAN | 2 | valid    | 310, больше числа действительных бюллетеней (2 × 100)
          """)
  void votesAreHeldAgainstWhatLimitsThem(Language language, int each, String count, String said) {
    String members =
        "'counts': [{'unit': 'u', '%s': 100}], 'votesPerVoter': %d,".formatted(count, each);
    Election election =
        election(
            "{'id': 'u', 'name': {'en': 'U'}}",
            contest(
                "c",
                members,
                choice("a", "") + "," + choice("b", ""),
                votes("u", "a", 60 + 200L * (each - 1)) + "," + votes("u", "b", 50)));
    assertThat(said(election, Rule.VOTES_WITHIN, Outcome.CONTRADICTS, language).summary())
        .isEqualTo(said);
  }

  private static final String RANKED = "'method': 'ranked', 'seats': 1, 'choicesComplete': true,";

  private static Election rounds(String later, long votes) {
    return election(
        "{'id': 'u', 'name': {'en': 'U'}}",
        contest(
                "first",
                RANKED,
                choice("a", "") + "," + choice("b", ", 'eliminatedIn': 'first'"),
                votes("u", "a", 60) + "," + votes("u", "b", 40))
            + ","
            + contest(
                "second",
                RANKED + "'of': 'first', 'round': 2,",
                choice(later, ""),
                votes("u", later, votes)));
  }

  @Test
  void roundsAreSaidWithTheirFigures() {
    Said votes = wrong(rounds("a", 101), Rule.VOTES_OF_ROUNDS);
    assertThat(votes.title()).isEqualTo("Votes of the rounds: second");
    assertThat(votes.summary()).isEqualTo("101, more than 100 in the first round");
    assertThat(wrong(rounds("b", 9), Rule.CHOICES_OF_ROUNDS).summary())
        .isEqualTo("B: left out after round 1, votes later: 9");
    assertThat(wrong(rounds("d", 9), Rule.CHOICES_OF_ROUNDS).summary())
        .isEqualTo("D: votes 9, but not among the choices of the first round");
    assertThat(
            said(rounds("a", 100), Rule.VOTES_OF_ROUNDS, Outcome.AGREES, Language.RUSSIAN)
                .summary())
        .isEqualTo("100, не больше, чем в первом туре: 100");
  }

  private static Election seats(String members, String first, String second) {
    return election(
        "{'id': 'u', 'name': {'en': 'U'}}",
        contest("c", members, choice("l", first) + "," + choice("m", second), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2, '3, more than there are: 2'",
    "4, '3, fewer than there are (4), though all choices are listed'"
  })
  void seatsAreSaidWithTheirSum(int seats, String summary) {
    Election election =
        seats(
            "'choicesComplete': true, 'seats': %d,".formatted(seats),
            ", 'seats': 2",
            ", 'seats': 1");
    assertThat(wrong(election, Rule.SEATS).summary()).isEqualTo(summary);
    assertThat(wrong(election, Rule.SEATS).title()).isEqualTo("Seats");
  }

  @Test
  void whoIsElectedIsCounted() {
    String elected = ", 'elected': true";
    assertThat(wrong(seats("'seats': 1,", elected, elected), Rule.ELECTED).summary())
        .isEqualTo("elected: 2, seats: 1");
    Said ofList = wrong(seats("", ", 'seats': 0", elected + ", 'list': {'en': 'L'}"), Rule.ELECTED);
    assertThat(ofList.title()).isEqualTo("L: Elected");
    assertThat(ofList.summary()).isEqualTo("elected: 1, seats: 0");
  }
}
