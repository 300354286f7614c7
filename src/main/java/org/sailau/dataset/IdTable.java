package org.sailau.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the ids of one list in the order in which they are first met, be it where an id is
/// defined or where it is referred to. Such a number is called a slot.
final class IdTable {

  static final int UNDEFINED = -1;

  private final Map<String, Integer> slots = new HashMap<>();

  private boolean anyDefined;

  private String[] ids = new String[8];

  /// Where each slot's id is defined, plus one; 0 while it is not.
  private int[] defined = new int[8];

  /// The slot asked for last.
  private int last;

  /// The id that is likely to come next, since tallies mostly follow the order of their units.
  /// Empty if there is none yet.
  String likely() {
    return last + 1 < size() ? ids[last + 1] : "";
  }

  /// How many ids there are.
  int size() {
    return slots.size();
  }

  /// The slot of an id, new if need be.
  int slot(String id) {
    if (last < size() && id.equals(ids[last])) {
      return last;
    }
    if (id.equals(likely())) {
      return ++last;
    }
    int next = size();
    @Nullable Integer known = slots.putIfAbsent(id, next);
    if (known != null) {
      return last = known;
    }
    if (next == ids.length) {
      ids = Arrays.copyOf(ids, next * 2);
      defined = Arrays.copyOf(defined, next * 2);
    }
    ids[next] = id;
    return last = next;
  }

  /// Where in its list the id of a slot is defined, or [#UNDEFINED].
  int position(int slot) {
    return defined[slot] - 1;
  }

  /// Whether an id is known to be nowhere defined. Not said of a list without a single id: that is
  /// wrong already, and every reference into it would be named as well.
  boolean lacks(int slot) {
    return anyDefined && position(slot) == UNDEFINED;
  }

  void define(int slot, int position) {
    defined[slot] = position + 1;
    anyDefined = true;
  }

  String id(int slot) {
    return ids[slot];
  }
}
