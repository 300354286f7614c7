package org.sailau.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the ids of one list in the order in which they are first met, be it where an id is
/// defined or where it is referred to. Such a number is called a slot.
final class IdTable {

  static final int UNDEFINED = -1;

  /// How many places an id may stand behind the one that its hash code names.
  private static final int MAX_STEPS = 32;

  private boolean anyDefined;
  private int size;
  private String[] ids = new String[8];

  /// Where each slot's id is defined, plus one; 0 while it is not.
  private int[] defined = new int[8];

  /// A hash table of slots, each plus one; 0 where there is none. It takes a fifth of the memory of
  /// a map of a million ids.
  private int[] table = new int[16];

  /// The slots of ids that found no place in the table. There are some only where the author chose
  /// many ids with equal hash codes, which would make the table slow.
  private final Map<String, Integer> others = new HashMap<>();

  /// The slot asked for last.
  private int last;

  /// The id that is likely to come next, since tallies mostly follow the order of their units.
  /// Empty if there is none yet.
  String likely() {
    return last + 1 < size ? ids[last + 1] : "";
  }

  /// How many ids there are.
  int size() {
    return size;
  }

  /// The slot of an id, new if need be.
  int slot(String id) {
    if (id.equals(likely())) {
      last++;
    } else if (last >= size || !id.equals(ids[last])) {
      last = find(id);
    }
    return last;
  }

  private int find(String id) {
    for (int step = 0; step < MAX_STEPS; step++) {
      int slot = table[place(id, step)] - 1;
      if (slot < 0) {
        return add(id);
      }
      if (ids[slot].equals(id)) {
        return slot;
      }
    }
    @Nullable Integer other = others.get(id);
    return other == null ? add(id) : other;
  }

  private int place(String id, int step) {
    int hash = id.hashCode();
    return (hash ^ hash >>> 16) + step & table.length - 1;
  }

  private int add(String id) {
    if (size == ids.length) {
      grow();
    }
    ids[size] = id;
    enter(size);
    return size++;
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    defined = Arrays.copyOf(defined, 2 * size);
    table = new int[2 * table.length];
    others.clear();
    for (int slot = 0; slot < size; slot++) {
      enter(slot);
    }
  }

  private void enter(int slot) {
    for (int step = 0; step < MAX_STEPS; step++) {
      int place = place(ids[slot], step);
      if (table[place] == 0) {
        table[place] = slot + 1;
        return;
      }
    }
    others.put(ids[slot], slot);
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

  /// Says that the document does not have the list at all, so that every reference into it is
  /// wrong.
  void hasNoList() {
    anyDefined = true;
  }

  void define(int slot, int position) {
    defined[slot] = position + 1;
    anyDefined = true;
  }

  /// Whether an id is defined. Unlike [#slot] it adds none.
  boolean defines(String id) {
    for (int step = 0; step < MAX_STEPS; step++) {
      int slot = table[place(id, step)] - 1;
      if (slot < 0) {
        return false;
      }
      if (ids[slot].equals(id)) {
        return position(slot) != UNDEFINED;
      }
    }
    @Nullable Integer other = others.get(id);
    return other != null && position(other) != UNDEFINED;
  }

  String id(int slot) {
    return ids[slot];
  }
}
