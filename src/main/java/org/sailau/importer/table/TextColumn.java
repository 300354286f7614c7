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

  private int[] codes = new int[16];

  /// How many rows the column has up to its last text.
  private int rows;

  /// Puts a text into a row that is not before the last one.
  ///
  /// @return how many characters were kept that were not there before
  int put(int row, char[] from, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int before = size;
    // In long tables most cells are the same as the one above.
    int last = rows == 0 ? 0 : codes[rows - 1];
    int code = equal(texts[last], from, offset, length) ? last : code(from, offset, length);
    if (row >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length + (codes.length >> 1)));
    }
    codes[row] = code;
    rows = row + 1;
    return size == before ? 0 : length;
  }

  /// Puts a text into a row, which may be before others.
  void put(int row, String text) {
    int last = rows;
    put(row, text.toCharArray(), 0, text.length());
    rows = Math.max(last, rows);
  }

  String text(int row) {
    return row < rows ? texts[codes[row]] : "";
  }

  private int code(char[] from, int offset, int length) {
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

  int[] codes() {
    return Arrays.copyOf(codes, rows);
  }

  String[] texts() {
    return Arrays.copyOf(texts, size);
  }
}
