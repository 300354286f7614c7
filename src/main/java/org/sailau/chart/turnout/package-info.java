/// Turnouts as half rings, with their figures or blank, and polling stations.
package org.sailau.chart.turnout;
