package org.sailau.view.base;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumn.SortType;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.ledger.Row;

/// Where the user is in the window. It lives longer than the views, which are made again for
/// another language or look.
public final class ViewState {

  /// The column by which the results are sorted, and the direction.
  public record Sort(String column, SortType type) {}

  private final StringProperty tab = new SimpleStringProperty("results");
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Finding>> check =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Row>> source = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> said =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty asTables = new SimpleBooleanProperty();
  private final BooleanProperty throughDay = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<List<String>>> dayUnits =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<LocalDateTime>> dayHour =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<LocalDateTime>> placesHour =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty warnings = new SimpleBooleanProperty();
  private final Map<String, Double> scrolled = new HashMap<>();
  private final BooleanProperty noticed = new SimpleBooleanProperty();

  /// The selected check; empty for the first one.
  public ObjectProperty<Optional<Finding>> check() {
    return check;
  }

  /// Selects a check and the tab with the checks.
  public void show(Finding finding) {
    check.set(Optional.of(finding));
    tab.set("checks");
  }

  /// The selected figure of several sources; empty for the first one.
  public ObjectProperty<Optional<Row>> source() {
    return source;
  }

  /// Selects a figure of several sources and the tab with them.
  public void show(Row row) {
    source.set(Optional.of(row));
    tab.set("sources");
  }

  /// How far a page was scrolled, from 0 to 1.
  public double scrolled(String page) {
    return scrolled.getOrDefault(page, 0.0);
  }

  public void scroll(String page, double to) {
    scrolled.put(page, to);
  }

  /// The id of the selected tab.
  public StringProperty tab() {
    return tab;
  }

  /// The text of the search among the organisations.
  public StringProperty search() {
    return search;
  }

  public ObjectProperty<Optional<Sort>> sort() {
    return sort;
  }

  /// What the status line says for a while of what the user has just done; empty if nothing.
  public ReadOnlyObjectProperty<Optional<String>> said() {
    return said.getReadOnlyProperty();
  }

  /// Lets the status line say a sentence for a while, and screen readers too.
  public void say(String sentence) {
    said.set(Optional.empty()); // The same sentence is said again, and as long.
    said.set(Optional.of(sentence));
  }

  /// Ends what is said.
  public void endSaying() {
    said.set(Optional.empty());
  }

  /// Whether charts are shown as tables.
  public BooleanProperty asTables() {
    return asTables;
  }

  /// Whether the turnout is shown through the day.
  public BooleanProperty throughDay() {
    return throughDay;
  }

  /// The ids of the units that the user highlights in the chart of the day; empty for those that
  /// stand out.
  public ObjectProperty<Optional<List<String>>> dayUnits() {
    return dayUnits;
  }

  /// The hour that is selected there; empty for the usual one.
  public ObjectProperty<Optional<LocalDateTime>> dayHour() {
    return dayHour;
  }

  /// The hour by which places are compared; empty for their turnout of the whole voting.
  public ObjectProperty<Optional<LocalDateTime>> placesHour() {
    return placesHour;
  }

  /// Whether the warnings about the open file are shown.
  public BooleanProperty warnings() {
    return warnings;
  }

  /// Whether the user has closed the notice about the settings.
  public BooleanProperty noticed() {
    return noticed;
  }
}
