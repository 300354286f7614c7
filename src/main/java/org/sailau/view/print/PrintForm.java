package org.sailau.view.print;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sailau.chart.base.Chart;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.DialogHost;

/// Asks for a printer. If there is none, it says so and names what the user can do instead.
public final class PrintForm extends VBox {

  private static final double WIDTH = 480;

  private final Label message = new Label();

  /// The result of printing.
  public enum Outcome {
    PRINTED,
    /// The printer did not take the chart, or there was too little memory for it.
    NOT_TAKEN,
    /// The program failed.
    FAILED
  }

  /// @param print prints: gets the name of the printer, and what to call with the result
  public PrintForm(
      Chart chart, List<String> printers, Look look, BiConsumer<String, Consumer<Outcome>> print) {
    super(12);
    Texts texts = look.texts();
    setPrefWidth(WIDTH * look.zoom());
    Label what = wrapped(new Label(chart.headline()));
    what.getStyleClass().add("section");
    wrapped(message).setId("print-words");
    getChildren().addAll(what, message);
    if (printers.isEmpty()) {
      message.setText(texts.of("print.none"));
      message.setFocusTraversable(true); // Screen readers say what has the focus.
      message.getStyleClass().addAll("heard", DialogHost.FIRST);
      return;
    }
    message.setText(texts.of("print.how"));
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("print-printer");
    choice.getItems().setAll(printers);
    choice.setValue(printers.getFirst());
    choice.setMaxWidth(Double.MAX_VALUE);
    Label name = new Label(texts.of("print.printer"));
    name.setLabelFor(choice);
    Button printButton = new Button(texts.of("print.do"));
    printButton.setId("print-do");
    printButton.setDefaultButton(true);
    printButton.getStyleClass().add(DialogHost.FIRST);
    printButton.setOnAction(
        _ ->
            Optional.ofNullable(choice.getValue())
                .ifPresent(
                    printer -> {
                      printButton.setDisable(true);
                      message.setText(texts.of("print.drawing"));
                      print.accept(
                          printer, outcome -> showOutcome(outcome, printer, printButton, texts));
                    }));
    getChildren().addAll(name, choice, new HBox(printButton));
  }

  private void showOutcome(Outcome outcome, String printer, Button printButton, Texts texts) {
    printButton.setDisable(false);
    message.setText(
        outcome == Outcome.FAILED
            ? texts.of("failure.notDone")
            : texts.of("print.failed", printer));
    if (outcome == Outcome.PRINTED && getScene() != null) {
      getScene().getWindow().hide();
    }
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
