package org.sailau.chart;

import static net.bytebuddy.matcher.ElementMatchers.any;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.ItemEntity;
import org.sailau.chart.base.ScaledChart;
import org.sailau.chart.draw.Raster;
import org.sailau.chart.draw.Style;

/// Draws a chart into an image and records its texts, filled shapes and lines, in the order of
/// drawing and in pixels.
public final class TextRecorder {

  /// How a mark was drawn.
  public enum Kind {
    TEXT,
    FILL,
    LINE
  }

  /// One recorded mark.
  ///
  /// @param text empty unless it is a text
  /// @param bounds around its ink
  public record Mark(
      Kind kind, String text, Shape shape, Rectangle2D bounds, Color color, double size) {}

  /// The field of a recording graphics that says what becomes of a call.
  private static final String HANDLER = "handler";

  private static final Class<? extends Graphics2D> RECORDING = recordingClass();

  private final List<Mark> marks = new ArrayList<>();
  private final BufferedImage image;
  private final Rectangle2D area;

  private TextRecorder(double width, double height, Consumer<Graphics2D> drawing) {
    area = new Rectangle2D.Double(0, 0, width, height);
    image =
        new BufferedImage(
            (int) Math.ceil(width), (int) Math.ceil(height), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = recording(image.createGraphics());
    drawing.accept(g);
    g.dispose();
  }

  public static TextRecorder of(JFreeChart chart, int width, int height) {
    Rectangle2D whole = new Rectangle2D.Double(0, 0, width, height);
    return new TextRecorder(width, height, g -> chart.draw(g, whole));
  }

  /// Records a chart in units of its layout.
  public static TextRecorder of(ScaledChart scaledChart) {
    return new TextRecorder(
        scaledChart.width(), scaledChart.height(), g -> scaledChart.draw(g, false));
  }

  /// Records a chart at a width, and at least as high as it needs.
  public static TextRecorder of(Chart chart, Style style, int width, int minHeight) {
    double needed = Math.ceil(chart.minHeight(style, width));
    return of(chart.draw(style), width, (int) Math.max(minHeight, needed));
  }

  /// The keys of everything in a chart that can be pointed at.
  static List<String> keysOf(Chart chart, Style style) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    Raster.draw(chart.draw(style), image, 1, 1, info);
    List<String> keys = new ArrayList<>();
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof ItemEntity item) {
        keys.add(item.key());
      }
    }
    return keys;
  }

  /// The texts of a chart with the bounds of their ink.
  public static List<Mark> textsOf(JFreeChart chart, int width, int height) {
    return of(chart, width, height).texts();
  }

  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  public List<Mark> texts() {
    return marks.stream().filter(mark -> mark.kind() == Kind.TEXT).toList();
  }

  /// All texts in the order of drawing.
  public List<String> words() {
    return texts().stream().map(Mark::text).toList();
  }

  public List<Mark> fills(Color color) {
    return marks.stream()
        .filter(mark -> mark.kind() == Kind.FILL && mark.color().equals(color))
        .toList();
  }

  /// The area of the whole drawing.
  Rectangle2D area() {
    return area;
  }

  public BufferedImage image() {
    return image;
  }

  /// Makes the class of all recording graphics. It is made once, because making one takes longer
  /// than drawing a chart.
  private static Class<? extends Graphics2D> recordingClass() {
    return new ByteBuddy()
        .subclass(Graphics2D.class)
        .defineField(HANDLER, InvocationHandler.class, Visibility.PUBLIC)
        .method(any())
        .intercept(InvocationHandlerAdapter.toField(HANDLER))
        .make()
        .load(TextRecorder.class.getClassLoader())
        .getLoaded();
  }

  private Graphics2D recording(Graphics2D real) {
    InvocationHandler handler = (_, method, arguments) -> record(real, method, arguments);
    try {
      Graphics2D recording = RECORDING.getDeclaredConstructor().newInstance();
      RECORDING.getField(HANDLER).set(recording, handler);
      return recording;
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("Graphics2D cannot be recorded", impossible);
    }
  }

  private @Nullable Object record(Graphics2D real, Method method, @Nullable Object[] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "drawString" -> recordText(real, arguments);
      case "fill" -> recordShape(real, Kind.FILL, (Shape) argument(arguments, 0));
      case "draw" ->
          recordShape(
              real, Kind.LINE, real.getStroke().createStrokedShape((Shape) argument(arguments, 0)));
      case "create" -> {
        return recording((Graphics2D) real.create());
      }
      case "drawGlyphVector", "drawChars", "drawBytes", "drawImage", "drawRenderedImage" ->
          throw new AssertionError("not recorded: " + method);
      default -> {}
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  private static Object argument(@Nullable Object[] arguments, int at) {
    @Nullable Object argument = arguments[at];
    if (argument == null) {
      throw new AssertionError("null among " + Arrays.toString(arguments));
    }
    return argument;
  }

  private void recordText(Graphics2D g, @Nullable Object[] arguments) {
    String text = argument(arguments, 0).toString();
    Font font = g.getFont();
    Shape ink =
        font.createGlyphVector(g.getFontRenderContext(), text)
            .getOutline(
                ((Number) argument(arguments, 1)).floatValue(),
                ((Number) argument(arguments, 2)).floatValue());
    add(g, Kind.TEXT, text, ink, font.getSize2D() * g.getTransform().getScaleY());
  }

  private void recordShape(Graphics2D g, Kind kind, Shape shape) {
    add(g, kind, "", shape, 0);
  }

  private void add(Graphics2D g, Kind kind, String text, Shape shape, double size) {
    AffineTransform transform = g.getTransform();
    Shape drawn = transform.createTransformedShape(shape);
    marks.add(new Mark(kind, text, drawn, drawn.getBounds2D(), g.getColor(), size));
  }
}
