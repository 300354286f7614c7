package org.sailau.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A JSON document as it is written: names may stand twice, numbers and texts keep their spelling.
sealed interface JsonTree {

  void write(StringBuilder out);

  JsonTree copy();

  /// A text with its quotation marks, a number or a word.
  record Leaf(String written) implements JsonTree {
    @Override
    public void write(StringBuilder out) {
      out.append(written);
    }

    @Override
    public JsonTree copy() {
      return this;
    }
  }

  /// Can be changed.
  record Array(List<JsonTree> elements) implements JsonTree {
    @Override
    public void write(StringBuilder out) {
      out.append('[');
      for (int i = 0; i < elements.size(); i++) {
        out.append(i == 0 ? "" : ",\n");
        elements.get(i).write(out);
      }
      out.append(']');
    }

    @Override
    public JsonTree copy() {
      List<JsonTree> copies = new ArrayList<>();
      elements.forEach(element -> copies.add(element.copy()));
      return new Array(copies);
    }
  }

  /// @param name with its quotation marks
  record Member(String name, JsonTree value) {}

  /// Can be changed.
  record Members(List<Member> members) implements JsonTree {
    @Override
    public void write(StringBuilder out) {
      out.append('{');
      for (int i = 0; i < members.size(); i++) {
        out.append(i == 0 ? "" : ",\n").append(members.get(i).name()).append(": ");
        members.get(i).value().write(out);
      }
      out.append('}');
    }

    @Override
    public JsonTree copy() {
      List<Member> copies = new ArrayList<>();
      members.forEach(member -> copies.add(new Member(member.name(), member.value().copy())));
      return new Members(copies);
    }
  }

  default String text() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  /// Every place of the tree that holds a value, the whole tree not among them.
  default List<Place> places() {
    List<Place> places = new ArrayList<>();
    addPlaces(this, places);
    return places;
  }

  private static void addPlaces(JsonTree tree, List<Place> places) {
    switch (tree) {
      case Leaf _ -> {}
      case Array(var elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          int at = i;
          places.add(new Place(tree, i, elements.get(i), put -> elements.set(at, put)));
          addPlaces(elements.get(i), places);
        }
      }
      case Members(var members) -> {
        for (int i = 0; i < members.size(); i++) {
          int at = i;
          Member member = members.get(i);
          places.add(
              new Place(
                  tree, i, member.value(), put -> members.set(at, new Member(member.name(), put))));
          addPlaces(member.value(), places);
        }
      }
    }
  }

  /// Where a value stands: in which list or object, and how it is replaced there.
  record Place(JsonTree in, int at, JsonTree value, Consumer<JsonTree> replace) {}

  /// Empty if the text is no JSON that this simple parser reads.
  static Optional<JsonTree> of(String text) {
    try {
      Parser parser = new Parser(text);
      JsonTree tree = parser.value(0);
      parser.space();
      return parser.at == text.length() ? Optional.of(tree) : Optional.empty();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  /// Reads a document once, recursively.
  final class Parser {
    private static final int MAX_DEPTH = 200;

    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    private void space() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private boolean took(char c) {
      space();
      if (text.charAt(at) != c) {
        return false;
      }
      at++;
      return true;
    }

    private void expect(boolean fulfilled) {
      if (!fulfilled) {
        throw new IllegalArgumentException("no JSON at " + at);
      }
    }

    JsonTree value(int depth) {
      expect(depth < MAX_DEPTH);
      if (took('{')) {
        List<Member> members = new ArrayList<>();
        while (!took('}')) {
          expect(members.isEmpty() || took(','));
          space();
          String name = string();
          expect(took(':'));
          members.add(new Member(name, value(depth + 1)));
        }
        return new Members(members);
      }
      if (took('[')) {
        List<JsonTree> elements = new ArrayList<>();
        while (!took(']')) {
          expect(elements.isEmpty() || took(','));
          elements.add(value(depth + 1));
        }
        return new Array(elements);
      }
      return new Leaf(text.charAt(at) == '"' ? string() : word());
    }

    private String string() {
      int from = at;
      expect(text.charAt(at) == '"');
      at++;
      while (text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
      return text.substring(from, at);
    }

    private String word() {
      int from = at;
      while (at < text.length() && ",:]} \t\r\n\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      expect(at > from);
      return text.substring(from, at);
    }
  }
}
