package org.sailau.election;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who watched the election. A null figure is not stated.
///
/// @param observers accredited observers
/// @param foreignReporters accredited foreign reporters
/// @param organisationCount how many organisations the source says there were
/// @param organisations the source's list, in its order
public record Observation(
    @Nullable Figure observers,
    @Nullable Figure foreignReporters,
    @Nullable Figure organisationCount,
    List<Organisation> organisations) {

  public Observation {
    organisations = List.copyOf(organisations);
  }

  /// A count and what it rests on.
  public record Figure(Count count, Evidence evidence) {}

  /// The entries that are organisations.
  public List<Organisation> countedOrganisations() {
    return organisations.stream().filter(Organisation::counted).toList();
  }

  /// The entries that are none.
  public List<Organisation> otherEntries() {
    return organisations.stream().filter(entry -> !entry.counted()).toList();
  }
}
