package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Changes the lines of `key: value` that a picture says of itself, and other lines likewise. Bytes
/// that are no text stay as they are.
final class LineChanges {

  private static final List<String> VALUES =
      List.of(
          "sailau-picture: 1",
          "sailau-picture: 2",
          "program: Sailau 9.9.9",
          "chart: results",
          "chart: window-results",
          "chart: turnout",
          "misleading: true",
          "language: ru",
          "language: xx",
          "size: 100x100",
          "size: 20000x5001",
          "size: 999999x999999",
          "size: 0x0",
          "dpi: 9999",
          "theme: no-such",
          "patterns: true",
          "transparent: true",
          "outlines: true",
          "paper: a4",
          "headline: Nobody won",
          "note: Made up",
          "dataset: ../x.json",
          "dataset: ",
          "status: preliminary",
          "file-sha256: " + "0".repeat(64));

  private LineChanges() {}

  static byte[] changed(byte[] file, Random random) {
    List<String> lines = new ArrayList<>(List.of(new String(file, ISO_8859_1).split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.add(at, value(random));
      case 4 ->
          lines.replaceAll(
              line -> line.contains(": ") && random.nextInt(8) == 0 ? other(line, random) : line);
      default -> lines.set(at, value(random));
    }
    return String.join("\n", lines).getBytes(ISO_8859_1);
  }

  private static String value(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private static String other(String line, Random random) {
    String key = line.substring(0, line.indexOf(": ") + 2);
    return key + new String(Odd.text(random).getBytes(UTF_8), ISO_8859_1);
  }
}
