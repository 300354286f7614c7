package org.sailau.view.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.FileLayout;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.session.LatestOnly;
import org.sailau.session.Work;

/// A file that is being imported, and what the user has decided of it. Each decision reads the file
/// again in the background, and can be undone. Belongs to the JavaFX thread.
public final class ImportModel {

  /// The progress of a reading of which nobody knows how far it is: all of the file has been read,
  /// and its figures are added up, or nothing has been read yet.
  public static final int UNKNOWN = -1;

  /// The line of the header of a file that does not name its columns.
  static final int NO_HEADER = 0;

  private static final int ALL = 100;

  private final Path file;
  private final Work work;
  private final FileReading fileReading;
  private final LatestOnly<Outcome<Imported>> reading;
  private final Importer importer = new Importer(TableLimits.defaults());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading(null));
  private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper(UNKNOWN);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final Deque<ImportRequest> before = new ArrayDeque<>();
  private ImportRequest request;

  /// The table of the file, as long as it need not be taken out of the file again.
  private @Nullable TableFile table;

  /// What was decided of what was read last; null if nothing was read.
  private @Nullable Decided decided;

  /// Becomes true when the latest reading is no longer wanted.
  private AtomicBoolean abandoned = new AtomicBoolean();

  /// Takes a file apart, in the background.
  @FunctionalInterface
  interface FileReading {
    Outcome<Imported> read(Path file, ImportRequest request, ReadProgress progress);
  }

  /// What was decided, what was decided before that, and the table that was read then.
  private record Decided(
      ImportRequest request, List<ImportRequest> before, @Nullable TableFile table) {}

  /// How far the import has come.
  public sealed interface State {

    /// What was read last; null if nothing was.
    @Nullable Imported shown();

    /// The file is being read.
    record Reading(@Nullable Imported shown) implements State {}

    /// The file has been read.
    record Read(Imported shown) implements State {}

    /// The file cannot be read as it is asked for.
    record Refused(List<ImportProblem> problems, @Nullable Imported shown) implements State {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// @param request what is decided at first
  public ImportModel(Path file, ImportRequest request, Work work) {
    this(file, request, work, new Importer(TableLimits.defaults())::read);
  }

  ImportModel(Path file, ImportRequest request, Work work, FileReading fileReading) {
    this.file = file;
    this.request = request;
    this.work = work;
    this.fileReading = fileReading;
    this.reading = new LatestOnly<>(work);
    read();
  }

  public Path file() {
    return file;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// How much of the file has been read, in percent, or [#UNKNOWN].
  public ReadOnlyIntegerProperty progress() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ImportRequest request() {
    return request;
  }

  /// Changes what is decided, and reads the file accordingly.
  void change(UnaryOperator<ImportRequest> decision) {
    ImportRequest next = decision.apply(request);
    if (!next.equals(request)) {
      before.push(request);
      canUndo.set(true);
      set(next);
    }
  }

  /// Takes the last decision back.
  public void undo() {
    if (!before.isEmpty()) {
      set(before.pop());
      canUndo.set(!before.isEmpty());
    }
  }

  private void set(ImportRequest next) {
    if (!next.table().equals(request.table())) {
      table = null;
    }
    request = next;
    read();
  }

  /// Says in which line the header begins.
  ///
  /// @param line from 1, or [#NO_HEADER]
  void header(int line) {
    @Nullable Imported shown = state.get().shown();
    boolean given = shown != null && shown.read() != null && shown.read().file().headerGiven();
    if (line == NO_HEADER) {
      change(now -> now.with(now.table().laidOut(List.of(FileLayout.NO_HEADER))));
    } else if (given) {
      change(now -> now.with(now.table().laidOut(List.of())).withHeader(line));
    } else {
      change(now -> now.withHeader(line));
    }
  }

  /// Says what a column holds.
  void role(int column, Role role) {
    change(
        now -> {
          Map<Integer, Role> columns = new HashMap<>(now.columns());
          Map<Integer, Integer> codes = new HashMap<>(now.codes());
          columns.put(column, role);
          if (role != Role.UNIT_CODE) {
            codes.remove(column);
          }
          return now.withColumns(columns).withCodes(codes);
        });
  }

  /// Says that a column has the codes of the areas that another one names.
  void codes(int column, int names) {
    change(
        now -> {
          Map<Integer, Role> columns = new HashMap<>(now.columns());
          Map<Integer, Integer> codes = new HashMap<>(now.codes());
          columns.put(column, Role.UNIT_CODE);
          codes.values().remove(names);
          codes.put(column, names);
          return now.withColumns(columns).withCodes(codes);
        });
  }

  /// Joins the table of another file with this one.
  void addFile(Path other) {
    change(
        now -> {
          List<Path> files = new ArrayList<>(now.table().others());
          files.add(other);
          return now.with(now.table().joinedWith(files));
        });
  }

  /// Says that the columns that were proposed as votes of choices are these.
  void confirmChoices() {
    @Nullable Imported shown = state.get().shown();
    if (shown == null || shown.read() == null) {
      return;
    }
    Map<Integer, Role> columns = new HashMap<>(request.columns());
    shown.read().reasons().stream()
        .filter(reason -> reason.role() == Role.CHOICE_VOTES)
        .forEach(reason -> columns.put(reason.column(), Role.CHOICE_VOTES));
    change(now -> now.withColumns(columns));
  }

  /// Says what is known of the election.
  void facts(UnaryOperator<Facts> fact) {
    change(now -> now.with(fact.apply(now.facts())));
  }

  private void read() {
    abandoned.set(true);
    AtomicBoolean gone = new AtomicBoolean();
    abandoned = gone;
    progress.set(UNKNOWN);
    state.set(new State.Reading(state.get().shown()));
    ImportRequest now = request;
    @Nullable TableFile known = table;
    String name = String.valueOf(file.getFileName());
    reading.request(
        () ->
            known == null
                ? fileReading.read(file, now, new Reached(gone, size(now)))
                : importer.read(name, known, now),
        this::land,
        () -> state.set(new State.Refused(List.of(), state.get().shown())));
  }

  /// The size in bytes of all files that are read.
  private long size(ImportRequest now) {
    return size(file) + now.table().others().stream().mapToLong(ImportModel::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException | SecurityException unreadable) {
      return 0; // Whoever reads it says so.
    }
  }

  /// Tells the page each percent of the file that has been read.
  private final class Reached implements ReadProgress {
    private final AtomicBoolean gone;
    private final long size;
    private int told = UNKNOWN;

    private Reached(AtomicBoolean gone, long size) {
      this.gone = gone;
      this.size = size;
    }

    @Override
    public boolean reached(long bytes) {
      int percent = bytes <= 0 || bytes >= size ? UNKNOWN : (int) (ALL * bytes / size);
      if (percent != told) {
        told = percent;
        work.runOnFx(
            () -> {
              if (!gone.get()) {
                progress.set(percent);
              }
            });
      }
      return !gone.get();
    }
  }

  private void land(Optional<Outcome<Imported>> outcome) {
    @Nullable Imported shown = state.get().shown();
    if (outcome.isEmpty()) {
      ImportProblem full =
          ImportProblem.of(
              ImportProblem.Kind.TOO_LITTLE_MEMORY,
              "",
              Long.toString(TableLimits.defaults().memory()));
      state.set(new State.Refused(List.of(full), shown));
      return;
    }
    switch (outcome.get()) {
      case Outcome.Done<Imported>(var imported) -> {
        table = imported.read() == null ? null : imported.read().file();
        decided = new Decided(request, List.copyOf(before), table);
        state.set(new State.Read(imported));
      }
      case Outcome.Refused<Imported>(var problems) -> state.set(new State.Refused(problems, shown));
      case Outcome.Cancelled<Imported> _ -> {} // Another reading follows, or the page is closed.
    }
  }

  /// Whether a reading is under way that [#stop] ends.
  boolean canStop() {
    return decided != null && state.get() instanceof State.Reading;
  }

  /// Ends the reading that is under way, and takes back the decisions that it was begun for. Does
  /// nothing if nothing has been read before.
  void stop() {
    @Nullable Decided last = decided;
    @Nullable Imported shown = state.get().shown();
    if (last == null || shown == null || !canStop()) {
      return;
    }
    end();
    request = last.request;
    table = last.table;
    before.clear();
    before.addAll(last.before);
    canUndo.set(!before.isEmpty());
    state.set(new State.Read(shown));
  }

  /// Ends reading: the page is closed.
  public void end() {
    abandoned.set(true);
    reading.cancel();
  }
}
