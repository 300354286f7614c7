package org.sailau.chart.places;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.draw.Pen;
import org.sailau.election.LocalizedText;
import org.sailau.election.Unit;

/// The name of a place on its tile. A word that only says what kind of place it is, such as "city",
/// stands on a line of its own and is not bold.
///
/// @param name without that word
/// @param kind that word; empty if there is none
record TileText(String name, String kind) {

  static TileText of(Unit unit, Locale locale) {
    String name = unit.name().in(locale);
    @Nullable LocalizedText label = unit.details().label();
    String kind = label == null ? "" : label.in(locale).toLowerCase(locale);
    int last = name.lastIndexOf(' ');
    int first = name.indexOf(' ');
    if (kind.isEmpty() || last < 0) {
      return new TileText(name, "");
    }
    if (name.substring(last + 1).toLowerCase(locale).startsWith(kind)) {
      return new TileText(name.substring(0, last), name.substring(last + 1));
    }
    return name.substring(0, first).toLowerCase(locale).startsWith(kind)
        ? new TileText(name.substring(first + 1), name.substring(0, first))
        : new TileText(name, "");
  }

  /// The lines of the name.
  List<String> lines(Font bold, double width, Locale locale) {
    return Pen.wrap(name, bold, width, locale);
  }

  /// The width of the widest word, in pixels.
  double widest(Font bold, Font regular) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    double widest = kind.isEmpty() ? 0 : Pen.width(kind, regular);
    for (String word : words) {
      widest = Math.max(widest, Pen.width(word, bold));
    }
    return widest;
  }
}
