package org.sailau.shape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.json.MemoryBudget;
import org.sailau.json.Progress;
import org.sailau.json.StrictJson;
import org.sailau.json.StrictJson.Outcome;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.text.Printable;

/// Reads outlines of places from GeoJSON (RFC 7946) or TopoJSON 1. What is no area, such as a point
/// or a line, is passed over. Coordinates are longitudes and latitudes; a file of others is
/// refused. Holds no state between calls: call from any thread but the JavaFX thread.
public final class ShapesReader {

  /// Longer texts are no names.
  private static final int MAX_KEY = 200;

  private static final int MAX_PROPERTIES = 100;

  private static final int BEGINNING_BYTES = 4096;

  /// How most files of outlines begin.
  private static final Pattern TYPE =
      Pattern.compile("\\s*\\{\\s*\"type\"\\s*:\\s*\"(FeatureCollection|Topology)\"");

  private static final Set<String> CREDITS =
      Set.of("attribution", "credit", "copyright", "source", "license", "licence");

  private static final Set<String> DATES = Set.of("date", "timestamp", "updated");

  private final Limits limits;

  public ShapesReader(Limits limits) {
    this.limits = limits;
  }

  /// Reads a file.
  ///
  /// @param progress can end reading
  public Outcome<Shapes> read(Path file, Progress progress) {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    Outcome<Document> outcome =
        new StrictJson(limits)
            .read(file, progress, (in, problems) -> new Document(in).read(problems));
    if (outcome instanceof Outcome.Done<Document> done) {
      Document read = done.value();
      return new Outcome.Done<>(
          new Shapes(read.shapes, Printable.escaped(name), done.sha256(), read.credit, read.date),
          done.warnings(),
          done.sha256());
    }
    return outcome instanceof Outcome.Refused<Document> refused
        ? new Outcome.Refused<>(refused.problems())
        : new Outcome.Cancelled<>();
  }

  /// Whether a file is one of outlines, by the end of its name or by how it begins.
  public static boolean looksLikeShapes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".geojson") || name.endsWith(".topojson")) {
      return true;
    }
    if (!Files.isRegularFile(file)) { // Opening a pipe would wait for its other end.
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
      return TYPE.matcher(start).lookingAt();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// One file while it is read.
  private final class Document {
    private final JsonCursor in;
    private final MemoryBudget memory;
    private final List<Shape> shapes = new ArrayList<>();
    private final Topology topology;
    private @Nullable String type;
    private @Nullable String credit;
    private @Nullable String date;

    Document(JsonCursor in) {
      this.in = in;
      this.memory = new MemoryBudget(limits.memory(), in);
      this.topology = new Topology(in, memory);
    }

    /// Null if something is wrong with it.
    @Nullable Document read(ProblemCollector problems) {
      if (!in.beginObject()) {
        return null;
      }
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "type" -> type();
          case "crs" -> system();
          case "features" -> features();
          case "transform" -> topology.transform();
          case "arcs" -> topology.arcs();
          case "objects" -> objects();
          case "metadata" -> metadata();
          default -> note(field);
        }
      }
      shapes.addAll(topology.shapes());
      if (type == null) {
        in.lacking(Kind.NOT_SHAPES);
      } else if (shapes.isEmpty() && !problems.hasErrors()) {
        in.lacking(Kind.NO_SHAPES);
      }
      return shapes.isEmpty() ? null : this;
    }

    private void type() {
      type = in.textOrNumber();
      if (!"FeatureCollection".equals(type) && !"Topology".equals(type)) {
        throw in.stop(Kind.NOT_SHAPES);
      }
    }

    /// The system of coordinates, which older files name. Any but degrees of longitude and latitude
    /// ends the reading.
    private void system() {
      @Nullable String name = null;
      if (!in.isObject()) {
        in.pass();
        return;
      }
      in.beginObject();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        if (field.equals("properties") && in.isObject()) {
          in.beginObject();
          for (@Nullable String inner; (inner = in.nextField()) != null; ) {
            @Nullable String text = in.textOrNumber();
            name = inner.equals("name") ? text : name;
          }
        } else {
          in.pass();
        }
      }
      if (name != null && !name.endsWith("CRS84") && !name.matches("(?s).*EPSG:.*\\b4326")) {
        throw in.stop(Kind.NOT_WGS_84, Printable.inSentence(name));
      }
    }

    private void metadata() {
      if (!in.isObject()) {
        in.pass();
        return;
      }
      in.beginObject();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        note(field);
      }
    }

    private void note(String field) {
      @Nullable String text = in.textOrNumber();
      if (text == null || text.isBlank() || text.length() > MAX_KEY) {
        return;
      }
      if (CREDITS.contains(field) && credit == null) {
        credit = Printable.inSentence(text.strip());
      } else if (DATES.contains(field) && date == null) {
        date = Printable.inSentence(text.strip());
      }
    }

    private void features() {
      if (!in.beginArray()) {
        return;
      }
      while (in.nextElement()) {
        if (in.beginObject()) {
          feature();
        }
      }
    }

    private void feature() {
      Map<String, String> properties = new HashMap<>();
      List<double[]> rings = new ArrayList<>();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "id" -> put(properties, Shape.ID, in.textOrNumber());
          case "properties" -> properties(properties);
          case "geometry" -> geometry(rings);
          default -> in.pass();
        }
      }
      add(properties, rings);
    }

    private void add(Map<String, String> properties, List<double[]> rings) {
      if (!rings.isEmpty()) {
        memory.take(200);
        shapes.add(new Shape(properties, rings));
      }
    }

    private void properties(Map<String, String> properties) {
      if (!in.isObject()) {
        in.pass();
        return;
      }
      in.beginObject();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        put(properties, field, in.textOrNumber());
      }
    }

    private void put(Map<String, String> properties, String key, @Nullable String value) {
      if (value != null
          && !value.isBlank()
          && value.length() <= MAX_KEY
          && properties.size() < MAX_PROPERTIES) {
        memory.take(value);
        properties.put(key, value);
      }
    }

    private void geometry(List<double[]> rings) {
      if (!in.isObject()) {
        in.pass();
        return;
      }
      in.beginObject();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "coordinates" -> {
            @Nullable List<double[]> read = Rings.read(in, memory, 3, true);
            if (read != null) {
              rings.addAll(read);
            }
          }
          case "geometries" -> {
            if (in.beginArray()) {
              while (in.nextElement()) {
                geometry(rings);
              }
            }
          }
          default -> in.pass();
        }
      }
    }

    /// The objects of a topology, each of which is a geometry or a collection of them.
    private void objects() {
      if (!in.beginObject()) {
        return;
      }
      while (in.nextField() != null) {
        object();
      }
    }

    private void object() {
      if (!in.isObject()) {
        in.pass();
        return;
      }
      in.beginObject();
      Map<String, String> properties = new HashMap<>();
      List<List<Integer>> rings = new ArrayList<>();
      for (@Nullable String field; (field = in.nextField()) != null; ) {
        switch (field) {
          case "id" -> put(properties, Shape.ID, in.textOrNumber());
          case "properties" -> properties(properties);
          case "arcs" -> rings.addAll(topology.references());
          case "geometries" -> {
            if (in.beginArray()) {
              while (in.nextElement()) {
                object();
              }
            }
          }
          default -> in.pass();
        }
      }
      topology.add(properties, rings);
    }
  }
}
