package org.sailau.session;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A property that can change together with others: the listeners of all of them are called when
/// all have changed.
final class BatchedProperty<T> extends ReadOnlyObjectWrapper<T> {

  private boolean silent;
  private boolean changed;

  BatchedProperty(T value) {
    super(value);
  }

  /// Makes the changes, then calls the listeners of those properties that have changed, in the
  /// order given.
  static void change(List<BatchedProperty<?>> properties, Runnable changes) {
    properties.forEach(property -> property.silent = true);
    changes.run();
    properties.forEach(property -> property.silent = false);
    properties.forEach(BatchedProperty::tell);
  }

  private void tell() {
    if (changed) {
      changed = false;
      super.fireValueChangedEvent();
    }
  }

  @Override
  protected void fireValueChangedEvent() {
    if (silent) {
      changed = true;
    } else {
      super.fireValueChangedEvent();
    }
  }
}
