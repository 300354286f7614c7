package org.sailau.view.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Makes combo boxes.
public final class ComboBoxes {

  /// Of so many entries the width is measured. Without this property JavaFX puts all of them in
  /// words before the box is seen.
  private static final int MEASURED = 30;

  private static final String MEASURED_KEY = "comboBoxRowsToMeasureWidth";

  private ComboBoxes() {}

  /// Measures only the first entries of a box that may have very many.
  public static void measureFew(ComboBox<?> box) {
    box.getProperties().put(MEASURED_KEY, MEASURED);
  }

  /// @param name the name of an item in the list
  public static <T> ComboBox<T> of(String id, List<T> all, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(all));
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    measureFew(box);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T thing) {
            return thing == null ? "" : ShortText.of(name.apply(thing));
          }

          @Override
          public @Nullable T fromString(String typed) {
            return null;
          }
        });
    return box;
  }

  /// The same, with its value bound to a property in both directions.
  public static <T> ComboBox<T> of(
      String id, List<T> all, Function<T, String> name, Property<T> chosen) {
    ComboBox<T> box = of(id, all, name);
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }
}
