package org.sailau.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumn.SortType;
import org.sailau.audit.Finding;

/// Where the user is in the window. Lives longer than the views, so that another language or
/// another look loses nothing.
final class Place {

  /// A column of the results and its direction.
  record Sort(String column, SortType type) {}

  private final StringProperty tab = new SimpleStringProperty("results");
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Finding>> check =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty asTables = new SimpleBooleanProperty();
  private final BooleanProperty warnings = new SimpleBooleanProperty();
  private final Map<String, Double> scrolled = new HashMap<>();
  private final BooleanProperty noticed = new SimpleBooleanProperty();

  /// The check that is opened; empty for the first one.
  ObjectProperty<Optional<Finding>> check() {
    return check;
  }

  /// Goes to a check.
  void show(Finding finding) {
    check.set(Optional.of(finding));
    tab.set("checks");
  }

  /// How far a page was scrolled, from 0 to 1.
  double scrolled(String page) {
    return scrolled.getOrDefault(page, 0.0);
  }

  void scroll(String page, double to) {
    scrolled.put(page, to);
  }

  /// The id of the selected tab.
  StringProperty tab() {
    return tab;
  }

  /// What is searched for among the organisations.
  StringProperty search() {
    return search;
  }

  ObjectProperty<Optional<Sort>> sort() {
    return sort;
  }

  /// Whether charts are shown as tables.
  BooleanProperty asTables() {
    return asTables;
  }

  /// Whether it is shown what was passed over in the open file.
  BooleanProperty warnings() {
    return warnings;
  }

  /// Whether the user has put away what is said of the settings at the start.
  BooleanProperty noticed() {
    return noticed;
  }
}
