package org.sailau.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.sailau.export.vector.QuietPdfBox;

/// Whether a PDF has nothing but pages that are always drawn in the same way: no annotations,
/// forms, actions or layers, and no update behind its end. Sailau writes none of these.
final class PlainPdf {

  /// What the catalogue of a document that Sailau wrote may have.
  private static final Set<String> CATALOGUE =
      Set.of(
          "Type",
          "Version",
          "Pages",
          "Lang",
          "MarkInfo",
          "Metadata",
          "OutputIntents",
          "PageLabels",
          "PageMode",
          "StructTreeRoot",
          "ViewerPreferences");

  private static final byte[] END = "startxref".getBytes(StandardCharsets.US_ASCII);

  private PlainPdf() {}

  static boolean isPlain(byte[] pdf) {
    if (endings(pdf) != 1) {
      return false; // What was appended to a PDF replaces what stands before it.
    }
    QuietPdfBox.silence();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
      if (!catalogue.keySet().stream().allMatch(key -> CATALOGUE.contains(key.getName()))) {
        return false;
      }
      for (PDPage page : document.getPages()) {
        COSDictionary dictionary = page.getCOSObject();
        if (dictionary.containsKey(COSName.ANNOTS) || dictionary.containsKey(COSName.AA)) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  private static int endings(byte[] pdf) {
    int found = 0;
    for (int i = 0; i <= pdf.length - END.length; i++) {
      int same = 0;
      while (same < END.length && pdf[i + same] == END[same]) {
        same++;
      }
      if (same == END.length) {
        found++;
      }
    }
    return found;
  }
}
