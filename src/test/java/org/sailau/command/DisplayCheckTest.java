package org.sailau.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.text.Language;
import org.sailau.text.Texts;

class DisplayCheckTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static DisplayCheck display(
      boolean linux, boolean ownPlatform, @Nullable String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables == null ? new String[0] : variables.split(" ")) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return new DisplayCheck(Language.ENGLISH, linux, ownPlatform, environment);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # Linux, own platform, environment,                    sentence
          true,    false,        ,                               display.unset
          true,    false,        DISPLAY=,                       display.unset
          true,    false,        WAYLAND_DISPLAY=wayland-0,      display.waylandOnly
          true,    false,        DISPLAY=:0,
          true,    false,        DISPLAY=:0 WAYLAND_DISPLAY=w-0,
          true,    true,         ,
          false,   false,        ,
          """)
  void onlyALinuxWithoutDisplayIsRefusedUntried(
      boolean linux, boolean ownPlatform, @Nullable String variables, @Nullable String key) {
    assertThat(display(linux, ownPlatform, variables).missing())
        .isEqualTo(key == null ? null : TEXTS.of(key));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Unable to open DISPLAY,               the display :77 named by DISPLAY
          Unable to load glass GTK library.,    sudo apt install libgtk-3-0
          Minimum GTK version required is 3.20, sudo apt install libgtk-3-0
          No toolkit found,                     no window can be opened here (No toolkit found)
          """)
  void whatJavaFxThrowsIsSaidInASentence(String thrown, String said) {
    Throwable failure = new RuntimeException(new UnsupportedOperationException(thrown));
    assertThat(display(true, false, "DISPLAY=:77").explain(failure, ""))
        .startsWith("sailau: ")
        .contains(said)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          libXtst.so.6,        libXtst.so.6,     libxtst6
          libX11.so.6,         libX11.so.6,      libx11-6
          libX11-xcb.so.1.0.0, libX11-xcb.so.1,  libx11-xcb1
          """)
  void aLibraryIsNamedWithItsPackage(String file, String library, String debian) {
    String printed =
        """
        Loading library glassgtk3 from resource failed: java.lang.UnsatisfiedLinkError: \
        /home/a/.openjfx/cache/libglassgtk3.so: %s: cannot open shared object file: No such file
        \tat java.base/jdk.internal.loader.NativeLibraries.load(Native Method)
        """
            .formatted(file);
    Throwable failure =
        new RuntimeException(new UnsatisfiedLinkError("no glassgtk3 in java.library.path: /lib"));
    assertThat(display(true, false, "DISPLAY=:0").explain(failure, printed))
        .isEqualTo(TEXTS.of("display.noLibrary", library, debian));
  }

  @Test
  void drawingWithoutAWindowSystemNeedsLibrariesForText() {
    assertThat(display(true, true, null).explainHeadless("why"))
        .isEqualTo(TEXTS.of("display.noText"));
    assertThat(display(false, true, null).explainHeadless("why")).isEqualTo("why");
  }

  @Test
  void fontsAreMissedOnlyWhenJavaFxMissesThem() {
    DisplayCheck displayCheck = display(true, false, "DISPLAY=:0");
    assertThat(displayCheck.explain("Error: JavaFX detected no fonts! Please refer to …"))
        .isEqualTo(TEXTS.of("display.noFonts"));
    assertThat(displayCheck.explain("Loading library prism_es2 from resource failed: …")).isNull();
  }
}
