package org.sailau.view.places;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.sailau.chart.places.ShapeNotes;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Shapes;
import org.sailau.shape.ShapesReader;
import org.sailau.text.Texts;
import org.sailau.view.base.FilePicker;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.SelectableLabel;
import org.sailau.wording.ProblemReport;

/// Gives the places of the open election outlines from a file. Use it on the JavaFX thread.
public final class ShapeActions {

  private static final double WIDTH = 520;

  private final Session session;
  private final PlatformServices platform;
  private final DialogHost dialogHost;
  private final ViewState viewState;
  private final Supplier<Texts> texts;

  /// @param texts in the language of the window
  public ShapeActions(
      Session session,
      PlatformServices platform,
      DialogHost dialogHost,
      ViewState viewState,
      Supplier<Texts> texts) {
    this.session = session;
    this.platform = platform;
    this.dialogHost = dialogHost;
    this.viewState = viewState;
    this.texts = texts;
    session.opened().addListener((_, _, opened) -> readNamed(opened));
  }

  /// Asks for a file.
  public void choose(Window owner) {
    platform
        .openPicker()
        .choose(owner, FilePicker.Wanted.SHAPES, null, texts.get())
        .ifPresent(this::open);
  }

  /// Reads a file and shows the map. Says what is wrong with it, or which places have no outline.
  public void open(Path file) {
    if (session.election().isEmpty()) {
      say(texts.get().of("shapes.noElection"));
      return;
    }
    platform
        .work()
        .run(
            () -> new ShapesReader(Limits.defaults()).read(file, Progress.NONE),
            outcome -> show(file, outcome),
            () -> say(texts.get().of("failure.notDone")));
  }

  /// Reads the file of outlines that a dataset names. What is wrong with it is said in the status
  /// line, since nobody has asked for the file.
  private void readNamed(Opened opened) {
    if (opened instanceof Opened.Ready ready && session.amendments().get() == 0) {
      ready.unreadShapes().ifPresent(file -> readNamed(ready, file));
    }
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private void readNamed(Opened.Ready ready, Path file) {
    platform
        .work()
        .run(
            () -> new ShapesReader(Limits.defaults()).read(file, Progress.NONE),
            outcome -> {
              if (session.opened().get() != ready) {
                return;
              }
              if (outcome instanceof Outcome.Done<Shapes> done) {
                session.showShapes(done.value(), this::sayIncomplete);
              } else if (outcome instanceof Outcome.Refused<Shapes> refused) {
                viewState.say(
                    texts
                        .get()
                        .of(
                            "shapes.named",
                            new ProblemReport(texts.get(), file).text(refused.problems())));
              }
            },
            () -> viewState.say(texts.get().of("failure.notDone")));
  }

  private void sayIncomplete(JoinedShapes joined) {
    session
        .election()
        .filter(_ -> !joined.isComplete())
        .map(election -> new ShapeNotes(election, joined, texts.get()).report())
        .ifPresent(lines -> viewState.say(lines.getFirst()));
  }

  private void show(Path file, Outcome<Shapes> outcome) {
    if (outcome instanceof Outcome.Done<Shapes> done) {
      session.showShapes(done.value(), this::report);
    } else if (outcome instanceof Outcome.Refused<Shapes> refused) {
      say(new ProblemReport(texts.get(), file).text(refused.problems()));
    }
  }

  private void report(JoinedShapes joined) {
    session
        .election()
        .ifPresent(
            election -> {
              List<String> lines = new ShapeNotes(election, joined, texts.get()).report();
              if (!joined.outlines().isEmpty()) {
                viewState.tab().set("places");
              }
              if (joined.isComplete()) {
                viewState.say(lines.getFirst());
              } else {
                say(String.join("\n", lines));
              }
            });
  }

  private void say(String sentence) {
    dialogHost.show(
        "shapes-said",
        "shapes.title",
        look -> {
          SelectableLabel said =
              new SelectableLabel(sentence, () -> viewState.say(look.texts().of("copied.text")));
          said.setId("shapes-words");
          said.setPrefWidth(WIDTH * look.zoom());
          return new VBox(said);
        });
  }
}
