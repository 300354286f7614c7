/// Turnout through the day as lines between stated hours.
package org.sailau.chart.day;
