package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.Ranking;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Count;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// What the article says is what the bundled dataset holds, and of places what other sources say.
class BundledDatasetTest {

  static final Path FILE = Path.of("assets/datasets/kazakhstan-president-2022.sailau.json");

  private ReadResult result;
  private Election election;

  @BeforeEach
  void read() {
    result = new DatasetReader(Limits.defaults()).read(FILE, Progress.NONE);
    election = TownDocument.election(result);
  }

  @Test
  void itReadsWithoutAWarning() {
    assertThat(((ReadResult.Done) result).warnings().listed()).isEmpty();
  }

  @Test
  void itIsThePreliminaryResultOf20November2022() {
    assertThat(election.title().in(Locale.ENGLISH))
        .isEqualTo("Presidential election in Kazakhstan");
    assertThat(election.date()).isEqualTo(LocalDate.of(2022, 11, 20));
    assertThat(election.announced()).isEqualTo(LocalDate.of(2022, 11, 21));
    assertThat(election.status()).isEqualTo(Election.Status.PRELIMINARY);
    assertThat(election.source().publisher().in(Locale.ENGLISH)).isEqualTo("The Astana Times");
    assertThat(election.turnoutRounding()).isEqualTo(new Rounding(2, Rounding.Mode.HALF_UP, false));
  }

  @Test
  void sixCandidatesHaveTheirSharesAndFiveTheirVotes() {
    assertThat(contest().ranking().lines())
        .extracting(
            line -> line.choice().name().in(Locale.ENGLISH),
            line -> Objects.requireNonNull(line.tally().share()).percent().toPlainString(),
            line -> line.tally().votes() == null ? null : line.tally().votes().longValueExact())
        .containsExactly(
            tuple("Kassym-Jomart Tokayev", "81.31", null),
            tuple("Zhiguli Dairabayev", "3.42", 271_641L),
            tuple("Karakat Abden", "2.60", 206_206L),
            tuple("Meiram Kazhyken", "2.53", 200_907L),
            tuple("Nurlan Auesbayev", "2.22", 176_116L),
            tuple("Saltanat Tursynbekova", "2.12", 168_731L));
  }

  @Test
  void theSharesLeave580ToNobody() {
    Ranking ranking = contest().ranking();
    assertThat(ranking.statedTotal()).isEqualTo(new Share(94_20, 2));
    assertThat(ranking.remainder()).isEqualTo(new Share(5_80, 2));
  }

  @Test
  void theWinnerHasNoNominatorAndAllOthersHave() {
    assertThat(contest().choices())
        .filteredOn(choice -> choice.nominator() == null)
        .extracting(Choice::id)
        .containsExactly("tokayev");
    assertThat(contest().choices())
        .filteredOn(Choice::incumbent)
        .extracting(Choice::id)
        .containsExactly("tokayev");
    Choice last = contest().choices().getLast();
    assertThat(Objects.requireNonNull(last.nominator()).meaning())
        .isEqualTo(
            new LocalizedText(
                "en",
                "Kazakh mothers are a path to traditions",
                new LocalizedText(
                    "kk",
                    "Қазақ аналары — дәстүрге жол",
                    new LocalizedText("ru", "Казахские матери — путь к обычаям", null))));
  }

  @Test
  void whatTheSharesAreSharesOfIsNotStated() {
    assertThat(contest().base()).isNull();
  }

  @Test
  void turnoutIsStatedAtHomeAndAbroad() {
    assertTurnout(unit(0), Turnout.Electorate.ELIGIBLE, 11_953_465, 8_300_046, 69_44);
    assertTurnout(unit(1), Turnout.Electorate.REGISTERED, 12_841, 11_360, 88_47);
    assertThat(unit(0).kind()).isEqualTo(Unit.Kind.ELECTORATE);
    assertThat(unit(0).within()).isEqualTo(Unit.TOP);
    assertThat(unit(1).kind()).isEqualTo(Unit.Kind.ABROAD);
    assertThat(unit(1).within()).isEqualTo(0);
  }

  private static void assertTurnout(
      Unit unit, Turnout.Electorate electorate, long eligible, long tookPart, long steps) {
    Turnout turnout = Objects.requireNonNull(unit.turnout());
    assertThat(turnout.electorate()).isEqualTo(electorate);
    assertThat(turnout.eligibleVoters()).isEqualTo(eligible);
    assertThat(turnout.tookPart()).isEqualTo(tookPart);
    assertThat(turnout.share()).isEqualTo(new Share(steps, 2));
    assertThat(turnout.countedAbove()).isNull();
  }

  @Test
  void sixtyEightOf10101PollingStationsAreAbroad() {
    PollingStations all = Objects.requireNonNull(unit(0).pollingStations());
    assertThat(all).isEqualTo(new PollingStations(10_101, null, null, all.evidence()));
    PollingStations abroad = Objects.requireNonNull(unit(1).pollingStations());
    assertThat(abroad).isEqualTo(new PollingStations(68, 53L, true, abroad.evidence()));
  }

  @Test
  void twentyPlacesHaveATileAndATurnoutBy2200OfTheirOwnSource() {
    List<Unit> places = election.units().subList(2, election.units().size());
    assertThat(places)
        .hasSize(20)
        .allSatisfy(
            unit -> {
              assertThat(unit.within()).isEqualTo(0);
              assertThat(unit.kind()).isEqualTo(Unit.Kind.REGION);
              assertThat(unit.name().all()).hasSize(3);
              Turnout turnout = Objects.requireNonNull(unit.turnout());
              assertThat(turnout.asOf()).isEqualTo(LocalDateTime.of(2022, 11, 20, 22, 0));
              assertThat(turnout.tookPart()).isNull();
              assertThat(turnout.eligibleVoters()).isNull();
              assertThat(election.source(turnout.evidence()).publisher().in(Locale.ENGLISH))
                  .isEqualTo("Informburo.kz");
            });
    assertThat(places.stream().map(unit -> Objects.requireNonNull(unit.details().place()).tile()))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(places.stream().filter(unit -> unit.details().label() != null))
        .extracting(unit -> unit.name().in(Locale.ENGLISH))
        .containsExactly("Astana city", "Shymkent city", "Almaty city");
    assertThat(places)
        .filteredOn(unit -> unit.id().equals("turkistan"))
        .extracting(unit -> Objects.requireNonNull(unit.turnout()).share())
        .containsExactly(new Share(80_37, 2));
  }

  @Test
  void theStationsOfFifteenPlacesAreStated() {
    List<PollingStations> stations =
        election.units().stream()
            .skip(2)
            .flatMap(unit -> Stream.ofNullable(unit.pollingStations()))
            .toList();
    assertThat(stations).hasSize(15);
    assertThat(stations.stream().mapToLong(PollingStations::count).sum()).isEqualTo(8_202);
    assertThat(stations)
        .allSatisfy(each -> assertThat(election.source(each.evidence()).id()).isEqualTo("kznews"));
  }

  /// Nobody says whether the turnout of all voters includes those abroad.
  @Test
  void thePartsAreNotSaidToBeAll() {
    assertThat(unit(0).details().partsComplete()).isFalse();
  }

  @Test
  void observersAreABoundAndReportersACount() {
    Observation observation = Objects.requireNonNull(election.observation());
    assertThat(Objects.requireNonNull(observation.observers()).count())
        .isEqualTo(new Count.MoreThan(614));
    assertThat(Objects.requireNonNull(observation.foreignReporters()).count())
        .isEqualTo(new Count.Exactly(254));
    assertThat(Objects.requireNonNull(observation.organisationCount()).count())
        .isEqualTo(new Count.Exactly(10));
    assertThat(observation.countedOrganisations()).hasSize(10);
    assertThat(observation.otherEntries())
        .extracting(entry -> entry.name().in(Locale.ENGLISH))
        .containsExactly("representatives of foreign countries");
  }

  @Test
  void namesAreThereInThreeLanguages() {
    assertThat(contest().choices())
        .allSatisfy(choice -> assertThat(choice.name().all()).hasSize(3));
    assertThat(contest().choices().getFirst().name().in(Locale.of("kk")))
        .isEqualTo("Қасым-Жомарт Тоқаев");
  }

  private Contest contest() {
    return election.contests().getFirst();
  }

  private Unit unit(int position) {
    return election.units().get(position);
  }
}
