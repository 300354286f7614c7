package org.sailau.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Report;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Table;
import org.sailau.chart.results.SampleBallot;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class GalleryTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static Contest called(String id, Contest contest) {
    return in(contest.unit(), id, contest);
  }

  private static Contest in(int unit, String id, Contest contest) {
    return new Contest(
        id,
        contest.name(),
        contest.kind(),
        unit,
        contest.base(),
        contest.votesPerVoter(),
        contest.rounding(),
        contest.choices(),
        contest.inBallotOrder(),
        contest.tallies());
  }

  private static Election of(Contest... contests) {
    Election one = SampleBallot.REFERENDUM.election;
    return new Election(
        one.title(),
        one.date(),
        one.status(),
        one.announced(),
        one.authority(),
        one.sources(),
        one.turnoutRounding(),
        one.units(),
        List.of(contests),
        one.observation());
  }

  @Test
  void chartsOfFurtherContestsAreNamedAfterThem() {
    Contest contest = SampleBallot.REFERENDUM.contest();
    Election election = of(contest, called("b:2", contest), called("votes", contest));
    assertThat(Gallery.of(Audited.of(election), TEXTS))
        .extracting(Chart::id)
        .containsExactly(
            "results",
            "votes",
            "results-b:2",
            "votes-b:2",
            "results-votes",
            "votes-votes",
            "bases",
            "bases-b:2",
            "bases-votes");
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void anEntryHasTheIdOfItsChart(SampleBallot ballot) {
    Audited audited = Audited.of(ballot.election);
    assertThat(Gallery.entries(audited, TEXTS))
        .allSatisfy(entry -> assertThat(entry.id()).isEqualTo(entry.chart().id()))
        .extracting(Gallery.Entry::id)
        .isEqualTo(Gallery.of(audited, TEXTS).stream().map(Chart::id).toList());
  }

  @Test
  void onlyTheChartThatIsAskedForIsMade() {
    Contest contest = SampleBallot.REFERENDUM.contest();
    // The unit that decides this contest does not exist: nobody can rank its choices.
    Contest broken = in(99, "broken", contest);
    Audited audited = new Audited(of(contest, broken), new Report(List.of()));
    assertThat(Gallery.entries(audited, TEXTS))
        .extracting(Gallery.Entry::id)
        .containsExactly("results", "votes", "results-broken", "votes-broken");
    assertThat(Gallery.chart("votes", audited, TEXTS)).map(Chart::id).hasValue("votes");
    assertThat(Gallery.chart("none", audited, TEXTS)).isEmpty();
    assertThatThrownBy(() -> Gallery.chart("votes-broken", audited, TEXTS))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @EnumSource(SampleBallot.class)
  void everyChartHasAnIdOfItsOwnAHeadlineADescriptionAndATable(SampleBallot ballot) {
    List<Chart> charts = Gallery.of(Audited.of(ballot.election), TEXTS);
    assertThat(charts).extracting(Chart::id).doesNotHaveDuplicates().startsWith("results", "votes");
    assertThat(charts)
        .allSatisfy(
            chart -> {
              assertThat(chart.headline()).isNotBlank();
              assertThat(chart.descriptionAlone())
                  .contains(chart.headline().replaceAll("\\.$", ""));
              assertThat(chart.table().columns()).isNotEmpty();
              assertThat(chart.table().rows())
                  .allSatisfy(row -> assertThat(row).hasSameSizeAs(chart.table().columns()));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPlainFigureIsANumberForPrograms(Language language) {
    Stream<Table.Cell> figures =
        Stream.of(SampleBallot.values())
            .flatMap(ballot -> Gallery.of(Audited.of(ballot.election), Texts.in(language)).stream())
            .map(Chart::table)
            .flatMap(GalleryTest::figures);
    assertThat(figures)
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.plain()).matches("(-?\\d+(\\.\\d+)?)?"))
        .allSatisfy(cell -> assertThat(cell.plain() + cell.note() + cell.shown()).isNotEmpty());
  }

  private static Stream<Table.Cell> figures(Table table) {
    return table.rows().stream()
        .flatMap(
            row ->
                Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                    .filter(i -> table.columns().get(i).figures())
                    .map(row::get));
  }
}
