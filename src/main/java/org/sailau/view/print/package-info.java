/// Printing a chart.
package org.sailau.view.print;
