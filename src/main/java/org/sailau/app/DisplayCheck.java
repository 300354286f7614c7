package org.sailau.app;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Is a window possible here, and if not: what is missing and what to do, in one sentence.
///
/// Knows by the words of JavaFX what went wrong with it; `.ci/run` holds that against real machines
/// without display and without GTK.
record DisplayCheck(
    Language language, boolean linux, boolean ownPlatform, Map<String, String> environment) {

  /// How the dynamic loader names a library in the way of another one.
  private static final Pattern LIBRARY =
      Pattern.compile("(?<name>lib[\\w+-]+)\\.so\\.(?<version>\\d+)[.\\d]*: ");

  static DisplayCheck here(Language language) {
    return new DisplayCheck(
        language,
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
        System.getProperty("glass.platform") != null,
        System.getenv());
  }

  /// Read only if something has to be said: the way to the window system is shorter without.
  Texts texts() {
    return Texts.in(language);
  }

  /// What can be said before anything is tried.
  @Nullable String missing() {
    if (!linux || ownPlatform || isSet("DISPLAY")) {
      return null;
    }
    return texts().of(isSet("WAYLAND_DISPLAY") ? "display.waylandOnly" : "display.unset");
  }

  /// Why the window system did not come up, from what JavaFX threw and printed.
  String explain(Throwable failure, String printed) {
    Throwable cause = failure;
    for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
      cause = next;
    }
    String message = String.valueOf(cause.getMessage());
    if (message.contains("Unable to open DISPLAY")) {
      return texts().of("display.unreachable", environment.getOrDefault("DISPLAY", ""));
    }
    if (message.contains("GTK")) {
      return texts().of("display.noGtk");
    }
    @Nullable String library = cause instanceof UnsatisfiedLinkError ? lastLibrary(printed) : null;
    return library == null ? texts().of("display.failed", firstLine(message)) : library;
  }

  /// What JavaFX only prints before it goes on and stumbles.
  @Nullable String explain(String printed) {
    return printed.contains("detected no fonts") ? texts().of("display.noFonts") : null;
  }

  /// The last library is the one that JavaFX could not do without.
  private @Nullable String lastLibrary(String printed) {
    @Nullable String sentence = null;
    Matcher found = LIBRARY.matcher(printed);
    while (found.find()) {
      String name = found.group("name");
      String version = found.group("version");
      sentence =
          texts().of("display.noLibrary", name + ".so." + version, debianPackage(name, version));
    }
    return sentence;
  }

  /// libXtst.so.6 is in libxtst6, libX11.so.6 in libx11-6.
  private static String debianPackage(String name, String version) {
    boolean endsInDigit = Character.isDigit(name.charAt(name.length() - 1));
    return (name + (endsInDigit ? "-" : "") + version).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
