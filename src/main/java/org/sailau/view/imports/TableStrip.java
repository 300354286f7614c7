package org.sailau.view.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.Imported;
import org.sailau.importer.recipe.Layout;
import org.sailau.importer.table.CodePages;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableRequest;
import org.sailau.text.Texts;
import org.sailau.view.control.ComboBoxes;

/// How a table is taken out of its file: which sheet, which encoding, which line is the header.
final class TableStrip extends FlowPane {

  private static final int MAX_HEADER_LINE = 30;

  private final ImportModel model;
  private final Texts texts;
  private final Runnable addFile;
  private final List<Consumer<Imported.ReadTable>> boxes = new ArrayList<>();
  private @Nullable TableFile shownFile;
  private boolean showing;

  /// @param addFile asks for a file whose table is joined with this one
  TableStrip(ImportModel model, Texts texts, Runnable addFile) {
    super(18, 8);
    this.model = model;
    this.texts = texts;
    this.addFile = addFile;
  }

  /// Shows how a file was read. The boxes stay the same as long as they have the same to choose
  /// from, so that the focus stays where it is.
  void show(Imported imported) {
    Imported.@Nullable ReadTable read = imported.read();
    if (read == null) {
      return;
    }
    showing = true;
    if (!read.file().equals(shownFile)) {
      shownFile = read.file();
      make(read.file());
    }
    boxes.forEach(box -> box.accept(read));
    showing = false;
  }

  private void make(TableFile file) {
    getChildren().clear();
    boxes.clear();
    if (file.sheets().size() > 1) {
      box(
          "import-sheet",
          "import.sheet",
          file.sheets(),
          sheet -> sheet,
          read -> read.file().sheet(),
          sheet -> table(sheet, null, null));
    }
    if (file.encoding() != null && file.format() == TableFile.Format.CSV) {
      List<Charset> encodings = new ArrayList<>(CodePages.all());
      if (!encodings.contains(file.encoding())) {
        encodings.add(file.encoding());
      }
      box(
          "import-encoding",
          "import.encoding",
          encodings,
          Charset::name,
          read -> read.file().encoding(),
          encoding -> table(null, encoding, null));
    }
    if (file.delimiter() != null) {
      box(
          "import-delimiter",
          "import.delimiter",
          List.of(',', ';', '\t', '|'),
          this::delimiter,
          read -> read.file().delimiter(),
          sign -> table(null, null, sign));
    }
    // Joined tables were joined by their headers.
    if (file.format() != TableFile.Format.JSON && file.joined() == null) {
      List<Integer> lines =
          IntStream.rangeClosed(
                  ImportModel.NO_HEADER, Math.min(MAX_HEADER_LINE, file.table().rows()))
              .boxed()
              .toList();
      box(
          "import-header",
          "import.header",
          lines,
          line ->
              line == ImportModel.NO_HEADER ? texts.of("import.header.none") : String.valueOf(line),
          TableStrip::headerLine,
          model::header);
    }
    Button add = new Button(texts.of("import.addFile"));
    add.setId("import-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(_ -> addFile.run());
    getChildren().add(add);
    Button undo = new Button(texts.of("import.undo"));
    undo.setId("import-undo");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.disableProperty().bind(model.canUndo().not());
    undo.setOnAction(_ -> model.undo());
    getChildren().add(undo);
  }

  private static @Nullable Integer headerLine(Imported.ReadTable read) {
    @Nullable Layout layout = read.layout();
    if (read.file().headerGiven()) {
      return ImportModel.NO_HEADER;
    }
    return layout == null ? null : (Integer) read.file().table().line(layout.header().row());
  }

  private void table(
      @Nullable String sheet, @Nullable Charset encoding, @Nullable Character delimiter) {
    model.change(
        now -> {
          TableRequest before = now.table();
          return now.with(
              new TableRequest(
                  sheet == null ? before.sheet() : sheet,
                  encoding == null ? before.encoding() : encoding,
                  delimiter == null ? before.delimiter() : delimiter,
                  before.others(),
                  before.layouts()));
        });
  }

  private String delimiter(char sign) {
    return sign == '\t' ? texts.of("import.delimiter.tab") : String.valueOf(sign);
  }

  private <T> void box(
      String id,
      String key,
      List<T> all,
      Function<T, String> name,
      Function<Imported.ReadTable, @Nullable T> now,
      Consumer<T> choose) {
    ComboBox<T> box = ComboBoxes.of(id, all, name);
    box.valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null && !showing) {
                choose.accept(chosen);
              }
            });
    boxes.add(read -> box.setValue(now.apply(read)));
    Label label = new Label(texts.of(key));
    label.setLabelFor(box);
    label.setMinWidth(USE_PREF_SIZE);
    HBox pair = new HBox(8, label, box);
    pair.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(pair);
  }
}
