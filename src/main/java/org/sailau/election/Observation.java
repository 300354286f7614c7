package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.number.Count;

/// Who observed the election. A figure is null if the sources do not state it. Immutable.
///
/// @param observers accredited observers
/// @param foreignReporters accredited foreign reporters
/// @param organisationCount how many organisations observed, as the source states it
/// @param organisations the source's list, in its order
public record Observation(
    @Nullable Figure observers,
    @Nullable Figure foreignReporters,
    @Nullable Figure organisationCount,
    List<Organisation> organisations) {

  public Observation {
    organisations = List.copyOf(organisations);
  }

  /// A stated count and its evidence.
  public record Figure(Count count, Evidence evidence) {}

  /// The entries of the list that the source counts as organisations.
  public List<Organisation> countedOrganisations() {
    return organisations.stream().filter(Organisation::counted).toList();
  }

  /// The entries of the list that are no organisations.
  public List<Organisation> otherEntries() {
    return organisations.stream().filter(entry -> !entry.counted()).toList();
  }
}
