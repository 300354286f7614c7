package org.sailau.chart.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.Contest;
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
          CLOSE_RACE          | SHARE | Maria Kovacs led with 48.9%; second place 47.2%
          CLOSE_RACE          | VOTES | Maria Kovacs led with 4,890,112 votes; second place 4,720,006
          FEW_VOTES           | VOTES | Winner won with 3 votes; runner-up 1
          REFERENDUM          | SHARE | Yes 77.18%, No 18.66%
          REFERENDUM          | VOTES | Yes 6,041,183 votes, No 1,460,560
          SHARES_ONLY         | SHARE | Amanat led with 53.9%; second party 10.9%
          SHARES_ONLY         | VOTES | Votes are not stated
          VOTES_ONLY          | SHARE | Shares are not stated
          VOTES_ONLY          | VOTES | Amanat led with 3,431,510 votes; second party 693,938
          SOME_NOT_STATED     | SHARE | First: 60.00%
          SOME_NOT_STATED     | VOTES | Votes are stated for 2 of 3
          TIED                | SHARE | One and Two are tied at 50.00% each
          TIED                | VOTES | One and Two are tied at 500 each
          TIED_MANY           | SHARE | 3 are tied for first place at 30.00% each
          ALL_AND_NOTHING     | SHARE | Yes 100.00%, No 0.00%
          NO_FIGURES          | SHARE | No figures are stated for this contest
          VOTES_OF_ALL_SHARES_OF_SOME | VOTES | Large led with 700 votes; second party 259
          VOTES_OF_ALL_SHARES_OF_SOME | SHARE | The leading party’s share is not stated; second party 25.90%
          """)
  void theHeadlineSaysWhatIsSeen(SampleBallot ballot, Measure measure, String headline) {
    assertThat(new ResultsHeadline(ballot.contest(), measure, TEXTS).text()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25.742707 | 18.895540 | A led with 25.74%; second party 18.90%
          49.999999 | 18.895540 | A led with 49.999999%; second party 18.90%
          25.742707 | 25.741234 | A led with 25.742707%; second party 25.741234%
          25.742707 |  0.000012 | A led with 25.74%; second party 0.000012%
          25.742    | 18.895    | A led with 25.74%; second party 18.90%
          25.7      | 18.9      | A led with 25.7%; second party 18.9%
          """)
  void aHeadlineHasTwoDecimalsUnlessTheySaySomethingElse(
      String first, String second, String headline) {
    Contest contest =
        Elections.of(
                Contest.ChoiceKind.PARTY,
                Elections.line("A", first, null),
                Elections.line("B", second, null))
            .contests()
            .getFirst();
    assertThat(new ResultsHeadline(contest, Measure.SHARE, TEXTS).text()).isEqualTo(headline);
  }
}
