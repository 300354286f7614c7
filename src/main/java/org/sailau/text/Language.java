package org.sailau.text;

import java.util.Locale;

/// A language in which Sailau speaks.
public enum Language {
  ENGLISH(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }
}
