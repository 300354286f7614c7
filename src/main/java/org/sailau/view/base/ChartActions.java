package org.sailau.view.base;

import java.util.function.Consumer;
import org.sailau.chart.base.Chart;

/// What can be done with a chart that is on screen.
///
/// @param export makes a file of it
public record ChartActions(Consumer<Chart> copy, Consumer<Chart> print, Consumer<Chart> export) {}
