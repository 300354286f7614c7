package org.sailau.importer.figures;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Unit;

/// A unit as a file names it. Not for several threads.
public final class FoundUnit {

  /// The parent of the unit that has no parent.
  public static final int NONE = -1;

  private final String name;
  private final @Nullable String code;
  private final Unit.@Nullable Kind kind;
  private final String label;
  private final int line;
  private int parent;
  private boolean complete;
  private boolean dissolved;

  /// @param parent the position of the unit that contains it, or [#NONE]
  /// @param label what such units are called; empty if that is not known
  /// @param line of the file in which it is named first, from 1; 0 if in none
  public FoundUnit(
      String name,
      @Nullable String code,
      Unit.@Nullable Kind kind,
      String label,
      int parent,
      int line) {
    this.name = name;
    this.code = code;
    this.kind = kind;
    this.label = label;
    this.parent = parent;
    this.line = line;
  }

  /// Empty if the file does not name it, as it often does not name the whole.
  public String name() {
    return name;
  }

  public @Nullable String code() {
    return code;
  }

  public Unit.@Nullable Kind kind() {
    return kind;
  }

  public String label() {
    return label;
  }

  public int line() {
    return line;
  }

  public int parent() {
    return parent;
  }

  public void moveTo(int otherParent) {
    parent = otherParent;
  }

  /// Whether the units within are known to be all of it.
  public boolean isComplete() {
    return complete;
  }

  public void setComplete() {
    complete = true;
  }

  /// Whether the line turned out to be the sum of others, so that it is no unit itself.
  public boolean isDissolved() {
    return dissolved;
  }

  void dissolve() {
    dissolved = true;
  }
}
