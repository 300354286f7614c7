package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the elements of an SVG and the texts between them.
final class SvgChanges {

  private static final Pattern PART = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private static final List<String> PARTS =
      List.of(
          "<script>x()</script>",
          "<style>text { fill: red }</style>",
          "<style>@import url(a.css);</style>",
          "<image href=\"a.png\"/>",
          "<use href=\"#a\"/>",
          "<a href=\"https://example.org/\"><text>x</text></a>",
          "<foreignObject/>",
          "<animate attributeName=\"x\" to=\"0\" dur=\"9s\"/>",
          "<set attributeName=\"x\" to=\"0\"/>",
          "<rect onclick=\"x()\" width=\"9\" height=\"9\"/>",
          "<rect width=\"9999\" height=\"9999\" fill=\"#ffffff\"/>",
          "<text x=\"9\" y=\"9\">99 %</text>",
          "<?xml-stylesheet href=\"a.css\"?>",
          "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
          "&b;",
          "&#27;[2J",
          "<![CDATA[<script/>]]>",
          "<!-- sailau-picture: 1 -->",
          "\nsailau-picture: 1\nprogram: Sailau 1.2.3\n");

  private SvgChanges() {}

  static byte[] changed(byte[] file, Random random) {
    List<String> parts =
        new ArrayList<>(
            PART.matcher(new String(file, UTF_8)).results().map(found -> found.group()).toList());
    if (parts.isEmpty()) {
      return file;
    }
    int at = random.nextInt(parts.size());
    switch (random.nextInt(7)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(random.nextInt(parts.size())));
      case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
      case 3, 4 -> parts.add(at, PARTS.get(random.nextInt(PARTS.size())));
      case 5 -> parts.set(at, otherNumber(parts.get(at), random));
      default -> {
        return LineChanges.changed(file, random);
      }
    }
    return String.join("", parts).getBytes(UTF_8);
  }

  private static String otherNumber(String part, Random random) {
    List<String> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(part);
    while (found.find()) {
      numbers.add(found.group());
    }
    if (numbers.isEmpty()) {
      return part;
    }
    String number = numbers.get(random.nextInt(numbers.size()));
    return part.replace(number, Odd.number(random));
  }
}
