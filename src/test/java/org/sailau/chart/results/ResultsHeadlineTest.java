package org.sailau.chart.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.Elections.DocumentLine;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class ResultsHeadlineTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BUNDLED             | SHARE | Kassym-Jomart Tokayev won with 81.31%; runner-up 3.42%
          BUNDLED             | VOTES | The leader’s votes are not stated; second place 271,641
          ONE_CANDIDATE       | SHARE | Only One: 97.75%
          CLOSE_RACE          | SHARE | Maria Kovacs leads with 48.9%; second place 47.2%
          CLOSE_RACE          | VOTES | Maria Kovacs leads with 4,890,112 votes; second place 4,720,006
          FEW_VOTES           | VOTES | Winner won with 3 votes; runner-up 1
          REFERENDUM          | SHARE | Yes 77.18%, No 18.66%
          REFERENDUM          | VOTES | Yes 6,041,183 votes, No 1,460,560
          SHARES_ONLY         | SHARE | Amanat leads with 53.9%; second party 10.9%
          SHARES_ONLY         | VOTES | Votes are not stated
          VOTES_ONLY          | SHARE | Amanat leads with 60.84%; second party 12.30%
          VOTES_ONLY          | VOTES | Amanat leads with 3,431,510 votes; second party 693,938
          SOME_NOT_STATED     | SHARE | First: 60.00%
          SOME_NOT_STATED     | VOTES | Votes are stated for 2 of 3
          TIED                | SHARE | One and Two are tied at 50.00% each
          TIED                | VOTES | One and Two are tied at 500 each
          TIED_MANY           | SHARE | 3 are tied for first place at 30.00% each
          ALL_AND_NOTHING     | SHARE | Yes 100.00%, No 0.00%
          NO_FIGURES          | SHARE | No figures are stated for this contest
          VOTES_OF_ALL_SHARES_OF_SOME | VOTES | Large leads with 700 votes; second party 259
          VOTES_OF_ALL_SHARES_OF_SOME | SHARE | The leading party’s share is not stated; second party 25.90%
          """)
  void theHeadlineSaysWhatIsSeen(SampleBallot ballot, Measure measure, String headline) {
    assertThat(new ResultsHeadline(ballot.election, ballot.contest(), measure, TEXTS).text())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | annulled | The result is annulled
          KAZAKH  | annulled | Нәтиже жойылған
          RUSSIAN | annulled | Результат аннулирован
          ENGLISH | counted  | By these figures, Ann won with 9 votes; runner-up 1
          """)
  void anAnnulledResultIsNoVictory(Language language, String state, String headline) {
    Election election =
        Elections.read(
            Elections.document(
                "\"method\": \"plurality\", \"seats\": 1, \"counts\": [{\"state\": \"%s\"}],"
                    .formatted(state),
                List.of(
                    new DocumentLine("Ann", "", "\"votes\": 9"),
                    new DocumentLine("Bob", "", "\"votes\": 1"))));
    assertThat(
            new ResultsHeadline(
                    election, election.contests().getFirst(), Measure.VOTES, Texts.in(language))
                .text())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25.742707 | 18.895540 | A leads with 25.74%; second party 18.90%
          49.999999 | 18.895540 | A leads with 49.999999%; second party 18.90%
          25.742707 | 25.741234 | A leads with 25.742707%; second party 25.741234%
          25.742707 |  0.000012 | A leads with 25.74%; second party 0.000012%
          25.742    | 18.895    | A leads with 25.74%; second party 18.90%
          25.7      | 18.9      | A leads with 25.7%; second party 18.9%
          """)
  void aHeadlineHasTwoDecimalsUnlessTheySaySomethingElse(
      String first, String second, String headline) {
    Election election =
        Elections.of(
            Contest.ChoiceKind.PARTY,
            Elections.line("A", first, null),
            Elections.line("B", second, null));
    Contest contest = election.contests().getFirst();
    assertThat(new ResultsHeadline(election, contest, Measure.SHARE, TEXTS).text())
        .isEqualTo(headline);
  }

  /// @param lines of each choice its name, fields and tally, separated by semicolons
  private static String headline(String contest, Measure measure, Language language, String lines) {
    List<DocumentLine> choices =
        Stream.of(lines.split("; "))
            .map(line -> line.split(":", -1))
            .map(
                line ->
                    new DocumentLine(
                        line[0], fields(line[1]), line[2].isEmpty() ? "" : figure(line[2])))
            .toList();
    Election election = Elections.read(Elections.document(contest, choices));
    return new ResultsHeadline(
            election, election.contests().getFirst(), measure, Texts.in(language))
        .text();
  }

  /// @param words such as "elected", "lot", "none", "write-ins" or "3 seats"
  private static String fields(String words) {
    StringBuilder fields = new StringBuilder();
    for (String word : words.isEmpty() ? new String[0] : words.split(",")) {
      fields.append(
          switch (word) {
            case "elected" -> ", \"elected\": true";
            case "lost" -> ", \"elected\": false";
            case "lot" -> ", \"elected\": \"lot\"";
            default ->
                word.endsWith(" seats")
                    ? ", \"seats\": " + word.replace(" seats", "")
                    : ", \"role\": \"" + word + '"';
          });
    }
    return fields.toString();
  }

  private static String figure(String figure) {
    return figure.endsWith("%") ? "\"share\": " + figure.replace("%", "") : "\"votes\": " + figure;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A::3701; Write-ins:write-ins:46                  | A is unopposed: 3,701 votes
          Ann::40; Write-ins:write-ins:46; Bob::30         | Write-ins: 46 votes, ahead of Ann with 40 votes
          Ann::40; Eve:write-in:39; Bob::30                | Ann leads with 40 votes; second place 30
          None:none:50; Ann::40; Bob::40                   | None: 50 votes, ahead of Ann with 40 votes
          Ann::40; None:none:40; Bob::40                   | Ann and Bob are tied at 40 each
          Write-ins:write-ins:46                           | Write-ins: 46
          Ann::; Write-ins:write-ins:                      | Ann is unopposed
          Ann::0; Bob::0; None:none:0                      | No candidate got a vote
          Ann::0; Bob::0; Cid::                            | Ann and Bob are tied at 0 each
          Ann::0                                           | Ann is unopposed: 0 votes
          Ann::7; Bob::                                    | Ann: 7
          """)
  void onlyCandidatesAreCandidates(String lines, String headline) {
    assertThat(headline("", Measure.VOTES, Language.ENGLISH, lines)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann:elected:40; Bob::30                  | Ann is elected with 40 votes; second place 30
          Ann::40; Bob:elected:30                  | Bob is elected with 30 votes; Ann got more: 40 votes
          Ann:elected:; Bob::                      | Ann is elected
          Ann:elected:9; Write-ins:write-ins:2     | Ann is elected unopposed with 9 votes
          Ann::40; Eve:write-in,elected:41         | Eve is elected with 41 votes
          Ann:lot:40; Bob::40                      | Ann and Bob are tied at 40 votes each; by lot, Ann is elected
          Ann::40; Bob:lot:40; Cid::40; Dan::1     | 3 are tied at 40 votes each; by lot, Bob is elected
          Ann:lot:; Bob::                          | Ann is elected by lot
          Ann:lot:41; Bob::40                      | Ann is elected by lot with 41 votes
          Ann:elected:40; Bob:elected:30; Cid::9   | Elected: Ann, Bob
          Ann:lost:40; Bob:lost:30                 | Ann leads with 40 votes; second place 30
          """)
  void electedIsWhoTheSourceSaysIsElected(String lines, String headline) {
    assertThat(headline("", Measure.VOTES, Language.ENGLISH, lines)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3  | Ann:elected:40; Bob:elected:30; Cid:lot:9; Dan::9 | Elected to 3 of 3 seats: Ann, Bob, Cid (by lot)
          3  | Bob::20; Ann:elected:40                           | Elected to 1 of 3 seats: Ann
          9  | A:elected:6; B:elected:5; C:elected:4; D:elected:3 | Elected to 4 of 9 seats: A, B, C, D
          9  | A:elected:6; B:elected:5; C:elected:4; D:elected:3; E:elected:2 | Elected to 5 of 9 seats: A, B, C and 2 more
          21 | A:7 seats:600; B:5 seats:400; C:0 seats:9         | A leads with 600 votes and 7 of 21 seats
          """)
  void severalSeatsHaveSeveralElected(int seats, String lines, String headline) {
    assertThat(headline("\"seats\": " + seats + ",", Measure.VOTES, Language.ENGLISH, lines))
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "method": "plurality", "seats": 1,  | Ann::48.9%; Bob::47.2%; Cid::3.9%   | By these figures, Ann won with 48.9%; runner-up 47.2%
          "method": "plurality",              | Ann::48.9%; Bob::47.2%; Cid::3.9%   | Ann leads with 48.9%; second place 47.2%
          "method": "plurality", "seats": 2,  | Ann::48.9%; Bob::47.2%; Cid::3.9%   | Ann leads with 48.9%; second place 47.2%
          "method": "plurality", "seats": 1,  | Ann::30.0%; Bob::20.0%; Cid::10.0%  | Ann leads with 30.0%; second place 20.0%
          "method": "plurality", "seats": 1,  | Ann::48.9%; Bob::47.2%; Cid::       | Ann leads with 48.9%; second place 47.2%
          "method": "plurality", "seats": 1,  | Ann:lost:48.9%; Bob::47.2%          | Ann leads with 48.9%; second place 47.2%
          "method": "majority",               | Ann::50.1%; Bob::49.9%              | By these figures, Ann won with 50.1%; runner-up 49.9%
          "method": "majority",               | Ann::50.0%; Bob::49.9%; Cid::0.1%   | Ann leads with 50.0%; second place 49.9%
          "method": "list",                   | Ann::60.0%; Bob::40.0%              | Ann leads with 60.0%; second place 40.0%
          "method": "ranked",                 | Ann::51.0%; Bob::49.0%              | Ann leads with 51.0%; second place 49.0%
          "votesPerVoter": "any",             | Ann::60.0%; Bob::55.0%              | Ann leads with 60.0%; second place 55.0%
          "seats": 3,                         | Ann::60.0%; Bob::40.0%              | Ann leads with 60.0%; second place 40.0%
          "order": 1,                         | Ann::60.0%; Bob::40.0%              | Ann won with 60.0%; runner-up 40.0%
          """)
  void toLeadIsNotToWin(String contest, String lines, String headline) {
    assertThat(headline(contest, Measure.SHARE, Language.ENGLISH, lines)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RUSSIAN | Ann::3701; Write-ins:write-ins:46       | Ann — 3 701 голос, без соперников
          KAZAKH  | Ann::3701; Write-ins:write-ins:46       | Ann: 3 701 дауыс, қарсыласы жоқ
          RUSSIAN | Ann::0; Bob::0                          | Никто не получил голосов
          KAZAKH  | Ann::0; Bob::0                          | Ешкім дауыс алған жоқ
          RUSSIAN | Ann:lot:40; Bob::40                     | Ann и Bob — по 40 голосов; по жребию побеждает Ann
          KAZAKH  | Ann:lot:40; Bob::40                     | Ann және Bob: әрқайсысы – 40 дауыс; жеребемен Ann сайланды
          RUSSIAN | Ann:elected:40; Bob:elected:30; Cid::9  | Избраны: Ann, Bob
          KAZAKH  | Ann:elected:40; Bob:elected:30; Cid::9  | Сайланғандар: Ann, Bob
          RUSSIAN | Ann:elected:40; Bob::30                 | Побеждает Ann: 40 голосов, второе место — 30
          KAZAKH  | Ann:elected:40; Bob::30                 | Ann сайланды: 40 дауыс, екінші орын – 30
          RUSSIAN | Ann::40; None:none:46; Bob::30          | None — 46 голосов; следом Ann — 40 голосов
          """)
  void otherLanguagesHaveTheirOwnSentences(Language language, String lines, String headline) {
    assertThat(headline("", Measure.VOTES, language, lines).replace('\u00a0', ' '))
        .isEqualTo(headline);
  }

  @Test
  void whatIsConcludedFromTheMethodIsSaidToBeDerived() {
    String document =
        Elections.document(
            "\"method\": \"plurality\", \"seats\": 1,",
            List.of(
                new DocumentLine("Ann", "", "\"votes\": 7"),
                new DocumentLine("Bob", "", "\"votes\": 5")));
    Election election = Elections.read(document);
    assertThat(notes(election)).anyMatch(note -> note.contains("“Won” is derived"));
    Election early = Elections.read(document.replace("\"final\"", "\"preliminary\""));
    assertThat(notes(early)).noneMatch(note -> note.contains("derived"));
    assertThat(new ResultsHeadline(early, early.contests().getFirst(), Measure.VOTES, TEXTS).text())
        .isEqualTo("Ann leads with 7 votes; second place 5");
  }

  private static List<String> notes(Election election) {
    return ((ResultsChart)
            ResultsChart.of(
                Audited.of(election), election.contests().getFirst(), Measure.VOTES, TEXTS))
        .caption()
        .notes();
  }
}
