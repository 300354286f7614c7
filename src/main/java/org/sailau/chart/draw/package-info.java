/// What charts are drawn with: pen, fonts, colours, scales, pixels.
package org.sailau.chart.draw;
