/// Figures of millions of units in columns, a few bytes each.
package org.sailau.election.column;
