package org.sailau.dataset;

import java.io.InputStream;
import java.util.Objects;

/// The election that comes with the program.
public final class Bundled {

  /// Its file's name.
  public static final String NAME = "kazakhstan-president-2022.sailau.json";

  private static final String PATH = "/assets/datasets/" + NAME;

  private Bundled() {}

  public static InputStream open() {
    return Objects.requireNonNull(Bundled.class.getResourceAsStream(PATH), PATH);
  }
}
