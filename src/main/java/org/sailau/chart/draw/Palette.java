package org.sailau.chart.draw;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The colours of charts, by purpose. They are read from the tokens of a theme's style sheet, which
/// also colours the window's controls. Immutable.
///
/// @param pale lines behind those that matter
/// @param steps the five shades of maps, from the least to the most
/// @param leads the six shades of maps that hold two choices against each other: from the one that
///   is far ahead to the other one that is
public record Palette(
    Color bg,
    Color subtle,
    Color zoom,
    Color line,
    Color control,
    Color text,
    Color muted,
    Color accent,
    Color accentSoft,
    Color onAccent,
    Color other,
    Color hatch,
    Color contra,
    Color guess,
    Color pale,
    List<Color> steps,
    List<Color> leads) {

  /// How many shades maps have, from the least to the most.
  public static final int STEPS = 5;

  /// How many shades each of two choices has.
  private static final int LEADS = 3;

  private static final Pattern TOKEN =
      Pattern.compile("-sailau-(?<name>[a-z0-9-]+): *#(?<rgb>[0-9a-fA-F]{6});");

  /// Palettes that were read already, by the path of their style sheet.
  private static final Map<String, Palette> READ = new ConcurrentHashMap<>();

  /// Reads the colours of a theme.
  ///
  /// @param sheet a style sheet among the program's resources
  static Palette of(String sheet) {
    return READ.computeIfAbsent(sheet, Palette::read);
  }

  private static Palette read(String sheet) {
    Map<String, Color> tokens =
        TOKEN
            .matcher(text(sheet))
            .results()
            .collect(
                Collectors.toMap(
                    token -> token.group("name"),
                    token -> new Color(Integer.parseInt(token.group("rgb"), 16))));
    return new Palette(
        token(tokens, "bg"),
        token(tokens, "subtle"),
        token(tokens, "zoom"),
        token(tokens, "line"),
        token(tokens, "control"),
        token(tokens, "text"),
        token(tokens, "muted"),
        token(tokens, "accent"),
        token(tokens, "accent-soft"),
        token(tokens, "on-accent"),
        token(tokens, "other"),
        token(tokens, "hatch"),
        token(tokens, "contra"),
        token(tokens, "guess"),
        token(tokens, "pale"),
        IntStream.rangeClosed(1, STEPS).mapToObj(step -> token(tokens, "seq" + step)).toList(),
        IntStream.rangeClosed(-LEADS, LEADS)
            .filter(step -> step != 0)
            .mapToObj(step -> token(tokens, (step < 0 ? "behind" : "ahead") + Math.abs(step)))
            .toList());
  }

  private static Color token(Map<String, Color> tokens, String name) {
    return Objects.requireNonNull(
        tokens.get(name), () -> "no colour -sailau-" + name + ": #rrggbb; in the style sheet");
  }

  private static String text(String sheet) {
    try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(sheet), sheet)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
