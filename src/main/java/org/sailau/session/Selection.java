package org.sailau.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.Ranking;
import org.sailau.election.derive.OthersTogether;

/// What is selected in what is open: a contest, a unit, a measure and a choice. All of them change
/// together with what is open, so that nobody sees a contest of another election. For the JavaFX
/// thread only.
final class Selection {

  private final BatchedProperty<Opened> opened;
  private final BatchedProperty<Optional<Contest>> contest =
      new BatchedProperty<>(Optional.empty());
  private final BatchedProperty<Optional<Integer>> unit = new BatchedProperty<>(Optional.empty());
  private final BatchedProperty<Measure> measure = new BatchedProperty<>(Measure.SHARE);
  private final BatchedProperty<Optional<String>> choice = new BatchedProperty<>(Optional.empty());

  /// @param opened what is open; [#show] sets it
  Selection(BatchedProperty<Opened> opened) {
    this.opened = opened;
  }

  /// The selected contest as it is seen in the selected unit.
  BatchedProperty<Optional<Contest>> contest() {
    return contest;
  }

  BatchedProperty<Optional<Integer>> unit() {
    return unit;
  }

  BatchedProperty<Measure> measure() {
    return measure;
  }

  BatchedProperty<Optional<String>> choice() {
    return choice;
  }

  /// Selects a contest. The selected unit stays, unless it is the one that decides the contest
  /// before: then the one that decides this contest is selected.
  void select(Contest wanted) {
    if (isSelected(wanted)) {
      return;
    }
    boolean follows =
        contest.get().isEmpty()
            || unit.get().equals(decided(contest.get().get()).map(Contest::unit));
    int own = decided(wanted).orElse(wanted).unit();
    select(wanted, follows ? own : unit.get().orElse(own));
  }

  /// Selects a unit by its position in [Election#units]. The selected contest stays.
  void selectUnit(int wanted) {
    contest.get().ifPresent(selected -> select(selected, wanted));
  }

  /// Selects a contest and a unit together.
  void select(Contest wanted, int wantedUnit) {
    if (isSelected(wanted) && unit.get().equals(Optional.of(wantedUnit))) {
      return;
    }
    Contest there = decided(wanted).orElse(wanted).at(wantedUnit);
    change(opened.get(), Optional.of(there), isSelected(wanted));
  }

  private boolean isSelected(Contest wanted) {
    return contest.get().filter(selected -> selected.id().equals(wanted.id())).isPresent();
  }

  /// A contest as it is in the unit that decides it.
  private Optional<Contest> decided(Contest seen) {
    return opened.get().shown().flatMap(ready -> ready.election().contest(seen.id()));
  }

  /// Shows what was read. If it is the same file as before, the same contest, unit, choice and
  /// measure stay selected, as far as the file still has them.
  void show(Opened state) {
    Optional<Opened.Ready> last = opened.get().shown();
    Optional<Opened.Ready> ready = state.shown();
    Optional<Contest> same =
        last.isPresent()
                && ready.isPresent()
                && Objects.equals(last.get().file(), ready.get().file())
            ? sameIn(ready.get().election(), last.get().election())
            : Optional.empty();
    change(
        state,
        same.or(() -> ready.map(shown -> shown.election().contests().getFirst())),
        same.isPresent());
  }

  /// The contest and unit of an election that are selected in another one, by their ids; empty if
  /// it has no such contest.
  private Optional<Contest> sameIn(Election election, Election last) {
    OptionalInt place =
        unit.get().stream()
            .mapToInt(selected -> election.unitOf(last.units().get(selected).id()))
            .filter(found -> found >= 0)
            .findFirst();
    return contest
        .get()
        .flatMap(selected -> election.contest(selected.id()))
        .map(found -> place.isPresent() ? found.at(place.getAsInt()) : found);
  }

  /// Changes all properties before it calls any listener, so that no listener sees a contest of
  /// another election than the one that is open.
  ///
  /// @param same whether the contest is the one that is selected, so that its choice and measure
  ///   stay
  private void change(Opened state, Optional<Contest> wanted, boolean same) {
    Optional<Contest> whole =
        wanted.flatMap(seen -> state.shown().flatMap(ready -> ready.election().contest(seen.id())));
    BatchedProperty.change(
        List.of(choice, measure, unit, contest, opened),
        () -> {
          if (!same || wanted.filter(this::hasSelectedChoice).isEmpty()) {
            choice.set(
                wanted.flatMap(Selection::leader).or(() -> whole.flatMap(Selection::leader)));
          }
          if (!same) {
            measure.set(whole.map(Selection::measureOf).orElse(Measure.SHARE));
          }
          unit.set(wanted.map(Contest::unit));
          contest.set(wanted);
          opened.set(state);
        });
  }

  private boolean hasSelectedChoice(Contest shown) {
    return choice.get().equals(Optional.of(Ranking.REMAINDER))
        || choice.get().equals(Optional.of(OthersTogether.KEY))
        || shown.choices().stream().anyMatch(each -> choice.get().equals(Optional.of(each.id())));
  }

  private static Measure measureOf(Contest contest) {
    boolean anyShare =
        contest.ranking().lines().stream().anyMatch(line -> line.tally().share() != null);
    return anyShare ? Measure.SHARE : Measure.VOTES;
  }

  private static Optional<String> leader(Contest contest) {
    return contest.ranking().lines().stream().findFirst().map(line -> line.choice().id());
  }
}
