package org.sailau.importer.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of a document: an element of XML, or a value in JSON. An element that only collects
/// others, such as `ContestCollection`, is passed over. Not changed after reading.
public final class Node {

  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>(2);
  private final List<Node> children = new ArrayList<>(2);
  private String text = "";

  Node(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void add(Node child) {
    children.add(child);
  }

  void attribute(String key, String value) {
    attributes.put(key, value);
  }

  void setText(String value) {
    text = value;
  }

  public String name() {
    return name;
  }

  /// The line of the file in which it begins, from 1.
  public int line() {
    return line;
  }

  /// Its text, without spaces around it; empty if it has none.
  public String text() {
    return text;
  }

  /// An attribute, or else the text of the part of that name; empty if there is none.
  public String value(String key) {
    @Nullable String attribute = attributes.get(key);
    if (attribute != null) {
      return attribute;
    }
    @Nullable Node part = first(key);
    return part == null ? "" : part.text;
  }

  /// The parts of a name, in the order of the document.
  public List<Node> all(String key) {
    List<Node> found = new ArrayList<>();
    collect(key, found);
    return found;
  }

  private void collect(String key, List<Node> found) {
    for (Node child : children) {
      if (child.name.equals(key)) {
        found.add(child);
      } else if (child.name.endsWith("Collection")) {
        child.collect(key, found);
      }
    }
  }

  /// The first part of a name; null if there is none.
  public @Nullable Node first(String key) {
    List<Node> all = all(key);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// The ids in parts of a name: each in a part of its own, or several with spaces between them.
  public List<String> ids(String key) {
    List<String> ids = new ArrayList<>();
    @Nullable String attribute = attributes.get(key);
    List<String> texts =
        attribute == null ? all(key).stream().map(Node::text).toList() : List.of(attribute);
    for (String value : texts) {
      for (String id : value.split("\\s+", -1)) {
        if (!id.isEmpty()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }
}
