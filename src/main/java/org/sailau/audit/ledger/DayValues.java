package org.sailau.audit.ledger;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;

/// Which of the turnouts and counts that sources state of a unit through the day can be true. Of
/// each figure and hour one stated value is held to be true. Then who took part, of those who could
/// vote, has to be printed as the turnout of the hour; and neither falls from one hour to a later
/// one.
final class DayValues {

  private final Said said;
  private final int unit;
  private final Rounding.Mode mode;
  private final List<@Nullable LocalDateTime> hours;

  DayValues(Said said, int unit, Rounding.Mode mode) {
    this.said = said;
    this.unit = unit;
    this.mode = mode;
    this.hours = said.hours(unit);
  }

  private ShareRange range(Share share) {
    return ShareRange.of(share.steps(), new Rounding(share.decimals(), mode, false));
  }

  /// Why a value cannot be true; null if it can, as far as arithmetic tells.
  @Nullable Proof against(Kind kind, @Nullable LocalDateTime asOf, Value value) {
    @Nullable Proof fall = fall(kind, asOf, value);
    return fall == null ? misprint(kind, asOf, value) : fall;
  }

  /// How many could vote by an hour: as it is stated of the hour, or else of any other.
  List<Long> eligible(@Nullable LocalDateTime asOf) {
    List<Long> ofHour = said.counts(Kind.ELIGIBLE_VOTERS, unit, asOf);
    if (!ofHour.isEmpty()) {
      return ofHour;
    }
    Set<Long> ofDay = new LinkedHashSet<>();
    for (@Nullable LocalDateTime hour : hours) {
      ofDay.addAll(said.counts(Kind.ELIGIBLE_VOTERS, unit, hour));
    }
    return List.copyOf(ofDay);
  }

  private @Nullable Proof misprint(Kind kind, @Nullable LocalDateTime asOf, Value value) {
    Subject turnout = Subject.ofUnit(Kind.TURNOUT, unit);
    return switch (value) {
      case Value.Amount(var number) when kind == Kind.TOOK_PART ->
          ofCount(number.longValueExact(), eligible(asOf), said.shares(turnout, asOf));
      case Value.Amount(var number) when kind == Kind.ELIGIBLE_VOTERS -> {
        List<Long> tookPart = said.counts(Kind.TOOK_PART, unit, asOf);
        yield ofEligible(number.longValueExact(), tookPart, said.shares(turnout, asOf));
      }
      case Value.Printed(Share share) ->
          ofShare(share, said.counts(Kind.TOOK_PART, unit, asOf), eligible(asOf));
      default -> null;
    };
  }

  private @Nullable Proof ofCount(long tookPart, List<Long> eligible, List<Share> shares) {
    for (long all : eligible) {
      for (Share share : shares) {
        if (range(share).fits(tookPart, all)) {
          return null;
        }
      }
    }
    return printed(eligible, shares);
  }

  private @Nullable Proof ofEligible(long eligible, List<Long> tookPart, List<Share> shares) {
    if (tookPart.isEmpty() || shares.isEmpty() || eligible == 0) {
      return null;
    }
    for (long count : tookPart) {
      for (Share share : shares) {
        if (range(share).fits(count, eligible)) {
          return null;
        }
      }
    }
    return counted(tookPart.getFirst(), eligible, shares.getFirst());
  }

  private @Nullable Proof ofShare(Share share, List<Long> tookPart, List<Long> eligible) {
    if (tookPart.isEmpty() || eligible.isEmpty()) {
      return null;
    }
    for (long count : tookPart) {
      for (long all : eligible) {
        if (range(share).fits(count, all)) {
          return null;
        }
      }
    }
    return counted(tookPart.getFirst(), eligible.getFirst(), share);
  }

  private static @Nullable Proof counted(long tookPart, long eligible, Share share) {
    return eligible == 0
        ? null
        : new Proof.Counted(
            tookPart, eligible, Ratio.percent(tookPart, eligible).rounded(share.decimals()));
  }

  /// The counts that are printed as the turnout of an hour; null if that is not known.
  @Nullable Proof printed(@Nullable LocalDateTime asOf) {
    return printed(eligible(asOf), said.shares(Subject.ofUnit(Kind.TURNOUT, unit), asOf));
  }

  private @Nullable Proof printed(List<Long> eligible, List<Share> shares) {
    if (eligible.isEmpty() || shares.isEmpty() || eligible.getFirst() == 0) {
      return null;
    }
    Share finest = shares.getFirst();
    for (Share share : shares) {
      finest = share.decimals() > finest.decimals() ? share : finest;
    }
    @Nullable CountRange counts = range(finest).votesOf(BigInteger.valueOf(eligible.getFirst()));
    return counts == null ? null : new Proof.Printed(finest, eligible.getFirst(), counts);
  }

  /// The nearest earlier hour of which every value is larger, or the nearest later one of which
  /// every value is smaller.
  private @Nullable Proof fall(Kind kind, @Nullable LocalDateTime asOf, Value value) {
    if (kind != Kind.TOOK_PART && kind != Kind.TURNOUT) {
      return null;
    }
    int at = hours.indexOf(asOf);
    Proof.Fall.@Nullable At before = null;
    Proof.Fall.@Nullable At after = null;
    boolean belowBefore = false;
    boolean aboveAfter = false;
    for (int earlier = at - 1; earlier >= 0 && before == null; earlier--) {
      List<Value> values = values(kind, hours.get(earlier));
      if (!values.isEmpty()) {
        belowBefore = values.stream().allMatch(other -> isAbove(other, value));
        before = new Proof.Fall.At(hours.get(earlier), values.getFirst());
      }
    }
    for (int later = at + 1; later < hours.size() && after == null; later++) {
      List<Value> values = values(kind, hours.get(later));
      if (!values.isEmpty()) {
        aboveAfter = values.stream().allMatch(other -> isAbove(value, other));
        after = new Proof.Fall.At(hours.get(later), values.getFirst());
      }
    }
    return belowBefore || aboveAfter ? new Proof.Fall(before, after) : null;
  }

  private List<Value> values(Kind kind, @Nullable LocalDateTime hour) {
    Subject subject = Subject.ofUnit(kind, unit);
    List<Value> values = new ArrayList<>();
    if (kind == Kind.TURNOUT) {
      said.shares(subject, hour).forEach(share -> values.add(new Value.Printed(share)));
    } else {
      said.counts(subject, hour).forEach(count -> values.add(Value.of(count)));
    }
    return values;
  }

  /// Whether a value is surely above another one, whatever was rounded off.
  private boolean isAbove(Value one, Value other) {
    if (one instanceof Value.Printed(Share larger)
        && other instanceof Value.Printed(Share smaller)) {
      return range(larger).lowPercent().compareTo(range(smaller).highPercent()) >= 0
          && larger.compareTo(smaller) > 0;
    }
    return one instanceof Value.Amount(var larger)
        && other instanceof Value.Amount(var smaller)
        && larger.compareTo(smaller) > 0;
  }
}
