package org.sailau.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.RandomElection.Line;

/// All values that can be true in a published election, found by trying every base and all votes.
/// It shares no arithmetic with the program.
final class BruteForceElection {

  /// A base larger than any that fits a share above nearly 0.
  static final long HUGE = 1_000_000_000_000L;

  /// The smallest and the largest number that were found.
  record Extremes(long min, long max) {
    Extremes including(long number) {
      return new Extremes(Math.min(min, number), Math.max(max, number));
    }
  }

  /// A part of a base: `votes` ÷ `base`.
  record Part(long votes, long base) {
    boolean isLessThan(Part other) {
      return votes * other.base < other.votes * base;
    }
  }

  private final RandomElection truth;
  private final List<Line> stated;
  private final List<String> shares;
  private final List<Line> sharesOnly;

  /// Choices with equal figures have equal ranges, so that they share an entry.
  private final Map<Line, Extremes> votes = new HashMap<>();

  private @Nullable Extremes bases;
  private @Nullable Extremes remainders;
  private @Nullable Part minRemainder;
  private @Nullable Part maxRemainder;

  BruteForceElection(RandomElection truth, long from, long to) {
    this.truth = truth;
    stated = truth.lines().stream().filter(Line::votesStated).toList();
    sharesOnly = truth.lines().stream().filter(Line::hasShareOnly).toList();
    shares = sharesOnly.stream().map(truth::share).toList();
    for (long base = from; base <= Math.min(to, truth.baseLimit()); base++) {
      if (fitsStated(base)) {
        long left = base - stated.stream().mapToLong(Line::votes).sum();
        tryAll(base, left, new ArrayList<>());
      }
    }
  }

  /// Whether the votes and share of some choice limit the base, so that a huge one is impossible.
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

  /// Tries all votes of the next choice, and recursively those of the choices after it.
  private void tryAll(long base, long left, List<Long> given) {
    if (left < 0 || base - left > truth.votesLimit()) {
      return;
    }
    if (given.size() == sharesOnly.size()) {
      addSolution(base, left, given);
      return;
    }
    String share = shares.get(given.size());
    for (long each : votesNear(share, base)) {
      if (PrintedShares.allows(each, base, share, truth.rounding())) {
        given.add(each);
        tryAll(base, left - each, given);
        given.removeLast();
      }
    }
  }

  /// The votes near a printed share. No rounding moves a share by more than one step, so that
  /// others need not be tried.
  private List<Long> votesNear(String share, long base) {
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

  private void addSolution(long base, long left, List<Long> given) {
    bases = including(bases, base);
    remainders = including(remainders, left);
    for (int i = 0; i < given.size(); i++) {
      votes.merge(
          sharesOnly.get(i),
          new Extremes(given.get(i), given.get(i)),
          (ends, one) -> ends.including(one.min()));
    }
    if (base > 0) {
      Part part = new Part(left, base);
      minRemainder = minRemainder == null || part.isLessThan(minRemainder) ? part : minRemainder;
      maxRemainder = maxRemainder == null || maxRemainder.isLessThan(part) ? part : maxRemainder;
    }
  }

  private static Extremes including(@Nullable Extremes ends, long number) {
    return ends == null ? new Extremes(number, number) : ends.including(number);
  }

  @Nullable Extremes bases() {
    return bases;
  }

  @Nullable Extremes votes(Line line) {
    return votes.get(line);
  }

  @Nullable Extremes remainders() {
    return remainders;
  }

  @Nullable Part minRemainder() {
    return minRemainder;
  }

  @Nullable Part maxRemainder() {
    return maxRemainder;
  }
}
