package org.sailau.dataset;

import java.io.InputStream;
import java.util.Objects;

/// The election that comes with the program.
public final class BundledDataset {

  /// Its file's name.
  public static final String NAME = "kazakhstan-president-2022.sailau.json";

  private static final String PATH = "/assets/datasets/" + NAME;

  private BundledDataset() {}

  public static InputStream open() {
    return Objects.requireNonNull(BundledDataset.class.getResourceAsStream(PATH), PATH);
  }
}
