package org.sailau.view.control;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.VBox;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.view.base.Context;

/// Links to the checks in which figures of a tab contradict others. Hidden if there are none.
public final class ContradictionLinks extends VBox {

  public static final Set<Figure.Kind> RESULTS =
      EnumSet.of(Figure.Kind.VOTES, Figure.Kind.SHARE, Figure.Kind.BASE);

  public static final Set<Figure.Kind> TURNOUT =
      EnumSet.of(
          Figure.Kind.ELIGIBLE_VOTERS,
          Figure.Kind.TOOK_PART,
          Figure.Kind.TURNOUT,
          Figure.Kind.POLLING_STATIONS,
          Figure.Kind.COUNTRIES);

  public static final Set<Figure.Kind> OBSERVERS =
      EnumSet.of(
          Figure.Kind.OBSERVERS,
          Figure.Kind.FOREIGN_REPORTERS,
          Figure.Kind.ORGANISATION_COUNT,
          Figure.Kind.ORGANISATIONS_LISTED);

  /// More links are left out: the list of checks has them.
  private static final int MAX = 3;

  private final Context context;
  private final Set<Figure.Kind> kinds;

  /// @param kinds the kinds of figures in the tab
  public ContradictionLinks(Context context, Set<Figure.Kind> kinds) {
    this.context = context;
    this.kinds = kinds;
    getStyleClass().add("contradictions");
    setMinHeight(USE_PREF_SIZE);
    show(Optional.empty());
  }

  public void show(Optional<Audited> audited) {
    getChildren().clear();
    audited.ifPresent(
        shown -> {
          shown.report().of(Outcome.CONTRADICTS).stream()
              .filter(this::isHere)
              .limit(MAX)
              .forEach(
                  finding ->
                      getChildren()
                          .add(
                              new CheckLink(shown, finding, context.texts(), context.viewState())));
        });
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private boolean isHere(Finding finding) {
    return finding.conflict().stream().anyMatch(figure -> kinds.contains(figure.kind()));
  }
}
