package org.sailau.dataset;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.problem.Excerpt;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.text.Language;
import org.sailau.text.VisibleName;
import tools.jackson.core.TokenStreamLocation;

/// Finds names of one list that look the same to readers of one of the program's languages, so that
/// nobody who looks at a chart can tell which is which. Names in other languages are not shown, but
/// for the first one, which stands in for those that are missing.
final class SameNames {

  /// Bytes that one name takes here, beside its characters.
  static final int BYTES = 400;

  private final Map<String, TokenStreamLocation> places = new HashMap<>();

  /// Adds a name, with a warning if an earlier one looks the same.
  ///
  /// @param place of the name
  /// @param pointer to the name
  void add(
      LocalizedText name, TokenStreamLocation place, String pointer, ProblemCollector problems) {
    @Nullable TokenStreamLocation same = null;
    String shown = name.text();
    for (Language language : Language.values()) {
      String form = name.in(language.locale());
      for (String seen : VisibleName.of(form)) {
        @Nullable TokenStreamLocation before = places.putIfAbsent(language.tag() + seen, place);
        if (before != null && same == null) {
          same = before;
          shown = form;
        }
      }
    }
    if (same != null) {
      problems.add(
          Problem.of(
              Kind.SAME_NAME,
              place,
              pointer,
              '"' + Excerpt.text(shown) + '"',
              Integer.toString(same.getLineNr()),
              Integer.toString(same.getColumnNr())));
    }
  }
}
