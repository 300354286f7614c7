package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.sailau.fuzz.JsonTree.Leaf;
import org.sailau.fuzz.JsonTree.Member;
import org.sailau.fuzz.JsonTree.Place;

/// Changes a JSON document that stays well-formed: names that stand twice, other types, odd numbers
/// and texts, values moved elsewhere, lists that grow, nesting.
final class JsonChanges {

  private static final List<String> WORDS = List.of("null", "true", "false", "[]", "{}");

  private static final Pattern KEYWORD = Pattern.compile("\"[-/a-z0-9]*\"");

  private static final int MAX_DOUBLED = 40;
  private static final int MAX_BYTES = 200_000;

  private JsonChanges() {}

  static byte[] changed(byte[] file, Random random) {
    Optional<JsonTree> tree = JsonTree.of(new String(file, UTF_8));
    if (tree.isEmpty() || tree.get().places().isEmpty()) {
      return Bytes.changed(file, file, random);
    }
    change(tree.get(), random);
    byte[] changed = tree.get().text().getBytes(UTF_8);
    return changed.length > MAX_BYTES ? file : changed;
  }

  private static void change(JsonTree tree, Random random) {
    List<Place> places = tree.places();
    Place place = places.get(random.nextInt(places.size()));
    JsonTree other = places.get(random.nextInt(places.size())).value().copy();
    switch (random.nextInt(16)) {
      case 0 -> place.replace().accept(new Leaf(Odd.number(random)));
      case 1 -> place.replace().accept(new Leaf(text(Odd.text(random))));
      case 2 -> place.replace().accept(new Leaf(WORDS.get(random.nextInt(WORDS.size()))));
      case 3 -> place.replace().accept(other);
      case 4 -> place.replace().accept(nested(place.value(), random));
      case 5 -> remove(place);
      case 6, 7 -> doubled(place, 1 + random.nextInt(3), random);
      case 8, 9 -> grow(place, 1 + random.nextInt(MAX_DOUBLED), random);
      case 10 -> shuffle(place, random);
      default -> replaceLike(telling(places, random), random);
    }
  }

  /// A place of a number or of a text for people if one is soon found: with another id or another
  /// keyword, few documents are still right.
  private static Place telling(List<Place> places, Random random) {
    Place place = places.get(random.nextInt(places.size()));
    for (int i = 0; i < 20; i++) {
      if (place.value() instanceof Leaf(var written) && !KEYWORD.matcher(written).matches()) {
        return place;
      }
      place = places.get(random.nextInt(places.size()));
    }
    return place;
  }

  /// A value of the same type, so that the document may still be right.
  private static void replaceLike(Place place, Random random) {
    if (!(place.value() instanceof Leaf(var written))) {
      return;
    }
    if (written.startsWith("\"")) {
      place
          .replace()
          .accept(new Leaf(text(near(written.substring(1, written.length() - 1), random))));
    } else if (written.equals("true") || written.equals("false")) {
      place.replace().accept(new Leaf(Boolean.toString(random.nextBoolean())));
    } else {
      if (random.nextInt(3) == 0) {
        place.replace().accept(new Leaf(Odd.number(random)));
        return;
      }
      String number =
          random.nextBoolean()
              ? written.replaceAll("\\d", "") + random.nextInt(1_000)
              : Integer.toString(random.nextInt(1 << random.nextInt(20)));
      place.replace().accept(new Leaf(number.startsWith(".") ? "0" + number : number));
    }
  }

  /// A text that is almost another one, and in JSON still a text.
  private static String near(String written, Random random) {
    String plain = written.replace("\\", "");
    if (plain.isEmpty()) {
      return Odd.text(random);
    }
    int at = random.nextInt(plain.length());
    return switch (random.nextInt(4)) {
      case 0 -> plain.substring(0, at) + Odd.text(random) + plain.substring(at);
      case 1 -> plain.substring(0, at) + plain.substring(at + 1);
      case 2 -> plain.substring(0, at) + (char) random.nextInt(0x3000) + plain.substring(at + 1);
      default -> plain + plain;
    };
  }

  /// With quotation marks. Half of the texts that need it are escaped, as JSON wants it.
  private static String text(String plain) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static JsonTree nested(JsonTree value, Random random) {
    JsonTree nested = value;
    for (int i = random.nextInt(90); i >= 0; i--) {
      nested =
          random.nextBoolean()
              ? new JsonTree.Array(new ArrayList<>(List.of(nested)))
              : new JsonTree.Members(new ArrayList<>(List.of(new Member("\"en\"", nested))));
    }
    return nested;
  }

  private static void remove(Place place) {
    switch (place.in()) {
      case JsonTree.Array(var elements) -> elements.remove(place.at());
      case JsonTree.Members(var members) -> members.remove(place.at());
      case Leaf _ -> {}
    }
  }

  private static void doubled(Place place, int times, Random random) {
    for (int i = 0; i < times; i++) {
      switch (place.in()) {
        case JsonTree.Array(var elements) -> elements.add(place.value().copy());
        case JsonTree.Members(var members) -> {
          Member member = members.get(place.at());
          String name = random.nextInt(3) > 0 ? member.name() : text(Odd.text(random));
          members.add(random.nextInt(members.size() + 1), new Member(name, member.value().copy()));
        }
        case Leaf _ -> {}
      }
    }
  }

  /// Adds elements with ids of their own, so that they may stand beside the first one.
  private static void grow(Place place, int times, Random random) {
    if (!(place.in() instanceof JsonTree.Array(var elements))) {
      return;
    }
    for (int i = 0; i < times; i++) {
      JsonTree copy = place.value().copy();
      if (copy instanceof JsonTree.Members(var members)) {
        for (int j = 0; j < members.size(); j++) {
          if (members.get(j).name().equals("\"id\"")) {
            members.set(j, new Member("\"id\"", new Leaf("\"n" + random.nextInt(1_000_000) + '"')));
          }
        }
      }
      elements.add(copy);
    }
  }

  private static void shuffle(Place place, Random random) {
    switch (place.in()) {
      case JsonTree.Array(var elements) -> Collections.shuffle(elements, random);
      case JsonTree.Members(var members) -> Collections.shuffle(members, random);
      case Leaf _ -> {}
    }
  }
}
