package org.sailau.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// Datasets that give each rule as much to do as so many figures can. As a program it tells how
/// long the audit of each takes beside reading it.
final class WorstCases {

  /// @param json a dataset
  record Case(String name, String json) {
    Election election() {
      ReadResult read =
          new DatasetReader(Limits.defaults())
              .read(new ByteArrayInputStream(json.getBytes(UTF_8)), Progress.NONE);
      return read instanceof ReadResult.Done done
          ? done.election()
          : fail(name + ": " + ((ReadResult.Refused) read).problems().listed().getFirst());
    }

    private static Election fail(String why) {
      throw new IllegalStateException(why);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private WorstCases() {}

  private static String many(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(",\n"));
  }

  private static String unit(int unit, int within, String more) {
    return "{\"id\": \"u%d\", \"name\": {\"en\": \"U\"}%s%s}"
        .formatted(unit, within < 0 ? "" : ", \"within\": \"u" + within + '"', more);
  }

  private static String turnout(long eligible, long tookPart, String share) {
    return ", \"turnout\": {\"eligibleVoters\": %d, \"tookPart\": %d%s, \"countedAbove\": true}"
        .formatted(eligible, tookPart, share.isEmpty() ? "" : ", \"share\": " + share);
  }

  private static String stations(long count, long countries) {
    return ", \"pollingStations\": {\"count\": %d, \"countries\": %d, \"countedAbove\": true}"
        .formatted(count, countries);
  }

  private static String contest(int contest, String base, int choices, String tallies) {
    return """
    {"id": "c%d", "name": {"en": "C"}, "choiceKind": "party", "unit": "u0", %s
     "rounding": {"decimals": 9, "mode": "half-up", "stated": true},
     "choices": [%s],
     "tallies": [%s]}\
    """
        .formatted(
            contest,
            base,
            many(
                choices,
                choice -> "{\"id\": \"p%d\", \"name\": {\"en\": \"P\"}}".formatted(choice)),
            tallies);
  }

  private static String tally(int unit, int choice, String figures) {
    return "{\"unit\": \"u%d\", \"choice\": \"p%d\", %s}".formatted(unit, choice, figures);
  }

  private static Case of(String name, String units, String contests, String more) {
    return new Case(
        name,
        """
        {"format": "sailau-election/1", "title": {"en": "E"}, "date": "2024-02-29",
         "status": "final", "sources": [{"id": "s", "publisher": {"en": "S"}, "date": "2024-02-28"}],
         "turnoutRounding": {"decimals": 1, "mode": "half-up", "stated": true},
         "units": [%s],
         "contests": [%s]%s}
        """
            .formatted(units, contests, more));
  }

  private static Case ofUnits(String name, int figures, IntFunction<String> unit) {
    String votes = contest(0, "", 1, tally(0, 0, "\"votes\": 1"));
    return of(name, many(figures, unit), votes, "");
  }

  /// Each choice in each unit, with the same figures.
  private static String tallies(int units, int choices, IntFunction<String> figures) {
    return many(units * choices, i -> tally(i / choices, i % choices, figures.apply(i % choices)));
  }

  /// Units are not nested deeper; of chains there are as many as are needed.
  private static final int DEEP = 60;

  private static String plain(int units, boolean chain) {
    return many(
        units, u -> unit(u, u == 0 ? -1 : chain && u % DEEP > 0 ? u - 1 : 0, turnout(9, 9, "")));
  }

  private static Case ofTallies(
      String name, int units, boolean chain, int choices, String base, IntFunction<String> of) {
    return of(
        name, plain(units, chain), contest(0, base, choices, tallies(units, choices, of)), "");
  }

  /// Units of which each is within the one before.
  static Case chain(int n) {
    return ofUnits(
        "a chain of units",
        n,
        u -> unit(u, u % DEEP == 0 ? -1 : u - 1, turnout(9 + u, 9 + u, "") + stations(u, u)));
  }

  private static String wrongCounts(int unit) {
    return """
    {"unit": "u%d", "ballots": 9, "valid": 8, "invalid": 2, "reported": 3, "expected": 2}\
    """
        .formatted(unit);
  }

  /// A round of the first one, with more votes, of a choice that was left out.
  private static String round(int number, int units) {
    return """
    {"id": "c%d", "name": {"en": "C"}, "choiceKind": "party", "unit": "u0", "method": "ranked",
     "seats": 1, "choicesComplete": true%s,
     "choices": [
       {"id": "p0", "name": {"en": "P"}, "seats": 1, "elected": true, "eliminatedIn": "c0"},
       {"id": "q%d", "name": {"en": "Q"}, "seats": 1, "elected": true}],
     "tallies": [%s]}\
    """
        .formatted(
            number,
            number == 0 ? "" : ", \"of\": \"c0\", \"round\": " + (number + 1),
            number,
            many(
                units,
                unit ->
                    tally(unit, 0, "\"votes\": " + (number + 7))
                        + ", {\"unit\": \"u%d\", \"choice\": \"q%d\", \"votes\": 9}"
                            .formatted(unit, number)));
  }

  /// @param n how many figures, about
  static List<Case> all(int n) {
    int side = (int) Math.sqrt(n);
    int few = Math.max(2, n / 1_000);
    String rare = String.format(Locale.ROOT, "\"share\": %.9f", 33.333333334);
    List<Case> cases = new ArrayList<>();
    cases.add(ofUnits("turnouts that are wrong", n, u -> unit(u, -1, turnout(999, 333, "50.1"))));
    cases.add(ofUnits("turnouts that are right", n, u -> unit(u, -1, turnout(999, 333, "33.3"))));
    cases.add(ofUnits("more took part", n, u -> unit(u, -1, turnout(1, 2, "50.1"))));
    cases.add(chain(n));
    cases.add(
        ofUnits(
            "all units in one",
            n,
            u -> unit(u, u == 0 ? -1 : 0, turnout(9, 9, "") + stations(9, 10))));
    cases.add(
        ofUnits(
            "a tree of units",
            n,
            u -> unit(u, u == 0 ? -1 : (u - 1) / 2, turnout(9, 9, "") + stations(9, 10))));
    cases.add(
        of(
            "counts and kinds of votes that are wrong",
            many(n / 10, u -> unit(u, u == 0 ? -1 : 0, u == 0 ? ", \"partsComplete\": true" : "")),
            contest(
                0,
                "\"counts\": [%s],".formatted(many(n / 10, WorstCases::wrongCounts)),
                1,
                many(n / 10, u -> tally(u, 0, "\"votes\": 7"))
                    + ","
                    + many(n / 10, u -> tally(u, 0, "\"type\": \"t\", \"votes\": 8"))),
            ", \"voteTypes\": [{\"id\": \"t\", \"name\": {\"en\": \"T\"}}]"));
    for (boolean chain : new boolean[] {false, true}) {
      String how = chain ? " in a chain" : " in one";
      cases.add(ofTallies("votes of parts" + how, side, chain, side, "", c -> "\"votes\": 2"));
      cases.add(
          ofTallies("votes of few parts" + how, few, chain, n / few, "", c -> "\"votes\": 2"));
    }
    cases.add(ofTallies("shares above 100", side, false, side, "", c -> "\"share\": 99.9"));
    cases.add(
        ofTallies(
            "shares above 100 of many choices",
            1,
            false,
            Math.min(n, 10_000),
            "",
            c -> "\"share\": 1"));
    cases.add(
        of(
            "no common base",
            many(side, u -> unit(u, u == 0 ? -1 : 0, "")),
            contest(
                0,
                "",
                side,
                tallies(side, side, c -> "\"votes\": %d, \"share\": 0.5".formatted(c))),
            ""));
    cases.add(
        ofTallies(
            "no common base of many choices",
            1,
            false,
            Math.min(n, 10_000),
            "\"shareBase\": {\"of\": \"valid-votes\"},",
            c -> c % 2 == 0 ? "\"votes\": " + (1_000_000 / n + 1) : "\"share\": 0.003"));
    cases.add(
        ofTallies("votes above those who took part", side, false, side, "", c -> "\"votes\": 9"));
    cases.add(
        ofTallies("votes not stated", 1, false, Math.min(n, 10_000), "", c -> "\"share\": 0.001"));
    cases.add(
        of(
            "a rare share in each unit",
            many(n / 2, u -> unit(u, u == 0 ? -1 : 0, "")),
            contest(0, "", 2, tallies(n / 2, 2, c -> c == 0 ? "\"votes\": 200000" : rare)),
            ""));
    cases.add(ofTallies("rare shares", side, false, side, "", c -> "\"share\": 0.333333334"));
    cases.add(
        of(
            "bases above those who took part",
            plain(1, false),
            many(
                n / 10,
                c ->
                    contest(
                        c,
                        "\"shareBase\": {\"of\": \"valid-votes\", \"count\": 99},",
                        1,
                        tally(0, 0, "\"votes\": 9, \"share\": 9.1"))),
            ""));
    cases.add(
        of(
            "many contests and many units",
            plain(n / 10, false),
            many(n / 10, c -> contest(c, "", 1, tally(c, 0, "\"votes\": 9"))),
            ""));
    cases.add(
        of(
            "rounds and seats that are wrong",
            plain(n / 10, false),
            many(4, round -> round(round, n / 10)),
            ""));
    cases.add(
        of(
            "organisations",
            plain(1, false),
            contest(0, "", 1, tally(0, 0, "\"votes\": 1")),
            ", \"observation\": {\"observers\": {\"moreThan\": 1}, \"organisationCount\":"
                + " {\"exactly\": 1}, \"organisations\": ["
                + many(n, o -> "{\"name\": {\"en\": \"O%d\"}}".formatted(o))
                + "]}"));
    return cases;
  }

  /// The best of several times.
  private static double seconds(Runnable work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - begin) / 1e9);
    }
    return best;
  }

  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    all(200).forEach(one -> Audit.of(one.election()));
    for (Case one : all(n)) {
      Election election = one.election();
      double reading = seconds(one::election);
      double audit = seconds(() -> Audit.of(election));
      System.out.printf(
          Locale.ROOT,
          "%-45s %7d kB, read in %7.1f ms, checked in %8.1f ms: %6.2f%n",
          one.name(),
          one.json().length() / 1000,
          reading * 1e3,
          audit * 1e3,
          audit / reading);
    }
  }
}
