package org.sailau.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sailau.view.window.WindowTest;
import org.testfx.api.FxRobot;

/// Saving all figures as one table from the menu.
final class FiguresSavingTest extends WindowTest {

  @Test
  void allFiguresAreOneTableForASpreadsheet(FxRobot robot) throws IOException {
    picks.add(folder.resolve("mine"));
    robot.clickOn("#menu-file").clickOn("#menu-figures");
    settle();
    Path file = folder.resolve("mine.csv");
    assertThat(suggested).containsExactly("kazakhstan-president-2022-figures.csv");
    assertThat(robot.lookup("#figures-said").queryLabeled().getText()).isEqualTo("Saved: " + file);
    assertThat(Files.readAllLines(file))
        .anyMatch(line -> line.endsWith("turnout,28.72,stated,2022-11-20T22:00,Informburo.kz"))
        .anyMatch(line -> line.contains("Karakat Abden,votes,206206,stated,,The Astana Times"));
  }

  @Test
  void aFileOfTheNameWithTheEndingIsNotReplacedUnasked(FxRobot robot) throws IOException {
    Path there = Files.writeString(folder.resolve("mine.csv"), "mine");
    picks.add(folder.resolve("mine"));
    robot.clickOn("#menu-file").clickOn("#menu-figures");
    settle();
    robot.clickOn("#figures-keep");
    settle();
    assertThat(there).hasContent("mine");
    picks.add(folder.resolve("mine"));
    robot.clickOn("#menu-file").clickOn("#menu-figures");
    settle();
    robot.clickOn("#figures-replace");
    settle();
    assertThat(there).content().contains("The Astana Times");
  }
}
