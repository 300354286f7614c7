/// What sources state of one figure or of one day, and what arithmetic says of it, as facts without
/// sentences.
package org.sailau.audit.ledger;
