package org.sailau.export.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.sailau.export.pdf.PdfGraphics.Weight;
import org.sailau.export.picture.Provenance;
import org.sailau.export.picture.SelfDigest;
import org.sailau.export.vector.GlyphSubset.Typeface;
import org.sailau.export.vector.QuietPdfBox;
import org.sailau.export.vector.Xml;
import org.sailau.io.Sha256;

/// Writes a PDF: pages whose coordinates start in the upper left corner, and the tree of elements
/// that says what each part of a page is. The same input always gives the same bytes. One thread
/// only may use an object, and must hold [#FONT_LOCK] while it does.
public final class TaggedPdf implements AutoCloseable {

  /// The lock of the parsed fonts. All documents share them, and PDFBox reads from them while it
  /// embeds them.
  public static final Object FONT_LOCK = new Object();

  /// Begins the metadata that say what a picture was made from.
  static final String PROVENANCE_BEGIN = "<sailau:picture>";

  static final String PROVENANCE_END = "</sailau:picture>";

  static {
    QuietPdfBox.silence();
  }

  /// What the document says about itself.
  ///
  /// @param language BCP 47 tag
  public record DocumentInfo(String title, String source, String language, Provenance provenance) {}

  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement documentElement = new PDStructureElement("Document", root);
  private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);

  /// For each page, the elements of the content on it.
  private final COSArray parents = new COSArray();

  private @Nullable PDPage page;
  private @Nullable PDPageContentStream content;
  private COSArray markedContent = new COSArray();

  public TaggedPdf(DocumentInfo info) throws IOException {
    document.setDocumentId(1L); // Otherwise PDFBox derives the id from the clock.
    root.appendKid(documentElement);
    describe(info);
  }

  /// Ends the current page and begins a new one.
  ///
  /// @param width in points
  /// @param height in points
  public void beginPage(double width, double height) throws IOException {
    endPage();
    PDPage next = new PDPage(new PDRectangle((float) width, (float) height));
    document.addPage(next);
    int number = document.getNumberOfPages() - 1;
    next.setStructParents(number);
    next.getCOSObject().setName("Tabs", "S");
    markedContent = new COSArray();
    parents.add(COSInteger.get(number));
    parents.add(markedContent);
    page = next;
    content = new PDPageContentStream(document, next);
  }

  private void endPage() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  /// Adds an element, in reading order.
  ///
  /// @param within the element that contains it; null for the document itself
  /// @param type a standard structure type of PDF, such as `P` or `Figure`
  public PDStructureElement element(@Nullable PDStructureElement within, String type) {
    PDStructureElement above = within == null ? documentElement : within;
    PDStructureElement element = new PDStructureElement(type, above);
    above.appendKid(element);
    return element;
  }

  /// Gives a figure its alternate text and its position.
  ///
  /// @param box x, y, width and height in points from the upper left corner
  public void describe(PDStructureElement figure, String words, String language, double... box) {
    figure.setAlternateDescription(words);
    figure.setLanguage(language);
    figure.setPage(page);
    double top = page().getMediaBox().getHeight();
    COSDictionary layout = new COSDictionary();
    layout.setName(COSName.O, "Layout");
    layout.setItem(
        COSName.BBOX,
        new PDRectangle(
                (float) box[0], (float) (top - box[1] - box[3]), (float) box[2], (float) box[3])
            .getCOSArray());
    layout.setName("Placement", "Block");
    figure.getCOSObject().setItem(COSName.A, layout);
  }

  /// Draws content that belongs to an element.
  ///
  /// @param place from the drawing's coordinates to points from the upper left corner
  public void draw(PDStructureElement element, AffineTransform place, Consumer<PdfGraphics> drawing)
      throws IOException {
    int id = markedContent.size();
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, id);
    String type = Objects.requireNonNull(element.getStructureType());
    content().beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
    draw(place, drawing);
    markedContent.add(element.getCOSObject());
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page());
    reference.setInt(COSName.MCID, id);
    @Nullable COSArray kids = element.getCOSObject().getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      element.getCOSObject().setItem(COSName.K, kids);
    }
    kids.add(reference);
  }

  /// Draws what is not content, such as rules and page numbers, as an artifact: screen readers pass
  /// over it.
  public void drawArtifact(AffineTransform place, Consumer<PdfGraphics> drawing)
      throws IOException {
    content().beginMarkedContent(COSName.ARTIFACT);
    draw(place, drawing);
  }

  private void draw(AffineTransform place, Consumer<PdfGraphics> drawing) throws IOException {
    AffineTransform upright = new AffineTransform(1, 0, 0, -1, 0, page().getMediaBox().getHeight());
    upright.concatenate(place);
    content().saveGraphicsState();
    content().transform(new Matrix(upright));
    PdfGraphics graphics = new PdfGraphics(content(), this::font);
    drawing.accept(graphics);
    graphics.endText();
    content().restoreGraphicsState();
    content().endMarkedContent();
  }

  private PDPage page() {
    return Objects.requireNonNull(page);
  }

  private PDPageContentStream content() {
    return Objects.requireNonNull(content);
  }

  private PDFont font(Weight weight) throws IOException {
    @Nullable PDFont font = fonts.get(weight);
    if (font == null) {
      font = PDType0Font.load(document, Typeface.parsed(weight == Weight.BOLD), true);
      fonts.put(weight, font);
    }
    return font;
  }

  /// Ends the document and returns the file's bytes.
  public byte[] bytes() throws IOException {
    endPage();
    PDNumberTreeNode tree = new PDNumberTreeNode(COSArray.class);
    tree.getCOSObject().setItem(COSName.NUMS, parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(document.getNumberOfPages());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    document.save(out, CompressParameters.NO_COMPRESSION);
    return SelfDigest.withDigest(out.toByteArray());
  }

  @Override
  public void close() throws IOException {
    endPage();
    document.close();
  }

  private void describe(DocumentInfo info) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(info.language);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(info.title);
    document.getDocumentInformation().setSubject(info.source);
    document.getDocumentInformation().setCreator(info.provenance.program());
    PDMetadata metadata = new PDMetadata(document);
    // The metadata are not compressed, so that they can be read without a PDF library.
    metadata.importXMPMetadata(xmp(info).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  /// The metadata in XMP (ISO 16684-1). They say that the file follows PDF/UA-1 (ISO 14289-1).
  private static String xmp(DocumentInfo info) {
    return String.join(
        "\n",
        List.of(
            "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
                + " xmlns:sailau=\"https://sailau.org/picture/1\">",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                + Xml.escape(info.title)
                + "</rdf:li></rdf:Alt></dc:title>",
            "<dc:source>" + Xml.escape(info.source) + "</dc:source>",
            PROVENANCE_BEGIN,
            Xml.escape(info.provenance.with(SelfDigest.KEY, Sha256.BLANK).text()) + PROVENANCE_END,
            "</rdf:Description>",
            "</rdf:RDF>",
            "</x:xmpmeta>",
            "<?xpacket end=\"r\"?>"));
  }
}
