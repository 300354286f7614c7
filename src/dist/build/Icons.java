import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Draws the program's icon in every size and file format that a system asks for. The source is one
/// SVG, which has filled rectangles only.
final class Icons {

  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /// Apple's names of the sizes.
  private static final Map<Integer, String> APPLE =
      Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08", 512, "ic09");

  private Icons() {}

  /// Fills a folder with `sailau-16.png` and so on, `sailau.ico` and `sailau.icns`.
  static Path draw(Path svg, Path to) throws Exception {
    Files.createDirectories(to);
    Element root = read(svg);
    Map<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : SIZES) {
      byte[] picture = png(root, size);
      pictures.put(size, picture);
      Files.write(to.resolve("sailau-" + size + ".png"), picture);
    }
    Files.write(to.resolve("sailau.ico"), ico(pictures));
    Files.write(to.resolve("sailau.icns"), icns(pictures));
    return to;
  }

  private static Element read(Path svg)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(svg.toFile())
        .getDocumentElement();
  }

  private static byte[] png(Element svg, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = size / number(svg, "width");
    g.scale(scale, scale);
    NodeList shapes = svg.getElementsByTagName("*");
    for (int i = 0; i < shapes.getLength(); i++) {
      Element shape = (Element) shapes.item(i);
      switch (shape.getTagName()) {
        case "title" -> {}
        case "rect" -> {
          double round = 2 * number(shape, "rx");
          g.setColor(Color.decode(shape.getAttribute("fill")));
          g.fill(
              new RoundRectangle2D.Double(
                  number(shape, "x"),
                  number(shape, "y"),
                  number(shape, "width"),
                  number(shape, "height"),
                  round,
                  round));
        }
        default -> throw new IOException("cannot draw <" + shape.getTagName() + ">");
      }
    }
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /// Writes an icon of sizes up to 256 pixels. The format states 256 as 0.
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    List<Integer> sizes = pictures.keySet().stream().filter(size -> size <= 256).toList();
    int place = 6 + 16 * sizes.size();
    int length = place + sizes.stream().mapToInt(size -> pictures.get(size).length).sum();
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      out.put((byte) size).put((byte) size).putShort((short) 0);
      out.putShort((short) 1).putShort((short) 32);
      out.putInt(pictures.get(size).length).putInt(place);
      place += pictures.get(size).length;
    }
    sizes.forEach(size -> out.put(pictures.get(size)));
    return out.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pictures) {
    List<Integer> sizes = pictures.keySet().stream().filter(APPLE::containsKey).toList();
    int length = 8 + sizes.stream().mapToInt(size -> 8 + pictures.get(size).length).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    for (int size : sizes) {
      out.put(APPLE.get(size).getBytes(StandardCharsets.US_ASCII));
      out.putInt(8 + pictures.get(size).length).put(pictures.get(size));
    }
    return out.array();
  }
}
