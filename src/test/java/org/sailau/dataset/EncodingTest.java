package org.sailau.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// Bytes that are no UTF-8, no text, or not all of it.
class EncodingTest {

  /// Bytes in place of the town's name, and those that are complained about.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          C0 AF, C0
          C1 BF, C1
          E0 80 AF, E0
          F0 80 80 AF, F0
          ED A0 80, ED A0 80
          ED BF BF, ED BF BF
          F4 90 80 80, F4
          F5 80 80 80, F5
          FF, FF
          FE, FE
          80, 80
          C3, C3
          E2 82, E2 82
          F0 9F 98, F0 9F 98
          D0 9E F0 D0, F0
          """)
  void forbiddenBytesAreNamedAtTheirPlace(String bytes, String bad) {
    Problem error = TownDocument.error(TownDocument.read(townCalled(bytes)));
    int good = bytes.startsWith("D0 9E") ? 1 : 0;
    assertThat(error.kind()).isEqualTo(Kind.NOT_UTF8);
    assertThat(error.line() + ":" + error.column()).isEqualTo("3:" + (21 + good));
    assertThat(error.pointer()).isEqualTo("/title/en");
    assertThat(error.found()).isEqualTo(bad);
  }

  private static byte[] townCalled(String hex) {
    String raw = new String(HexFormat.ofDelimiter(" ").parseHex(hex), ISO_8859_1);
    String ascii = TownDocument.TEXT.replace("Боб", "Bob");
    return ascii.replaceFirst("Mayor of Town", raw).getBytes(ISO_8859_1);
  }

  @Test
  void otherEncodingsOfOneByteAreNoUtf8() {
    byte[] windows = TownDocument.with("Mayor", "Мэр").getBytes(Charset.forName("windows-1251"));
    assertThat(TownDocument.error(TownDocument.read(windows)).kind()).isEqualTo(Kind.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void widerEncodingsHaveTheirOwnMessageWithAndWithoutMark(String charset) {
    for (String text :
        new String[] {TownDocument.TEXT, '\uFEFF' + TownDocument.TEXT, "{}", "\uFEFF"}) {
      Problem error =
          TownDocument.error(TownDocument.read(text.getBytes(Charset.forName(charset))));
      assertThat(error.kind()).isEqualTo(Kind.UTF16);
      assertThat(error.line() + ":" + error.column()).isEqualTo("1:1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t ", "\uFEFF", "\uFEFF \n"})
  void aFileWithoutTextIsEmpty(String text) {
    assertThat(TownDocument.error(TownDocument.read(text)).kind()).isEqualTo(Kind.FILE_EMPTY);
  }

  @Test
  void nulBytesAreNoJson() {
    for (int count : new int[] {1, 2, 3, 4, 100_000}) {
      Problem error = TownDocument.error(TownDocument.read(new byte[count]));
      assertThat(error.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(error.found()).isEqualTo("\"\\u0000\"");
      assertThat(error.line() + ":" + error.column()).isEqualTo("1:1");
    }
    Problem error =
        TownDocument.error(TownDocument.read(TownDocument.with("\"status\"", "\0\"status\"")));
    assertThat(error.kind()).isEqualTo(Kind.SYNTAX);
    assertThat(error.line() + ":" + error.column()).isEqualTo("5:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "\"again\"", ",", "]", "0"})
  void textAfterTheEndIsNamedWhereItBegins(String more) {
    Problem error = TownDocument.error(TownDocument.read(TownDocument.TEXT + "\n  " + more));
    int lines = (int) TownDocument.TEXT.lines().count();
    assertThat(error)
        .isEqualTo(
            new Problem(
                Kind.TEXT_AFTER_END,
                lines + 2,
                3,
                "",
                '"' + more.substring(0, 1) + '"',
                List.of()));
  }

  @Test
  void whatIsWrongBeforeTextAfterTheEndIsNamedAsWell() {
    assertThat(TownDocument.errors(TownDocument.read(TownDocument.with("320", "-1") + "}")))
        .extracting(Problem::kind)
        .containsExactly(Kind.NOT_A_COUNT, Kind.TEXT_AFTER_END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "true", "12", "\"text\"", "-1.5e3"})
  void aDocumentIsAnObject(String document) {
    Problem error = TownDocument.error(TownDocument.read(document));
    assertThat(error.kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(error.line() + ":" + error.column()).isEqualTo("1:1");
    assertThat(error.expected()).containsExactly("object");
  }

  static IntStream everyTwentieth() {
    int length = TownDocument.TEXT.stripTrailing().getBytes(UTF_8).length;
    return IntStream.range(1, 20).map(part -> length * part / 20);
  }

  @ParameterizedTest
  @MethodSource("everyTwentieth")
  void aCutFileIsCutAtItsEnd(int length) {
    byte[] cut = Arrays.copyOf(TownDocument.TEXT.getBytes(UTF_8), length);
    Problem last = TownDocument.errors(TownDocument.read(cut)).getLast();
    String text = new String(cut, UTF_8);
    assertThat(last.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(last.line()).isEqualTo(1 + text.chars().filter(c -> c == '\n').count());
    assertThat(last.column()).isEqualTo(text.length() - text.lastIndexOf('\n'));
  }

  @Test
  void aFileCutAnywhereIsNeverRead() {
    byte[] all = TownDocument.TEXT.stripTrailing().getBytes(UTF_8);
    for (int length = 1; length < all.length; length++) {
      Problem last = TownDocument.errors(TownDocument.read(Arrays.copyOf(all, length))).getLast();
      assertThat(last.kind()).isEqualTo(Kind.TRUNCATED);
    }
  }

  @Test
  void aCharacterCutInTheMiddleIsTheEndOfTheFileNotABadByte() {
    byte[] all = TownDocument.TEXT.getBytes(UTF_8);
    int second =
        TownDocument.TEXT.substring(0, TownDocument.TEXT.indexOf("Боб")).getBytes(UTF_8).length + 1;
    Problem error = TownDocument.error(TownDocument.read(Arrays.copyOf(all, second)));
    assertThat(error.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(error.pointer()).isEqualTo("/contests/0/choices/1/name/kk");
  }
}
