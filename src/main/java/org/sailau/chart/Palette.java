package org.sailau.chart;

import java.awt.Color;

/// The colours of charts, by what they are for. The style sheet has the same under the same names.
public record Palette(
    Color bg,
    Color subtle,
    Color zoom,
    Color line,
    Color control,
    Color text,
    Color muted,
    Color accent,
    Color onAccent,
    Color other,
    Color hatch) {

  public static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0xF4F5F7),
          new Color(0xF0EEF6),
          new Color(0xD6DAE1),
          new Color(0x838B98),
          new Color(0x191D25),
          new Color(0x555D6B),
          new Color(0x5B3C9E),
          new Color(0xFFFFFF),
          new Color(0x7B8492),
          new Color(0x555D6B));
}
