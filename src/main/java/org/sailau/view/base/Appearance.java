package org.sailau.view.base;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.sailau.text.Texts;

/// The look of the window: it follows the preferences of the user here and in the operating system.
public final class Appearance {

  private final UserState userState;
  private final ObservableValue<SystemPreferences> system;
  private final Function<Language, Texts> texts;

  /// Of each language one, so that looks that are alike are equal and change nothing.
  private final Map<Language, Texts> known = new EnumMap<>(Language.class);

  private final ReadOnlyObjectWrapper<Look> look;

  /// The language that the command line asked for. It holds until the user chooses another one.
  private @Nullable Language startLanguage;

  /// @param startLanguage the language for this start only; null for the preferred one
  public Appearance(
      UserState userState,
      ObservableValue<SystemPreferences> system,
      @Nullable Language startLanguage) {
    this(userState, system, startLanguage, Texts::in);
  }

  /// @param texts what is said in each language
  public Appearance(
      UserState userState,
      ObservableValue<SystemPreferences> system,
      @Nullable Language startLanguage,
      Function<Language, Texts> texts) {
    this.userState = userState;
    this.texts = texts;
    this.system = system;
    this.startLanguage = startLanguage;
    this.look = new ReadOnlyObjectWrapper<>(now());
    system.addListener((_, _, _) -> refresh());
  }

  /// Loads the largest of the style sheets that will be wanted, as far as that is known before the
  /// system has been asked. For any thread, as long as there is no window.
  public static void load(UserState userState) {
    SystemPreferences defaults = new SystemPreferences(Locale.ENGLISH, false, false, false);
    Application.setUserAgentStylesheet(
        Look.userAgentSheet(Look.theme(userState.preferences().colours(), defaults)));
  }

  private Look now() {
    Language spoken =
        Objects.requireNonNullElseGet(language(), () -> Language.of(system.getValue().locale()));
    return Look.of(known.computeIfAbsent(spoken, texts), preferences(), system.getValue());
  }

  private void refresh() {
    look.set(now());
  }

  public ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  public Preferences preferences() {
    return userState.preferences();
  }

  /// The chosen language; null for the language of the operating system.
  @Nullable
  public Language language() {
    return startLanguage == null ? preferences().language() : startLanguage;
  }

  /// @param language null for the language of the operating system
  public void speak(@Nullable Language language) {
    startLanguage = null;
    prefer(preferences().with(language));
  }

  /// Sets all preferences back to their defaults.
  public void restore() {
    startLanguage = null;
    prefer(Preferences.defaults());
  }

  public void prefer(Preferences preferences) {
    userState.prefer(preferences);
    refresh();
  }
}
