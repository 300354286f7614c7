package org.sailau.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.sailau.chart.Fitted;
import org.sailau.export.Letters.Typeface;
import org.sailau.export.PdfGraphics.Weight;

/// A picture as one page of PDF: lines and searchable text, the fonts in it, tagged as a figure
/// with its description.
final class PdfFile {

  /// Begins the text that says what a picture was made from.
  static final String BEFORE = "<sailau:picture>";

  static final String AFTER = "</sailau:picture>";

  private static final double POINTS_PER_INCH = 72;

  /// Left free around a chart on a page of paper, in points.
  private static final double MARGIN = 36;

  static {
    QuietPdfBox.please();
  }

  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private PdfFile() {}

  static byte[] write(Picture picture, Provenance provenance) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L); // Else the clock would be in the file.
      Place place = Place.of(picture);
      PDPage page = new PDPage(place.page);
      document.addPage(page);
      Words words = Words.of(picture);
      describe(document, words, provenance);
      // One parsed font serves all, and is read in while fonts are put in.
      synchronized (PdfFile.class) {
        draw(document, page, picture, place);
        tag(document, page, words, place);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        document.save(out, CompressParameters.NO_COMPRESSION);
        return Seal.close(out.toByteArray());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Where on the page the chart stands, in points from the lower left corner.
  private record Place(PDRectangle page, double x, double y, double width, double height) {

    static Place of(Picture picture) {
      double points = POINTS_PER_INCH / picture.size().dpi();
      double width = picture.size().width() * points;
      double height = picture.size().height() * points;
      Paper paper = picture.options().paper();
      if (paper == Paper.CHART) {
        return new Place(rectangle(width, height), 0, 0, width, height);
      }
      boolean wide = width > height;
      double pageWidth = wide ? paper.longer() : paper.shorter();
      double pageHeight = wide ? paper.shorter() : paper.longer();
      double fit =
          Math.min(
              1, Math.min((pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN) / height));
      return new Place(
          rectangle(pageWidth, pageHeight),
          (pageWidth - fit * width) / 2,
          (pageHeight - fit * height) / 2,
          fit * width,
          fit * height);
    }

    private static PDRectangle rectangle(double width, double height) {
      return new PDRectangle((float) width, (float) height);
    }
  }

  private static void draw(PDDocument document, PDPage page, Picture picture, Place place)
      throws IOException {
    Fitted fitted = picture.fitted();
    double scale = place.width / fitted.width();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      COSDictionary figure = new COSDictionary();
      figure.setInt(COSName.MCID, 0);
      content.beginMarkedContent(FIGURE, PDPropertyList.create(figure));
      content.transform(
          new Matrix(
              (float) scale,
              0,
              0,
              (float) -scale,
              (float) place.x,
              (float) (place.y + place.height)));
      fitted.draw(
          new PdfGraphics(content, weight -> font(document, weight)), picture.options().outlines());
      content.endMarkedContent();
    }
  }

  private static PDType0Font font(PDDocument document, Weight weight) throws IOException {
    TrueTypeFont parsed = Typeface.parsed(weight == Weight.BOLD);
    return PDType0Font.load(document, parsed, true);
  }

  /// One figure, with what it shows for those who cannot see it.
  private static void tag(PDDocument document, PDPage page, Words words, Place place) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    PDStructureElement whole = new PDStructureElement("Document", root);
    root.appendKid(whole);
    PDStructureElement figure = new PDStructureElement("Figure", whole);
    whole.appendKid(figure);
    figure.setPage(page);
    figure.setAlternateDescription(words.description());
    figure.setLanguage(words.language());
    figure.getCOSObject().setItem(COSName.K, COSInteger.ZERO);
    COSDictionary layout = new COSDictionary();
    layout.setName(COSName.O, "Layout");
    layout.setItem(
        COSName.BBOX,
        new PDRectangle((float) place.x, (float) place.y, (float) place.width, (float) place.height)
            .getCOSArray());
    layout.setName("Placement", "Block");
    figure.getCOSObject().setItem(COSName.A, layout);
    COSArray ofPage = new COSArray();
    ofPage.add(figure.getCOSObject());
    PDNumberTreeNode parents = new PDNumberTreeNode(COSArray.class);
    COSArray numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(ofPage);
    parents.getCOSObject().setItem(COSName.NUMS, numbers);
    root.setParentTree(parents);
    root.setParentTreeNextKey(1);
    page.setStructParents(0);
    page.getCOSObject().setName("Tabs", "S");
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
  }

  private static void describe(PDDocument document, Words words, Provenance provenance)
      throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(words.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(words.title());
    document.getDocumentInformation().setSubject(words.source());
    document.getDocumentInformation().setCreator(provenance.program());
    PDMetadata metadata = new PDMetadata(document);
    // Not packed, so that it can be read without a PDF library.
    metadata.importXMPMetadata(xmp(words, provenance).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  /// Metadata in XMP (ISO 16684-1).
  private static String xmp(Words words, Provenance provenance) {
    return String.join(
        "\n",
        List.of(
            "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:sailau=\"https://sailau.org/picture/1\">",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                + Xml.text(words.title())
                + "</rdf:li></rdf:Alt></dc:title>",
            "<dc:source>" + Xml.text(words.source()) + "</dc:source>",
            BEFORE,
            Xml.text(provenance.with(Seal.KEY, Sha256.BLANK).text()) + AFTER,
            "</rdf:Description>",
            "</rdf:RDF>",
            "</x:xmpmeta>",
            "<?xpacket end=\"r\"?>"));
  }
}
