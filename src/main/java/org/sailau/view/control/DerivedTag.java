package org.sailau.view.control;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import org.sailau.audit.finding.Finding;
import org.sailau.text.Texts;
import org.sailau.view.base.ViewState;

/// The tag beside a figure that is derived from stated figures.
public final class DerivedTag extends FlowPane {

  private static final double BETWEEN = 8;

  /// A tag beside a figure in the very check that derives it.
  public DerivedTag(Texts texts, Label figure) {
    this(new Label(texts.of("derived")), figure);
  }

  /// A tag that leads to the check that derives the figure.
  public DerivedTag(Texts texts, Label figure, Finding finding, ViewState viewState) {
    this(link(texts, finding, viewState), figure);
  }

  private DerivedTag(Labeled tag, Label figure) {
    super(BETWEEN, 2);
    tag.getStyleClass().add("derived-tag");
    tag.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(figure, tag);
  }

  private static Hyperlink link(Texts texts, Finding finding, ViewState viewState) {
    Hyperlink link = new Hyperlink(texts.of("derived"));
    link.setAccessibleHelp(texts.of("record.howDerived"));
    link.setOnAction(_ -> viewState.show(finding));
    LazyTooltip.on(link, () -> texts.of("record.howDerived"));
    return link;
  }
}
