package org.sailau.view.window;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.ResponsiveSplitPane;
import org.sailau.wording.SourceWords;

/// Shows the title of the election, how final its figures are, and who states them.
final class Header extends StackPane {

  private static final double MIN_TITLE = 360;

  private final Texts texts;
  private final Label title = new Label();
  private final Label status = new Label();
  private final Label date = new Label();
  private final Label source = new Label();
  private final Label citing = new Label();

  Header(Context context) {
    Session session = context.session();
    this.texts = context.texts();
    setId("header");
    getStyleClass().add("header");
    setMinHeight(USE_PREF_SIZE);
    title.setId("title");
    title.getStyleClass().add("title");
    title.setWrapText(true);
    status.setId("status");
    status.getStyleClass().add("badge");
    status.setMinWidth(USE_PREF_SIZE);
    date.setId("date");
    date.getStyleClass().add("subtitle");
    source.setId("source");
    source.getStyleClass().add("subtitle");
    citing.getStyleClass().add("subtitle");
    for (Label label : List.of(date, source, citing)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    FlowPane first = new FlowPane(12, 4, title, status);
    first.getStyleClass().add("title-line");
    title.maxWidthProperty().bind(first.widthProperty());
    VBox left = new VBox(4, first, date);
    VBox right = new VBox(2, source, citing);
    right.getStyleClass().add("source");
    getChildren()
        .add(
            new ResponsiveSplitPane(
                left, right, 20, MIN_TITLE * context.look().zoom(), _ -> right.prefWidth(-1)));
    context
        .subscriptions()
        .withValue(
            session.opened(),
            _ -> session.election().ifPresentOrElse(this::show, () -> clear(session)));
  }

  private void clear(Session session) {
    title.setText(
        session.opened().get() instanceof Opened.Loading ? "" : texts.of("nothing.title"));
    date.setText("");
    source.setText("");
    citing.setText("");
    status.setVisible(false);
  }

  private void show(Election election) {
    Source from = election.source();
    @Nullable LocalDate announced = election.announced();
    @Nullable LocalizedText cited = from.citing();
    title.setText(election.title().in(texts.locale()));
    status.setText(texts.of("status." + election.status()));
    status.setVisible(true);
    date.setText(
        announced == null
            ? texts.days(election.date(), election.lastDay())
            : texts.of(
                "header.date." + election.status(),
                texts.days(election.date(), election.lastDay()),
                texts.date(announced)));
    source.setText(
        election.statedBy() != null
            ? texts.of("header.statedBy", SourceWords.published(from, texts))
            : election.sources().size() == 1
                ? texts.of("header.source", SourceWords.published(from, texts))
                : texts.of(
                    "header.sources",
                    election.sources().size(),
                    SourceWords.published(from, texts)));
    citing.setText(cited == null ? "" : texts.of("header.citing", cited.in(texts.locale())));
  }
}
