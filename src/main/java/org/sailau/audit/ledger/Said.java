package org.sailau.audit.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.derive.ShownFigures;
import org.sailau.election.number.Share;

/// Everything that is stated of an election, by figure and hour.
final class Said {

  /// A figure by an hour; null for the whole voting.
  record Key(Subject subject, @Nullable LocalDateTime asOf) {}

  private final ShownFigures shown;
  private final Map<Key, List<Statement>> statements = new LinkedHashMap<>();

  /// The hours of which something is stated of a unit; the whole voting comes last.
  private final Map<Integer, Set<@Nullable LocalDateTime>> hours = new HashMap<>();

  Said(Election election) {
    shown = new ShownFigures(election);
    for (Statement statement : election.statements()) {
      Subject subject = statement.subject();
      statements
          .computeIfAbsent(new Key(subject, statement.asOf()), _ -> new ArrayList<>(2))
          .add(statement);
      if (subject.kind().isOfUnit()) {
        hours
            .computeIfAbsent(
                subject.unit(),
                _ -> new TreeSet<>(Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder())))
            .add(statement.asOf());
      }
    }
    hours.forEach(
        (unit, some) -> {
          @Nullable LocalDateTime own = hourShown(election, unit);
          some.add(own);
        });
  }

  private static @Nullable LocalDateTime hourShown(Election election, int unit) {
    var turnout = election.units().get(unit).turnout();
    return turnout == null ? null : turnout.asOf();
  }

  /// The figures of which anything is stated beside what the election shows, in the order of the
  /// file.
  Collection<Key> keys() {
    return statements.keySet();
  }

  /// The hours of a unit in their order, the whole voting last.
  List<@Nullable LocalDateTime> hours(int unit) {
    return new ArrayList<>(hours.getOrDefault(unit, Set.of()));
  }

  /// What the election shows of a figure; null if it shows nothing of it.
  @Nullable Statement shown(Key key) {
    return shown.of(key.subject, key.asOf);
  }

  /// All statements of a figure, the shown one first.
  List<Statement> of(Key key) {
    List<Statement> all = new ArrayList<>();
    @Nullable Statement own = shown(key);
    if (own != null) {
      all.add(own);
    }
    all.addAll(statements.getOrDefault(key, List.of()));
    return all;
  }

  /// The different counts that are stated of a figure, the shown one first.
  List<Long> counts(Subject subject, @Nullable LocalDateTime asOf) {
    Set<Long> counts = new LinkedHashSet<>();
    for (Statement statement : of(new Key(subject, asOf))) {
      if (statement.value() instanceof Value.Amount(BigDecimal number) && isWhole(number)) {
        counts.add(number.longValueExact());
      }
    }
    return List.copyOf(counts);
  }

  List<Long> counts(Kind kind, int unit, @Nullable LocalDateTime asOf) {
    return counts(Subject.ofUnit(kind, unit), asOf);
  }

  /// The different shares that are stated of a figure, the shown one first.
  List<Share> shares(Subject subject, @Nullable LocalDateTime asOf) {
    Set<Share> shares = new LinkedHashSet<>();
    for (Statement statement : of(new Key(subject, asOf))) {
      if (statement.value() instanceof Value.Printed(Share share)) {
        shares.add(share);
      }
    }
    return List.copyOf(shares);
  }

  /// Whether votes are a whole number of 0 or more, as all are but those of rounds and of methods
  /// that make fractions.
  private static boolean isWhole(BigDecimal number) {
    return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
  }
}
