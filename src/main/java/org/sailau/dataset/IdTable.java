package org.sailau.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Slots for the ids of one list, numbered in the order in which they are first met, as a
/// definition or as a reference: either may come first in a file.
final class IdTable {

  static final int UNDEFINED = -1;

  private final Map<String, Integer> slots = new HashMap<>();

  private boolean anyDefined;

  /// The id asked for last: tallies come unit by unit, so that most ask for the same again.
  private String last = "";

  private int lastSlot = UNDEFINED;

  /// Where each slot's id is defined, plus one; 0 while it is not.
  private int[] defined = new int[8];

  /// The slot of an id that was met before, or [#UNDEFINED].
  int find(String id) {
    if (!id.equals(last)) {
      lastSlot = slots.getOrDefault(id, UNDEFINED);
      last = id;
    }
    return lastSlot;
  }

  /// The slot of an id that is met for the first time.
  int add(String id) {
    int slot = slots.size();
    slots.put(id, slot);
    if (slot >= defined.length) {
      defined = Arrays.copyOf(defined, defined.length * 2);
    }
    last = id;
    lastSlot = slot;
    return slot;
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

  /// The id of a slot: slow, for messages only.
  String id(int slot) {
    return slots.entrySet().stream()
        .filter(entry -> entry.getValue() == slot)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
