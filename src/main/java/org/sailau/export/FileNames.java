package org.sailau.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sailau.chart.Theme;

/// What exported files are called.
public final class FileNames {

  private FileNames() {}

  /// "results.png", "results-kk-dark.png". Language and theme are named where files of several are
  /// made; figures have no theme.
  public static String of(Picture picture, Format format, boolean languages, boolean themes) {
    List<String> parts = new ArrayList<>();
    // No file of Windows may have a colon, and no id has a plus: names stay apart.
    parts.add(picture.chart().id().replace(':', '+'));
    if (languages) {
      parts.add(picture.chart().texts().language().tag());
    }
    if (themes && format != Format.CSV) {
      parts.add(theme(picture.options().theme()));
    }
    return String.join("-", parts) + '.' + format.extension();
  }

  /// "high-contrast", as in options and file names.
  public static String theme(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
