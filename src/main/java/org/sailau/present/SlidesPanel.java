package org.sailau.present;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.lesson.SlideOrder;
import org.sailau.text.Texts;

/// The list of slides. The user hides, shows and moves slides, writes notes for them, and saves
/// them as a lesson.
public final class SlidesPanel extends VBox {

  private final SlideFactory slideFactory;
  private final Texts texts;
  private final Consumer<SlideOrder> changed;
  private final ListView<SlideOrder.Entry> list = new ListView<>();
  private final TextArea notes = new TextArea();
  private final Button up = new Button();
  private final Button down = new Button();
  private final Button save = new Button();
  private final Label last = new Label();
  private SlideOrder slideOrder = new SlideOrder(java.util.List.of());
  private boolean filling;

  /// @param changed gets each changed list; at least one slide in it is shown
  public SlidesPanel(SlideFactory slideFactory, Texts texts, Consumer<SlideOrder> changed) {
    super(8);
    this.slideFactory = slideFactory;
    this.texts = texts;
    this.changed = changed;
    setId("slides");
    list.setId("slides-list");
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(texts.of("present.slides"));
    list.getStyleClass().add("slides-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setPrefHeight(320);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.getSelectionModel().selectedIndexProperty().addListener(_ -> showNotes());
    notes.setId("slides-notes");
    notes.setWrapText(true);
    notes.setPrefRowCount(4);
    notes.setPromptText(texts.of("present.notes"));
    notes.setAccessibleText(texts.of("present.notes"));
    notes.textProperty().addListener(_ -> noteWords());
    up.setId("slides-up");
    up.setText(texts.of("slides.up"));
    up.setOnAction(_ -> move(-1));
    down.setId("slides-down");
    down.setText(texts.of("slides.down"));
    down.setOnAction(_ -> move(1));
    save.setId("slides-save");
    save.setText(texts.of("slides.save"));
    last.setText(texts.of("slides.how"));
    last.setWrapText(true);
    last.setMinHeight(USE_PREF_SIZE);
    last.getStyleClass().add("subtitle");
    Label title = new Label(texts.of("present.notes"));
    title.getStyleClass().add("section");
    getChildren().addAll(last, list, new FlowPane(10, 8, up, down, save), title, notes);
  }

  /// Sets what saves the slides.
  public void onSave(PresentationContext.Lessons lessons) {
    save.setOnAction(_ -> lessons.save(slideOrder, getScene().getWindow(), last::setText));
  }

  /// Shows a list of slides.
  public void show(SlideOrder shown) {
    slideOrder = shown;
    int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getItems().setAll(shown.entries());
    list.getSelectionModel().select(Math.min(selected, shown.entries().size() - 1));
    showNotes();
  }

  /// Shows a list of slides, with one of them selected.
  void show(SlideOrder shown, SlideOrder.Entry selected) {
    show(shown);
    int index = Math.max(0, shown.entries().indexOf(selected));
    list.getSelectionModel().select(index);
    list.scrollTo(index);
  }

  private void showNotes() {
    int selected = list.getSelectionModel().getSelectedIndex();
    filling = true;
    notes.setText(
        selected < 0 ? "" : slideOrder.entries().get(selected).notes().in(texts.language()));
    filling = false;
    up.setDisable(selected <= 0);
    down.setDisable(selected < 0 || selected >= slideOrder.entries().size() - 1);
  }

  private void key(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    if (selected >= 0 && event.getCode() == KeyCode.SPACE) {
      hide(selected, !slideOrder.entries().get(selected).hidden());
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      move(-1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      move(1);
      event.consume();
    }
  }

  /// Hides or shows a slide, but never hides the last one that is shown.
  private void hide(int index, boolean hidden) {
    SlideOrder other = slideOrder.withHidden(index, hidden);
    change(other.shown().isEmpty() ? slideOrder : other, index);
  }

  private void move(int by) {
    int from = list.getSelectionModel().getSelectedIndex();
    int to = from + by;
    if (from >= 0 && to >= 0 && to < slideOrder.entries().size()) {
      change(slideOrder.moved(from, to), to);
    }
  }

  private void change(SlideOrder other, int selected) {
    slideOrder = other;
    list.getItems().setAll(other.entries());
    list.getSelectionModel().select(selected);
    changed.accept(other);
  }

  private void noteWords() {
    int selected = list.getSelectionModel().getSelectedIndex();
    if (!filling && selected >= 0) {
      slideOrder = slideOrder.withNotes(selected, texts.language(), notes.getText());
      changed.accept(slideOrder);
    }
  }

  /// The width left free for a scroll bar, whether there is one or not.
  private static final double SCROLL_BAR = 14;

  private final class Cell extends ListCell<SlideOrder.Entry> {
    private final CheckBox shown = new CheckBox();

    Cell() {
      shown.setFocusTraversable(false);
      shown.setOnAction(_ -> hide(getIndex(), !shown.isSelected()));
      setPrefWidth(0); // Names wrap instead of scrolling.
      setWrapText(true);
    }

    /// As high as the name needs beside a scroll bar.
    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(
          getListView() == null ? width : getListView().getWidth() - SCROLL_BAR);
    }

    @Override
    protected void updateItem(SlideOrder.Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setGraphic(empty ? null : shown);
      setText(empty ? null : slideFactory.name(entry.slide()));
      if (!empty) {
        shown.setSelected(!entry.hidden());
        setAccessibleText(
            texts.of(
                entry.hidden() ? "slides.hidden" : "slides.shown",
                slideFactory.name(entry.slide())));
      }
    }
  }
}
