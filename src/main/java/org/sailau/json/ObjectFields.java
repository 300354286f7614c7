package org.sailau.json;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/// The fields seen of the object at one depth, and where it began.
final class ObjectFields {

  private static final int FEW = 16;

  /// The first names of this object, and behind them those of the object before: objects of one
  /// list mostly have the same fields in the same order.
  private final String[] few = new String[FEW];

  private @Nullable Set<String> many;
  private @Nullable TokenStreamContext object;
  private int size;
  private boolean asBefore;

  /// @param object the parser's own record of the object just begun
  void begin(TokenStreamContext object) {
    this.object = object;
    size = 0;
    asBefore = true;
    many = null;
  }

  /// Where the object began; valid until the next one begins at this depth.
  TokenStreamLocation start() {
    return object == null
        ? TokenStreamLocation.NA
        : object.startLocation(ContentReference.unknown());
  }

  /// Adds the name that the object before had here. It is then known to be new: the names of that
  /// object differed, and so far they are the same. False, and not added, if it is another.
  boolean addAsBefore(String name) {
    if (asBefore && size < FEW && name.equals(few[size])) {
      size++;
      return true;
    }
    return false;
  }

  /// False if the object had this field already.
  boolean add(String name) {
    asBefore = false;
    if (has(name)) {
      return false;
    }
    if (size < FEW) {
      few[size] = name;
    } else {
      if (many == null) {
        many = new HashSet<>(Set.of(few));
      }
      many.add(name);
    }
    size++;
    return true;
  }

  boolean has(String name) {
    if (many != null) {
      return many.contains(name);
    }
    for (int i = 0; i < size; i++) {
      if (name.equals(few[i])) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }
}
