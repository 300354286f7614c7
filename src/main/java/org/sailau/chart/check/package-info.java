/// Charts of what the checks found.
package org.sailau.chart.check;
