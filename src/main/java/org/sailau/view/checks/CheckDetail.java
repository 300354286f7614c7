package org.sailau.view.checks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.chart.check.ShareBasesChart;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.CopyableText;
import org.sailau.view.control.DerivedTag;
import org.sailau.view.control.OutcomeSign;
import org.sailau.view.control.SelectableLabel;
import org.sailau.view.control.ShortText;
import org.sailau.wording.FindingWords;
import org.sailau.wording.FormulaWords;

/// Shows one finding: what it is about, its formula with the figures, what follows from it, and a
/// chart if the finding has possible bases.
final class CheckDetail extends VBox implements CopyableText {

  private final Texts texts;
  private final ViewState viewState;
  private final SelectableLabel title;
  private final SelectableLabel verdict;
  private final SelectableLabel explanation;
  private final GridPane lines = new GridPane();
  private final ChartPane chartPane;

  /// The lines of the formula in words.
  private List<String> spoken = List.of();

  CheckDetail(Context context) {
    this.texts = context.texts();
    this.chartPane = new ChartPane("bases-chart", context).withButtons();
    this.viewState = context.viewState();
    this.title = selectable();
    this.verdict = selectable();
    this.explanation = selectable();
    setId("check");
    setSpacing(7);
    title.setId("check-title");
    title.getStyleClass().add("headline");
    explanation.getStyleClass().add("subtitle");
    explanation.setId("check-explanation");
    verdict.setId("check-verdict");
    lines.setId("check-lines");
    lines.getStyleClass().add("formula");
    lines.setHgap(16);
    lines.setVgap(2);
    lines.setMinHeight(USE_PREF_SIZE);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setPercentWidth(28);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(labels, values);
    VBox.setVgrow(chartPane, Priority.ALWAYS);
    getChildren().addAll(title, verdict, explanation, lines, chartPane);
    setMinHeight(USE_PREF_SIZE);
  }

  ChartPane chart() {
    return chartPane;
  }

  /// A scroll pane calls this without a width (-1) to decide about its scroll bar. Then the current
  /// width is meant.
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width > 0 ? width : getWidth());
  }

  void clear() {
    setVisible(false);
    chartPane.show(null);
  }

  void show(Audited audited, Finding finding) {
    FindingWords words = new FindingWords(audited, texts);
    setVisible(true);
    title.setText(ShortText.of(words.title(finding)));
    verdict.setGraphic(new OutcomeSign(finding.outcome(), true));
    verdict.setText(
        texts.of(
            "check.at",
            texts.of("check.outcome." + finding.outcome()),
            ShortText.of(words.summary(finding))));
    explanation.setText(words.explanation(finding));
    lines.getChildren().clear();
    List<FormulaWords.Line> formula = words.lines(finding);
    formula.forEach(this::add);
    add(new FormulaWords.Line(texts.of("check.column.check"), finding.rule().code(), false));
    chartPane.show(ShareBasesChart.of(audited, finding, texts).orElse(null));
    spoken = formula.stream().map(this::spoken).toList();
    lines.setAccessibleText(String.join(". ", spoken));
    boolean contradicts = finding.outcome() == Outcome.CONTRADICTS;
    verdict.getStyleClass().setAll("label", contradicts ? "contradiction" : "verdict");
  }

  private SelectableLabel selectable() {
    return new SelectableLabel("", () -> viewState.say(texts.of("copied.text")));
  }

  @Override
  public String copyCommand() {
    return texts.of("menu.copyCheck");
  }

  @Override
  public String title() {
    return title.getText();
  }

  @Override
  public String text() {
    return Stream.concat(
            Stream.of(title.getText(), verdict.getText(), explanation.getText()), spoken.stream())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String spoken(FormulaWords.Line line) {
    String text = line.derived() ? texts.of("spoken.derived", line.text()) : line.text();
    return line.label().isEmpty() ? text : texts.of("check.at", line.label(), text);
  }

  private void add(FormulaWords.Line line) {
    Label label = new Label(ShortText.of(line.label()));
    label.getStyleClass().add("record-label");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    SelectableLabel text = selectable();
    text.setText(ShortText.of(line.text()));
    lines.addRow(lines.getRowCount(), label, line.derived() ? new DerivedTag(texts, text) : text);
    GridPane.setValignment(label, VPos.TOP);
  }
}
