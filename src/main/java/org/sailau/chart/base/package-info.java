/// What every chart is: a drawing between captions, the same in words and as a table.
package org.sailau.chart.base;
