package org.sailau.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.sailau.text.Language;
import org.sailau.view.picture.ExportedPictures;
import org.testfx.api.FxRobot;

/// Tests that files can be dropped on the window. A file manager is not at hand, so the window gets
/// the events that JavaFX makes of one.
final class FileDropsTest extends WindowTest {

  private void fire(EventType<DragEvent> type, Path... files) {
    dragged = List.of(files);
    Node root = stage.getScene().getRoot();
    onUserThread(
        () ->
            root.fireEvent(
                new DragEvent(
                    root,
                    root,
                    type,
                    null,
                    500,
                    300,
                    500,
                    300,
                    TransferMode.COPY,
                    null,
                    root,
                    null)));
  }

  private void drop(Path... files) {
    fire(DragEvent.DRAG_ENTERED, files);
    fire(DragEvent.DRAG_OVER, files);
    fire(DragEvent.DRAG_DROPPED, files);
  }

  private Path election(String name, String title) {
    return file(name, referendum(title, 71, 29));
  }

  @Test
  void theWindowShowsThatFilesCanBeDroppedWhileTheyAreOverIt(FxRobot robot) {
    Path file = election("a.json", "Atom plant");
    fire(DragEvent.DRAG_ENTERED, file);
    assertThat(screen()).contains("Drop the file here to open it");
    Region sign = robot.lookup("#drop-sign").queryAs(Region.class);
    assertThat(sign.getWidth()).isEqualTo(stage.getScene().getWidth());
    assertThat(sign.getHeight()).isEqualTo(stage.getScene().getHeight());
    assertThat(sign.getBorder().getStrokes().getFirst().getTopStroke())
        .isEqualTo(Color.web("#5b3c9e"));
    fire(DragEvent.DRAG_EXITED, file);
    assertThat(screen()).doesNotContain("Drop the file here to open it");
  }

  @Test
  void whatIsNoFileIsNotTaken(FxRobot robot) {
    fire(DragEvent.DRAG_ENTERED);
    assertThat(robot.lookup("#drop-sign").tryQuery()).isEmpty();
  }

  @Test
  void aDroppedFileIsOpened() {
    drop(election("a.json", "Atom plant"));
    assertThat(screen()).contains("Atom plant").doesNotContain("Drop the file here to open it");
  }

  @Test
  void ofSeveralFilesTheFirstIsOpenedAndTheWindowSaysWhich() {
    drop(election("a.json", "Atom plant"), election("b.json", "Bridge"));
    assertThat(screen())
        .contains("Atom plant", "2 files were dropped; only the first was opened: a.json")
        .doesNotContain("Bridge");
  }

  @Test
  void severalTablesAreOneElection(FxRobot robot) {
    String table = "Area,Valid,Ann,Bob\n%s,30,10,20\n%s,70,30,40\n";
    drop(
        file("2024-05-12 east.csv", table.formatted("E1", "E2")),
        file("2024-05-12 west.csv", table.formatted("W1", "W2")));
    assertThat(robot.lookup("#import-about").queryAs(Labeled.class).getText())
        .startsWith("2024-05-12 east.csv, 2024-05-12 west.csv: 5 lines");
  }

  @Test
  void severalPicturesAreCheckedOneAfterTheOther(FxRobot robot) {
    Path first =
        ExportedPictures.write(folder.resolve("first.png"), session, "results", Language.ENGLISH);
    Path second =
        ExportedPictures.write(folder.resolve("second.png"), session, "results", Language.ENGLISH);
    drop(first, second);
    assertThat(screen()).contains("Picture 1 of 2: first.png");
    assertThat(robot.lookup("#picture").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    assertThat(screen()).contains("Picture 2 of 2: second.png");
    assertThat(robot.lookup("#picture").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup("#picture").tryQuery()).isEmpty();
  }
}
