package org.sailau.view.imports;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell of the file as it stands there.
final class PreviewCell extends TableCell<TableLine, TableLine> {

  private static final List<String> KINDS = List.of("above", "header", "data", "total", "left_out");

  private final Content content;

  /// What stands in a line.
  interface Content {
    String of(TableLine line);
  }

  /// @param number whether it is shown as numbers are
  PreviewCell(Content content, boolean number) {
    this.content = content;
    getStyleClass().add(number ? "import-number" : "import-text");
  }

  @Override
  protected void updateItem(@Nullable TableLine line, boolean empty) {
    super.updateItem(line, empty);
    getStyleClass().removeAll(KINDS);
    if (line == null || empty) {
      setText(null);
      return;
    }
    TableLine.Kind kind = line.kind() == TableLine.Kind.NAMES ? TableLine.Kind.HEADER : line.kind();
    getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
    setText(content.of(line));
  }
}
