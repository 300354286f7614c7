package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Appearance;
import org.sailau.view.picture.ExportedPictures;
import org.testfx.api.FxRobot;

/// Tests that no text is written into the code. Every sentence of the texts is in one kind of
/// brackets, every text of the data in another kind. A visible text outside of both comes from the
/// code.
final class NothingUntranslatedTest extends WindowTest {

  private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧|‹[^‹›]*›");

  /// Texts that need no translation: names of languages in themselves, keys, dates.
  private static final Pattern ALLOWED =
      Pattern.compile(
          "English|Қазақша|Русский|(Ctrl|Shift|Alt|Tab|Home|End|Esc)(?=\\+|,| |$)|(?<=\\+)[A-Z]\\b"
              + "|\\b(PNG|SVG|PDF|CSV)\\b|\\bF1?[0-9]\\b|\\d+ November 2022");

  private static Texts bracketed() {
    Texts english = Texts.in(Language.ENGLISH);
    return Texts.in(
        Language.ENGLISH,
        english.keys().stream()
            .collect(Collectors.toMap(key -> key, key -> bracketed(english.raw(key)))));
  }

  /// Puts each line into brackets of its own, because lines may be drawn separately.
  private static String bracketed(String sentence) {
    return sentence
        .lines()
        .map(line -> line.equals("{0}") ? line : "⟦" + line + "⟧")
        .collect(Collectors.joining("\n"));
  }

  @Override
  Appearance appearance() {
    return new Appearance(userState, system, null, _ -> bracketed());
  }

  private void openBracketedData(FxRobot robot) {
    String data =
        bundled()
            .replaceAll("\"(en|quote)\": \"([^\"]*)\"", "\"$1\": \"‹$2›\"")
            .replaceAll("\"address\": \"[^\"]*\"", "\"address\": \"‹address›\"");
    picks.add(file("‹name›.json", data));
    pressShortcut(robot, KeyCode.O);
  }

  /// What is left of the visible texts without all texts in brackets.
  private static String left(List<String> shown) {
    String left = String.join(" | ", shown);
    for (String before = ""; !before.equals(left); ) {
      before = left;
      left = SAID.matcher(left).replaceAll("");
    }
    return ALLOWED.matcher(left.replaceAll("\\.(json|svg)", "")).replaceAll("");
  }

  private void assertAllSaid(Parent root, boolean withText) {
    List<String> all = new ArrayList<>();
    settle();
    onUserThread(
        () -> {
          if (withText) {
            all.addAll(VisibleTexts.read(root));
          }
          spoken(root, all);
        });
    assertThat(all).isNotEmpty();
    all.replaceAll(text -> text.replace(folder.toString(), ""));
    assertThat(left(all)).doesNotContainPattern("\\p{L}");
  }

  /// Adds the texts for screen readers of a node and of its menus.
  private static void spoken(Node node, List<String> all) {
    if (!node.isVisible()) {
      return;
    }
    Stream.<@Nullable String>of(
            node.getAccessibleText(), node.getAccessibleHelp(), node.getAccessibleRoleDescription())
        .filter(text -> text != null)
        .forEach(text -> all.add(String.valueOf(text)));
    if (node instanceof Control control && control.getTooltip() != null) {
      all.add(control.getTooltip().getText());
    }
    if (node instanceof TextInputControl text) {
      all.add(String.valueOf(text.getPromptText()));
      ContextMenu menu = text.getContextMenu();
      assertThat(menu).as("JavaFX's own context menu is English").isNotNull();
      items(menu.getItems(), all);
    }
    if (node instanceof MenuBar bar) {
      items(List.copyOf(bar.getMenus()), all);
    }
    if (node instanceof TabPane tabs) {
      tabs.getTabs().forEach(tab -> all.add(tab.getText()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> spoken(child, all));
    }
  }

  private static void items(List<? extends MenuItem> items, List<String> all) {
    for (MenuItem item : items) {
      if (item.getText() != null) {
        all.add(item.getText());
      }
      if (item instanceof Menu menu) {
        items(menu.getItems(), all);
      }
    }
  }

  @Test
  void everyTabIsTranslatedAsPictureAndAsTable(FxRobot robot) {
    openBracketedData(robot);
    for (KeyCode tab : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      pressShortcut(robot, tab);
      assertAllSaid(stage.getScene().getRoot(), true);
      pressShortcut(robot, KeyCode.T);
      assertAllSaid(stage.getScene().getRoot(), true);
      pressShortcut(robot, KeyCode.T);
    }
    pressShortcut(robot, KeyCode.DIGIT1);
    pressShortcut(robot, KeyCode.M);
    assertAllSaid(stage.getScene().getRoot(), true);
  }

  @Test
  void whatIsShownWithoutDataIsTranslated() {
    onUserThread(session::close);
    assertAllSaid(stage.getScene().getRoot(), true);
  }

  @Test
  void searchingInVainIsTranslated(FxRobot robot) {
    openBracketedData(robot);
    pressShortcut(robot, KeyCode.DIGIT4);
    robot.clickOn("#search").write("0000");
    assertAllSaid(stage.getScene().getRoot(), true);
  }

  @Test
  void problemsAreTranslated(FxRobot robot) {
    openBracketedData(robot);
    picks.add(file("‹bad›.json", "[]"));
    pressShortcut(robot, KeyCode.O);
    assertAllSaid(stage.getScene().getRoot(), true);
  }

  @Test
  void checksOfPicturesAreTranslated(FxRobot robot) {
    openBracketedData(robot);
    picks.add(
        ExportedPictures.write(folder.resolve("‹a›.svg"), session, "results", Language.ENGLISH));
    pressShortcut(robot, KeyCode.O);
    assertAllSaid(robot.lookup("#picture").queryParent(), true);
    robot.type(KeyCode.ESCAPE);
    picks.add(file("‹b›.svg", "<svg/>"));
    pressShortcut(robot, KeyCode.O);
    assertAllSaid(robot.lookup("#picture").queryParent(), true);
  }

  @Test
  void printingIsTranslated(FxRobot robot) {
    openBracketedData(robot);
    pressShortcut(robot, KeyCode.P);
    assertAllSaid(robot.lookup("#print").queryParent(), true);
    robot.type(KeyCode.ESCAPE);
    printing.printers.add("‹printer›");
    pressShortcut(robot, KeyCode.P);
    assertAllSaid(robot.lookup("#print").queryParent(), true);
  }

  @Test
  void dialogsAreTranslated(FxRobot robot) {
    openBracketedData(robot);
    for (Map.Entry<String, KeyCode> dialog :
        Map.of("#settings", KeyCode.COMMA, "#shortcuts", KeyCode.F1, "#export", KeyCode.E)
            .entrySet()) {
      if (dialog.getValue() == KeyCode.F1) {
        robot.type(KeyCode.F1);
      } else {
        pressShortcut(robot, dialog.getValue());
      }
      assertAllSaid(robot.lookup(dialog.getKey()).queryParent(), true);
      robot.type(KeyCode.ESCAPE);
    }
    robot.clickOn("#menu-help").clickOn("#menu-about");
    // The licences are not translated.
    assertAllSaid(robot.lookup("#about").queryParent(), false);
  }

  @Test
  void theBracketsFindWhatIsNotTranslated() {
    assertThat(left(List.of("⟦a {‹b›} ⟦c⟧⟧ 5", "Hello ⟦x⟧"))).isEqualTo(" 5 | Hello ");
  }
}
