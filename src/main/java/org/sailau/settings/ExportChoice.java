package org.sailau.settings;

/// How a chart was exported last. The names are those of the exporting program's choices: what they
/// do not know is passed over by them. Immutable.
///
/// @param width in `unit`, as it was typed
/// @param height likewise
/// @param dpi as it was typed
/// @param folder where was written; empty before the first time
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

  /// The same in another format.
  public ExportChoice withFormat(String newFormat) {
    return new ExportChoice(
        newFormat, width, height, unit, dpi, theme, transparent, patterns, outlines, paper, folder);
  }

  /// Nothing chosen yet.
  public static ExportChoice none() {
    return new ExportChoice("", "", "", "", "", "", false, false, false, "", "");
  }
}
