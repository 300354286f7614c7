package org.sailau.importer.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The numbers of the texts in the rows of one column. Most columns have few different texts, so a
/// number takes one byte as long as all are below 256, then two, then four.
///
/// One thread fills it; any thread may read it afterwards.
final class CodeColumn {

  private static final VarHandle TWO_BYTES =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private byte[] cells = new byte[16];

  /// How many bytes a number takes: 1, 2 or 4.
  private int width = 1;

  /// How many rows there are up to the last one that was put.
  private int rows;

  /// The number in a row, from 0; 0 in rows behind the last one.
  int get(int row) {
    return row < rows ? at(row) : 0;
  }

  private int at(int row) {
    return switch (width) {
      case 1 -> cells[row] & 0xff;
      case 2 -> (char) TWO_BYTES.get(cells, 2 * row);
      default -> (int) FOUR_BYTES.get(cells, 4 * row);
    };
  }

  /// Puts a number into a row. Rows between the last one and this one get 0.
  void put(int row, int code) {
    int needed = code < 1 << Byte.SIZE ? 1 : code < 1 << Character.SIZE ? 2 : 4;
    if (needed > width) {
      widen(needed);
    }
    if ((row + 1L) * width > cells.length) {
      long grown = Math.max((row + 1L) * width, cells.length + (cells.length >> 1));
      cells = Arrays.copyOf(cells, Math.toIntExact(grown));
    }
    rows = Math.max(rows, row + 1);
    set(row, code);
  }

  private void set(int row, int code) {
    switch (width) {
      case 1 -> cells[row] = (byte) code;
      case 2 -> TWO_BYTES.set(cells, 2 * row, (char) code);
      default -> FOUR_BYTES.set(cells, 4 * row, code);
    }
  }

  private void widen(int needed) {
    CodeColumn wide = new CodeColumn();
    wide.width = needed;
    wide.cells = new byte[Math.multiplyExact(needed, cells.length / width)];
    for (int row = 0; row < rows; row++) {
      wide.set(row, at(row));
    }
    cells = wide.cells;
    width = needed;
  }

  /// Gives back the memory behind the last row.
  void trim() {
    cells = Arrays.copyOf(cells, rows * width);
  }

  /// The same numbers with one before the first.
  CodeColumn below(int first) {
    CodeColumn all = new CodeColumn();
    all.put(0, first);
    for (int row = 0; row < rows; row++) {
      all.put(row + 1, at(row));
    }
    return all;
  }
}
