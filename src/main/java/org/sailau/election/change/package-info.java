/// What differs between two readings of one election.
@org.jspecify.annotations.NullMarked
package org.sailau.election.change;
