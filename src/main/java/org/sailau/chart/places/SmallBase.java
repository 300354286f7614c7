package org.sailau.chart.places;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which places are so small that a map says so, since few votes change their values much.
/// Immutable: any thread may use it.
///
/// @param below how many people or votes a value must be a part of, so that its place is not small
///   (0 if none is)
public record SmallBase(int below) {

  /// What the user has when nothing is set.
  public static final SmallBase DEFAULT = new SmallBase(100);

  /// No place of more can be called small.
  public static final int MAX = 1_000_000;

  private static final Pattern ID = Pattern.compile("(?<map>.+)~small(?<below>\\d{1,7})");

  public SmallBase {
    if (below < 0 || below > MAX) {
      throw new IllegalArgumentException("small base " + below);
    }
  }

  /// What the id of a map says of it; the default if that says nothing.
  public static SmallBase of(String id) {
    Matcher written = ID.matcher(id);
    return written.matches()
        ? new SmallBase(Math.min(MAX, Integer.parseInt(written.group("below"))))
        : DEFAULT;
  }

  /// The id of a map without it.
  public static String without(String id) {
    Matcher written = ID.matcher(id);
    return written.matches() ? written.group("map") : id;
  }

  /// What the id of a map ends with, so that the same map can be drawn again.
  String suffix() {
    return equals(DEFAULT) ? "" : "~small" + below;
  }

  boolean isSmall(@Nullable BigDecimal base) {
    return base != null && base.compareTo(BigDecimal.valueOf(below)) < 0;
  }
}
