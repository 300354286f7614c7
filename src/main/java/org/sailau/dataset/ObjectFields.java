package org.sailau.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/// The fields seen of the object at one depth, and where it began.
final class ObjectFields {
  private final List<String> few = new ArrayList<>();
  private @Nullable Set<String> many;
  int line;
  int column;

  void begin(TokenStreamLocation at) {
    few.clear();
    many = null;
    line = at.getLineNr();
    column = at.getColumnNr();
  }

  boolean add(String name) {
    if (few.contains(name)) {
      return false;
    }
    if (few.size() < 16) {
      return few.add(name);
    }
    if (many == null) {
      many = new HashSet<>();
    }
    return many.add(name);
  }

  boolean has(String name) {
    return few.contains(name) || many != null && many.contains(name);
  }

  int size() {
    return few.size() + (many == null ? 0 : many.size());
  }
}
