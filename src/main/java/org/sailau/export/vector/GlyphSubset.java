package org.sailau.export.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.sailau.chart.draw.FontFiles;
import org.sailau.io.Sha256;

/// Collects the letters that a picture needs, regular and bold, and makes fonts that contain only
/// these. One thread only may use it.
public final class GlyphSubset {

  /// The tables that a browser needs, except the names: a changed font must not keep the
  /// original's.
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "cmap", "OS/2", "post", "glyf", "loca");

  private final TreeSet<Integer> regular = new TreeSet<>();
  private final TreeSet<Integer> bold = new TreeSet<>();

  public void add(String text, boolean isBold) {
    text.codePoints().forEach((isBold ? bold : regular)::add);
  }

  public boolean isEmpty(boolean isBold) {
    return (isBold ? bold : regular).isEmpty();
  }

  /// The family name of a font with these letters. It depends on the letters, so that a page with
  /// two pictures does not confuse their fonts.
  public String family() {
    String letters = regular + "/" + bold;
    return "Sailau " + Sha256.of(letters.getBytes(StandardCharsets.US_ASCII)).substring(0, 8);
  }

  /// A TrueType font that contains only these letters.
  public byte[] font(boolean isBold) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TrueTypeFont whole = Typeface.parsed(isBold);
      // The parsed font reads a table when it is first needed, from one position in the file.
      synchronized (whole) {
        TTFSubsetter subset = new TTFSubsetter(whole, TABLES);
        (isBold ? bold : regular).forEach(subset::add);
        subset.writeToStream(out);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return FontNameTable.addTo(out.toByteArray(), family(), isBold);
  }

  /// The bundled typeface, parsed once.
  public static final class Typeface {

    static {
      QuietPdfBox.silence();
    }

    private static final TrueTypeFont REGULAR = parse(false);
    private static final TrueTypeFont BOLD = parse(true);

    private Typeface() {}

    public static TrueTypeFont parsed(boolean bold) {
      return bold ? BOLD : REGULAR;
    }

    /// Whether the typeface has every letter of a text.
    public static boolean hasGlyphsFor(String text, boolean bold) throws IOException {
      CmapLookup glyphs = parsed(bold).getUnicodeCmapLookup();
      return text.codePoints().allMatch(letter -> glyphs.getGlyphId(letter) != 0);
    }

    private static TrueTypeFont parse(boolean bold) {
      try {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontFiles.read(bold)));
        // Java2D draws no ligatures, and a PDF's "fi" is found only where it is f and i.
        font.setEnableGsub(false);
        return font;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
