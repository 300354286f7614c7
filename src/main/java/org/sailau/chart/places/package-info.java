/// Units beside each other: maps of tiles in steps of one measure.
package org.sailau.chart.places;
