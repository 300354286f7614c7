package org.sailau.election.derive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.Tallies;
import org.sailau.election.number.Count;
import org.sailau.election.number.Share;

/// What one source states, one statement for each figure. Whoever takes the value of a statement
/// shows it; the others are still to be listed.
final class OwnStatements {

  private final Map<Subject, Statement> own = new HashMap<>();
  private final Set<Statement> shown = new HashSet<>();

  /// @param source the id of the source
  /// @param all what all sources state
  OwnStatements(String source, List<Statement> all) {
    for (Statement statement : all) {
      if (source.equals(statement.evidence().source())) {
        own.merge(statement.subject(), statement, OwnStatements::better);
      }
    }
  }

  /// Of two statements of one figure: that of the whole voting, else of the later hour; the final
  /// one; else the first.
  private static Statement better(Statement one, Statement other) {
    Comparator<@Nullable LocalDateTime> later =
        Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder());
    int hours = later.compare(one.asOf(), other.asOf());
    if (hours != 0) {
      return hours > 0 ? one : other;
    }
    return other.status() == Election.Status.FINAL && one.status() != Election.Status.FINAL
        ? other
        : one;
  }

  /// What the source states of a figure; null if it does not.
  @Nullable Statement of(Subject subject) {
    return own.get(subject);
  }

  Set<Subject> subjects() {
    return own.keySet();
  }

  Set<Election.@Nullable Status> statuses() {
    Set<Election.@Nullable Status> all = new HashSet<>();
    own.values().forEach(statement -> all.add(statement.status()));
    return all;
  }

  boolean isShown(Statement statement) {
    return shown.contains(statement);
  }

  /// A count, if it is one.
  @Nullable Long count(@Nullable Statement statement) {
    return votes(statement, 0);
  }

  /// How many decimals the votes of a contest have.
  int voteDecimals(int contest) {
    int decimals = 0;
    for (Statement statement : own.values()) {
      if (statement.subject().kind() == Kind.VOTES
          && statement.subject().contest() == contest
          && statement.value() instanceof Value.Amount(BigDecimal number)) {
        decimals = Math.max(decimals, number.stripTrailingZeros().scale());
      }
    }
    return decimals;
  }

  /// Votes as in [Tallies#votes]; null if they are none, or more than a long holds with these
  /// decimals.
  @Nullable Long votes(@Nullable Statement statement, int decimals) {
    if (statement != null && statement.value() instanceof Value.Amount(BigDecimal number)) {
      BigInteger units = number.setScale(decimals).unscaledValue();
      if (units.bitLength() < Long.SIZE) {
        shown.add(statement);
        return units.longValue();
      }
    }
    return null;
  }

  /// A count or a lower bound of one, if it is one.
  @Nullable Count exactOrMore(@Nullable Statement statement) {
    if (statement != null && statement.value() instanceof Value.MoreThan(long bound)) {
      shown.add(statement);
      return new Count.MoreThan(bound);
    }
    @Nullable Long exactly = count(statement);
    return exactly == null ? null : new Count.Exactly(exactly);
  }

  /// A printed share with as many decimals as the others have, as datasets write it; null if it has
  /// more.
  @Nullable Share share(@Nullable Statement statement, int decimals) {
    if (statement != null
        && statement.value() instanceof Value.Printed(Share share)
        && share.decimals() <= decimals) {
      shown.add(statement);
      return Share.of(share.percent(), decimals);
    }
    return null;
  }

  /// What shares are shares of, if the statement says so.
  ShareBase.@Nullable Kind base(@Nullable Statement statement) {
    if (statement != null && statement.value() instanceof Value.Base(ShareBase.Kind kind)) {
      shown.add(statement);
      return kind;
    }
    return null;
  }

  /// The first quote of some statements. Their source is the first one of its election.
  static Evidence evidence(@Nullable Statement... statements) {
    for (@Nullable Statement statement : statements) {
      if (statement != null && statement.evidence().quote() != null) {
        return new Evidence(null, statement.evidence().quote());
      }
    }
    return Evidence.DEFAULT;
  }
}
