package org.sailau.chart.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.derive.DayFacts;
import org.sailau.election.derive.DayReadings;
import org.sailau.text.Texts;

/// Turnout through the day: a line for each unit, of which some are chosen.
public final class DayChart extends Chart {

  /// The ids of all charts of the day begin with it.
  public static final String PREFIX = "day";

  /// So many units can be chosen.
  public static final int MOST_CHOSEN = 4;

  /// Stands before each part of an id that says what is chosen. No unit's id has it.
  private static final String PART = "~";

  private static final Set<Figure.Kind> TURNOUTS = EnumSet.of(Figure.Kind.TURNOUT);

  /// Of more figures, each line is said with the selected hour only: nobody listens to more.
  private static final int MOST_SPOKEN = 3000;

  /// So many publishers are named as sources.
  private static final int MOST_SOURCES = 6;

  private final DayReadings readings;
  private final Choice choice;
  private final DayReadings.@Nullable Line whole;
  private final DayFacts facts;
  private final boolean usual;
  private final List<Curve> curves;

  /// What is chosen.
  ///
  /// @param lines the places of the chosen units among the lines, in the order of choosing
  /// @param hour the place of the selected hour
  public record Choice(List<Integer> lines, int hour) {
    public Choice {
      lines = List.copyOf(lines);
    }

    /// The same with another hour.
    public Choice with(int other) {
      return new Choice(lines, other);
    }

    /// The same with a line chosen, or not chosen if it was.
    public Choice toggled(int line) {
      List<Integer> now = new ArrayList<>(lines);
      if (!now.removeIf(each -> each == line)) {
        now.add(line);
        if (now.size() > MOST_CHOSEN) {
          now.removeFirst();
        }
      }
      return new Choice(now, hour);
    }
  }

  private DayChart(Audited audited, DayReadings readings, Choice choice, Texts texts) {
    super(audited, texts);
    this.readings = readings;
    this.choice = choice;
    this.whole = readings.whole(election);
    this.facts = DayFacts.of(readings, whole);
    this.usual = choice.equals(usualChoice(readings, whole, facts));
    this.curves = makeCurves();
  }

  /// Whether an election has such a chart.
  public static boolean isFor(Election election) {
    return DayReadings.isFor(election);
  }

  /// The chart of an election for which [#isFor] is true, with the units that stand out.
  public static DayChart of(Audited audited, Texts texts) {
    DayReadings readings = DayReadings.of(audited.election());
    return new DayChart(audited, readings, usualChoice(readings, audited.election()), texts);
  }

  public static DayChart of(Audited audited, DayReadings readings, Choice choice, Texts texts) {
    return new DayChart(audited, readings, choice, texts);
  }

  /// The chart with an id; empty if the id is none of such a chart.
  public static Optional<Chart> of(String id, Audited audited, Texts texts) {
    if (!id.startsWith(PREFIX) || !isFor(audited.election())) {
      return Optional.empty();
    }
    if (id.equals(PREFIX)) {
      return Optional.of(of(audited, texts));
    }
    DayReadings readings = DayReadings.of(audited.election());
    String[] parts = id.split(PART, -1);
    List<Integer> lines = new ArrayList<>();
    int hour = -1;
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int line = lineOf(part, readings, audited.election());
      if (line >= 0) {
        lines.add(line);
      } else {
        hour = hourOf(part, readings);
      }
    }
    Chart chart = new DayChart(audited, readings, new Choice(lines, Math.max(0, hour)), texts);
    return chart.id().equals(id) ? Optional.of(chart) : Optional.empty();
  }

  private static int lineOf(String unit, DayReadings readings, Election election) {
    return IntStream.range(0, readings.lines().size())
        .filter(line -> election.units().get(readings.lines().get(line).unit()).id().equals(unit))
        .findFirst()
        .orElse(-1);
  }

  private static int hourOf(String written, DayReadings readings) {
    return IntStream.range(0, readings.hours().size())
        .filter(hour -> hourId(readings.hours().get(hour)).equals(written))
        .findFirst()
        .orElse(-1);
  }

  /// An hour in an id: "20221120T1205".
  private static String hourId(LocalDateTime hour) {
    return hour.toString().replace("-", "").replace(":", "");
  }

  /// The units that stand out, and the hour of the largest rise: the unit with the largest rise
  /// between two hours, that with the largest of the others, and the one that ends lowest.
  public static Choice usualChoice(DayReadings readings, Election election) {
    DayReadings.@Nullable Line whole = readings.whole(election);
    return usualChoice(readings, whole, DayFacts.of(readings, whole));
  }

  private static Choice usualChoice(
      DayReadings readings, DayReadings.@Nullable Line whole, DayFacts facts) {
    List<Integer> lines = new ArrayList<>();
    facts.rises().forEach(rise -> addOnce(rise.line(), lines));
    IntStream.range(0, readings.lines().size())
        .boxed()
        .filter(line -> !readings.lines().get(line).equals(whole))
        .min(
            Comparator.comparing(
                line ->
                    readings.lines().get(line).share(readings.lines().get(line).last()).percent()))
        .ifPresent(line -> addOnce(line, lines));
    int hour =
        facts.rises().isEmpty() ? 0 : readings.hours().indexOf(facts.rises().getFirst().to());
    return new Choice(lines.stream().limit(MOST_CHOSEN).toList(), hour);
  }

  private static void addOnce(int line, List<Integer> lines) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  public DayReadings readings() {
    return readings;
  }

  public Choice choice() {
    return choice;
  }

  /// What follows from the turnouts.
  public DayFacts facts() {
    return facts;
  }

  @Override
  public String id() {
    return usual
        ? PREFIX
        : Stream.concat(
                Stream.concat(
                    Stream.of(PREFIX),
                    choice.lines.stream()
                        .map(line -> election.units().get(readings.lines().get(line).unit()).id())),
                Stream.of(hourId(hour())))
            .collect(Collectors.joining(PART));
  }

  private LocalDateTime hour() {
    return readings.hours().get(choice.hour);
  }

  @Override
  public String name() {
    return texts.of("day.name");
  }

  /// The name of the unit of a line.
  public String nameOf(int line) {
    return nameOf(readings.lines().get(line));
  }

  private String nameOf(DayReadings.Line line) {
    return election.units().get(line.unit()).name().in(texts.locale());
  }

  private String time(LocalDateTime hour) {
    return texts.time(hour.toLocalTime());
  }

  @Override
  public String headline() {
    List<String> figures = new ArrayList<>();
    for (int line : choice.lines.stream().limit(1).toList()) {
      addFigure(readings.lines().get(line), figures);
    }
    if (whole != null) {
      addFigure(whole, figures);
    }
    return figures.isEmpty()
        ? texts.of("day.headline.nothing", time(hour()))
        : texts.of("day.headline", time(hour()), String.join("\u00a0· ", figures));
  }

  private void addFigure(DayReadings.Line line, List<String> figures) {
    if (line.readings().get(choice.hour) != null) {
      figures.add(
          texts.of(
              "day.headline.of", nameOf(line), texts.percent(line.share(choice.hour).percent())));
    }
  }

  @Override
  protected Caption caption() {
    List<String> notes = new ArrayList<>(noteOfMarks(Figure.NONE, TURNOUTS));
    List<String> reading = new ArrayList<>();
    reading.add(texts.of("day.note.marks"));
    if (anyGap()) {
      reading.add(texts.of("day.note.dashed"));
    }
    long pale = curves.stream().filter(curve -> curve.role() == Curve.Role.PALE).count();
    if (pale > 0) {
      reading.add(texts.of("day.note.pale", pale));
    }
    notes.add(String.join(" ", reading));
    notes.add(sources());
    return new Caption(
        headline(),
        List.of(texts.of("day.subtitle") + " " + texts.of("status.sentence." + election.status())),
        notes,
        texts.locale());
  }

  private boolean anyGap() {
    return curves.stream()
        .anyMatch(
            curve ->
                IntStream.range(0, curve.last())
                    .anyMatch(hour -> !curve.has(hour) && firstOf(curve) < hour));
  }

  private static int firstOf(Curve curve) {
    int first = 0;
    while (!curve.has(first)) {
      first++;
    }
    return first;
  }

  /// Who states what is drawn, and whom they cite.
  private String sources() {
    List<Source> all =
        readings.lines().stream()
            .flatMap(line -> line.readings().stream())
            .filter(reading -> reading != null)
            .map(reading -> election.source(reading.evidence()))
            .distinct()
            .toList();
    List<String> names =
        all.stream().map(source -> source.publisher().in(texts.locale())).distinct().toList();
    String shown = names.stream().limit(MOST_SOURCES).collect(Collectors.joining(", "));
    if (names.size() > MOST_SOURCES) {
      shown = texts.of("sources.andMore", shown, names.size() - MOST_SOURCES);
    }
    @Nullable LocalizedText authority = election.authority();
    return authority == null
        ? texts.of("day.sources", shown)
        : texts.of("day.sources.citing", shown, authority.in(texts.locale()));
  }

  /// The lines as they are drawn: of those with the same role, in the order of the file.
  private List<Curve> makeCurves() {
    List<Curve> made = new ArrayList<>();
    int highest = highest();
    for (int at = 0; at < readings.lines().size(); at++) {
      DayReadings.Line line = readings.lines().get(at);
      int mark = choice.lines.indexOf(at);
      Curve.Role role =
          line.equals(whole)
              ? Curve.Role.WHOLE
              : mark >= 0 ? Curve.Role.CHOSEN : at == highest ? Curve.Role.NAMED : Curve.Role.PALE;
      List<Curve.@Nullable Point> points = new ArrayList<>();
      for (int hour = 0; hour < readings.hours().size(); hour++) {
        points.add(
            line.readings().get(hour) == null
                ? null
                : new Curve.Point(
                    line.share(hour).percent().doubleValue(),
                    // Nothing is written beside the other lines, of which there may be thousands.
                    role == Curve.Role.PALE ? "" : texts.decimal(line.share(hour).percent())));
      }
      made.add(
          new Curve(
              election.units().get(line.unit()).id(),
              nameOf(line),
              role,
              Math.max(0, mark),
              points));
    }
    return List.copyOf(made);
  }

  /// The line that ends highest.
  private int highest() {
    return IntStream.range(0, readings.lines().size())
        .boxed()
        .max(
            Comparator.comparing(
                line ->
                    readings.lines().get(line).share(readings.lines().get(line).last()).percent()))
        .orElse(-1);
  }

  @Override
  protected Drawing drawing(Style style) {
    return new DayDrawing(
        curves,
        ticks(),
        choice.hour,
        Stream.concat(
                Stream.of(0, 25, 50, 75).map(step -> texts.decimal(BigDecimal.valueOf(step))),
                Stream.of(texts.percent(BigDecimal.valueOf(100))))
            .toList(),
        style);
  }

  private List<HourTick> ticks() {
    LocalDateTime first = readings.hours().getFirst();
    TreeSet<LocalDateTime> missing = new TreeSet<>(readings.notFound());
    boolean severalDays = !first.toLocalDate().equals(readings.hours().getLast().toLocalDate());
    List<HourTick> ticks = new ArrayList<>();
    @Nullable LocalDateTime before = null;
    for (LocalDateTime hour : readings.hours()) {
      boolean found = !missing.contains(hour);
      boolean newDay =
          severalDays && (before == null || !before.toLocalDate().equals(hour.toLocalDate()));
      ticks.add(
          new HourTick(
              Duration.between(first, hour).toSeconds(),
              time(hour),
              !found ? texts.of("day.notFound") : newDay ? texts.date(hour.toLocalDate()) : "",
              found));
      before = hour;
    }
    return ticks;
  }

  /// From the highest at the selected hour down.
  @Override
  public List<Item> items() {
    return order().stream()
        .map(
            line ->
                new Item(
                    election.units().get(readings.lines().get(line).unit()).id(),
                    spoken(line),
                    written(line)))
        .toList();
  }

  /// The places of the lines from the highest at the selected hour down.
  public List<Integer> order() {
    return IntStream.range(0, readings.lines().size())
        .boxed()
        .sorted(Comparator.comparing((Integer line) -> at(readings.lines().get(line))).reversed())
        .toList();
  }

  /// The turnout at the selected hour, or else of the nearest one before, or after.
  private BigDecimal at(DayReadings.Line line) {
    int[] stated = line.stated();
    int at = stated[0];
    for (int hour : stated) {
      if (hour <= choice.hour) {
        at = hour;
      }
    }
    return line.share(at).percent();
  }

  private String spoken(int line) {
    DayReadings.Line of = readings.lines().get(line);
    if (readings.lines().size() * readings.hours().size() > MOST_SPOKEN) {
      return written(line);
    }
    List<String> parts = new ArrayList<>();
    @Nullable BigDecimal before = null;
    for (int hour = 0; hour < readings.hours().size(); hour++) {
      String time = time(readings.hours().get(hour));
      if (of.readings().get(hour) == null) {
        parts.add(texts.of("day.spoken.notFound", time));
        continue;
      }
      BigDecimal now = of.share(hour).percent();
      String said = texts.of("day.spoken.at", time, texts.percent(now));
      parts.add(
          before == null
              ? said
              : texts.of("day.spoken.rise", said, texts.decimal(now.subtract(before))));
      before = now;
    }
    return texts.of("day.spoken", nameOf(line), of.stated().length, String.join("; ", parts));
  }

  private String written(int line) {
    DayReadings.Line of = readings.lines().get(line);
    return of.readings().get(choice.hour) == null
        ? texts.of("day.spoken.notFound", nameOf(line) + ", " + time(hour()))
        : texts.of(
            "sources.byHour",
            texts.of("spoken.pair", nameOf(line), texts.percent(of.share(choice.hour).percent())),
            time(hour()));
  }

  @Override
  public Table table() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.ofTexts(texts.of("turnout.column.unit")));
    readings.hours().forEach(hour -> columns.add(Table.Column.ofFigures(time(hour))));
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (DayReadings.Line line : readings.lines()) {
      List<Table.Cell> row = new ArrayList<>();
      row.add(Table.Cell.text(nameOf(line)));
      for (int hour = 0; hour < readings.hours().size(); hour++) {
        if (line.readings().get(hour) == null) {
          row.add(Table.Cell.notStated(texts));
        } else {
          BigDecimal percent = line.share(hour).percent();
          row.add(Table.Cell.figure(texts.decimal(percent), percent));
        }
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
