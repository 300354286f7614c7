/// Results of a contest as bars, with their figures or blank.
package org.sailau.chart.results;
