package org.sailau.settings;

import org.jspecify.annotations.Nullable;
import org.sailau.text.Language;

/// How a user wants the program to look. Immutable.
///
/// @param language null for the language of the operating system
/// @param textSize in percent of the default size, from [#MIN_TEXT_SIZE] to [#MAX_TEXT_SIZE]
/// @param patterns whether bars in charts are told apart by patterns instead of shades
/// @param smallBase maps hatch places with fewer people or votes, from 0 to [#MAX_SMALL_BASE]
public record Preferences(
    @Nullable Language language,
    Colours colours,
    int textSize,
    Motion motion,
    boolean patterns,
    int smallBase) {

  public static final int MIN_TEXT_SIZE = 100;
  public static final int MAX_TEXT_SIZE = 200;
  public static final int MAX_SMALL_BASE = 1_000_000;

  /// As on charts of which nobody says another.
  private static final int USUAL_SMALL_BASE = 100;

  public enum Colours {
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  public Preferences {
    if (textSize < MIN_TEXT_SIZE || textSize > MAX_TEXT_SIZE) {
      throw new IllegalArgumentException("text size " + textSize);
    }
    if (smallBase < 0 || smallBase > MAX_SMALL_BASE) {
      throw new IllegalArgumentException("small base " + smallBase);
    }
  }

  public static Preferences defaults() {
    return new Preferences(
        null, Colours.SYSTEM, MIN_TEXT_SIZE, Motion.SYSTEM, false, USUAL_SMALL_BASE);
  }

  public Preferences with(@Nullable Language newLanguage) {
    return new Preferences(newLanguage, colours, textSize, motion, patterns, smallBase);
  }

  public Preferences with(Colours newColours) {
    return new Preferences(language, newColours, textSize, motion, patterns, smallBase);
  }

  /// With the possible text size that is nearest to `percent`.
  public Preferences withTextSize(int percent) {
    int possible = Math.clamp(percent, MIN_TEXT_SIZE, MAX_TEXT_SIZE);
    return new Preferences(language, colours, possible, motion, patterns, smallBase);
  }

  public Preferences with(Motion newMotion) {
    return new Preferences(language, colours, textSize, newMotion, patterns, smallBase);
  }

  public Preferences withPatterns(boolean newPatterns) {
    return new Preferences(language, colours, textSize, motion, newPatterns, smallBase);
  }

  /// With the possible border of small places that is nearest to `below`.
  public Preferences withSmallBase(int below) {
    int possible = Math.clamp(below, 0, MAX_SMALL_BASE);
    return new Preferences(language, colours, textSize, motion, patterns, possible);
  }
}
