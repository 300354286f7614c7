/// Exact numbers: fractions, ranges of counts, and shares as they are printed.
package org.sailau.election.number;
