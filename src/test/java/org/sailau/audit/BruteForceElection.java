package org.sailau.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.RandomElection.Line;

/// All that can be true of a published election, found by trying every base and all votes. Knows
/// nothing of the program's arithmetic.
final class BruteForceElection {

  /// More than any base that a share printed as more than nearly nothing can have.
  static final long HUGE = 1_000_000_000_000L;

  /// From the smallest to the largest number that came up.
  record Ends(long least, long most) {
    Ends and(long number) {
      return new Ends(Math.min(least, number), Math.max(most, number));
    }
  }

  /// A part of a base.
  record Part(long votes, long base) {
    boolean isLessThan(Part other) {
      return votes * other.base < other.votes * base;
    }
  }

  private final RandomElection truth;
  private final List<Line> stated;
  private final List<String> shares;
  private final List<Line> open;

  /// Of choices that are alike everything is alike.
  private final Map<Line, Ends> votes = new HashMap<>();

  private @Nullable Ends bases;
  private @Nullable Ends remainders;
  private @Nullable Part least;
  private @Nullable Part most;

  BruteForceElection(RandomElection truth, long from, long to) {
    this.truth = truth;
    stated = truth.lines().stream().filter(Line::votesStated).toList();
    open = truth.lines().stream().filter(Line::isOpen).toList();
    shares = open.stream().map(truth::share).toList();
    for (long base = from; base <= Math.min(to, truth.baseLimit()); base++) {
      if (fitsStated(base)) {
        long left = base - stated.stream().mapToLong(Line::votes).sum();
        tryAll(base, left, new ArrayList<>());
      }
    }
  }

  /// Whether a choice's votes and share limit the base: a huge one cannot be.
  static boolean isLimited(RandomElection truth) {
    return truth.lines().stream()
        .anyMatch(
            line ->
                line.votesStated()
                    && line.shareStated()
                    && !PrintedShares.allows(
                        line.votes(), HUGE, truth.share(line), truth.rounding()));
  }

  private boolean fitsStated(long base) {
    @Nullable Long only = truth.statedBase();
    return (only == null || only == base)
        && stated.stream()
            .allMatch(
                line ->
                    !line.shareStated()
                        || PrintedShares.allows(
                            line.votes(), base, truth.share(line), truth.rounding()));
  }

  /// Gives the next choice all votes that it can have, and so on.
  private void tryAll(long base, long left, List<Long> given) {
    if (left < 0 || base - left > truth.votesLimit()) {
      return;
    }
    if (given.size() == open.size()) {
      came(base, left, given);
      return;
    }
    String share = shares.get(given.size());
    for (long each : near(share, base)) {
      if (PrintedShares.allows(each, base, share, truth.rounding())) {
        given.add(each);
        tryAll(base, left - each, given);
        given.removeLast();
      }
    }
  }

  /// No rounding moves a share by more than a step; the votes farther off need not be tried.
  private List<Long> near(String share, long base) {
    long hundred = PrintedShares.hundred(truth.rounding());
    long steps = Long.parseLong(share.replace(".", ""));
    List<Long> near = new ArrayList<>();
    for (long each = Math.max(0, (steps - 1) * base / hundred);
        each <= Math.min(base, (steps + 1) * base / hundred + 1);
        each++) {
      near.add(each);
    }
    return near;
  }

  private void came(long base, long left, List<Long> given) {
    bases = and(bases, base);
    remainders = and(remainders, left);
    for (int i = 0; i < given.size(); i++) {
      votes.merge(
          open.get(i), new Ends(given.get(i), given.get(i)), (ends, one) -> ends.and(one.least()));
    }
    if (base > 0) {
      Part part = new Part(left, base);
      least = least == null || part.isLessThan(least) ? part : least;
      most = most == null || most.isLessThan(part) ? part : most;
    }
  }

  private static Ends and(@Nullable Ends ends, long number) {
    return ends == null ? new Ends(number, number) : ends.and(number);
  }

  @Nullable Ends bases() {
    return bases;
  }

  @Nullable Ends votes(Line line) {
    return votes.get(line);
  }

  @Nullable Ends remainders() {
    return remainders;
  }

  @Nullable Part least() {
    return least;
  }

  @Nullable Part most() {
    return most;
  }
}
