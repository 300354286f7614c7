/// An election to charts, and what they are drawn with.
package org.sailau.chart;
