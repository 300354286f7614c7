package org.sailau.view.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.export.CsvFile;
import org.sailau.text.Texts;
import org.sailau.view.base.ViewState;

/// Finds out what the selected tab offers to be copied or printed, and copies its table or a
/// figure.
public final class Copying {

  private final TabPane tabs;
  private final Texts texts;
  private final ViewState viewState;

  /// @param texts the language in which spreadsheets read what is copied
  /// @param viewState says what was copied
  public Copying(TabPane tabs, Texts texts, ViewState viewState) {
    this.tabs = tabs;
    this.texts = texts;
    this.viewState = viewState;
  }

  /// Copies the selected figure of the chart that has the focus, otherwise of the tab: in words,
  /// and below them what it is of and who states it.
  public void copyFigure() {
    charts().stream()
        .filter(Node::isFocusWithin)
        .findFirst()
        .flatMap(ChartPane::figure)
        .or(() -> selectedTab().flatMap(Copyable::figure))
        .ifPresentOrElse(
            figure ->
                copy(figure, texts.of("copied.figure", figure.lines().findFirst().orElse(figure))),
            () -> viewState.say(texts.of("copied.noFigure")));
  }

  /// Copies the record or the check of the tab.
  public void copyRecord() {
    selectedTab()
        .flatMap(Copyable::record)
        .ifPresentOrElse(this::copy, () -> viewState.say(texts.of("copied.noFigure")));
  }

  void copy(CopyableText part) {
    copy(part.text(), texts.of("copied.figure", part.title()));
  }

  /// Puts a text on the clipboard.
  ///
  /// @param sentence what the status line says of it
  public void copy(String text, String sentence) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    viewState.say(sentence);
  }

  private Optional<Copyable> selectedTab() {
    return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
        .filter(Copyable.class::isInstance)
        .map(Copyable.class::cast);
  }

  private List<ChartPane> charts() {
    return selectedTab().stream()
        .flatMap(tab -> tab.charts().stream())
        .filter(chartPane -> chartPane.chart().isPresent())
        .toList();
  }

  /// The chart that has the focus, otherwise the main chart of the tab; empty if there is none.
  public Optional<Chart> chart() {
    List<ChartPane> shown = charts();
    return shown.stream()
        .filter(Node::isFocusWithin)
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .flatMap(ChartPane::chart);
  }

  /// Handles the key that copies, where the focus is not in a chart. In a table or a list, it
  /// copies the table of the tab. In a text field, it does nothing more: the field has copied its
  /// text.
  public void handleCopyKey(KeyEvent event) {
    @Nullable Scene scene = tabs.getScene();
    @Nullable Node focused = scene == null ? null : scene.getFocusOwner();
    boolean inChart = charts().stream().anyMatch(Node::isFocusWithin);
    boolean inFigures = focused instanceof TableView || focused instanceof ListView;
    if (event.isShiftDown() || event.isAltDown() || inChart) {
      return;
    }
    if (inFigures) {
      copyTable();
    }
    if (inFigures || focused instanceof TextInputControl) {
      event.consume();
    }
  }

  /// Puts the table of the selected tab on the clipboard, as text with tabs, which spreadsheets
  /// paste as cells.
  public void copyTable() {
    selectedTab()
        .ifPresent(
            tab -> {
              List<List<String>> table = tab.table();
              copy(
                  table.stream()
                      .map(
                          row ->
                              row.stream()
                                  .map(CsvFile::withoutFormula)
                                  .map(cell -> CsvFile.localized(cell, texts))
                                  .collect(Collectors.joining("\t")))
                      .collect(Collectors.joining("\n", "", "\n")),
                  texts.of("copied.table", table.size() - 1));
            });
  }
}
