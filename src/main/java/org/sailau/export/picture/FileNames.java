package org.sailau.export.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sailau.chart.draw.Theme;

/// Names exported files.
public final class FileNames {

  private FileNames() {}

  /// A picture's file name: "results.png", "results-kk-dark.png".
  ///
  /// @param languages whether the name contains the language
  /// @param themes whether the name contains the theme; CSV files never do
  public static String of(Picture picture, Format format, boolean languages, boolean themes) {
    List<String> parts = new ArrayList<>();
    // Windows allows no colon in a file name. No id contains a plus, so that names stay different.
    parts.add(picture.chart().id().replace(':', '+'));
    if (languages) {
      parts.add(picture.chart().texts().language().tag());
    }
    if (themes && format != Format.CSV) {
      parts.add(theme(picture.options().theme()));
    }
    return String.join("-", parts) + '.' + format.extension();
  }

  /// Adds a number to names that would be one file on a disk that ignores upper and lower case.
  ///
  /// @param name the name of a thing
  /// @param named makes the thing with another name
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

  /// A theme as options and file names spell it: "high-contrast".
  public static String theme(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
