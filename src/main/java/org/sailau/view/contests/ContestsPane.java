package org.sailau.view.contests;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.session.Session;
import org.sailau.view.base.Context;

/// What is shown of one contest, and beside it the list of all, if the election has several. In a
/// narrow pane the list is behind a button, and opens over what is shown.
public final class ContestsPane extends Region {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  /// The width of the list at the usual size of text, and as a part of the pane.
  private static final double MIN_LIST = 280;

  private static final double MAX_LIST = 352;
  private static final double LIST_PART = 0.25;

  private final Context context;
  private final Session session;
  private final double zoom;
  private final double minBeside;
  private final ContestBar bar;
  private final VBox main;
  private @Nullable ContestNavigator navigator;
  private @Nullable Election listed;

  /// Whether the list is open where it has no room of its own.
  private boolean open;

  /// @param page what is shown of the contest
  /// @param minBeside the width that the page needs while the list is beside it
  public ContestsPane(Context context, Region page, double minBeside) {
    this.context = context;
    this.session = context.session();
    this.zoom = context.look().zoom();
    this.minBeside = minBeside;
    this.bar = new ContestBar(context, this::openOrClose);
    this.main = new VBox(bar, page);
    VBox.setVgrow(page, Priority.ALWAYS);
    getStyleClass().add("contests-pane");
    getChildren().add(main);
    main.addEventFilter(MouseEvent.MOUSE_PRESSED, this::closeByClick);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeByKey);
    widthProperty().addListener(_ -> arrange());
    context.subscriptions().withValue(session.contest(), _ -> showElection());
    context.subscriptions().to(session.opened(), this::showElection);
  }

  @SuppressWarnings("ReferenceEquality") // Comparing two elections of a million units takes time.
  private void showElection() {
    Optional<Election> election = session.election().filter(shown -> shown.contests().size() > 1);
    @Nullable Election shown = election.orElse(null);
    if (shown != listed) {
      listed = shown;
      if (shown != null && navigator == null) {
        ContestNavigator made = new ContestNavigator(context, shown);
        made.onChosen(this::close);
        navigator = made;
        getChildren().add(made);
      } else if (shown != null && navigator != null) {
        navigator.show(shown);
      }
    }
    arrange();
  }

  private double listWidth() {
    double width = Math.clamp(LIST_PART * getWidth(), MIN_LIST * zoom, MAX_LIST * zoom);
    return snapSizeX(Math.min(width, getWidth()));
  }

  private boolean isBeside() {
    return getWidth() - listWidth() >= minBeside;
  }

  private void arrange() {
    boolean several = listed != null;
    bar.setVisible(several);
    bar.setManaged(several);
    bar.offerList(!isBeside());
    if (navigator != null) {
      navigator.setVisible(several && (isBeside() || open));
      navigator.pseudoClassStateChanged(OVER, !isBeside());
    }
    requestLayout();
  }

  private void openOrClose() {
    if (open) {
      close();
    } else if (navigator != null) {
      open = true;
      arrange();
      navigator.begin();
    }
  }

  private void close() {
    if (open) {
      open = false;
      arrange();
      if (!isBeside()) {
        bar.focusList();
      }
    }
  }

  private void closeByClick(MouseEvent event) {
    boolean onBar =
        event.getY() < bar.getHeight(); // The button itself closes the list that it has opened.
    if (open && !isBeside() && !onBar) {
      close();
      event.consume();
    }
  }

  private void closeByKey(KeyEvent event) {
    if (open && !isBeside() && event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return main.minHeight(mainWidth());
  }

  @Override
  protected double computePrefHeight(double width) {
    return main.prefHeight(mainWidth());
  }

  private double mainWidth() {
    return listed != null && isBeside() ? getWidth() - listWidth() : getWidth();
  }

  @Override
  protected void layoutChildren() {
    double first = getWidth() - mainWidth();
    main.resizeRelocate(first, 0, mainWidth(), getHeight());
    if (navigator != null) {
      double top = first > 0 ? 0 : bar.getHeight();
      navigator.resizeRelocate(0, top, listWidth(), Math.max(0, getHeight() - top));
    }
  }
}
