package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Changes the objects of a PDF. Its table of positions is then wrong, as in files that were edited
/// by hand; readers look for the objects themselves.
final class PdfChanges {

  private static final String END = "endobj\n";

  private static final List<String> PARTS =
      List.of(
          "900 0 obj\n<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] >>\nendobj\n",
          "1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (x) >> >>\nendobj\n",
          "901 0 obj\n<< /Length 999999999 >>\nstream\nx\nendstream\nendobj\n",
          "trailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n",
          "startxref\n0\n%%EOF\n",
          "902 0 obj\n" + "[".repeat(2_000) + "\nendobj\n",
          "903 0 obj\n903 0 R\nendobj\n");

  private static final List<String> WORDS =
      List.of(
          "/Annots [900 0 R] ", "/AA << >> ", "/OCProperties << >> ", "/Kids [3 0 R] ", "null ");

  private PdfChanges() {}

  static byte[] changed(byte[] file, Random random) {
    List<String> parts = new ArrayList<>();
    String all = new String(file, ISO_8859_1);
    for (int from = 0, to; from < all.length(); from = to) {
      int end = all.indexOf(END, from);
      to = end < 0 ? all.length() : end + END.length();
      parts.add(all.substring(from, to));
    }
    if (parts.isEmpty()) {
      return file;
    }
    int at = random.nextInt(parts.size());
    String part = parts.get(at);
    switch (random.nextInt(8)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(random.nextInt(parts.size())));
      case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
      case 3 -> parts.add(at, PARTS.get(random.nextInt(PARTS.size())));
      case 4 -> parts.add(PARTS.get(random.nextInt(PARTS.size())));
      case 5 ->
          parts.set(at, part.replaceFirst("<<", "<< " + WORDS.get(random.nextInt(WORDS.size()))));
      case 6 -> parts.set(at, part.replaceFirst("\\b\\d+\\b", Odd.number(random)));
      default -> {
        return LineChanges.changed(file, random);
      }
    }
    return String.join("", parts).getBytes(ISO_8859_1);
  }
}
