/// Charts of observers, reporters and the list of organisations.
package org.sailau.chart.observers;
