package org.sailau.dataset;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.text.VisibleName;

/// Finds ids of one list that look the same and are written with letters of different alphabets. A
/// list whose ids are all ASCII costs one look at each letter.
final class SimilarIds {

  /// Bytes that one id with other letters takes here, beside its characters.
  static final int BYTES = 160;

  /// By list: the ids that have letters beside ASCII, by what is seen of them.
  private final Map<IdTable, Map<String, String>> seen = new HashMap<>();

  static boolean isPlain(String id) {
    return id.chars().allMatch(c -> c < 0x80);
  }

  /// Adds an id.
  ///
  /// @param ids the list, which defines the earlier ids
  /// @return whether an earlier one looks the same
  boolean add(IdTable ids, String id) {
    if (isPlain(id)) {
      @Nullable Map<String, String> others = seen.isEmpty() ? null : seen.get(ids);
      return others != null && others.containsKey(id);
    }
    String shown = VisibleName.ofId(id);
    @Nullable String before =
        seen.computeIfAbsent(ids, _ -> new HashMap<>()).putIfAbsent(shown, id);
    return before != null || (!shown.equals(id) && ids.defines(shown));
  }
}
