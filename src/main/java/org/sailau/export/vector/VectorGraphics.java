package org.sailau.export.vector;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [Graphics2D] for files that keep drawings as flat fills, strokes and texts. Sailau's charts
/// draw nothing else, and stay inside their area, so that clips are stored and not applied. Any
/// other call throws [UnsupportedOperationException], so that nothing is drawn wrongly.
public abstract class VectorGraphics extends Graphics2D {

  private final RenderingHints hints = new RenderingHints(null);
  private final FontRenderContext fontRenderContext = new FontRenderContext(null, true, true);
  private AffineTransform transform = new AffineTransform();
  private Color color = Color.BLACK;
  private Color background = Color.WHITE;
  private BasicStroke stroke = new BasicStroke();
  private @Nullable Font font;
  private Composite composite = AlphaComposite.SrcOver;
  private @Nullable Shape clip;

  /// Fills a shape whose coordinates are final.
  protected abstract void fillShape(Shape shape, Color fill);

  /// Draws along the outline of a shape whose coordinates are final.
  protected abstract void strokeShape(Shape shape, Color line, BasicStroke how);

  /// Draws a text from its left end on its baseline.
  protected abstract void writeText(String text, double x, double y, Font how, Color ink);

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("no chart of Sailau draws this");
  }

  private Shape transformed(Shape shape) {
    return transform.isIdentity() ? shape : transform.createTransformedShape(shape);
  }

  /// Whether drawing leaves no trace, for instance when the background of a transparent picture is
  /// cleared.
  private boolean isInvisible() {
    return AlphaComposite.Clear.equals(composite) || color.getAlpha() == 0;
  }

  @Override
  public final void fill(Shape shape) {
    if (!isInvisible()) {
      fillShape(transformed(shape), color);
    }
  }

  @Override
  public final void draw(Shape shape) {
    if (!isInvisible()) {
      strokeShape(transformed(shape), color, stroke);
    }
  }

  @Override
  public final void drawString(String text, float x, float y) {
    if (!transform.isIdentity()) {
      throw unsupported();
    }
    if (font != null && !isInvisible() && !text.isBlank()) {
      writeText(text, x, y, font, color);
    }
  }

  @Override
  public final void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public final void setPaint(@Nullable Paint paint) {
    if (paint == null) {
      return; // Graphics2D demands this.
    }
    if (!(paint instanceof Color flat)) {
      throw unsupported();
    }
    color = flat;
  }

  @Override
  public final Paint getPaint() {
    return color;
  }

  @Override
  public final void setColor(@Nullable Color flat) {
    setPaint(flat);
  }

  @Override
  public final Color getColor() {
    return color;
  }

  @Override
  public final void setStroke(Stroke wanted) {
    if (!(wanted instanceof BasicStroke basic)) {
      throw unsupported();
    }
    stroke = basic;
  }

  @Override
  public final Stroke getStroke() {
    return stroke;
  }

  @Override
  public final void setFont(@Nullable Font wanted) {
    if (wanted != null) {
      font = wanted;
    }
  }

  @Override
  public final @Nullable Font getFont() {
    return font;
  }

  @Override
  public final void setComposite(Composite wanted) {
    composite = wanted;
  }

  @Override
  public final Composite getComposite() {
    return composite;
  }

  @Override
  public final void setBackground(Color wanted) {
    background = wanted;
  }

  @Override
  public final Color getBackground() {
    return background;
  }

  @Override
  public final FontRenderContext getFontRenderContext() {
    return fontRenderContext;
  }

  @Override
  public final FontMetrics getFontMetrics(Font of) {
    throw unsupported(); // Font metrics need a screen; charts measure their texts themselves.
  }

  @Override
  public final void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public final @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public final void setRenderingHints(Map<?, ?> wanted) {
    hints.clear();
    hints.putAll(wanted);
  }

  @Override
  public final void addRenderingHints(Map<?, ?> more) {
    hints.putAll(more);
  }

  @Override
  public final RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public final void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public final void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public final void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public final void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public final void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public final void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public final void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public final void setTransform(AffineTransform wanted) {
    transform = new AffineTransform(wanted);
  }

  @Override
  public final AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public final @Nullable Shape getClip() {
    return clip;
  }

  @Override
  public final void setClip(@Nullable Shape wanted) {
    clip = wanted;
  }

  @Override
  public final void setClip(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public final void clip(Shape wanted) {
    clip = wanted;
  }

  @Override
  public final void clipRect(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public final @Nullable Rectangle getClipBounds() {
    return clip == null ? null : clip.getBounds();
  }

  @Override
  public final boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return transformed(onStroke ? stroke.createStrokedShape(shape) : shape).intersects(area);
  }

  @Override
  public final void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public final void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public final void clearRect(int x, int y, int width, int height) {
    Color before = color;
    setPaint(background);
    fillRect(x, y, width, height);
    setPaint(before);
  }

  @Override
  public final void drawRoundRect(int x, int y, int width, int height, int arcX, int arcY) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcX, arcY));
  }

  @Override
  public final void fillRoundRect(int x, int y, int width, int height, int arcX, int arcY) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcX, arcY));
  }

  @Override
  public final void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public final void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public final void drawArc(int x, int y, int width, int height, int start, int extent) {
    draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
  }

  @Override
  public final void fillArc(int x, int y, int width, int height, int start, int extent) {
    fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
  }

  @Override
  public final void drawPolyline(int[] xs, int[] ys, int count) {
    draw(path(xs, ys, count));
  }

  @Override
  public final void drawPolygon(int[] xs, int[] ys, int count) {
    draw(closed(xs, ys, count));
  }

  @Override
  public final void fillPolygon(int[] xs, int[] ys, int count) {
    fill(closed(xs, ys, count));
  }

  private static Path2D path(int[] xs, int[] ys, int count) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        path.moveTo(xs[i], ys[i]);
      } else {
        path.lineTo(xs[i], ys[i]);
      }
    }
    return path;
  }

  private static Path2D closed(int[] xs, int[] ys, int count) {
    Path2D path = path(xs, ys, count);
    if (count > 0) {
      path.closePath();
    }
    return path;
  }

  @Override
  public final Graphics create() {
    throw unsupported();
  }

  @Override
  public final void dispose() {}

  @Override
  public final void setPaintMode() {
    composite = AlphaComposite.SrcOver;
  }

  @Override
  public final void setXORMode(Color other) {
    throw unsupported();
  }

  @Override
  public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw unsupported();
  }

  @Override
  public final GraphicsConfiguration getDeviceConfiguration() {
    throw unsupported();
  }

  @Override
  public final void drawString(AttributedCharacterIterator text, int x, int y) {
    throw unsupported();
  }

  @Override
  public final void drawString(AttributedCharacterIterator text, float x, float y) {
    throw unsupported();
  }

  @Override
  public final void drawRenderedImage(RenderedImage image, AffineTransform to) {
    throw unsupported();
  }

  @Override
  public final void drawRenderableImage(RenderableImage image, AffineTransform to) {
    throw unsupported();
  }

  @Override
  public final void drawImage(BufferedImage image, BufferedImageOp how, int x, int y) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(Image image, AffineTransform to, ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(Image image, int x, int y, ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(Image image, int x, int y, Color ground, ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(
      Image image, int x, int y, int width, int height, Color ground, ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int fromX1,
      int fromY1,
      int fromX2,
      int fromY2,
      ImageObserver watcher) {
    throw unsupported();
  }

  @Override
  public final boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int fromX1,
      int fromY1,
      int fromX2,
      int fromY2,
      Color ground,
      ImageObserver watcher) {
    throw unsupported();
  }
}
