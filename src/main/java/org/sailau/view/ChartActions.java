package org.sailau.view;

import java.util.function.Consumer;
import org.sailau.chart.Chart;

/// What can be done with a chart that is on screen.
///
/// @param export makes a file of it
record ChartActions(Consumer<Chart> copy, Consumer<Chart> print, Consumer<Chart> export) {}
