package org.sailau.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.chart.Layout;

/// What is said of colours: that they can be told from their grounds and from each other.
class ThemeTest {

  private static final List<String> GROUNDS = List.of("bg", "subtle", "zoom", "accent-soft");
  private static final List<String> TEXTS = List.of("text", "muted", "accent");

  /// What stands on which grounds, besides texts.
  private static final Map<String, List<String>> GRAPHICS =
      Map.of(
          "accent", GROUNDS,
          "other", List.of("bg", "subtle", "zoom"),
          "hatch", List.of("bg"),
          "control", List.of("bg", "subtle"));

  private static Map<String, Color> tokens(Theme theme) throws IOException {
    Map<String, Color> tokens = new TreeMap<>();
    Pattern.compile("-sailau-([a-z0-9-]+): #([0-9a-f]{6});")
        .matcher(Files.readString(Path.of(theme.sheet().substring(1))))
        .results()
        .forEach(
            token -> tokens.put(token.group(1), new Color(Integer.parseInt(token.group(2), 16))));
    return tokens;
  }

  private static Color token(Map<String, Color> tokens, String name) {
    return java.util.Objects.requireNonNull(tokens.get(name), name);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyThemeHasTheSameTokens(Theme theme) throws IOException {
    assertThat(tokens(theme).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet()).hasSize(26);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsCanBeReadOnEveryGround(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    List<String> faint = new ArrayList<>();
    for (String ground : GROUNDS) {
      for (String text : TEXTS) {
        double contrast = Layout.contrast(token(tokens, text), token(tokens, ground));
        if (contrast < 4.5) {
          faint.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
      }
    }
    for (String text : List.of("contra", "guess")) {
      for (String ground : List.of("bg", "subtle")) {
        double contrast = Layout.contrast(token(tokens, text), token(tokens, ground));
        if (contrast < 4.5) {
          faint.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
      }
    }
    if (Layout.contrast(token(tokens, "on-accent"), token(tokens, "accent")) < 4.5) {
      faint.add("on-accent on accent");
    }
    assertThat(faint).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void barsAndEdgesCanBeSeenOnEveryGround(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    GRAPHICS.forEach(
        (graphic, grounds) ->
            grounds.forEach(
                ground ->
                    assertThat(Layout.contrast(token(tokens, graphic), token(tokens, ground)))
                        .as("%s on %s", graphic, ground)
                        .isGreaterThanOrEqualTo(3)));
  }

  /// On paper bars differ by dots instead.
  @ParameterizedTest
  @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
  void theLeadingBarIsToldFromTheOthersByEveryEye(Theme theme) {
    Palette colours = theme.palette();
    for (ColorVision eye : ColorVision.values()) {
      assertThat(ColorVision.distance(eye.sees(colours.accent()), eye.sees(colours.other())))
          .as("%s", eye)
          .isGreaterThan(15);
    }
  }

  /// The least distance of each step to the next one, for every eye. On paper patterns tell them
  /// apart.
  @ParameterizedTest
  @CsvSource({"LIGHT, 9 12 17 17", "DARK, 9 11 23 17", "HIGH_CONTRAST, 15 13 37 19"})
  void stepsOfFiguresAreToldApartByEveryEye(Theme theme, String least) {
    List<Color> steps = theme.palette().steps();
    String[] distances = least.split(" ", -1);
    for (ColorVision eye : ColorVision.values()) {
      for (int step = 0; step < distances.length; step++) {
        assertThat(ColorVision.distance(eye.sees(steps.get(step)), eye.sees(steps.get(step + 1))))
            .as("%s, step %s", eye, step + 1)
            .isGreaterThanOrEqualTo(Double.parseDouble(distances[step]) - 0.5);
      }
    }
  }

  /// The least distance of any two of the six shades in which maps hold two choices against each
  /// other, for every eye. On paper patterns tell them apart.
  @ParameterizedTest
  @CsvSource({"LIGHT, 15", "DARK, 16.5", "HIGH_CONTRAST, 18"})
  void leadsOfTwoChoicesAreToldApartByEveryEye(Theme theme, double least) {
    List<Color> leads = theme.palette().leads();
    assertThat(leads).hasSize(6);
    for (ColorVision eye : ColorVision.values()) {
      for (Color one : leads) {
        for (Color other : leads.subList(0, leads.indexOf(one))) {
          assertThat(ColorVision.distance(eye.sees(one), eye.sees(other)))
              .as("%s, %s and %s", eye, one, other)
              .isGreaterThan(least);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsCanBeReadOnEveryStep(Theme theme) {
    Palette colours = theme.palette();
    assertThat(colours.steps()).hasSize(Palette.STEPS);
    assertThat(Stream.concat(colours.steps().stream(), colours.leads().stream()))
        .allSatisfy(
            step ->
                assertThat(
                        Math.max(
                            Layout.contrast(colours.text(), step),
                            Layout.contrast(colours.bg(), step)))
                    .isGreaterThan(5.1));
  }
}
