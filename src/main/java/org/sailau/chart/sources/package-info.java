/// Proofs of what several sources state: which printed values cannot be true.
package org.sailau.chart.sources;
