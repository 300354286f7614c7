/// The list of all charts that an election has.
package org.sailau.chart;
