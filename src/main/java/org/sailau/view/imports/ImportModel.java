package org.sailau.view.imports;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sailau.importer.ImportRequest;
import org.sailau.importer.Imported;
import org.sailau.importer.Importer;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.recipe.Role;
import org.sailau.importer.table.TableFile;
import org.sailau.importer.table.TableLimits;
import org.sailau.session.LatestOnly;
import org.sailau.session.Work;

/// A file that is being imported, and what the user has decided of it. Each decision reads the file
/// again in the background, and can be undone. Belongs to the JavaFX thread.
public final class ImportModel {

  private final Path file;
  private final LatestOnly<Outcome<Imported>> reading;
  private final Importer importer = new Importer(TableLimits.defaults());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading(null));
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final Deque<ImportRequest> before = new ArrayDeque<>();
  private ImportRequest request;

  /// The table of the file, as long as it need not be taken out of the file again.
  private @Nullable TableFile table;

  /// Becomes true when the latest reading is no longer wanted.
  private AtomicBoolean abandoned = new AtomicBoolean();

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
    this.file = file;
    this.request = request;
    this.reading = new LatestOnly<>(work);
    read();
  }

  public Path file() {
    return file;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
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

  /// Says what a column holds.
  void role(int column, Role role) {
    change(
        now -> {
          Map<Integer, Role> columns = new HashMap<>(now.columns());
          columns.put(column, role);
          return now.withColumns(columns);
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
    state.set(new State.Reading(state.get().shown()));
    ImportRequest now = request;
    @Nullable TableFile known = table;
    String name = String.valueOf(file.getFileName());
    reading.request(
        () ->
            known == null
                ? importer.read(file, now, _ -> !gone.get())
                : importer.read(name, known, now),
        this::land,
        () -> state.set(new State.Refused(List.of(), state.get().shown())));
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
        state.set(new State.Read(imported));
      }
      case Outcome.Refused<Imported>(var problems) -> state.set(new State.Refused(problems, shown));
      case Outcome.Cancelled<Imported> _ -> {} // Another reading follows.
    }
  }

  /// Ends reading: the page is closed.
  public void end() {
    abandoned.set(true);
    reading.cancel();
  }
}
