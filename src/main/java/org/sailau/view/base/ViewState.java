package org.sailau.view.base;

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
import org.sailau.audit.finding.Finding;

/// Where the user is in the window. Lives longer than the views, so that another language or
/// another look loses nothing.
public final class ViewState {

  /// A column of the results and its direction.
  public record Sort(String column, SortType type) {}

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
  public ObjectProperty<Optional<Finding>> check() {
    return check;
  }

  /// Goes to a check.
  public void show(Finding finding) {
    check.set(Optional.of(finding));
    tab.set("checks");
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

  /// What is searched for among the organisations.
  public StringProperty search() {
    return search;
  }

  public ObjectProperty<Optional<Sort>> sort() {
    return sort;
  }

  /// Whether charts are shown as tables.
  public BooleanProperty asTables() {
    return asTables;
  }

  /// Whether it is shown what was passed over in the open file.
  public BooleanProperty warnings() {
    return warnings;
  }

  /// Whether the user has put away what is said of the settings at the start.
  public BooleanProperty noticed() {
    return noticed;
  }
}
