package org.sailau.chart.results;

import static org.sailau.chart.Elections.line;
import static org.sailau.election.Contest.ChoiceKind.ANSWER;
import static org.sailau.election.Contest.ChoiceKind.CANDIDATE;
import static org.sailau.election.Contest.ChoiceKind.PARTY;
import static org.sailau.election.Contest.ChoiceKind.TICKET;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sailau.chart.Elections;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Elections that ask different things of a results chart. Immutable, as an election is.
@SuppressWarnings("ImmutableEnumChecker")
public enum SampleBallot {
  BUNDLED(bundled()),
  CLOSE_RACE(
      Elections.of(
          CANDIDATE,
          line("Maria Kovacs", "Civic Platform", "48.9", 4_890_112L),
          line("Jan Lindqvist", "New Democrats", "47.2", 4_720_006L),
          line("Ole Haugen", "Independent", "3.9", 390_001L))),
  CLOSE_TOP_TWO_OF_MANY(
      Elections.of(
          CANDIDATE,
          line("Nancy Faeser", "SPD", "27.84", 9_305_101L),
          line("Emmanuelle Martin", "Ensemble", "23.15", 8_133_828L),
          line("Jeanne Lefebvre", "Union", "21.95", 7_712_520L),
          line("Philippe Petit", "Gauche", "4.63", 1_627_853L),
          line("Anne Roux", "Résistons", "3.13", 1_101_387L),
          line("Yannick Simon", "Les Verts", "2.28", 802_422L),
          line("Valérie Girard", "Droite", "2.10", null),
          line("Louis Dubois", "Debout", "0.57", 197_094L))),
  ONE_CANDIDATE(Elections.of(CANDIDATE, line("Only One", "State Union", "97.75", 5_851_722L))),
  REFERENDUM(
      Elections.of(ANSWER, line("Yes", "77.18", 6_041_183L), line("No", "18.66", 1_460_560L))),
  REFERENDUM_OF_LONG_ANSWERS(
      Elections.of(
          ANSWER,
          line("Leave the European Union", "51.89", 17_410_742L),
          line("Remain a member of the European Union", "48.11", 16_141_241L))),
  FORTY_PARTIES(forty()),
  VOTES_ONLY(
      Elections.of(
          PARTY,
          line("Amanat", null, 3_431_510L),
          line("Auyl", null, 693_938L),
          line("Respublica", null, 547_154L),
          line("Aq Jol", null, 535_139L),
          line("People’s Party", null, 432_920L))),
  SHARES_ONLY(
      Elections.of(
          PARTY,
          line("Amanat", "53.9", null),
          line("Auyl", "10.9", null),
          line("Nobody", "8.5", null))),
  SOME_NOT_STATED(
      Elections.of(
          CANDIDATE,
          line("First", "60.00", null),
          line("Second", null, 1_000L),
          line("Third", null, 500L))),
  LONG_NAMES(
      Elections.of(
          TICKET,
          line(
              "Қазақстан Республикасының Халық коммунистік партиясының ұсынған үміткері Жамбыл"
                  + " Ахметбеков",
              "«Қазақстан Республикасының кәсіподақтар федерациясы» республикалық кәсіподақтар"
                  + " бірлестігі",
              "54.31",
              4_120_777L),
          line(
              "Leutheusser-Schnarrenberger-Donaudampfschifffahrtsgesellschaftskapitän /"
                  + " Karl-Theodor",
              "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzpartei",
              "40.02",
              3_031_219L),
          line("Ö", "Ä", "5.67", 430_001L))),
  NO_VOTES_FOR_ONE(
      Elections.of(
          CANDIDATE,
          line("Somebody", "77.0", 77L),
          line("Another", "23.0", 23L),
          line("Nobody", "0.0", 0L))),
  NOBODY_VOTED(Elections.of(CANDIDATE, line("One", "0.0", 0L), line("Two", "0.0", 0L))),
  ALMOST_ALL(
      Elections.of(CANDIDATE, line("Winner", "99.75", 7_000_000L), line("Other", "0.25", 17_544L))),
  MOST_IS_MISSING(
      Elections.of(
          CANDIDATE,
          line("Winner", "6.0", 600L),
          line("Next", "5.0", 500L),
          line("Third", "2.0", 200L))),
  FEW_VOTES(Elections.of(CANDIDATE, line("Winner", "75.00", 3L), line("Next", "25.00", 1L))),
  ALL_AND_NOTHING(Elections.of(ANSWER, line("Yes", "100.00", 12L), line("No", "0.00", 0L))),
  SECOND_HAS_A_QUARTER(
      Elections.of(CANDIDATE, line("Winner", "74.00", 740L), line("Runner-up", "26.00", 260L))),
  MANY_DECIMALS(
      Elections.of(
          CANDIDATE,
          line("Winner", "99.999999999", 9_999_999_999L),
          line("Other", "0.000000001", 1L))),
  LARGEST_COUNTS(
      Elections.of(
          PARTY,
          line("Everything", "Union", "66.67", Long.MAX_VALUE),
          line("Half of everything", "Union", "33.33", Long.MAX_VALUE / 2),
          line("One", "Union", "0.00", 1L))),
  TIED(Elections.of(CANDIDATE, line("One", "50.00", 500L), line("Two", "50.00", 500L))),
  TIED_MANY(
      Elections.of(
          CANDIDATE,
          line("One", "30.00", 300L),
          line("Two", "30.00", 300L),
          line("Three", "30.00", 300L),
          line("Four", "10.00", 100L))),
  VOTES_OF_ALL_SHARES_OF_SOME(
      Elections.of(
          PARTY,
          line("Small", "4.10", 41L),
          line("Large", null, 700L),
          line("Middle", "25.90", 259L))),
  NO_FIGURES(Elections.of(CANDIDATE, line("One", null, null), line("Two", null, null)));

  public final Election election;

  SampleBallot(Election election) {
    this.election = election;
  }

  public Contest contest() {
    return election.contests().getFirst();
  }

  private static Election bundled() {
    InputStream in =
        Objects.requireNonNull(
            SampleBallot.class.getResourceAsStream(
                "/assets/datasets/kazakhstan-president-2022.sailau.json"));
    return ((ReadResult.Done) new DatasetReader(Limits.defaults()).read(in, Progress.NONE))
        .election();
  }

  /// Shares from 4.00 down to 0.88; 2.40 are missing to 100.
  private static Election forty() {
    return Elections.of(
        PARTY,
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    line(
                        "Party number " + (i + 1),
                        "Alliance of the " + (i + 1) + "th",
                        BigDecimal.valueOf(400 - 8 * i, 2).toPlainString(),
                        1_000L * (50 - i)))
            .toArray(Elections.Line[]::new));
  }
}
