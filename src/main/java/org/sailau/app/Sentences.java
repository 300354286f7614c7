package org.sailau.app;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What the command line says, by key. `{0}` and `{1}` stand for what the caller knows.
final class Sentences {

  private static final Map<String, String> BY_KEY =
      Map.ofEntries(
          Map.entry(
              "cli.usage.description",
              "Opens election results in a window: the Kazakhstan presidential election of"
                  + " 20 November 2022, or those of FILE."),
          Map.entry("cli.usage.synopsisHeading", "Usage: "),
          Map.entry("cli.usage.parameterListHeading", "%n"),
          Map.entry("cli.usage.exitCodeListHeading", "%nExit codes:%n"),
          Map.entry("cli.usage.exitCodeList.0", "0:done"),
          Map.entry("cli.usage.exitCodeList.1", "1:a check found a contradiction"),
          Map.entry("cli.usage.exitCodeList.2", "2:wrong usage, or unreadable or invalid input"),
          Map.entry(
              "cli.usage.exitCodeList.3", "3:an output could not be written, or no window opened"),
          Map.entry("cli.file", "the election to open, a .sailau.json file"),
          Map.entry("cli.help", "Show this help and exit."),
          Map.entry("cli.version", "Show the version and exit."),
          Map.entry("cli.hint", "{0} 'sailau --help' shows what is possible."),
          Map.entry("cli.unknownOption", "sailau: there is no option {0}."),
          Map.entry("cli.oneFile", "sailau: only one file can be opened, {0} is one too many."),
          Map.entry("cli.wrongUsage", "sailau: {0}."),
          Map.entry("cli.outputNotWritten", "sailau: standard output could not be written."),
          Map.entry(
              "display.unset",
              "sailau: there is no display to open a window on (DISPLAY is not set); start it in a"
                  + " desktop session, or on a virtual display with: xvfb-run sailau"),
          Map.entry(
              "display.waylandOnly",
              "sailau: this Wayland session has no X display (DISPLAY is not set); install"
                  + " Xwayland, on Debian and Ubuntu with: sudo apt install xwayland"),
          Map.entry(
              "display.unreachable",
              "sailau: the display {0} named by DISPLAY cannot be opened; start it in a desktop"
                  + " session, or on a virtual display with: xvfb-run sailau"),
          Map.entry(
              "display.noGtk",
              "sailau: a window needs GTK 3 (libgtk-3.so.0), which cannot be loaded here; install"
                  + " it, on Debian and Ubuntu with: sudo apt install libgtk-3-0"),
          Map.entry(
              "display.noLibrary",
              "sailau: a window needs the library {0}, which cannot be loaded here; install it, on"
                  + " Debian and Ubuntu with: sudo apt install {1}"),
          Map.entry(
              "display.noFonts",
              "sailau: a window needs fonts, and none is installed here; install some, on Debian"
                  + " and Ubuntu with: sudo apt install fontconfig fonts-dejavu-core"),
          Map.entry(
              "display.silent",
              "sailau: the window system did not answer within {0} seconds; start it again, or log"
                  + " in again."),
          Map.entry(
              "display.failed",
              "sailau: no window can be opened here ({0}); start it in a desktop session."));

  /// The same sentences as picocli asks for them.
  static final ResourceBundle HELP =
      new ResourceBundle() {
        private static final String PREFIX = "cli.";

        @Override
        protected @Nullable Object handleGetObject(String key) {
          return BY_KEY.get(PREFIX + key);
        }

        @Override
        public Enumeration<String> getKeys() {
          return Collections.enumeration(
              BY_KEY.keySet().stream()
                  .filter(key -> key.startsWith(PREFIX))
                  .map(key -> key.substring(PREFIX.length()))
                  .toList());
        }
      };

  private Sentences() {}

  static String of(String key, Object... values) {
    String sentence = BY_KEY.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key);
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", values[i].toString());
    }
    return sentence;
  }
}
