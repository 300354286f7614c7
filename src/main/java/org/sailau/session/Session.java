package org.sailau.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.derive.OthersTogether;
import org.sailau.election.derive.StatedBy;
import org.sailau.json.Progress;
import org.sailau.problem.Problems;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Shapes;

/// What is open, what is selected in it, and how far reading has come. Call it and listen to it on
/// the JavaFX thread only.
public final class Session {

  /// The shortest time between two reports of progress, in nanoseconds.
  private static final long PROGRESS_EVERY = 50_000_000;

  private final DatasetReader reader;
  private final Supplier<InputStream> bundled;
  private final Work work;
  private final LongSupplier nanoTime;

  private final BatchedProperty<Opened> opened = new BatchedProperty<>(new Opened.Nothing());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final Selection selection = new Selection(opened);

  /// How a file is read that is no dataset; the last one only.
  private final Map<Path, Function<Progress, ReadResult>> readings = new HashMap<>();

  /// What was open before each amendment, the latest last.
  private final List<Opened.Ready> before = new ArrayList<>();

  private final ReadOnlyIntegerWrapper amendments = new ReadOnlyIntegerWrapper();

  private final ReadOnlyObjectWrapper<Optional<Reloaded>> reloaded =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Decides whether the open election is replaced or closed.
  private Consumer<Runnable> decision = Runnable::run;

  /// Becomes true when the latest reading is no longer wanted.
  private AtomicBoolean abandoned = new AtomicBoolean();

  /// @param bundled opens the dataset that comes with the program
  public Session(DatasetReader reader, Supplier<InputStream> bundled, Work work) {
    this(reader, bundled, work, System::nanoTime);
  }

  Session(DatasetReader reader, Supplier<InputStream> bundled, Work work, LongSupplier nanoTime) {
    this.reader = reader;
    this.bundled = bundled;
    this.work = work;
    this.nanoTime = nanoTime;
  }

  public ReadOnlyObjectProperty<Opened> opened() {
    return opened.getReadOnlyProperty();
  }

  /// How much of the file has been read, from 0 to 1. It stays near 0 if the length is not known.
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// The selected contest as it is seen in the selected unit, see [Contest#at]; empty when no
  /// election is open.
  public ReadOnlyObjectProperty<Optional<Contest>> contest() {
    return selection.contest().getReadOnlyProperty();
  }

  /// The position in [Election#units] of the selected unit; empty when no election is open. At
  /// first it is the unit that decides the selected contest.
  public ReadOnlyObjectProperty<Optional<Integer>> unit() {
    return selection.unit().getReadOnlyProperty();
  }

  public ObjectProperty<Measure> measure() {
    return selection.measure();
  }

  /// The id of the selected choice, [OthersTogether#KEY] or [Ranking#REMAINDER].
  public ObjectProperty<Optional<String>> choice() {
    return selection.choice();
  }

  /// The election that the window shows.
  public Optional<Election> election() {
    return opened.get().shown().map(Opened.Ready::election);
  }

  /// The same election with the findings of its audit.
  public Optional<Audited> audited() {
    return opened.get().shown().map(Opened.Ready::audited);
  }

  /// Sets what decides whether the open election is replaced by another one or closed: it gets the
  /// action, and runs it now, later, or not at all.
  public void beforeReplacing(Consumer<Runnable> newDecision) {
    decision = newDecision;
  }

  public void open(Path file) {
    decision.accept(
        () -> {
          readings.remove(file);
          read(file, Optional.empty());
        });
  }

  /// Opens a file that is no dataset. Reloading it reads it in the same way.
  ///
  /// @param reading reads the file, in the background
  public void open(Path file, Function<Progress, ReadResult> reading) {
    decision.accept(
        () -> {
          readings.clear();
          readings.put(file, reading);
          read(file, Optional.empty());
        });
  }

  /// @param before what the file held when it was read before, to be compared with what it holds
  private void read(Path file, Optional<Opened.Ready> before) {
    long size = Math.max(1, size(file));
    read(file, before, size, readings.getOrDefault(file, progress -> reader.read(file, progress)));
  }

  /// Shows an election that has been read already.
  public void open(Opened.Ready ready) {
    abandoned.set(true);
    reloaded.set(Optional.empty());
    show(ready);
  }

  /// Shows the open election with the figures of one of its sources only.
  ///
  /// @param source its id; the id of the first source, or null, for all figures as the dataset has
  ///   them
  public void showAsStatedBy(@Nullable String source) {
    opened
        .get()
        .shown()
        .ifPresent(
            ready -> {
              Election stated = ready.asStated().election();
              if (source == null || source.equals(stated.source().id())) {
                show(ready.asOriginal());
                return;
              }
              abandoned.set(true);
              AtomicBoolean gone = new AtomicBoolean();
              abandoned = gone;
              @Nullable Shapes outlines = ready.audited().shapesFile();
              work.run(
                  () -> Audited.of(StatedBy.of(stated, source)).withShapes(outlines),
                  made -> {
                    if (!gone.get()) {
                      show(ready.as(made));
                    }
                  },
                  () -> {});
            });
  }

  /// Puts a changed election in the place of the open one, as the next of its amendments. It can be
  /// taken back, and is lost when another election is opened.
  public void amend(Election changed) {
    opened
        .get()
        .shown()
        .ifPresent(
            ready -> {
              abandoned.set(true);
              AtomicBoolean gone = new AtomicBoolean();
              abandoned = gone;
              @Nullable Shapes outlines = ready.audited().shapesFile();
              work.run(
                  () -> drawn(Amended.of(changed, ready), outlines),
                  made -> {
                    if (!gone.get()) {
                      before.add(ready.asOriginal());
                      amendments.set(before.size());
                      show(made);
                    }
                  },
                  () -> {});
            });
  }

  /// Gives the units of the open election outlines, in the place of those that it has. They stay
  /// until another file is opened. If no unit is found in the file, nothing changes.
  ///
  /// @param after gets what joining the file has come to
  public void showShapes(Shapes outlines, Consumer<JoinedShapes> after) {
    opened
        .get()
        .shown()
        .ifPresent(
            ready -> {
              abandoned.set(true);
              AtomicBoolean gone = new AtomicBoolean();
              abandoned = gone;
              work.run(
                  () -> ready.withShapes(outlines),
                  made -> {
                    @Nullable JoinedShapes joined = made.audited().shapes();
                    if (gone.get() || joined == null) {
                      return;
                    }
                    if (!joined.outlines().isEmpty()) {
                      show(made);
                    }
                    after.accept(joined);
                  },
                  () -> {});
            });
  }

  private static Opened.Ready drawn(Opened.Ready ready, @Nullable Shapes outlines) {
    return outlines == null ? ready : ready.withShapes(outlines);
  }

  /// Takes back the last amendment.
  public void undoAmendment() {
    if (!before.isEmpty()) {
      Opened.Ready last = before.removeLast();
      amendments.set(before.size());
      show(last);
    }
  }

  /// How many amendments of the open election there are that are in no file.
  public ReadOnlyIntegerProperty amendments() {
    return amendments.getReadOnlyProperty();
  }

  /// Keeps the amendments as they are: they are saved, or wanted no more.
  public void forgetAmendments() {
    before.clear();
    amendments.set(0);
  }

  public void openBundled() {
    decision.accept(() -> readBundled(Optional.empty()));
  }

  private void readBundled(Optional<Opened.Ready> before) {
    read(null, before, Long.MAX_VALUE, progress -> reader.read(bundled.get(), progress));
  }

  /// Reads again the file that was not opened, or else the one that is shown, and publishes what
  /// has changed since then.
  public void reload() {
    @Nullable Path notOpened =
        switch (opened.get()) {
          case Opened.Refused refused -> refused.file();
          case Opened.Failed failed -> failed.file();
          default -> null;
        };
    if (notOpened != null) {
      read(notOpened, opened.get().shown().filter(ready -> notOpened.equals(ready.file())));
      return;
    }
    opened
        .get()
        .shown()
        .ifPresent(
            ready -> {
              @Nullable Path file = ready.file();
              if (file == null) {
                readBundled(Optional.of(ready));
              } else {
                read(file, Optional.of(ready));
              }
            });
  }

  /// What the last reading of the open file has changed, if it was a reload.
  public ReadOnlyObjectProperty<Optional<Reloaded>> reloaded() {
    return reloaded.getReadOnlyProperty();
  }

  /// Stops reading. The election that was shown stays.
  public void cancel() {
    abandoned.set(true);
    if (opened.get() instanceof Opened.Loading loading) {
      opened.set(orNothing(loading.shown()));
    }
  }

  /// Publishes what is wrong with a file that was read elsewhere.
  public void refuse(Path file, Problems problems) {
    abandoned.set(true);
    opened.set(new Opened.Refused(file, problems, opened.get().shown()));
  }

  /// Forgets the problems of a refused file.
  public void dismiss() {
    if (opened.get() instanceof Opened.Refused refused) {
      opened.set(orNothing(refused.shown()));
    }
  }

  public void close() {
    decision.accept(
        () -> {
          abandoned.set(true);
          forgetAmendments();
          reloaded.set(Optional.empty());
          show(new Opened.Nothing());
        });
  }

  /// Selects a contest. The selected unit stays, unless it is the one that decides the contest
  /// before: then the one that decides this contest is selected.
  public void select(Contest wanted) {
    selection.select(wanted);
  }

  /// Selects a unit by its position in [Election#units]. The selected contest stays.
  public void selectUnit(int wanted) {
    selection.selectUnit(wanted);
  }

  /// Selects a contest and a unit together.
  public void select(Contest wanted, int wantedUnit) {
    selection.select(wanted, wantedUnit);
  }

  private static Opened orNothing(Optional<Opened.Ready> shown) {
    return shown.<Opened>map(ready -> ready).orElseGet(Opened.Nothing::new);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private void read(
      @Nullable Path file,
      Optional<Opened.Ready> before,
      long size,
      Function<Progress, ReadResult> reading) {
    abandoned.set(true);
    AtomicBoolean gone = new AtomicBoolean();
    abandoned = gone;
    progress.set(0);
    @Nullable Shapes outlines = before.map(ready -> ready.audited().shapesFile()).orElse(null);
    reloaded.set(Optional.empty());
    opened.set(new Opened.Loading(file, opened.get().shown()));
    work.run(
        () ->
            Landing.read(
                    file, before, () -> reading.apply(new Reached(gone, size)), () -> !gone.get())
                .withShapes(outlines),
        landing -> {
          if (!gone.get()) {
            land(landing);
          }
        },
        () -> {
          if (!gone.get()) {
            opened.set(new Opened.Failed(file, opened.get().shown()));
          }
        });
  }

  /// Reports progress on the JavaFX thread, with a pause of at least [#PROGRESS_EVERY] between two
  /// reports.
  private final class Reached implements Progress {
    private final AtomicBoolean gone;
    private final double size;
    private long told = nanoTime.getAsLong();

    Reached(AtomicBoolean gone, long size) {
      this.gone = gone;
      this.size = size;
    }

    @Override
    public boolean reached(long bytes) {
      long now = nanoTime.getAsLong();
      if (now - told > PROGRESS_EVERY) {
        told = now;
        work.runOnFx(
            () -> {
              if (!gone.get()) {
                progress.set(Math.min(1, bytes / size));
              }
            });
      }
      return !gone.get();
    }
  }

  private void land(Landing landing) {
    switch (landing.result()) {
      case ReadResult.Done done -> {
        forgetAmendments();
        showOrRefuse(
            new Opened.Ready(
                landing.audited().orElseThrow(), landing.file(), done.warnings(), done.digest()),
            opened.get().shown());
        if (opened.get() instanceof Opened.Ready) {
          reloaded.set(landing.reloaded());
        }
      }
      case ReadResult.Refused refused ->
          opened.set(new Opened.Refused(landing.file(), refused.problems(), opened.get().shown()));
      case ReadResult.Cancelled _ -> opened.set(orNothing(opened.get().shown()));
    }
  }

  /// Shows an election. If there is too little memory to show it, the one before is open again.
  private void showOrRefuse(Opened.Ready ready, Optional<Opened.Ready> last) {
    try {
      show(ready);
    } catch (OutOfMemoryError full) {
      show(orNothing(last));
      opened.set(new Opened.Refused(ready.file(), Landing.tooLittleMemory(), last));
    }
  }

  private void show(Opened state) {
    selection.show(state);
  }
}
