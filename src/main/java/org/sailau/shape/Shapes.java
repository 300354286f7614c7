package org.sailau.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of outlines. Immutable: any thread may use it.
///
/// @param shapes at least one, in the order of the file
/// @param file the name of the file
/// @param sha256 of the file's bytes, in 64 hexadecimal digits
/// @param credit who made the outlines, as the file says it; null if it does not
/// @param date of when the outlines are, as the file says it; null if it does not
public record Shapes(
    List<Shape> shapes,
    String file,
    String sha256,
    @Nullable String credit,
    @Nullable String date) {

  public Shapes {
    shapes = List.copyOf(shapes);
  }
}
