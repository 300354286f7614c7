/// Shows a chart as a picture or as a table, and copies it.
package org.sailau.view.chart;
