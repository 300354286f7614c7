package org.sailau.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests which names look the same to people.
class VisibleNameTest {

  /// The escapes are those of Java.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Anna,      ANNA
          Anna Kim,  AnnaKim
          Anna,      A\\u200Bnn\\u2060a\\uFEFF
          Anna Kim,  Anna\\u00A0\\u2003Kim
          Anna,      \\u0410nn\\u0430
          Copy,      \\u0421\\u043E\\u0440\\u0443
          BEPA,      \\u0412\\u0415\\u0420\\u0410
          Bepa,      \\u0412\\u0435\\u0440\\u0430
          \\u0441\\u043E\\u0432\\u0430, \\u0421\\u041E\\u0412\\u0410
          KATO,      \\u039A\\u0391\\u03A4\\u039F
          \\u039A\\u0410\\u03A4O, \\u041A\\u0391\\u0422\\u041E
          Zoë,       Zoe\\u0308
          \\u0401\\u0436, \\u0415\\u0308\\u0436
          Anna,      \\uFF21\\uFF4E\\uFF4E\\uFF41
          fi,        \\uFB01
          Straße,    STRASSE
          Im,        \\u0406m
          """)
  void namesThatLookTheSameHaveSomethingInCommon(String one, String other) {
    assertThat(Collections.disjoint(unescaped(one), unescaped(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Anna,   Ann
          Anna,   Änna
          Party 1, Party 2
          \\u0410\\u043B\\u0438\\u044F, \\u0410\\u043B\\u0456\\u044F
          \\u049A\\u0430\\u0437\\u0430\\u049B, \\u041A\\u0430\\u0437\\u0430\\u043A
          \\u0418\\u0432\\u0430\\u043D, \\u0419\\u0432\\u0430\\u043D
          """)
  void otherNamesHaveNothingInCommon(String one, String other) {
    assertThat(Collections.disjoint(unescaped(one), unescaped(other))).isTrue();
  }

  /// What is seen of a name that is written with escapes.
  private static Set<String> unescaped(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (name.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(name.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(name.charAt(i));
      }
    }
    return VisibleName.of(out.toString());
  }
}
