package org.sailau.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.PollingStations;
import org.sailau.election.Tally;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// Writes the figures of many units as one table with a line for each figure, as CSV (RFC 4180) in
/// UTF-8. So a spreadsheet or a program can sort, filter and sum them. The columns and the words in
/// `unitKind`, `figure` and `evidence` have the names of the dataset format in every language;
/// names of contests, units and choices are in the language of the texts.
///
/// Figures of a unit that belong to no contest, as its turnout, come first; their contest is empty.
public final class LongTable {

  /// The name of the table, beside those of the charts.
  public static final String ID = "figures";

  private static final List<String> COLUMNS =
      List.of(
          "contest",
          "contestName",
          "unit",
          "unitCode",
          "unitName",
          "unitKind",
          "within",
          "choice",
          "choiceName",
          "figure",
          "value",
          "evidence",
          "asOf",
          "source");

  /// Characters that are written at once.
  private static final int PIECE = 1 << 15;

  private static final String STATED = "stated";
  private static final String DERIVED = "derived";
  private static final String AT_LEAST = "atLeast";
  private static final String WITHHELD = "withheld";

  private final Election election;
  private final Texts texts;
  private final CsvFile.Lines lines;

  private LongTable(Election election, Texts texts, CsvFile.Lines lines) {
    this.election = election;
    this.texts = texts;
    this.lines = lines;
  }

  /// Writes the figures. Takes time by figures, and memory for one unit.
  ///
  /// @param contests their positions in the election, in the order in which they are written
  /// @param units likewise
  public static void write(
      Election election,
      List<Integer> contests,
      List<Integer> units,
      Texts texts,
      CsvFile.Reader reader,
      OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), PIECE);
    LongTable table = new LongTable(election, texts, new CsvFile.Lines(writer, reader, texts));
    table.lines.texts(COLUMNS);
    for (int unit : units) {
      table.ofUnit(unit);
    }
    for (int contest : contests) {
      for (int unit : units) {
        table.ofContest(election.contests().get(contest), unit);
      }
    }
    writer.flush();
  }

  /// Where a figure comes from.
  ///
  /// @param evidence whether it is stated
  /// @param hour up to which it counts; empty if it is of the whole voting
  /// @param of where it is stated; not asked for where it is derived
  private record Origin(String evidence, String hour, Evidence of) {}

  private void ofUnit(int place) throws IOException {
    Unit unit = election.units().get(place);
    List<String> start = start(null, place);
    @Nullable Turnout turnout = unit.turnout();
    if (turnout != null) {
      String hour = turnout.asOf() == null ? "" : turnout.asOf().toString();
      Origin origin = new Origin(STATED, hour, turnout.evidence());
      count(start, "eligible", turnout.eligibleVoters(), origin);
      count(start, "tookPart", turnout.tookPart(), origin);
      @Nullable Share share = turnout.share();
      if (share != null) {
        line(start, null, "turnout", share.percent(), origin);
      }
    }
    @Nullable PollingStations stations = unit.pollingStations();
    if (stations != null) {
      count(
          start, "pollingStations", stations.count(), new Origin(STATED, "", stations.evidence()));
    }
  }

  private void count(List<String> start, String figure, @Nullable Long value, Origin origin)
      throws IOException {
    if (value != null) {
      line(start, null, figure, BigDecimal.valueOf(value), origin);
    }
  }

  private void ofContest(Contest contest, int unit) throws IOException {
    if (!contest.hasFigures(unit)) {
      return;
    }
    List<String> start = start(contest, unit);
    @Nullable LocalDateTime asOf = contest.counts().asOf(unit);
    String hour = asOf == null ? "" : asOf.toString();
    for (Counts.Kind kind : Counts.Kind.values()) {
      long value = contest.count(unit, kind);
      if (value != Counts.NOT_STATED) {
        boolean stated = contest.counts().value(unit, kind) != Counts.NOT_STATED;
        line(
            start,
            null,
            formatName(kind.name()),
            BigDecimal.valueOf(value),
            new Origin(stated ? STATED : DERIVED, hour, Evidence.DEFAULT));
      }
    }
    for (Tally tally : contest.figures(unit)) {
      Choice choice = contest.choices().get(tally.choice());
      if (tally.isWithheld()) {
        line(start, choice, "votes", null, new Origin(WITHHELD, hour, tally.evidence()));
      }
      if (tally.votes() != null) {
        String evidence = tally.atLeast() ? AT_LEAST : tally.votesDerived() ? DERIVED : STATED;
        line(start, choice, "votes", tally.votes(), new Origin(evidence, hour, tally.evidence()));
      }
      @Nullable Share share = tally.share();
      if (share != null) {
        String evidence = tally.shareDerived() ? DERIVED : STATED;
        line(start, choice, "share", share.percent(), new Origin(evidence, hour, tally.evidence()));
      }
    }
  }

  private List<String> start(@Nullable Contest contest, int place) {
    Unit unit = election.units().get(place);
    @Nullable String code = unit.details().code();
    return List.of(
        contest == null ? "" : contest.id(),
        contest == null ? "" : contest.name().in(texts.locale()),
        unit.id(),
        code == null ? "" : code,
        unit.name().in(texts.locale()),
        unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        unit.within() == Unit.TOP ? "" : election.units().get(unit.within()).id());
  }

  private void line(
      List<String> start,
      @Nullable Choice choice,
      String figure,
      @Nullable BigDecimal value,
      Origin origin)
      throws IOException {
    List<String> cells = new ArrayList<>(start);
    cells.add(choice == null ? "" : choice.id());
    cells.add(choice == null ? "" : choice.name().in(texts.locale()));
    cells.add(figure);
    String source =
        origin.evidence.equals(DERIVED)
            ? ""
            : election.source(origin.of).publisher().in(texts.locale());
    lines.figure(
        cells,
        value == null ? "" : value.toPlainString(),
        List.of(origin.evidence, origin.hour, source));
  }

  /// "TOOK_PART" as the dataset format writes it: "tookPart".
  private static String formatName(String name) {
    StringBuilder written = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
      written.append(
          written.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return written.toString();
  }
}
