package org.sailau.command;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// Says in one sentence why no window can be opened and what to do about it. It recognises failures
/// by the messages of JavaFX; `.ci/run` tries it on machines without a display and without GTK.
///
/// @param language of the sentences
/// @param linux whether this is Linux, where a window needs X and GTK
/// @param ownPlatform whether the user has chosen a platform of JavaFX (`glass.platform`)
/// @param environment the environment variables
public record DisplayCheck(
    Language language, boolean linux, boolean ownPlatform, Map<String, String> environment) {

  /// How the dynamic loader names a library in the way of another one.
  private static final Pattern LIBRARY =
      Pattern.compile("(?<name>lib[\\w+-]+)\\.so\\.(?<version>\\d+)[.\\d]*: ");

  public static DisplayCheck here(Language language) {
    return new DisplayCheck(
        language,
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
        System.getProperty("glass.platform") != null,
        System.getenv());
  }

  /// Loads the sentences. Called only if there is something to say, to keep the usual start short.
  Texts texts() {
    return Texts.in(language);
  }

  /// Returns why no window is possible, as far as that is known before JavaFX starts; null if it
  /// may be possible.
  @Nullable
  public String missing() {
    if (!linux || ownPlatform || isSet("DISPLAY")) {
      return null;
    }
    return texts().of(isSet("WAYLAND_DISPLAY") ? "display.waylandOnly" : "display.unset");
  }

  /// Returns why JavaFX did not start, from what it threw and printed.
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

  /// Why JavaFX could not draw without a window system. On Linux that is for want of the libraries
  /// for text: it reads and draws its own fonts with them.
  ///
  /// @param failure what [#explain(Throwable, String)] makes of it
  String explainHeadless(String failure) {
    return linux ? texts().of("display.noText") : failure;
  }

  /// Returns what is missing though JavaFX has started; null if nothing is. JavaFX only prints that
  /// there are no fonts, and fails later.
  @Nullable
  public String explain(String printed) {
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
