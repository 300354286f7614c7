/// What follows from the stated figures of an election: sums over parts, turnouts, who has won.
package org.sailau.election.derive;
