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

/// The letters that a picture needs, regular and bold, and fonts that have just these.
public final class GlyphSubset {

  /// What a browser needs of a font. The name is left out: a changed font must not keep it.
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

  /// What a font of these letters is called: fonts of two pictures on one page must not be taken
  /// for each other.
  public String family() {
    String letters = regular + "/" + bold;
    return "Sailau " + Sha256.of(letters.getBytes(StandardCharsets.US_ASCII)).substring(0, 8);
  }

  /// A TrueType font with these letters only.
  public byte[] font(boolean isBold) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TrueTypeFont whole = Typeface.parsed(isBold);
      // The parsed font reads its tables when they are asked for, from one place.
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

    /// Whether a text can be written with it, letter by letter.
    public static boolean hasGlyphsFor(String text, boolean bold) throws IOException {
      CmapLookup glyphs = parsed(bold).getUnicodeCmapLookup();
      return text.codePoints().allMatch(letter -> glyphs.getGlyphId(letter) != 0);
    }

    private static TrueTypeFont parse(boolean bold) {
      try {
        return new TTFParser().parse(new RandomAccessReadBuffer(FontFiles.read(bold)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
