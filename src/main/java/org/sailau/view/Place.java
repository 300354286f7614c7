package org.sailau.view;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumn.SortType;

/// Where the user is in the window. Lives longer than the views, so that another language or
/// another look loses nothing.
final class Place {

  /// A column of the results and its direction.
  record Sort(String column, SortType type) {}

  private final StringProperty tab = new SimpleStringProperty("results");
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty asTables = new SimpleBooleanProperty();
  private final BooleanProperty warnings = new SimpleBooleanProperty();
  private final BooleanProperty noticed = new SimpleBooleanProperty();

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
