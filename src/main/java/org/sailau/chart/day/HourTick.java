package org.sailau.chart.day;

/// An hour on the axis of the day.
///
/// @param seconds of the hour, counted from the first one
/// @param label the hour
/// @param below what stands under it: that nothing was found, or the day; empty if nothing
/// @param found whether anything is stated of it
record HourTick(long seconds, String label, String below, boolean found) {}
