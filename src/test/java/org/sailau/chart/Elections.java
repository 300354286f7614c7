package org.sailau.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Contest.ChoiceKind;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.Source;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Count;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Builds small elections for tests.
public final class Elections {

  /// A choice and its figures; null for not stated.
  public record Line(
      String name, @Nullable String nominator, @Nullable String share, @Nullable Long votes) {}

  private Elections() {}

  public static Line line(String name, @Nullable String share, @Nullable Long votes) {
    return new Line(name, null, share, votes);
  }

  public static Line line(
      String name, String nominator, @Nullable String share, @Nullable Long votes) {
    return new Line(name, nominator, share, votes);
  }

  /// The election of a document in the format of datasets.
  public static Election read(String document) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(document.getBytes(UTF_8)), Progress.NONE);
    if (result instanceof ReadResult.Done done) {
      return done.election();
    }
    throw new IllegalArgumentException(result.toString());
  }

  /// A document of one contest in one unit, whose figures are final.
  ///
  /// @param contest fields of the contest, each with a comma behind it
  /// @param lines of each choice its fields after id and name, and the fields of its tally
  public static String document(String contest, List<DocumentLine> lines) {
    List<String> choices = new ArrayList<>();
    List<String> tallies = new ArrayList<>();
    for (DocumentLine line : lines) {
      String id = "c" + choices.size();
      choices.add(
          "{\"id\": \"%s\", \"name\": {\"en\": \"%s\"}%s}".formatted(id, line.name, line.fields));
      if (!line.tally.isEmpty()) {
        tallies.add("{\"choice\": \"%s\", %s}".formatted(id, line.tally));
      }
    }
    return """
    {"format": "sailau-election/1", "title": {"en": "An election"}, "date": "2024-02-29",
     "status": "final",
     "sources": [{"id": "s", "publisher": {"en": "The Gazette"}}],
     "parties": [{"id": "g", "name": {"en": "Green Party"}, "short": {"en": "Greens"},
                  "colour": "#00A14B"},
                 {"id": "w", "name": {"en": "Workers"}}],
     "language": "sr-Latn",
     "units": [{"id": "u", "name": {"en": "All"}, "kind": "electorate"}],
     "contests": [{"id": "contest", "name": {"en": "A contest"}, "choiceKind": "candidate",
       "unit": "u", %s
       "choices": [%s], "tallies": [%s]}]}
    """
        .formatted(contest, String.join(", ", choices), String.join(", ", tallies));
  }

  /// A choice of such a document.
  ///
  /// @param fields with a comma before each
  /// @param tally empty for none
  public record DocumentLine(String name, String fields, String tally) {}

  /// An election with one contest. All shares have as many decimals as the first one.
  public static Election of(ChoiceKind kind, Line... lines) {
    return of(List.of(electorate(null, null)), null, kind, lines);
  }

  /// An election with one contest, units and observers.
  public static Election of(
      List<Unit> units, @Nullable Observation observation, ChoiceKind kind, Line... lines) {
    int decimals = 0;
    for (Line line : lines) {
      if (line.share() != null) {
        decimals = Math.max(decimals, new BigDecimal(line.share()).scale());
      }
    }
    Tallies.Builder tallies = new Tallies.Builder(decimals);
    List<Choice> choices = new ArrayList<>();
    for (Line line : lines) {
      @Nullable Share share =
          line.share() == null ? null : Share.of(new BigDecimal(line.share()), decimals);
      if (share != null || line.votes() != null) {
        tallies.add(0, choices.size(), line.votes(), share, Evidence.DEFAULT);
      }
      choices.add(
          new Choice(
              "c" + choices.size(),
              LocalizedText.of(line.name()),
              line.nominator() == null
                  ? null
                  : new Nominator(LocalizedText.of(line.nominator()), null),
              false));
    }
    Contest contest =
        new Contest(
            "contest",
            LocalizedText.of("A contest"),
            kind,
            0,
            null,
            1,
            new Rounding(decimals, Rounding.Mode.HALF_UP, true),
            choices,
            false,
            tallies.build(units.size()));
    return new Election(
        LocalizedText.of("An election"),
        LocalDate.of(2024, 2, 29),
        Election.Status.FINAL,
        null,
        null,
        List.of(
            new Source(
                "source", LocalizedText.of("The Gazette"), LocalDate.of(2024, 3, 1), null, null)),
        new Rounding(2, Rounding.Mode.HALF_UP, true),
        units,
        List.of(contest),
        observation);
  }

  public static Unit electorate(@Nullable Turnout turnout, @Nullable PollingStations stations) {
    return new Unit(
        "all", LocalizedText.of("All voters"), Unit.Kind.ELECTORATE, Unit.TOP, turnout, stations);
  }

  public static Unit abroad(@Nullable Turnout turnout, @Nullable PollingStations stations) {
    return new Unit(
        "abroad", LocalizedText.of("Voters abroad"), Unit.Kind.ABROAD, 0, turnout, stations);
  }

  public static Turnout turnout(
      @Nullable Long eligible, @Nullable Long tookPart, @Nullable String share) {
    return new Turnout(
        Turnout.Electorate.ELIGIBLE,
        eligible,
        tookPart,
        share == null ? null : Share.of(new BigDecimal(share), 2),
        true,
        Evidence.DEFAULT);
  }

  public static PollingStations stations(
      long count, @Nullable Long countries, @Nullable Boolean countedAbove) {
    return new PollingStations(count, countries, countedAbove, Evidence.DEFAULT);
  }

  public static Observation observation(@Nullable Count observers, @Nullable Count reporters) {
    return new Observation(figure(observers), figure(reporters), null, List.of());
  }

  private static Observation.@Nullable Figure figure(@Nullable Count count) {
    return count == null ? null : new Observation.Figure(count, Evidence.DEFAULT);
  }
}
