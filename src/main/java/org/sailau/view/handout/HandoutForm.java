package org.sailau.view.handout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Paper;
import org.sailau.handout.Handout;
import org.sailau.handout.HandoutExporter;
import org.sailau.io.FileEnding;
import org.sailau.io.FileNotWritten;
import org.sailau.text.Language;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.base.PlatformServices;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.DialogHost;
import org.sailau.wording.NotWrittenWords;

/// Asks for the choices of a handout and for its file, and writes it.
public final class HandoutForm extends VBox {

  private static final double WIDTH = 460;

  private final Audited audited;
  private final HandoutExporter exporter;
  private final PlatformServices platform;
  private final Choices choices;
  private final Texts texts;
  private final Label message = new Label();
  private final Button save = new Button();
  private final Button replace = new Button();
  private final Button cancel = new Button();
  private final Button show = new Button();
  private Runnable onReplace = () -> {};

  /// The choices of a handout. The dialog keeps them when another look replaces the form.
  public static final class Choices {
    private Paper paper = Paper.A4;
    private Language language;
    private boolean answers;
    private @Nullable Path folder;

    /// Whether what is being written is not wanted any more.
    private final AtomicBoolean ended = new AtomicBoolean();

    public Choices(Language language) {
      this.language = language;
    }

    /// Stops writing, because the dialog is closed.
    public void end() {
      ended.set(true);
    }
  }

  public HandoutForm(
      Audited audited,
      HandoutExporter exporter,
      PlatformServices platform,
      Choices choices,
      Look look) {
    super(12);
    this.audited = audited;
    this.exporter = exporter;
    this.platform = platform;
    this.choices = choices;
    this.texts = look.texts();
    setPrefWidth(WIDTH * look.zoom());
    ComboBox<Paper> paper =
        ComboBoxes.of(
            "handout-paper",
            List.of(Paper.A4, Paper.LETTER),
            size -> texts.of("export.paper." + size));
    paper.setValue(choices.paper);
    paper.valueProperty().subscribe(newPaper -> choices.paper = newPaper);
    ComboBox<Language> language =
        ComboBoxes.of("handout-language", List.of(Language.values()), Language::ownName);
    language.setValue(choices.language);
    language.valueProperty().subscribe(newLanguage -> choices.language = newLanguage);
    CheckBox answers = new CheckBox(texts.of("handout.withAnswers"));
    answers.setId("handout-answers");
    answers.setSelected(choices.answers);
    answers.selectedProperty().subscribe(with -> choices.answers = with);
    message.setId("handout-said");
    message.getStyleClass().add("heard");
    message.setFocusTraversable(true); // Screen readers say what has the focus.
    button(save, "handout-save", "export.save");
    save.setDefaultButton(true);
    save.getStyleClass().add(DialogHost.FIRST);
    save.setOnAction(_ -> chooseFile());
    button(replace, "handout-replace", "export.overwrite");
    replace.setOnAction(_ -> onReplace.run());
    button(cancel, "handout-cancel", "cancel");
    button(show, "handout-show", "export.show");
    show.setOnAction(_ -> Optional.ofNullable(choices.folder).ifPresent(platform.showFolder()));
    getChildren()
        .addAll(
            wrapped(new Label(texts.of("handout.what"))),
            labelled("export.language", language),
            labelled("handout.paper", paper),
            answers,
            wrapped(message),
            new FlowPane(10, 8, save, replace, cancel, show));
    showMessage("");
  }

  private void button(Button button, String id, String text) {
    button.setId(id);
    button.setText(texts.of(text));
    button.setMinHeight(USE_PREF_SIZE);
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private VBox labelled(String key, Node control) {
    Label label = wrapped(new Label(texts.of(key)));
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  /// Shows a message. Hides the buttons that belonged to the previous message.
  private void showMessage(String sentence) {
    message.setText(sentence);
    setShown(message, !sentence.isEmpty());
    setShown(replace, false);
    setShown(cancel, false);
    setShown(show, false);
  }

  private static void setShown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void chooseFile() {
    Handout handout =
        new Handout(audited, Texts.in(choices.language), choices.paper, choices.answers);
    platform
        .savePicker()
        .choose(getScene().getWindow(), handout.fileName(), choices.folder, texts)
        .ifPresent(chosen -> writeOrAsk(handout, chosen));
  }

  private void writeOrAsk(Handout handout, Path chosen) {
    Path target = FileEnding.add(chosen, '.' + Format.PDF.extension());
    // The file dialog asks before it returns a file that exists. It could not ask about this file,
    // because the ending was added afterwards.
    if (target.equals(chosen) || Files.notExists(target)) {
      write(target, handout);
      return;
    }
    showMessage(texts.of("export.exists", target));
    onReplace = () -> write(target, handout);
    setShown(replace, true);
    replace.requestFocus();
  }

  /// Writes the handout in the background. The button is disabled until it is written.
  private void write(Path target, Handout handout) {
    save.setDisable(true);
    showMessage(texts.of("export.writing", String.valueOf(target.getFileName()), 1, 1));
    AtomicBoolean stopped = new AtomicBoolean();
    cancel.setOnAction(_ -> stopped.set(true));
    setShown(cancel, true);
    message.requestFocus();
    platform
        .work()
        .run(
            () -> writeFile(handout, target, () -> !stopped.get() && !choices.ended.get()),
            failure -> finish(target, failure),
            () -> finish(target, Optional.of(texts.of("failure.notWritten", target))));
  }

  /// Writes the handout. Runs in the background. Returns why it could not be written; empty if it
  /// was.
  private Optional<String> writeFile(Handout handout, Path target, BooleanSupplier goOn) {
    try {
      exporter.write(handout, target, goOn);
      return Optional.empty();
    } catch (CancellationException givenUp) {
      return Optional.of(texts.of("export.cancelled"));
    } catch (FileNotWritten failure) {
      return Optional.of(NotWrittenWords.of(failure, texts));
    } catch (OutOfMemoryError full) {
      return Optional.of(texts.of("handout.tooLittleMemory"));
    }
  }

  private void finish(Path target, Optional<String> failure) {
    save.setDisable(false);
    showMessage(failure.orElseGet(() -> texts.of("export.written", target)));
    if (failure.isEmpty()) {
      choices.folder = target.toAbsolutePath().getParent();
      setShown(show, true);
    }
    message.requestFocus();
  }
}
