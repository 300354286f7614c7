package org.sailau.slide;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.entity.EntityCollection;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.draw.Pen;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayReadings;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// A slide on which a class guesses the turnout of a unit by an hour. What is stated of earlier
/// hours is shown; the line is drawn on after the guess, beside that of all voters.
final class DaySlide extends GuessSlide {

  private final DayReadings readings;
  private final DayReadings.Line line;
  private final int hour;
  private final ClassGuesses classGuesses;

  /// @param hour the hour that is guessed; the unit has a turnout by then
  DaySlide(
      Audited audited,
      Texts texts,
      SlideNumber slideNumber,
      Unit unit,
      LocalDateTime hour,
      ClassGuesses classGuesses) {
    this(audited, texts, slideNumber, unit, hour, DayReadings.of(audited.election()), classGuesses);
  }

  private DaySlide(
      Audited audited,
      Texts texts,
      SlideNumber slideNumber,
      Unit unit,
      LocalDateTime hour,
      DayReadings readings,
      ClassGuesses classGuesses) {
    super(
        audited,
        texts,
        slideNumber,
        question(audited.election(), unit, hour, readings, texts),
        classGuesses);
    this.readings = readings;
    this.line = lineOf(audited.election(), unit, readings);
    this.hour = readings.hours().indexOf(hour);
    this.classGuesses = classGuesses;
  }

  private static DayReadings.Line lineOf(Election election, Unit unit, DayReadings readings) {
    return readings.lines().stream()
        .filter(some -> election.units().get(some.unit()).id().equals(unit.id()))
        .findFirst()
        .orElseThrow();
  }

  private static GuessQuestion question(
      Election election, Unit unit, LocalDateTime hour, DayReadings readings, Texts texts) {
    String name = unit.name().in(texts.locale());
    String time = texts.time(hour.toLocalTime());
    BigDecimal published =
        lineOf(election, unit, readings).share(readings.hours().indexOf(hour)).percent();
    String of =
        texts.of(
            "chart.of",
            election.title().in(texts.locale()),
            texts.days(election.date(), election.lastDay()));
    return new GuessQuestion(
        "day-" + unit.id(),
        texts.of("slide.day.question", name, time),
        of,
        texts.of("slide.day.answer", name, texts.percent(published), time),
        of,
        published);
  }

  /// The source of the turnout that is guessed.
  @Override
  String footer() {
    DayReadings.@Nullable Reading reading = line.readings().get(hour);
    Source source = reading == null ? election.source() : election.source(reading.evidence());
    return texts.of(
        "slide.foot",
        SourceWords.published(source, texts),
        texts.of("status.result." + election.status()));
  }

  /// Both, so that the axis stays where it is.
  @Override
  List<String> headlines() {
    return List.of(question().question(), question().answer());
  }

  @Override
  double headlineSize() {
    return HEADLINE_SIZE;
  }

  @Override
  void drawBody(Pen pen, Style style, Rectangle2D area, EntityCollection entities) {
    DayPainter painter =
        new DayPainter(pen, style, area, texts, ticks(), hour, curves(), sentenceBelow());
    if (classGuesses.revealed()) {
      painter.drawAnswer(classGuesses);
    } else {
      painter.drawQuestion(classGuesses);
    }
    entities.add(new ItemEntity(Slides.UPRIGHT_AXIS, painter.axis()));
  }

  private List<DayPainter.Tick> ticks() {
    LocalDateTime first = readings.hours().getFirst();
    return readings.hours().stream()
        .map(
            at ->
                new DayPainter.Tick(
                    Duration.between(first, at).toSeconds(), texts.time(at.toLocalTime())))
        .toList();
  }

  /// The unit's line, then that of all voters.
  private List<DayPainter.Curve> curves() {
    List<DayPainter.Curve> curves = new ArrayList<>();
    curves.add(curve(line));
    DayReadings.@Nullable Line whole = readings.whole(election);
    if (whole != null && !whole.equals(line)) {
      curves.add(curve(whole));
    }
    return curves;
  }

  private DayPainter.Curve curve(DayReadings.Line of) {
    List<DayPainter.Point> points = new ArrayList<>();
    for (int at : of.stated()) {
      BigDecimal percent = of.share(at).percent();
      points.add(new DayPainter.Point(at, percent.doubleValue(), texts.percent(percent)));
    }
    return new DayPainter.Curve(election.units().get(of.unit()).name().in(texts.locale()), points);
  }
}
