package org.sailau.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.audit.Audit;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.chart.Elections;
import org.sailau.election.Election;
import org.sailau.election.column.Counts.Kind;

/// The short way through units whose counts agree finds exactly those that do, as the formulas of
/// [BallotsRule] say. What it passes over has no contradiction, and little is left to the long way.
class PlainBallotsTest {

  /// Few enough for every contradiction to be listed.
  private static final int UNITS = 10;

  private static final Set<Rule> RULES = EnumSet.of(Rule.BALLOTS, Rule.TOOK_PART, Rule.REPORTED);

  /// One unit as a file states it.
  ///
  /// @param votes of each choice; null where only a share is stated, or nothing at all
  /// @param voters the voters of the unit; null if not stated
  private record Stated(
      Map<Kind, Long> counts, List<@Nullable Long> votes, boolean shares, @Nullable Long voters) {

    String unit(int place) {
      String turnout = voters == null ? "" : ", 'turnout': {'eligibleVoters': " + voters + "}";
      return ", {'id': 'u%d', 'name': {'en': 'U'}, 'within': 'all'%s}".formatted(place, turnout);
    }

    String count(int place) {
      return counts.entrySet().stream()
          .map(count -> ", '%s': %d".formatted(name(count.getKey()), count.getValue()))
          .collect(Collectors.joining("", "{'unit': 'u" + place + "'", "}"));
    }

    private static String name(Kind kind) {
      return kind == Kind.TOOK_PART ? "tookPart" : kind.name().toLowerCase(Locale.ROOT);
    }

    List<String> tallies(int place) {
      List<String> tallies = new ArrayList<>();
      for (int choice = 0; choice < votes.size(); choice++) {
        @Nullable Long some = votes.get(choice);
        if (some != null || shares) {
          tallies.add(
              "{'unit': 'u%d', 'choice': 'c%d', %s}"
                  .formatted(place, choice, some == null ? "'share': 50" : "'votes': " + some));
        }
      }
      return tallies;
    }

    private @Nullable Long of(Kind kind) {
      return counts.get(kind);
    }

    private static boolean atMost(@Nullable Long part, @Nullable Long whole) {
      return part == null || whole == null || part <= whole;
    }

    boolean hasAllBallots() {
      return counts.keySet().containsAll(Set.of(Kind.BALLOTS, Kind.VALID, Kind.INVALID));
    }

    /// Whether no formula is broken.
    boolean agrees(boolean oneVoteEach, boolean choicesComplete) {
      boolean all = oneVoteEach && choicesComplete && !votes.contains(null);
      boolean own = of(Kind.TOOK_PART) != null || of(Kind.ELIGIBLE) != null;
      return atMost(of(Kind.TOOK_PART), of(Kind.ELIGIBLE))
          && atMost(of(Kind.BALLOTS), of(Kind.TOOK_PART))
          && atMost(of(Kind.BALLOTS), own ? of(Kind.ELIGIBLE) : voters)
          && atMost(of(Kind.REPORTED), of(Kind.EXPECTED))
          && (sumsAgree(all, 0, or0(Kind.BLANK)) || sumsAgree(all, or0(Kind.BLANK), 0))
          && (!oneVoteEach || lostVotesFit());
    }

    private long or0(Kind kind) {
      return counts.getOrDefault(kind, 0L);
    }

    private long sumOfVotes() {
      return votes.stream().mapToLong(some -> some == null ? 0 : some).sum();
    }

    private boolean sumsAgree(boolean allVotes, long blankBeside, long blankAmong) {
      boolean ballots =
          !hasAllBallots()
              || or0(Kind.BALLOTS) == or0(Kind.VALID) + or0(Kind.INVALID) + blankBeside;
      boolean lines =
          !allVotes || of(Kind.VALID) == null || sumOfVotes() + blankAmong == or0(Kind.VALID);
      return ballots && lines;
    }

    private boolean lostVotesFit() {
      boolean stated = of(Kind.OVERVOTES) != null || of(Kind.UNDERVOTES) != null;
      return !stated
          || atMost(sumOfVotes() + or0(Kind.OVERVOTES) + or0(Kind.UNDERVOTES), of(Kind.BALLOTS));
    }
  }

  private static Election election(String contest, List<Stated> units) {
    StringBuilder others = new StringBuilder();
    List<String> counts = new ArrayList<>();
    List<String> tallies = new ArrayList<>();
    for (int place = 0; place < units.size(); place++) {
      others.append(units.get(place).unit(place));
      counts.add(units.get(place).count(place));
      tallies.addAll(units.get(place).tallies(place));
    }
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
         'units': [{'id': 'all', 'name': {'en': 'All'}}%s],
         'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'all',
           'choices': [{'id': 'c0', 'name': {'en': 'A'}}, {'id': 'c1', 'name': {'en': 'B'}}],
           'counts': [%s], 'tallies': [%s]%s}]}
        """
            .formatted(others, String.join(",", counts), String.join(",", tallies), contest)
            .replace('\'', '"'));
  }

  /// Counts that often agree, with a slip here and there.
  private static final class Units {
    private final Random random;

    Units(Random random) {
      this.random = random;
    }

    private boolean oneIn(int number) {
      return random.nextInt(number) == 0;
    }

    private int slip() {
      return oneIn(10) ? random.nextInt(3) - 1 : 0;
    }

    Stated next() {
      Map<Kind, Long> counts = new EnumMap<>(Kind.class);
      long blank = oneIn(2) ? 0 : random.nextInt(3);
      boolean blankIsValid = oneIn(2);
      long valid = 2L + random.nextInt(4);
      long invalid = random.nextInt(3);
      long ballots = Math.max(0, valid + invalid + (blankIsValid ? 0 : blank) + slip());
      counts.put(Kind.VALID, valid);
      counts.put(Kind.INVALID, invalid);
      counts.put(Kind.BALLOTS, ballots);
      if (blank > 0 || oneIn(4)) {
        counts.put(Kind.BLANK, blank);
      }
      long most = ballots;
      if (oneIn(2)) {
        most = Math.max(1, ballots + random.nextInt(2) + slip());
        counts.put(Kind.TOOK_PART, most);
      }
      if (oneIn(2)) {
        counts.put(Kind.ELIGIBLE, Math.max(1, most + random.nextInt(2) + slip()));
      }
      for (Kind kind : List.of(Kind.REPORTED, Kind.EXPECTED)) {
        if (!oneIn(3)) {
          counts.put(kind, 8L + random.nextInt(3) + (kind == Kind.EXPECTED ? 1 : 0));
        }
      }
      for (Kind kind : List.of(Kind.OVERVOTES, Kind.UNDERVOTES)) {
        if (oneIn(3)) {
          counts.put(kind, (long) random.nextInt(3));
        }
      }
      if (oneIn(10)) {
        counts.remove(List.of(Kind.BALLOTS, Kind.VALID, Kind.INVALID).get(random.nextInt(3)));
      }
      @Nullable Long voters = oneIn(2) ? Math.max(1, ballots + random.nextInt(4) - 1) : null;
      return new Stated(counts, votes(valid - (blankIsValid ? blank : 0)), oneIn(2), voters);
    }

    private List<@Nullable Long> votes(long all) {
      long first = random.nextInt((int) all + 1);
      List<@Nullable Long> votes = new ArrayList<>();
      votes.add(first);
      votes.add(Math.max(0, all - first + slip()));
      if (oneIn(6)) {
        votes.set(random.nextInt(2), null);
      }
      return votes;
    }
  }

  private static Set<Integer> contradicted(Election election, Set<Rule> rules) {
    return Audit.of(election).of(Outcome.CONTRADICTS).stream()
        .filter(finding -> rules.contains(finding.rule()))
        .map(Finding::unit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(
      String contest, boolean oneVoteEach, boolean choicesComplete, Random random) {
    Units any = new Units(random);
    List<Stated> units = new ArrayList<>();
    Set<Integer> plain = new TreeSet<>();
    Set<Integer> wrong = new TreeSet<>();
    for (int place = 0; place < UNITS; place++) {
      Stated unit = any.next();
      units.add(unit);
      if (!unit.agrees(oneVoteEach, choicesComplete)) {
        wrong.add(place + 1);
      } else if (unit.hasAllBallots()) {
        plain.add(place + 1);
      }
    }
    Election election = election(contest, units);
    // A contradiction of fewer figures, such as of votes and valid ballots, stands for others.
    assertThat(wrong).as("contradictions of %s", units).containsAll(contradicted(election, RULES));
    assertThat(contradicted(election, EnumSet.allOf(Rule.class)))
        .as("contradictions of %s", units)
        .containsAll(wrong);
    PlainBallots ballots = new PlainBallots(election, 0);
    Set<Integer> found = new TreeSet<>();
    for (int unit = 0; unit <= UNITS; unit++) {
      if (ballots.agree(unit)) {
        found.add(unit);
      }
    }
    assertThat(found).as("what agrees of %s", units).isEqualTo(plain);
  }

  @Property(tries = 150)
  void allChoices(@ForAll Random random) {
    check(", 'choicesComplete': true", true, true, random);
  }

  @Property(tries = 150)
  void someChoices(@ForAll Random random) {
    check("", true, false, random);
  }

  @Property(tries = 150)
  void severalVotesEach(@ForAll Random random) {
    check(", 'choicesComplete': true, 'votesPerVoter': 2", false, true, random);
  }

  /// The counts of so many ballots do not fit the numbers that the short way reckons with.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ballots': 1, 'valid': MAX, 'invalid': MAX, 'blank': 3",
        "'ballots': 20, 'valid': 10, 'invalid': 10, 'overvotes': MAX, 'undervotes': MAX",
      })
  void countsWhoseSumNoNumberHoldsAreNotTakenToAgree(String counts) {
    Election election =
        Elections.read(
            """
            {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
             'status': 'final', 'sources': [{'id': 's', 'publisher': {'en': 'S'}}],
             'units': [{'id': 'all', 'name': {'en': 'All'}}],
             'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate',
               'unit': 'all', 'choices': [{'id': 'c0', 'name': {'en': 'A'}}],
               'counts': [{'unit': 'all', %s}],
               'tallies': [{'unit': 'all', 'choice': 'c0', 'votes': 1}]}]}
            """
                .formatted(counts)
                .replace("MAX", String.valueOf(Long.MAX_VALUE))
                .replace('\'', '"'));
    assertThat(contradicted(election, RULES)).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 2 + 1})
  void votesWhoseSumNoNumberHoldsAreNotTakenToAgree(long votes) {
    Map<Kind, Long> counts =
        Map.of(Kind.BALLOTS, 20L, Kind.VALID, 10L, Kind.INVALID, 10L, Kind.OVERVOTES, 1L);
    Election election =
        election("", List.of(new Stated(counts, List.of(votes, votes), false, null)));
    assertThat(contradicted(election, EnumSet.allOf(Rule.class))).containsExactly(1);
    assertThat(Audit.of(election).of(Outcome.AGREES))
        .extracting(Finding::rule)
        .doesNotContain(Rule.BALLOTS);
  }
}
