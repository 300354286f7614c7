/// A map of places: tiles in the shades of five fixed steps.
package org.sailau.chart.places;
