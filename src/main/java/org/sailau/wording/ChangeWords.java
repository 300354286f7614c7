package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.LocalizedText;
import org.sailau.election.change.Change;
import org.sailau.election.change.Change.Place;
import org.sailau.election.change.Change.Value;
import org.sailau.election.change.Changes;
import org.sailau.text.Texts;

/// Says what reading a file again has changed.
public final class ChangeWords {

  /// So many figures are named in a sentence.
  private static final int MAX_NAMED = 3;

  private static final String BETWEEN = ", ";

  private final Texts texts;

  public ChangeWords(Texts texts) {
    this.texts = texts;
  }

  /// What has changed, in a sentence, with the first figures by name.
  ///
  /// @param sameBytes whether the file is the same to the last byte
  public String sentence(Changes changes, boolean sameBytes) {
    if (changes.isEmpty()) {
      return texts.of(sameBytes ? "changes.none" : "changes.otherParts");
    }
    List<String> named = new ArrayList<>(lines(changes, MAX_NAMED));
    long more = changes.count() - MAX_NAMED;
    if (more > 0) {
      named.add(texts.of("changes.more", more));
    }
    String figures = String.join("; ", named);
    return changes.count() == 0
        ? texts.of("changes.onlyStatus", figures)
        : texts.of("changes.some", counts(changes), figures);
  }

  /// How many figures have changed, in words; empty if none has.
  public String counts(Changes changes) {
    List<String> counts = new ArrayList<>();
    if (changes.changed() > 0) {
      counts.add(texts.of("changes.changed", changes.changed()));
    }
    if (changes.added() > 0) {
      counts.add(texts.of("changes.added", changes.added()));
    }
    if (changes.gone() > 0) {
      counts.add(texts.of("changes.gone", changes.gone()));
    }
    return String.join(BETWEEN, counts);
  }

  /// All changes that are listed, one a line, and how many more there are.
  public String all(Changes changes) {
    List<String> lines = new ArrayList<>(lines(changes, Changes.MAX_LISTED));
    long more = changes.count() - changes.listed().size();
    if (more > 0) {
      lines.add(texts.of("changes.more", more));
    }
    return String.join("\n", lines);
  }

  private List<String> lines(Changes changes, int most) {
    List<String> lines = new ArrayList<>();
    if (changes.statusBefore() != null) {
      lines.add(
          texts.of(
              "changes.line",
              texts.of("changes.status"),
              texts.of("status.word." + changes.statusBefore()),
              texts.of("status.word." + changes.status())));
    }
    changes.listed().stream().limit(most).map(this::line).forEach(lines::add);
    return lines;
  }

  private String line(Change change) {
    return texts.of(
        "changes.line", name(change.place()), value(change.before()), value(change.after()));
  }

  /// The name of a figure: "North, Ann", or "North, Valid ballots (early)".
  private String name(Place place) {
    List<String> names = new ArrayList<>();
    add(place.contest(), names);
    add(place.unit(), names);
    add(place.choice(), names);
    if (place.choice() == null) {
      names.add(texts.of("figure." + place.what()));
    }
    String name = String.join(BETWEEN, names);
    List<String> of = new ArrayList<>();
    add(place.type(), of);
    add(place.source(), of);
    Optional.ofNullable(place.asOf()).ifPresent(hour -> of.add(texts.time(hour.toLocalTime())));
    return of.isEmpty() ? name : texts.of("figure.ofType", name, String.join(BETWEEN, of));
  }

  private void add(@Nullable LocalizedText name, List<String> names) {
    if (name != null) {
      names.add(name.in(texts.locale()));
    }
  }

  private String value(@Nullable Value value) {
    return switch (value) {
      case null -> texts.of("notStated");
      case Value.Amount(var number) ->
          number.scale() > 0 ? texts.decimal(number) : texts.count(number.toBigInteger());
      case Value.MoreThan(long bound) -> texts.of("observers.bound", bound);
      case Value.Percent(var share) -> texts.percent(share.percent());
      case Value.Base(var kind) -> texts.of("base." + kind);
      case Value.Withheld() -> texts.of("withheld");
    };
  }
}
