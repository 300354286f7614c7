package org.sailau.view.observers;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

final class ObserversTabTest extends WindowTest {

  @BeforeEach
  void select(FxRobot robot) {
    onUserThread(() -> place(1000, 950));
    robot.clickOn("Observers");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          academy,      International Turkic Academy
          ACADEMY,      International Turkic Academy
          sco,          Shanghai Cooperation Organization
          ОБСЕ,         OSCE Office for Democratic Institutions and Human Rights
          ШЫҰ,          Shanghai Cooperation Organization
          исламского,   Organization of Islamic Cooperation
          ислам ынтым,  Organization of Islamic Cooperation
          свмда,        Conference on Interaction and Confidence Building Measures in Asia
          """)
  void oneOrganisationIsFoundByNameOrAbbreviationInAnyLanguage(
      String wanted, String name, FxRobot robot) {
    robot.clickOn("#search").write(wanted);
    assertThat(screen())
        .contains(name, "1 of 10")
        .doesNotContain("representatives of foreign countries", "Organization of Turkic States");
  }

  @Test
  void theExtraEntryIsShownAsWhatItIsAndNotCounted() {
    assertThat(screen())
        .contains(
            "representatives of foreign countries",
            "The source’s list ends with this entry. It is not an organisation and is not counted.",
            "10 of 10",
            "–")
        .doesNotContain("11");
  }

  @Test
  void whereNothingIsFoundTheWindowSaysSoAndEscShowsAllAgain(FxRobot robot) {
    robot.clickOn("#search").write("zzz");
    assertThat(screen())
        .contains("0 of 10", "No organisation matches “zzz”. Press Esc to show all.");
    robot.type(KeyCode.ESCAPE);
    assertThat(screen()).contains("10 of 10", "International Turkic Academy");
  }

  @Test
  void theListIsCopied(FxRobot robot) {
    pressShortcut(robot, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard())
        .startsWith("No.\tOrganisation\tAbbreviation\n1\tOSCE Office")
        .contains("\n10\tInternational Turkic Academy\t\n\trepresentatives of foreign countries");
  }

  @Test
  void theBoundIsNotShownAsACount() {
    assertThat(String.join(" ", screen()))
        .contains("more than 614", "This is a lower bound, not a count")
        .contains("254");
  }
}
