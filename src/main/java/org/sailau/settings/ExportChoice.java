package org.sailau.settings;

/// How a chart was exported last. Values are kept as names and as typed text; the export dialog
/// ignores those that it does not know. Immutable.
///
/// @param width in `unit`, as the user typed it
/// @param height in `unit`, as the user typed it
/// @param dpi pixels per inch, as the user typed them
/// @param folder the folder of the last export; empty before the first one
public record ExportChoice(
    String format,
    String width,
    String height,
    String unit,
    String dpi,
    String theme,
    boolean transparent,
    boolean patterns,
    boolean outlines,
    String paper,
    String folder) {

  /// The same choices for another format.
  public ExportChoice withFormat(String newFormat) {
    return new ExportChoice(
        newFormat, width, height, unit, dpi, theme, transparent, patterns, outlines, paper, folder);
  }

  /// The choices before the first export.
  public static ExportChoice none() {
    return new ExportChoice("", "", "", "", "", "", false, false, false, "", "");
  }
}
