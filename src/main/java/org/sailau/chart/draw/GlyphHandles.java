package org.sailau.chart.draw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// The method handles by which Java2D reads a glyph from native memory. The JVM makes them when the
/// first letter is measured and keeps them by their types; the AOT cache cannot hold them.
public final class GlyphHandles {

  private GlyphHandles() {}

  /// Makes handles of the same types now, while there is time. Uses nothing of Java2D, so any
  /// thread may call it at any time.
  public static void prepare() {
    StructLayout glyph =
        MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("image"), ValueLayout.JAVA_FLOAT.withName("advance"));
    handle(glyph, "image");
    VarHandle advance = handle(glyph, "advance");
    if ((float) advance.get(Arena.ofAuto().allocate(glyph)) != 0) {
      throw new AssertionError("new memory is not zero");
    }
  }

  private static VarHandle handle(StructLayout glyph, String name) {
    VarHandle field = glyph.varHandle(MemoryLayout.PathElement.groupElement(name));
    return MethodHandles.insertCoordinates(field, 1, 0L).withInvokeExactBehavior();
  }
}
