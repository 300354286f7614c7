/// Outlines of places: read from GeoJSON or TopoJSON, joined with units, laid on a plane.
package org.sailau.shape;
