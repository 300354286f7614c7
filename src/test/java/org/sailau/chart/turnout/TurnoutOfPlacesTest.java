package org.sailau.chart.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.audit.Audited;
import org.sailau.chart.Elections;
import org.sailau.chart.base.Chart;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Which turnouts are drawn as half rings where many places have one.
class TurnoutOfPlacesTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static Chart chart(int regions, String hour) {
    return TurnoutChart.of(Audited.of(election(regions, hour)), TEXTS);
  }

  private static Election election(int regions, String hour) {
    String whole = "{\"id\": \"u\", \"name\": {\"en\": \"All\"}, \"kind\": \"electorate\"}";
    String share = ", \"turnout\": {\"share\": 50.25%s}}";
    String all = whole.replace("}, \"kind\": \"electorate\"}", "}, \"kind\": \"electorate\"");
    List<String> parts =
        IntStream.range(0, regions)
            .mapToObj(
                i ->
                    "{\"id\": \"r%d\", \"name\": {\"en\": \"R%d\"}, \"kind\": \"region\", \"within\": \"u\""
                            .formatted(i, i)
                        + share.formatted(hour))
            .toList();
    String abroad =
        "{\"id\": \"b\", \"name\": {\"en\": \"Abroad\"}, \"kind\": \"abroad\", \"within\": \"u\""
            + share.formatted("");
    String document = Elections.document("", List.of(new Elections.DocumentLine("Ann", "", "")));
    assertThat(document).contains(whole);
    return Elections.read(
        document.replace(
            whole,
            all
                + share.formatted("")
                + ", "
                + abroad
                + (regions == 0 ? "" : ", ")
                + String.join(", ", parts)));
  }

  /// At most four, and of more than three places of a kind none.
  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "2, 4", "3, 1", "4, 2", "20, 2"})
  void placesOfAKindAreDrawnIfTheyAreFew(int regions, int drawn) {
    assertThat(chart(regions, "").items()).hasSize(drawn);
  }

  @Test
  void thoseThatAreNotDrawnAreCountedAndInTheTable() {
    Chart chart = chart(20, ", \"asOf\": \"2024-05-05T22:00\"");
    assertThat(chart.above()).anyMatch(line -> line.contains("is known for 20 more areas"));
    assertThat(chart.table().shown())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsExactly("R19", "Turnout, % by 5 May 2024, 22:00", "50.25%"));
  }

  @Test
  void anHourStandsBesideEveryFigureThatIsDrawn() {
    Chart chart = chart(1, ", \"asOf\": \"2024-05-05T22:00\"");
    assertThat(chart.items().getLast().spoken())
        .startsWith("R0 by 5 May 2024, 22:00: 50.25 percent");
  }
}
