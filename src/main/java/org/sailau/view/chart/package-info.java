/// A chart on screen, or its figures as a table.
package org.sailau.view.chart;
