package org.sailau.importer.nist;

import org.jspecify.annotations.Nullable;
import org.sailau.importer.tree.Node;

/// Texts of reports, which come in several languages.
final class NistText {

  private NistText() {}

  /// The English text, or else the first one; empty if there is none.
  static String of(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    String first = node.text();
    for (Node text : node.all("Text")) {
      String content = text.value("Content").isEmpty() ? text.text() : text.value("Content");
      String language =
          text.value("Language").isEmpty() ? text.value("language") : text.value("Language");
      if (language.startsWith("en")) {
        return content;
      }
      first = first.isEmpty() ? content : first;
    }
    return first;
  }
}
