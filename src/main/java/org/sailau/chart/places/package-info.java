/// Units beside each other: maps of tiles or outlines in steps of one measure.
package org.sailau.chart.places;
