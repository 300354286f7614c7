package org.sailau.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.check.ShareBasesChart;
import org.sailau.chart.day.DayChart;
import org.sailau.chart.observers.ObserversChart;
import org.sailau.chart.observers.OrganisationsChart;
import org.sailau.chart.places.Distribution;
import org.sailau.chart.places.DistributionChart;
import org.sailau.chart.places.MapLayout;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.chart.places.PlacesChart;
import org.sailau.chart.places.SmallBase;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.sources.ProofChart;
import org.sailau.chart.turnout.StationsChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Tally;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.text.Texts;

/// Lists every chart of an election. A chart that is added here can be exported, from the window
/// and from the command line.
public final class Gallery {

  /// A chart that is made when somebody wants it: an election of five hundred contests has more
  /// than a thousand.
  public static final class Entry {

    private final String id;
    private final Supplier<Chart> make;

    private Entry(String id, Supplier<Chart> make) {
      this.id = id;
      this.make = make;
    }

    private Entry(Chart chart) {
      this(chart.id(), () -> chart);
    }

    /// The chart's [Chart#id].
    public String id() {
      return id;
    }

    /// Makes the chart, anew with each call.
    public Chart chart() {
      return make.get();
    }
  }

  private Gallery() {}

  /// The charts in the order of the window. Every chart has an id of its own.
  public static List<Chart> of(Audited audited, Texts texts) {
    return entries(audited, texts).stream().map(Entry::chart).toList();
  }

  /// The chart with an id, of the whole election or of one unit; empty if the election has none.
  /// Makes no other one.
  public static Optional<Chart> chart(String id, Audited audited, Texts texts) {
    return entry(id, audited, texts).map(Entry::chart);
  }

  /// The same, without making the chart.
  public static Optional<Entry> entry(String id, Audited audited, Texts texts) {
    return Stream.of(
            entries(audited, texts).stream(),
            atUnitOf(id, audited, texts),
            maps(id, audited, texts),
            DayChart.of(id, audited, texts).stream().map(Entry::new),
            ProofChart.of(id, audited, texts).stream().map(Entry::new))
        .flatMap(entries -> entries)
        .filter(entry -> entry.id().equals(id))
        .findFirst();
  }

  /// The maps of shares and leads, if an id can be one of theirs, and the histograms.
  private static Stream<Entry> maps(String id, Audited audited, Texts texts) {
    Optional<MapLayout> layout =
        layouts(audited).filter(each -> id.matches(each.prefix() + "[-~].*")).findFirst();
    SmallBase smallBase = SmallBase.of(id);
    String measured = SmallBase.without(id);
    boolean histogram = id.startsWith(DistributionChart.PREFIX) && Distribution.isFor(audited);
    if (layout.isEmpty() && !histogram) {
      return Stream.empty();
    }
    Election election = audited.election();
    Contest firstContest = election.contests().getFirst();
    Stream<PlaceMeasure> turnout = turnouts(election, firstContest);
    return Stream.concat(
            turnout,
            election.contests().stream()
                .flatMap(
                    contest ->
                        Stream.concat(
                            measures(contest), PlaceMeasure.Against.named(contest, measured))))
        .map(
            measure ->
                layout.isPresent()
                    ? map(audited, measure, layout.get(), smallBase, texts)
                    : new Entry(
                        DistributionChart.id(measure),
                        () ->
                            DistributionChart.of(
                                audited,
                                Distribution.of(audited, measure),
                                OptionalInt.empty(),
                                texts)));
  }

  /// How the units can be laid out on maps.
  private static Stream<MapLayout> layouts(Audited audited) {
    return Stream.concat(
        MapLayout.Tiles.of(audited.election()).stream(),
        Stream.ofNullable(audited.shapes())
            .flatMap(joined -> MapLayout.Shapes.of(joined).stream()));
  }

  private static Entry map(
      Audited audited, PlaceMeasure measure, MapLayout layout, SmallBase smallBase, Texts texts) {
    return new Entry(
        PlacesChart.id(measure, layout, smallBase),
        () -> PlacesChart.of(audited, measure, layout, smallBase, OptionalInt.empty(), texts));
  }

  /// The turnout, and those by the hours of the day.
  private static Stream<PlaceMeasure> turnouts(Election election, Contest contest) {
    Stream<PlaceMeasure> whole = Stream.of(PlaceMeasure.Turnout.of(election, contest));
    if (!DayReadings.isFor(election)) {
      return whole;
    }
    DayReadings readings = DayReadings.of(election);
    return Stream.concat(
        whole,
        readings.hours().stream()
            .map(hour -> PlaceMeasure.Turnout.by(hour, readings, election, contest)));
  }

  private static Stream<PlaceMeasure> measures(Contest contest) {
    return Stream.concat(
        Stream.of(new PlaceMeasure.Lead(contest)),
        IntStream.range(0, contest.choices().size())
            .mapToObj(choice -> new PlaceMeasure.ShareOf(contest, choice)));
  }

  /// The charts of all contests in the unit that an id names.
  private static Stream<Entry> atUnitOf(String id, Audited audited, Texts texts) {
    return Chart.unitOf(id, audited.election()).stream()
        .boxed()
        .flatMap(
            unit ->
                audited.election().contests().stream()
                    .flatMap(contest -> at(audited, contest, List.of(unit), texts).stream()));
  }

  /// The charts of a contest in units, none of which is made yet: its results by each measure of
  /// which there are figures, and in other units than the one that decides it its turnout.
  public static List<Entry> at(Audited audited, Contest contest, List<Integer> units, Texts texts) {
    Election election = audited.election();
    KnownTurnouts turnouts = KnownTurnouts.of(election, contest);
    boolean first = election.indexOf(contest) == 0;
    List<Entry> entries = new ArrayList<>();
    for (int unit : units) {
      Contest seen = contest.at(unit);
      boolean elsewhere = unit != contest.unit();
      String suffix = elsewhere ? Chart.AT + election.units().get(unit).id() : "";
      List<Tally> figures = seen.figures(unit);
      for (Measure measure : Measure.values()) {
        if (figures.stream().anyMatch(tally -> has(tally, measure))) {
          entries.add(
              new Entry(
                  ResultsChart.id(seen, first, measure) + suffix,
                  () -> ResultsChart.of(audited, seen, measure, texts)));
        }
      }
      if (elsewhere && turnouts.of(unit) != null) {
        entries.add(
            new Entry(
                TurnoutChart.idAt(election, seen),
                () -> TurnoutChart.at(audited, seen, turnouts, texts).orElseThrow()));
      }
    }
    return entries;
  }

  private static boolean has(Tally tally, Measure measure) {
    return measure == Measure.SHARE ? tally.share() != null : tally.votes() != null;
  }

  /// The same charts in the same order, none of which is made yet.
  public static List<Entry> entries(Audited audited, Texts texts) {
    Election election = audited.election();
    List<Entry> entries = new ArrayList<>();
    boolean first = true;
    for (Contest contest : election.contests()) {
      for (Measure measure : Measure.values()) {
        entries.add(
            new Entry(
                ResultsChart.id(contest, first, measure),
                () -> ResultsChart.of(audited, contest, measure, texts)));
      }
      first = false;
    }
    if (TurnoutChart.isFor(election)) {
      entries.add(new Entry(TurnoutChart.of(audited, texts)));
      TurnoutChart.each(audited, texts).forEach(chart -> entries.add(new Entry(chart)));
    }
    if (DayChart.isFor(election)) {
      entries.add(new Entry(DayChart.PREFIX, () -> DayChart.of(audited, texts)));
    }
    layouts(audited)
        .forEach(
            layout ->
                entries.add(
                    map(
                        audited,
                        PlaceMeasure.Turnout.of(election, election.contests().getFirst()),
                        layout,
                        SmallBase.DEFAULT,
                        texts)));
    if (StationsChart.isFor(election)) {
      entries.add(new Entry(StationsChart.of(audited, texts)));
    }
    if (OrganisationsChart.isFor(election)) {
      entries.add(new Entry(OrganisationsChart.of(audited, texts)));
    }
    if (ObserversChart.isFor(election)) {
      entries.add(new Entry(ObserversChart.of(audited, texts)));
    }
    ShareBasesChart.findings(audited)
        .forEach(
            finding ->
                entries.add(
                    new Entry(
                        ShareBasesChart.id(election, finding),
                        () -> ShareBasesChart.of(audited, finding, texts).orElseThrow())));
    return entries;
  }
}
