package org.sailau.view.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.chart.base.Table;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.chart.FiguresTable;

/// Says in the reader's language what is written into a dataset: its fields, and the rules for
/// figures. The schema beside a saved example has every detail.
public final class DatasetFormat extends VBox {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 560;
  private static final double GAP = 12;

  /// A field as it is written in the file, and the key of the sentence about it.
  private record Field(String written, String key) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("title, date, status", "format.field.election"),
          new Field("announced, authority", "format.field.announced"),
          new Field("sources", "format.field.sources"),
          new Field("units", "format.field.units"),
          new Field("units[].within", "format.field.within"),
          new Field("units[].turnout", "format.field.turnout"),
          new Field("units[].pollingStations", "format.field.stations"),
          new Field("turnoutRounding", "format.field.turnoutRounding"),
          new Field("contests", "format.field.contests"),
          new Field("contests[].shareBase", "format.field.shareBase"),
          new Field("contests[].ballotOrder", "format.field.ballotOrder"),
          new Field("contests[].rounding", "format.field.rounding"),
          new Field("observation", "format.field.observation"));

  public DatasetFormat(Look look) {
    super(GAP);
    Texts texts = look.texts();
    List<List<String>> rows = new ArrayList<>();
    FIELDS.forEach(field -> rows.add(List.of(field.written, texts.of(field.key))));
    FiguresTable fields = new FiguresTable(look);
    fields.setId("format-fields");
    fields.setAccessibleText(texts.of("format.title"));
    fields.show(
        Table.ofTexts(
            List.of(
                Table.Column.ofTexts(texts.of("format.column.field")),
                Table.Column.ofTexts(texts.of("format.column.what"))),
            rows));
    VBox.setVgrow(fields, Priority.ALWAYS);
    getChildren()
        .addAll(
            paragraph(texts.of("format.what")),
            fields,
            rule(texts.of("format.rule.notStated")),
            rule(texts.of("format.rule.printed")),
            rule(texts.of("format.rule.moreThan", "{ \"moreThan\": 614 }")),
            rule(texts.of("format.rule.evidence")),
            rule(texts.of("format.rule.texts", "{ \"en\": …, \"kk\": …, \"ru\": … }")));
    setPrefSize(WIDTH * look.zoom(), HEIGHT * look.zoom());
  }

  private static Label rule(String text) {
    return paragraph("• " + text);
  }

  private static Label paragraph(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
