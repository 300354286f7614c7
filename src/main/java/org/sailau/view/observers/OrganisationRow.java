package org.sailau.view.observers;

import java.util.ArrayList;
import java.util.List;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;

/// An entry of the list in the source, with its number.
///
/// @param number from 1; 0 for an entry that is no organisation and therefore has no number
record OrganisationRow(int number, Organisation organisation) {

  static List<OrganisationRow> of(Observation observation) {
    List<OrganisationRow> rows = new ArrayList<>();
    for (Organisation organisation : observation.countedOrganisations()) {
      rows.add(new OrganisationRow(rows.size() + 1, organisation));
    }
    observation.otherEntries().forEach(entry -> rows.add(new OrganisationRow(0, entry)));
    return rows;
  }
}
