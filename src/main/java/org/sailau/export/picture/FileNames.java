package org.sailau.export.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  private static final int MAX_ELECTION = 80;

  /// Of a name without its ending and a number, in UTF-8.
  private static final int MAX_BYTES = 240;

  /// A picture's file name: "kazakhstan-president-2022-results-kk-dark.png".
  ///
  /// @param election from [#election]
  /// @param languages whether the name contains the language
  /// @param themes whether the name contains the theme; CSV files never do
  public static String of(
      String election, Picture picture, Format format, boolean languages, boolean themes) {
    List<String> parts = parts(election, picture.chart().id());
    if (languages) {
      parts.add(picture.chart().texts().language().tag());
    }
    if (themes && format != Format.CSV) {
      parts.add(theme(picture.options().theme()));
    }
    return name(parts, format);
  }

  /// The same without language and theme, for a chart that is not made yet.
  public static String of(String election, String chart, Format format) {
    return name(parts(election, chart), format);
  }

  /// Cuts what is longer than file systems allow; [#distinct] numbers names that become the same.
  private static String name(List<String> parts, Format format) {
    String name = String.join("-", parts);
    int end = name.length();
    while (name.substring(0, end).getBytes(UTF_8).length > MAX_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + '.' + format.extension();
  }

  private static List<String> parts(String election, String chart) {
    List<String> parts = new ArrayList<>();
    if (!election.isEmpty()) {
      parts.add(election);
    }
    // Windows allows no colon in a file name. No id contains a plus, so that names stay different.
    parts.add(chart.replace(':', '+'));
    return parts;
  }

  /// What file names say of an election: the name of its dataset's file without its endings, and
  /// without characters that are not possible in all file names.
  public static String election(DatasetFile dataset) {
    String plain =
        dataset
            .name()
            .replaceFirst("(?i)(\\.sailau)?(\\.json)?$", "")
            .replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*\\s]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.length() > MAX_ELECTION ? "" : plain;
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
