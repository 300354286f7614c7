package org.sailau.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Share;

/// Puts the stated figures of a contest in a unit together with those that follow from them.
final class Figures {

  private Figures() {}

  /// Stated figures first, in the order of the file, then choices that have derived figures only.
  static List<Tally> of(Contest contest, int unit) {
    List<Tally> figures = new ArrayList<>(contest.tallies().of(unit));
    addSums(contest, unit, figures);
    return withShares(contest, unit, figures);
  }

  private static void addSums(Contest contest, int unit, List<Tally> figures) {
    Sums sums = contest.sums().votes();
    int first = sums.firstRow(unit);
    int end = sums.isEmpty() ? 0 : sums.firstRow(unit + 1);
    if (first == end) {
      return;
    }
    Map<Integer, Integer> places = new HashMap<>();
    for (int at = 0; at < figures.size(); at++) {
      places.put(figures.get(at).choice(), at);
    }
    for (int row = first; row < end; row++) {
      BigDecimal votes = contest.tallies().exactVotes(sums.value(row));
      @Nullable Integer at = places.get(sums.key(row));
      Tally stated =
          at == null ? new Tally(sums.key(row), null, null, Evidence.DEFAULT) : figures.get(at);
      Tally whole =
          stated.withVotes(votes, sums.parts(row), sums.isOfAll(row), sums.isAtLeast(row));
      if (at == null) {
        figures.add(whole);
      } else {
        figures.set(at, whole);
      }
    }
  }

  /// Adds shares, unless the source states any: then it has its reasons for those that it leaves
  /// out.
  private static List<Tally> withShares(Contest contest, int unit, List<Tally> figures) {
    boolean anyStated = figures.stream().anyMatch(figure -> figure.share() != null);
    @Nullable Long base = anyStated ? null : DerivedShares.base(contest, unit, figures);
    if (base == null) {
      return figures;
    }
    List<Tally> all = new ArrayList<>();
    for (Tally figure : figures) {
      @Nullable BigDecimal votes = figure.votes();
      @Nullable Share share =
          votes == null || votes.scale() > 0 || figure.atLeast()
              ? null
              : DerivedShares.percent(votes.longValue(), base);
      all.add(share == null ? figure : figure.withShare(share));
    }
    return all;
  }
}
