package org.sailau.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Outcome;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.problem.Problems;
import org.sailau.session.Opened;
import org.sailau.session.Reloaded;
import org.sailau.session.Session;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.control.OutcomeSign;
import org.sailau.wording.ChangeWords;
import org.sailau.wording.ContestWords;

/// The last line of the window: the open file, its warnings, whether its figures are consistent,
/// and the progress of reading.
final class StatusLine extends HBox {

  /// How long a sentence about what was done is seen.
  private static final Duration SAID_FOR = Duration.seconds(8);

  private final Session session;
  private final Texts texts;
  private final Label summary = new Label();
  private final Hyperlink warnings = new Hyperlink();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel;
  private final Hyperlink verdict = new Hyperlink();
  private final Region space = new Region();
  private final ViewState viewState;

  /// Leads to what the last reload has changed; null as long as none has changed anything.
  private @Nullable Hyperlink changes;

  private final Consumer<Reloaded> onChanges;

  /// A sentence that is being said.
  ///
  /// @param focused the control that had the focus when it began; null if there was none
  /// @param name the control's own name for screen readers
  private record Saying(
      String sentence, PauseTransition time, @Nullable Node focused, @Nullable String name) {}

  private @Nullable Saying saying;

  /// @param onWarnings shows the warnings about the open file
  /// @param onChanges shows what the last reload has changed
  StatusLine(Context context, Runnable onWarnings, Consumer<Reloaded> onChanges) {
    this.session = context.session();
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.onChanges = onChanges;
    verdict.setId("verdict");
    verdict.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("status-line");
    summary.setId("summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    warnings.setId("warnings");
    warnings.setMinWidth(USE_PREF_SIZE);
    warnings.setOnAction(_ -> onWarnings.run());
    progress.setId("progress");
    progress.setAccessibleText(texts.of("progress.spoken"));
    cancel = new Button(texts.of("cancel"));
    cancel.setId("cancel");
    cancel.setOnAction(_ -> session.cancel());
    HBox.setHgrow(space, Priority.ALWAYS);
    context.subscriptions().withValue(session.opened(), _ -> refresh());
    context.subscriptions().to(session.contest(), this::refresh);
    context.subscriptions().to(viewState.said(), this::sayAgain);
    context.subscriptions().to(session.reloaded(), this::sayReloaded);
    context.subscriptions().until(this::stopSaying);
    // The bundled election is read from a stream of unknown length.
    context
        .subscriptions()
        .withValue(
            session.progress(),
            reached ->
                progress.setProgress(
                    reached.doubleValue() > 0
                        ? reached.doubleValue()
                        : ProgressBar.INDETERMINATE_PROGRESS));
  }

  private void refresh() {
    int warningCount =
        session.opened().get() instanceof Opened.Ready ready ? count(ready.warnings()) : 0;
    showVerdict();
    warnings.setText(texts.of("status.warnings", warningCount));
    arrange(warningCount > 0);
    summary.setText(sentence(session.opened().get()));
    boolean loading = session.opened().get() instanceof Opened.Loading;
    if (!loading && viewState.said().get().isPresent() && saying == null) {
      say(viewState.said().get().get());
    }
  }

  /// Without a switch over patterns, whose class would be made during the start.
  private String sentence(Opened opened) {
    if (opened instanceof Opened.Loading loading) {
      return texts.of("status.loading", name(loading.file()));
    }
    if (opened instanceof Opened.Failed failed) {
      return texts.of("failure.notOpened", name(failed.file()));
    }
    return viewState
        .said()
        .get()
        .or(() -> opened.shown().map(this::summary))
        .orElse(texts.of("status.nothing"));
  }

  private void sayReloaded() {
    session
        .reloaded()
        .get()
        .ifPresentOrElse(
            reloaded ->
                viewState.say(
                    new ChangeWords(texts).sentence(reloaded.changes(), reloaded.sameBytes())),
            this::refresh);
  }

  /// The link to what the last reload has changed; empty if that is nothing.
  private Optional<Node> changes() {
    Optional<Reloaded> reloaded =
        session.reloaded().get().filter(read -> !read.changes().isEmpty());
    if (reloaded.isPresent() && changes == null) {
      Hyperlink link = new Hyperlink(texts.of("changes.title"));
      link.setId("changes-link");
      link.setMinWidth(USE_PREF_SIZE);
      link.setOnAction(_ -> session.reloaded().get().ifPresent(onChanges));
      changes = link;
    }
    return reloaded.map(_ -> changes);
  }

  private void sayAgain() {
    stopSaying();
    refresh();
  }

  /// Says a sentence for a while, and lets screen readers say it: they read the name of the focused
  /// control again when it changes.
  private void say(String sentence) {
    PauseTransition time = new PauseTransition(SAID_FOR);
    time.setOnFinished(_ -> viewState.endSaying());
    time.play();
    @Nullable Node focused = getScene() == null ? null : getScene().getFocusOwner();
    saying =
        new Saying(sentence, time, focused, focused == null ? null : focused.getAccessibleText());
    if (focused != null && !focused.accessibleTextProperty().isBound()) {
      focused.setAccessibleText(sentence);
    }
  }

  /// Stops the time, and gives the focused control its own name again.
  private void stopSaying() {
    if (saying == null) {
      return;
    }
    saying.time().stop();
    @Nullable Node focused = saying.focused();
    if (focused != null && saying.sentence().equals(focused.getAccessibleText())) {
      focused.setAccessibleText(saying.name());
    }
    saying = null;
  }

  /// Adds only the parts that have something to show: JavaFX styles hidden parts as well.
  private void arrange(boolean withWarnings) {
    List<Node> parts = new ArrayList<>(List.of(summary));
    if (withWarnings) {
      parts.add(warnings);
    }
    changes().ifPresent(parts::add);
    parts.add(space);
    if (session.audited().isPresent()) {
      parts.add(verdict);
    }
    if (session.opened().get() instanceof Opened.Loading) {
      parts.addAll(List.of(progress, cancel));
    }
    if (!parts.equals(getChildren())) {
      getChildren().setAll(parts);
    }
  }

  /// Shows whether the figures contradict each other, with a link to the checks.
  private void showVerdict() {
    Optional<Audited> audited = session.audited();
    audited
        .map(Audited::report)
        .ifPresent(
            report -> {
              Outcome outcome = report.isConsistent() ? Outcome.AGREES : Outcome.CONTRADICTS;
              verdict.setGraphic(new OutcomeSign(outcome, true));
              verdict.setText(
                  report.isConsistent()
                      ? texts.of("check.consistent")
                      : texts.of("check.contradictions", report.count(Outcome.CONTRADICTS)));
              verdict.setOnAction(
                  _ ->
                      report.of(Outcome.CONTRADICTS).stream()
                          .findFirst()
                          .ifPresentOrElse(viewState::show, () -> viewState.tab().set("checks")));
            });
  }

  private static int count(Problems warnings) {
    return warnings.listed().size() + warnings.unlistedWarnings();
  }

  private String name(@Nullable Path file) {
    return file == null ? texts.of("bundled") : String.valueOf(file.getFileName());
  }

  private String summary(Opened.Ready ready) {
    Election election = ready.election();
    Contest contest = session.contest().get().orElse(election.contests().getFirst());
    return texts.of(
        "status.summary",
        name(ready.file()),
        texts.of("status.choices." + contest.kind(), contest.standing().size()),
        ContestWords.place(election, contest, texts)
            .orElseGet(() -> texts.of("status.units", election.units().size())),
        texts.of(
            contest.rounding().stated() ? "status.rounding.stated" : "status.rounding.notStated",
            contest.rounding().decimals()));
  }
}
