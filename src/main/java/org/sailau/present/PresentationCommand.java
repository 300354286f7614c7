package org.sailau.present;

/// The commands of a presentation, in the order in which the list of keys shows them.
public enum PresentationCommand {
  NEXT("Space, →, ↓, PageDown"),
  BACK("←, ↑, PageUp"),
  FIRST("Home"),
  LAST("End"),
  GO("1…9, Enter"),
  GUESS("↑ ↓, 0…9, Enter"),
  UNDO("Backspace"),
  AGAIN("A"),
  SKIP("S"),
  ASK("G"),
  TABLE("E"),
  PICTURE("Shift+E"),
  ZOOM("Z"),
  PLACE("← ↑ → ↓"),
  BLACK("B, ."),
  HALO("L"),
  PEN("P"),
  PEN_UNDO("Ctrl+Z"),
  PEN_CLEAR("C, Delete"),
  CLOCK("T"),
  FULL_SCREEN("F11"),
  KEYS("F1, ?"),
  END("Esc");

  private final String keys;

  PresentationCommand(String keys) {
    this.keys = keys;
  }

  /// The keys as the list shows them.
  public String keys() {
    return keys;
  }
}
