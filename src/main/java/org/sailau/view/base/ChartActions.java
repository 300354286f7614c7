package org.sailau.view.base;

import java.util.function.Consumer;
import org.sailau.chart.base.Chart;

/// What the user can do with a chart in the window.
///
/// @param export opens the export dialog for it
public record ChartActions(Consumer<Chart> copy, Consumer<Chart> print, Consumer<Chart> export) {}
