package org.sailau.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDigestTest {

  private final List<String> workedOut = new ArrayList<>();

  @Test
  void isWorkedOutOnceAndOnlyIfSomebodyAsks() {
    FileDigest digest = later();
    assertThat(digest.isKnownToBe(digest)).isTrue();
    assertThat(digest.isKnownToBe(FileDigest.of(Sha256.BLANK))).isFalse();
    assertThat(workedOut).as("nobody has asked").isEmpty();
    assertThat(digest.sha256()).isEqualTo(digest.sha256()).isEqualTo(Sha256.BLANK);
    assertThat(workedOut).hasSize(1);
  }

  @Test
  void isKnownToBeThatOfTheSameBytesOnceBothAreKnown() {
    FileDigest one = later();
    FileDigest other = later();
    assertThat(one.isKnownToBe(other)).isFalse();
    one.sha256();
    other.sha256();
    assertThat(one.isKnownToBe(other)).isTrue();
    assertThat(one.isKnownToBe(FileDigest.of("1".repeat(64)))).isFalse();
  }

  private FileDigest later() {
    return FileDigest.later(
        () -> {
          workedOut.add(Sha256.BLANK);
          return Sha256.BLANK;
        });
  }
}
