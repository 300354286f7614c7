package org.sailau.chart.places;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.shape.JoinedShapes;
import org.sailau.shape.Shapes;
import org.sailau.text.Printable;
import org.sailau.text.Texts;

/// What a picture says of its outlines: whose they are and of when, as far as the file says it, and
/// which units are not on the map. For all who look at the picture without the file.
public record ShapeNotes(Election election, JoinedShapes joined, Texts texts) {

  /// More names are counted only: in a picture, and in a report.
  private static final int MAX_NAMES = 5;

  private static final int MAX_REPORTED = 30;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!joined.unitsWithout().isEmpty()) {
      lines.add(texts.of("shapes.note.without", names(joined.unitsWithout(), MAX_NAMES)));
    }
    lines.add(credit());
    return lines;
  }

  private String credit() {
    Shapes shapes = joined.shapes();
    @Nullable String credit = shapes.credit();
    @Nullable String date = shapes.date();
    if (credit == null) {
      return date == null
          ? texts.of("shapes.note.file", shapes.file())
          : texts.of("shapes.note.file.date", shapes.file(), date);
    }
    return date == null
        ? texts.of("shapes.note.credit", credit)
        : texts.of("shapes.note.credit.date", credit, date);
  }

  /// What joining the file with the election has come to: by what units were found, how many of
  /// them, and what was not.
  public List<String> report() {
    int with = joined.outlines().size();
    int all = with + joined.unitsWithout().size();
    List<String> lines = new ArrayList<>();
    lines.add(
        with == 0
            ? texts.of("shapes.report.none")
            : joined.by().isEmpty()
                ? texts.of("shapes.report.id", with, all)
                : texts.of("shapes.report", with, all, joined.by()));
    List<Integer> units = joined.unitsWithout();
    if (!units.isEmpty()) {
      lines.add(texts.of("shapes.report.unitsWithout", units.size(), names(units, MAX_REPORTED)));
    }
    List<String> shapes = joined.shapesWithout();
    if (!shapes.isEmpty()) {
      lines.add(texts.of("shapes.report.shapesWithout", shapes.size(), row(shapes, MAX_REPORTED)));
    }
    return lines;
  }

  private String names(List<Integer> units, int most) {
    return row(
        units.stream().map(unit -> election.units().get(unit).name().in(texts.locale())).toList(),
        most);
  }

  /// Names in a row, and how many there are beyond the first.
  private String row(List<String> names, int most) {
    String row = names.stream().limit(most).map(Printable::inSentence).collect(joining(", "));
    return names.size() > most ? texts.of("shapes.andMore", row, names.size() - most) : row;
  }
}
