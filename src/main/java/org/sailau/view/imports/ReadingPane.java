package org.sailau.view.imports;

import java.math.BigDecimal;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.Subscriptions;

/// How far the reading of a file has come, with a button that ends it. While something else can be
/// seen, a reading that is over soon is not mentioned.
final class ReadingPane extends HBox {

  private static final Duration PATIENCE = Duration.millis(300);
  private static final int ALL = 100;

  private final Texts texts;
  private final ImportModel model;
  private final Label said = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  /// @param close ends the import, where nothing was read before
  ReadingPane(ImportModel model, Look look, Subscriptions subscriptions, Runnable close) {
    super(10);
    this.texts = look.texts();
    this.model = model;
    setId("import-reading");
    setAlignment(Pos.CENTER_RIGHT);
    said.setId("import-percent");
    said.setMinWidth(USE_PREF_SIZE);
    bar.setId("import-progress");
    bar.setPrefWidth(160 * look.zoom());
    bar.setAccessibleText(texts.of("progress.spoken"));
    Button cancel = new Button(texts.of("cancel"));
    cancel.setId("import-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(
        _ -> {
          if (model.canStop()) {
            model.stop();
          } else {
            close.run();
          }
        });
    getChildren().addAll(said, bar, cancel);
    patience.setOnFinished(_ -> setVisible(true));
    subscriptions.withValue(model.progress(), _ -> showProgress());
    subscriptions.withValue(model.state(), this::show);
    subscriptions.until(patience::stop);
  }

  private void showProgress() {
    int percent = model.progress().get();
    boolean known = percent != ImportModel.UNKNOWN;
    bar.setProgress(known ? (double) percent / ALL : ProgressBar.INDETERMINATE_PROGRESS);
    said.setText(
        known
            ? texts.of("import.reading.percent", texts.percent(BigDecimal.valueOf(percent)))
            : texts.of("import.reading"));
  }

  private void show(ImportModel.State state) {
    patience.stop();
    boolean reading = state instanceof ImportModel.State.Reading;
    setVisible(reading && state.shown() == null);
    if (reading && state.shown() != null) {
      patience.play();
    }
  }
}
