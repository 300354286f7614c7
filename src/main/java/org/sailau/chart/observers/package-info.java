/// Observers, reporters and the list of organisations.
package org.sailau.chart.observers;
