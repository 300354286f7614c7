package org.sailau.election;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An election as its sources state it. Deeply immutable: use from any thread.
///
/// @param date election day
/// @param announced when the figures were announced; null if not stated
/// @param authority who announced them; null if not stated
/// @param sources at least one; the first is the source of every figure that names no other
/// @param turnoutRounding how the turnouts were rounded
/// @param units at least one
/// @param contests at least one
/// @param observation null if nothing is stated
public record Election(
    LocalizedText title,
    LocalDate date,
    Status status,
    @Nullable LocalDate announced,
    @Nullable LocalizedText authority,
    List<Source> sources,
    Rounding turnoutRounding,
    List<Unit> units,
    List<Contest> contests,
    @Nullable Observation observation) {

  public Election {
    sources = List.copyOf(sources);
    contests = List.copyOf(contests);
    units = List.copyOf(units);
  }

  public enum Status {
    PRELIMINARY,
    FINAL
  }

  /// The contest's position among the contests; -1 if it is none of them.
  public int indexOf(Contest contest) {
    for (int place = 0; place < contests.size(); place++) {
      if (contests.get(place).id().equals(contest.id())) {
        return place;
      }
    }
    return -1;
  }

  public Source source() {
    return sources.getFirst();
  }

  /// The source that a figure rests on.
  public Source source(Evidence evidence) {
    return sources.stream()
        .filter(source -> source.id().equals(evidence.source()))
        .findFirst()
        .orElseGet(this::source);
  }
}
