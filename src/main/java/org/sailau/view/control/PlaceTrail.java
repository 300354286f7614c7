package org.sailau.view.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.sailau.audit.Audited;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;

/// Shows which unit the figures of a tab are of: the units above it as links, its name, and how
/// many units are directly within it. Where nothing is stated of the contest there, it offers the
/// nearest unit that has figures. Hidden if the contest has figures in one unit only.
public final class PlaceTrail extends FlowPane {

  private final Session session;
  private final Texts texts;
  private final ViewState viewState;

  private final boolean offersNearest;

  /// @param offersNearest whether it offers the nearest unit that has figures of the contest
  public PlaceTrail(Context context, boolean offersNearest) {
    super(6, 0);
    this.offersNearest = offersNearest;
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    setId("place-trail");
    getStyleClass().add("place-trail");
    setMinHeight(USE_PREF_SIZE);
    context.subscriptions().withValue(session.contest(), this::show);
  }

  private void show(Optional<Contest> contest) {
    Optional<Audited> audited = session.audited();
    List<Node> parts =
        audited.isPresent() && contest.isPresent()
            ? parts(audited.get(), contest.get())
            : List.of();
    getChildren().setAll(parts);
    setVisible(!parts.isEmpty());
    setManaged(!parts.isEmpty());
  }

  private List<Node> parts(Audited audited, Contest contest) {
    Election election = audited.election();
    int shown = contest.unit();
    int own = election.contests().get(election.indexOf(contest)).unit();
    if (shown == own && !hasFiguresBeside(contest, own, election)) {
      return List.of();
    }
    List<Node> parts = new ArrayList<>();
    for (int above : above(election, shown)) {
      parts.add(link(name(election, above), "place-above", () -> session.selectUnit(above)));
      parts.add(new Label("›"));
    }
    Label here = new Label(name(election, shown));
    here.setId("place-here");
    here.getStyleClass().add("place-here");
    parts.add(here);
    int within = audited.parts().count(shown);
    if (within > 0) {
      parts.add(new Label("›"));
      parts.add(
          link(
              texts.of("place.parts", within), "place-parts", () -> viewState.tab().set("places")));
    }
    if (offersNearest && !contest.hasFigures(shown)) {
      nearest(election, contest, own)
          .ifPresent(
              unit ->
                  parts.add(
                      link(
                          texts.of("place.nearest", name(election, unit)),
                          "place-nearest",
                          () -> session.selectUnit(unit))));
    }
    return parts;
  }

  private static boolean hasFiguresBeside(Contest contest, int own, Election election) {
    int first = contest.nextWithFigures(0);
    return (first == own ? contest.nextWithFigures(own + 1) : first) < election.units().size();
  }

  /// The units above one, the topmost first.
  private static List<Integer> above(Election election, int unit) {
    List<Integer> above = new ArrayList<>();
    for (int up = election.units().get(unit).within();
        up != Unit.TOP;
        up = election.units().get(up).within()) {
      above.add(up);
    }
    Collections.reverse(above);
    return above;
  }

  /// The lowest unit above the one that is shown that has figures of the contest, but none above
  /// the one that decides it; or else that one, or the first one that has figures.
  private static OptionalInt nearest(Election election, Contest contest, int own) {
    List<Integer> candidates = new ArrayList<>(above(election, contest.unit()).reversed());
    candidates.removeAll(above(election, own));
    candidates.add(own);
    candidates.add(contest.nextWithFigures(0));
    return candidates.stream()
        .mapToInt(unit -> unit)
        .filter(unit -> unit < election.units().size() && contest.hasFigures(unit))
        .findFirst();
  }

  private String name(Election election, int unit) {
    return ShortText.of(election.units().get(unit).name().in(texts.locale()));
  }

  private static Hyperlink link(String text, String id, Runnable action) {
    Hyperlink link = new Hyperlink(text);
    link.setId(id);
    link.getStyleClass().add("place-link");
    link.setOnAction(_ -> action.run());
    return link;
  }
}
