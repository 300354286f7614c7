package org.sailau.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreMemoryTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, 12582912, SAILAU_JAVA_OPTIONS=-Xmx32m",
    "Linux, 519045120, SAILAU_JAVA_OPTIONS=-Xmx992m",
    "Linux, 1073741824, SAILAU_JAVA_OPTIONS=-Xmx2g",
    "Mac OS X, 4147118080, JAVA_TOOL_OPTIONS=-Xmx8g",
    "Windows 11, 9223372036854775807, JAVA_TOOL_OPTIONS=-Xmx8589934592g"
  })
  void aSettingOfTheSystemDoublesTheMemory(String os, long limit, String setting) {
    assertThat(MoreMemory.setting(os, limit)).isEqualTo(setting);
  }
}
