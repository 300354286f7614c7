package org.sailau.export.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sailau.export.SamplePictures;
import org.sailau.export.SamplePictures.DrawnText;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.text.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgFileTest {

  private static final Pattern FONT =
      Pattern.compile(
          "font-family:\"([^\"]+)\";font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]+)\\)");

  private static Document parsed(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsATextWhereItIsDrawn(Language language) throws Exception {
    for (String chart :
        List.of("results", "votes", "turnout", "stations", "organisations", "observers")) {
      Picture picture = SamplePictures.withDefaults(chart, language);
      List<Element> written =
          elements(parsed(SamplePictures.EXPORTER.bytes(picture, Format.SVG)), "text");
      List<DrawnText> drawn = SamplePictures.texts(picture);
      assertThat(written).as(chart).hasSameSizeAs(drawn).hasSizeGreaterThan(3);
      for (int i = 0; i < drawn.size(); i++) {
        Element text = written.get(i);
        DrawnText wanted = drawn.get(i);
        assertThat(text.getTextContent()).isEqualTo(wanted.text());
        assertThat(number(text, "x")).isCloseTo(wanted.x(), within(0.001));
        assertThat(number(text, "y")).isCloseTo(wanted.y(), within(0.001));
        assertThat(number(text, "font-size")).isCloseTo(wanted.size(), within(0.001));
        assertThat(text.getAttribute("font-weight")).isEqualTo(wanted.bold() ? "700" : "");
      }
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void itSaysWhatItIsInItsLanguage() throws Exception {
    Element root =
        parsed(
                SamplePictures.EXPORTER.bytes(
                    SamplePictures.withDefaults("results", Language.KAZAKH), Format.SVG))
            .getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo("kk");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("width")).isEqualTo("1920");
    assertThat(root.getAttribute("height")).isEqualTo("1080");
    List<Double> box =
        Stream.of(root.getAttribute("viewBox").split(" ")).map(Double::valueOf).toList();
    assertThat(box).hasSize(4).startsWith(0.0, 0.0);
    assertThat(box.get(2) / box.get(3)).isCloseTo(16.0 / 9, within(1e-5));
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Қасым-Жомарт Тоқаев – 81,31%, екінші орын – 3,42%");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Қарақат Әбден", "2,60");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFontsInItHaveEveryLetterThatIsUsed(Language language) throws Exception {
    Picture picture = SamplePictures.withDefaults("results", language);
    String svg =
        new String(SamplePictures.EXPORTER.bytes(picture, Format.SVG), StandardCharsets.UTF_8);
    List<MatchResult> fonts = FONT.matcher(svg).results().toList();
    assertThat(fonts).hasSize(2);
    for (MatchResult embedded : fonts) {
      boolean bold = embedded.group(2).equals("700");
      assertThat(embedded.group(1)).startsWith("Sailau ").doesNotContain("Plex");
      Font font =
          Font.createFont(
              Font.TRUETYPE_FONT,
              new ByteArrayInputStream(Base64.getDecoder().decode(embedded.group(3))));
      assertThat(font.getFamily()).isEqualTo(embedded.group(1));
      for (DrawnText text : SamplePictures.texts(picture)) {
        if (text.bold() == bold) {
          assertThat(font.canDisplayUpTo(text.text())).as(text.text()).isEqualTo(-1);
        }
      }
    }
  }

  @Test
  void asOutlinesItNeedsNoFont() throws Exception {
    Picture picture =
        SamplePictures.picture(
            "results", Language.KAZAKH, Picture.Size.defaults(), SamplePictures.outlines());
    Document svg = parsed(SamplePictures.EXPORTER.bytes(picture, Format.SVG));
    assertThat(elements(svg, "text")).isEmpty();
    assertThat(elements(svg, "style")).isEmpty();
    assertThat(elements(svg, "path"))
        .hasSizeGreaterThanOrEqualTo(SamplePictures.texts(picture).size());
  }

  @Test
  void namesAreNoMarkup() throws Exception {
    String name = "A & B <b>\"x\"</b> ]]> <!-- c";
    String json =
        SamplePictures.bundledJson()
            .replace("\"Zhiguli Dairabayev\"", '"' + name.replace("\"", "\\\"") + '"');
    Picture picture =
        SamplePictures.picture(
            SamplePictures.election(json),
            "results",
            Language.ENGLISH,
            Picture.Size.defaults(),
            Picture.Options.defaults(org.sailau.chart.draw.Theme.LIGHT));
    Document svg = parsed(SamplePictures.EXPORTER.bytes(picture, Format.SVG));
    assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains(name);
    assertThat(elements(svg, "b")).isEmpty();
    assertThat(elements(svg, "desc").getFirst().getTextContent()).contains(name);
  }
}
