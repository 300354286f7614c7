/// The dialog that prints a chart.
package org.sailau.view.print;
