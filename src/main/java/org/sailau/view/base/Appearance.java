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

  private final UserState remembered;
  private final ObservableValue<SystemPreferences> system;
  private final Function<Language, Texts> texts;

  /// Of each language one, so that looks that are alike are equal and change nothing.
  private final Map<Language, Texts> known = new EnumMap<>(Language.class);

  private final ReadOnlyObjectWrapper<Look> look;

  /// The language that the command line asked for. It holds until the user chooses another one.
  private @Nullable Language asked;

  /// @param asked the language for this start only; null for the preferred one
  public Appearance(
      UserState remembered, ObservableValue<SystemPreferences> system, @Nullable Language asked) {
    this(remembered, system, asked, Texts::in);
  }

  /// @param texts what is said in each language
  public Appearance(
      UserState remembered,
      ObservableValue<SystemPreferences> system,
      @Nullable Language asked,
      Function<Language, Texts> texts) {
    this.remembered = remembered;
    this.texts = texts;
    this.system = system;
    this.asked = asked;
    this.look = new ReadOnlyObjectWrapper<>(now());
    system.addListener((_, _, _) -> refresh());
  }

  /// Loads the largest of the style sheets that will be wanted, as far as that is known before the
  /// system has been asked. For any thread, as long as there is no window.
  public static void load(UserState remembered) {
    SystemPreferences usual = new SystemPreferences(Locale.ENGLISH, false, false, false);
    Application.setUserAgentStylesheet(
        Look.userAgentSheet(Look.theme(remembered.preferences().colours(), usual)));
  }

  private Look now() {
    Language spoken =
        Objects.requireNonNullElseGet(language(), () -> Language.of(system.getValue().locale()));
    return Look.of(known.computeIfAbsent(spoken, texts), wanted(), system.getValue());
  }

  private void refresh() {
    look.set(now());
  }

  public ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  public Preferences wanted() {
    return remembered.preferences();
  }

  /// The chosen language; null for the language of the operating system.
  @Nullable
  public Language language() {
    return asked == null ? wanted().language() : asked;
  }

  /// @param language null for the language of the operating system
  public void speak(@Nullable Language language) {
    asked = null;
    prefer(wanted().with(language));
  }

  /// Sets all preferences back to their defaults.
  public void restore() {
    asked = null;
    prefer(Preferences.defaults());
  }

  public void prefer(Preferences wanted) {
    remembered.prefer(wanted);
    refresh();
  }
}
