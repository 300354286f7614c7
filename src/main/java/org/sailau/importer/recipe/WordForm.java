package org.sailau.importer.recipe;

import java.text.Normalizer;
import java.util.Locale;

/// Brings words to a form in which spellings of one word are equal: small letters without accents,
/// and one space for all signs between words.
public final class WordForm {

  private WordForm() {}

  public static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder form = new StringBuilder(letters.length());
    boolean space = false;
    for (int at = 0; at < letters.length(); ) {
      int letter = letters.codePointAt(at);
      at += Character.charCount(letter);
      int type = Character.getType(letter);
      if (type == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(letter) || letter == '%') {
        if (space && !form.isEmpty()) {
          form.append(' ');
        }
        space = false;
        form.appendCodePoint(letter);
      } else if (letter != '\'' && letter != '\u2019' && letter != '.') {
        space = true;
      } else if (letter == '.') {
        space |= at < letters.length() && Character.isLetter(letters.codePointAt(at));
      }
    }
    return form.toString().toLowerCase(Locale.ROOT);
  }
}
