package org.sailau.audit.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.election.Election;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// Checks the turnouts through the day: none falls from one hour to the next, and who took part by
/// an hour, of those who could vote, is printed as the turnout of that hour.
public final class DayRule {

  private DayRule() {}

  public static void check(Election election, FindingCollector findings) {
    if (!DayReadings.isFor(election)) {
      return;
    }
    DayReadings readings = DayReadings.of(election);
    List<Figure> agreeing = new ArrayList<>();
    int units = 0;
    for (DayReadings.Line line : readings.lines()) {
      if (!findings.isAskedFor(Figure.NONE, line.unit())) {
        continue;
      }
      if (!falls(line, readings, election.turnoutRounding(), findings)) {
        units++;
        if (units <= FindingCollector.MAX_LISTED) {
          for (int hour : line.stated()) {
            agreeing.add(figure(line, hour, readings));
          }
        }
      }
      counts(line, readings, election, findings);
    }
    if (units > 0) {
      // All units that agree share one finding, because one sentence says it.
      findings.add(
          Finding.agrees(Rule.DAY, Figure.NONE, Figure.NONE, agreeing, List.of())
              .withUnlisted(Math.max(0, units - FindingCollector.MAX_LISTED)));
    }
  }

  /// Whether the turnout surely falls between two hours, whatever was rounded off.
  private static boolean falls(
      DayReadings.Line line, DayReadings readings, Rounding rounding, FindingCollector findings) {
    boolean falls = false;
    int highest = -1;
    for (int hour : line.stated()) {
      if (highest >= 0 && isBelow(line.share(hour), line.share(highest), rounding)) {
        falls = true;
        List<Figure> both = List.of(figure(line, highest, readings), figure(line, hour, readings));
        findings.add(
            Finding.contradicts(Rule.DAY, Figure.NONE, line.unit(), both, both, List.of()));
      } else if (highest < 0 || line.share(hour).compareTo(line.share(highest)) >= 0) {
        highest = hour;
      }
    }
    return falls;
  }

  private static boolean isBelow(Share share, Share before, Rounding rounding) {
    return share.compareTo(before) < 0
        && range(share, rounding).highPercent().compareTo(range(before, rounding).lowPercent())
            <= 0;
  }

  private static ShareRange range(Share share, Rounding rounding) {
    return ShareRange.of(
        share.steps(), new Rounding(share.decimals(), rounding.mode(), rounding.stated()));
  }

  private static Figure figure(DayReadings.Line line, int hour, DayReadings readings) {
    return figure(
        Figure.Kind.TURNOUT, line.unit(), line.share(hour).percent(), readings.hours().get(hour));
  }

  private static Figure figure(Figure.Kind kind, int unit, BigDecimal number, LocalDateTime hour) {
    return Figure.byHour(kind, unit, new Figure.Value.Amount(number), hour);
  }

  private static void counts(
      DayReadings.Line line, DayReadings readings, Election election, FindingCollector findings) {
    for (int hour : line.stated()) {
      LocalDateTime at = readings.hours().get(hour);
      DayReadings.Counts counts = readings.counts(line.unit(), at);
      @Nullable Long tookPart = counts.tookPart();
      @Nullable Long eligible = counts.eligible();
      if (tookPart == null || eligible == null || eligible == 0) {
        continue;
      }
      Share share = line.share(hour);
      boolean fits = range(share, election.turnoutRounding()).fits(tookPart, eligible);
      List<Figure> figures =
          List.of(
              figure(Figure.Kind.TOOK_PART, line.unit(), BigDecimal.valueOf(tookPart), at),
              figure(Figure.Kind.ELIGIBLE_VOTERS, line.unit(), BigDecimal.valueOf(eligible), at),
              figure(Figure.Kind.TURNOUT, line.unit(), share.percent(), at));
      findings.add(
          new Finding(
              Rule.HOUR,
              fits ? Outcome.AGREES : Outcome.CONTRADICTS,
              Figure.NONE,
              line.unit(),
              figures,
              fits ? List.of() : figures,
              List.of(
                  Derived.ofUnit(
                      Derived.Kind.TURNOUT,
                      line.unit(),
                      Derived.exactly(Ratio.percent(tookPart, eligible)))),
              0));
    }
  }
}
