package org.sailau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.json.JsonCursor;
import org.sailau.json.MemoryBudget;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector.ReadingStopped;

/// The parts of a TopoJSON file while it is read: outlines are made of arcs that neighbours share,
/// and stand in the file before the arcs.
final class Topology {

  private final JsonCursor in;
  private final MemoryBudget memory;
  private final List<Named> named = new ArrayList<>();
  private List<double[]> arcs = List.of();
  private double[] scale = {1, 1};
  private double[] translate = {0, 0};
  private boolean quantized;

  private record Named(Map<String, String> properties, List<List<Integer>> rings) {}

  Topology(JsonCursor in, MemoryBudget memory) {
    this.in = in;
    this.memory = memory;
  }

  /// Reads how numbers become degrees.
  void transform() {
    if (!in.beginObject()) {
      return;
    }
    quantized = true;
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "scale" -> scale = pair();
        case "translate" -> translate = pair();
        default -> in.pass();
      }
    }
  }

  private double[] pair() {
    double[] pair = {Double.NaN, Double.NaN};
    if (in.beginArray()) {
      for (int i = 0; in.nextElement(); i++) {
        double number = in.decimal();
        if (i < 2) {
          pair[i] = number;
        }
      }
    }
    if (Double.isNaN(pair[0]) || Double.isNaN(pair[1])) {
      throw in.stop(Kind.NOT_COORDINATES);
    }
    return pair;
  }

  void arcs() {
    @Nullable List<double[]> read = Rings.read(in, memory, 0, false);
    arcs = read == null ? List.of() : read;
  }

  /// Reads which arcs make each ring of an area: positions, a negative one being an arc backwards.
  /// What is no area has none.
  List<List<Integer>> references() {
    List<List<Integer>> rings = new ArrayList<>();
    if (in.beginArray()) {
      boolean area = false;
      while (in.nextElement()) {
        if (in.isList()) {
          area = true;
          references(rings);
        } else {
          in.pass();
        }
      }
      if (!area) {
        rings.clear();
      }
    }
    return rings;
  }

  private void references(List<List<Integer>> rings) {
    in.beginArray();
    List<Integer> ring = new ArrayList<>();
    while (in.nextElement()) {
      if (in.isList()) {
        references(rings);
      } else {
        double number = in.decimal();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
          throw in.stop(Kind.NOT_AN_ARC, Double.toString(number));
        }
        memory.take(20);
        ring.add((int) number);
      }
    }
    if (!ring.isEmpty()) {
      rings.add(ring);
    }
  }

  void add(Map<String, String> properties, List<List<Integer>> rings) {
    if (!rings.isEmpty()) {
      memory.take(200);
      named.add(new Named(properties, rings));
    }
  }

  /// The outlines in degrees, once everything is read.
  ///
  /// @throws ReadingStopped if an arc is missing, or a point is not in degrees
  List<Shape> shapes() {
    List<double[]> decoded = arcs.stream().map(this::decoded).toList();
    return named.stream()
        .map(
            each ->
                new Shape(
                    each.properties,
                    each.rings.stream().map(ring -> joined(ring, decoded)).toList()))
        .toList();
  }

  /// An arc in degrees: in quantized files each point is counted from the one before.
  private double[] decoded(double[] arc) {
    double[] degrees = new double[arc.length];
    double x = 0;
    double y = 0;
    for (int i = 0; i + 1 < arc.length; i += 2) {
      x = quantized ? x + arc[i] : arc[i];
      y = quantized ? y + arc[i + 1] : arc[i + 1];
      degrees[i] = x * scale[0] + translate[0];
      degrees[i + 1] = y * scale[1] + translate[1];
      if (!Rings.isPlace(degrees[i], degrees[i + 1])) {
        throw in.stop(
            Kind.NOT_DEGREES, Double.toString(degrees[i]), Double.toString(degrees[i + 1]));
      }
    }
    return degrees;
  }

  private double[] joined(List<Integer> ring, List<double[]> decoded) {
    List<double[]> parts = new ArrayList<>();
    int length = 0;
    for (int reference : ring) {
      int at = reference < 0 ? ~reference : reference;
      if (at >= decoded.size()) {
        throw in.stop(Kind.NOT_AN_ARC, Integer.toString(reference));
      }
      double[] arc = reference < 0 ? backwards(decoded.get(at)) : decoded.get(at);
      memory.take(8L * arc.length);
      parts.add(arc);
      length += arc.length;
    }
    double[] all = new double[length];
    int to = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, to, part.length);
      to += part.length;
    }
    return all;
  }

  private static double[] backwards(double[] arc) {
    double[] turned = new double[arc.length];
    for (int i = 0; i + 1 < arc.length; i += 2) {
      turned[arc.length - 2 - i] = arc[i];
      turned[arc.length - 1 - i] = arc[i + 1];
    }
    return turned;
  }
}
