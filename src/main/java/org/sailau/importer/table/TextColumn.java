package org.sailau.importer.table;

import java.util.Arrays;

/// One column of a table while it is read: each text once, found by its characters without making
/// an object for it.
final class TextColumn {

  private String[] texts = {"", ""};
  private int[] hashes = new int[2];
  private int size = 1;

  /// Numbers of texts by their hash, with open addressing; 0 is a free place.
  private int[] places = new int[16];

  /// For each text the one that came after it the last time. Lists of choices repeat.
  private int[] next = new int[2];

  private int last;

  private final CodeColumn codes = new CodeColumn();

  /// Puts a text into a row.
  ///
  /// @return how many characters were kept that were not there before
  int put(int row, char[] from, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int before = size;
    codes.put(row, code(from, offset, length));
    return size == before ? 0 : length;
  }

  void put(int row, String text) {
    put(row, text.toCharArray(), 0, text.length());
  }

  String text(int row) {
    return texts[codes.get(row)];
  }

  /// In long tables most cells are the same as the one above, or follow the one above as before.
  private int code(char[] from, int offset, int length) {
    if (equal(texts[last], from, offset, length)) {
      return last;
    }
    int likely = next[last];
    int code = equal(texts[likely], from, offset, length) ? likely : find(from, offset, length);
    next[last] = code;
    last = code;
    return code;
  }

  private int find(char[] from, int offset, int length) {
    int hash = length;
    for (int at = offset; at < offset + length; at++) {
      hash = 31 * hash + from[at];
    }
    hash ^= hash >>> 15;
    int mask = places.length - 1;
    int place = hash & mask;
    for (int code; (code = places[place]) != 0; place = (place + 1) & mask) {
      if (hashes[code] == hash && equal(texts[code], from, offset, length)) {
        return code;
      }
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    texts[size] = new String(from, offset, length);
    hashes[size] = hash;
    places[place] = size++;
    if (2 * size > places.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    places = new int[2 * places.length];
    int mask = places.length - 1;
    for (int code = 1; code < size; code++) {
      int place = hashes[code] & mask;
      while (places[place] != 0) {
        place = (place + 1) & mask;
      }
      places[place] = code;
    }
  }

  private static boolean equal(String text, char[] from, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) != from[offset + at]) {
        return false;
      }
    }
    return true;
  }

  CodeColumn codes() {
    codes.trim();
    return codes;
  }

  String[] texts() {
    return Arrays.copyOf(texts, size);
  }
}
