package org.sailau.fuzz;

import java.util.List;
import java.util.Random;

/// A kind of file that the program reads, and what must hold whatever such a file has in it.
interface Target {

  /// In one word: how the corpus, the reports and the files of failing inputs name it.
  String name();

  /// What the names of such files end in, with the dot.
  String ending();

  /// How much time its files are given beside those of other kinds.
  default int share() {
    return 1;
  }

  /// Files that the program reads well, from which the others are made. Small, at least one.
  List<byte[]> seeds();

  /// A file changed in a way of its kind: still well-formed, but perhaps wrong.
  byte[] changed(byte[] file, Random random);

  /// Reads a file as the program does, and everything that the program makes of it.
  ///
  /// @return what became of it, in a few words
  /// @throws AssertionError if something does not hold
  /// @throws Exception which none of them may
  String read(byte[] file) throws Exception;
}
