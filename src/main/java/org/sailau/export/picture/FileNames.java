package org.sailau.export.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sailau.chart.draw.Theme;

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

  /// Things whose names have a number where two would be one file on a disk that knows no capitals.
  ///
  /// @param name that of a thing
  /// @param named the thing under another name
  public static <T> List<T> distinct(
      List<T> things, Function<T, String> name, BiFunction<T, String, T> named) {
    Set<String> taken = new HashSet<>();
    return things.stream()
        .map(thing -> named.apply(thing, freeName(name.apply(thing), taken)))
        .toList();
  }

  private static String freeName(String name, Set<String> taken) {
    String free = name;
    int dot = name.lastIndexOf('.');
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name.substring(0, dot) + "-" + i + name.substring(dot);
    }
    return free;
  }

  /// "high-contrast", as in options and file names.
  public static String theme(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
