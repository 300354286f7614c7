package org.sailau.view.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.derive.StatedBy;
import org.sailau.session.Opened;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.control.ShortText;
import org.sailau.wording.SourceWords;

/// Chooses the source whose figures are shown. Disabled where there is only one.
final class StatedByMenu extends Menu {

  /// More sources do not fit on a screen.
  private static final int MOST = 30;

  private final Session session;
  private final Texts texts;

  StatedByMenu(Context context) {
    super(context.texts().of("menu.statedBy"));
    this.session = context.session();
    this.texts = context.texts();
    setId("stated-by");
    context.subscriptions().withValue(session.opened(), opened -> fill(opened.shown()));
  }

  private void fill(Optional<Opened.Ready> ready) {
    getItems().clear();
    List<Source> sources =
        ready.map(open -> StatedBy.sources(open.asStated().election())).orElse(List.of());
    setDisable(sources.size() < 2);
    ToggleGroup group = new ToggleGroup();
    String now =
        ready
            .map(Opened.Ready::election)
            .map(Election::statedBy)
            .or(() -> sources.stream().findFirst().map(Source::id))
            .orElse("");
    for (Source source : sources.subList(0, Math.min(MOST, sources.size()))) {
      RadioMenuItem item =
          new RadioMenuItem(
              source.equals(sources.getFirst())
                  ? texts.of("menu.statedBy.dataset")
                  : ShortText.of(SourceWords.published(source, texts)));
      item.setMnemonicParsing(false);
      item.setId("stated-by-" + source.id());
      item.setToggleGroup(group);
      item.setSelected(source.id().equals(now));
      item.setOnAction(_ -> session.showAsStatedBy(source.id()));
      getItems().add(item);
    }
  }
}
