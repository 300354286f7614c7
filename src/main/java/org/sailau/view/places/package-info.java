/// The tab with the places: every unit in a table, and on a map where the election has one.
package org.sailau.view.places;
