package org.sailau.audit.solve;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// How much the searches of one audit may do together, so that no file keeps an audit busy for more
/// than a small multiple of the time that reading it takes. Each question may spend a part of what
/// is left, so that the first one does not take all. For one thread.
public final class SearchBudget {

  /// Steps for any election. A step tries one share with one base, and takes about half a
  /// microsecond.
  private static final long STEPS = 400_000;

  private static final int STEPS_PER_FIGURE = 4;

  /// What one question may spend at most.
  private static final long MAX_PER_QUESTION = 100_000;

  /// A question may spend one part in so many of what is left.
  private static final int QUESTIONS = 4;

  private final BooleanSupplier goOn;
  private final long all;
  private long left;

  /// @param goOn false to give up; asked often
  public SearchBudget(Election election, BooleanSupplier goOn) {
    this.goOn = goOn;
    long figures = 0;
    for (Contest contest : election.contests()) {
      figures += contest.tallies().firstRow(election.units().size());
    }
    all = STEPS + STEPS_PER_FIGURE * figures;
    left = all;
  }

  /// How many values a question may try.
  ///
  /// @param steps what one try takes
  int tries(int steps) {
    return (int) Math.max(1, Math.min(MAX_PER_QUESTION, left / QUESTIONS) / steps);
  }

  void spend(int steps) {
    left -= steps;
  }

  /// How many steps are left; a little below 0 if each question still took a few.
  public long left() {
    return left;
  }

  /// Whether half of the steps are taken: the other half is for the figures that a report tells in
  /// detail.
  public boolean isHalfSpent() {
    return left < all / 2;
  }

  /// Whether nothing is left.
  boolean isSpent() {
    return left <= 0;
  }

  /// Ends the audit if it was given up.
  ///
  /// @throws CancellationException if so
  public void check() {
    if (!goOn.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
