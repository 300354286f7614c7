package org.sailau.view.contests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.text.SearchText;
import org.sailau.text.Texts;
import org.sailau.view.control.ShortText;

/// The contests of an election in their order, in groups, and those of them that a search finds.
/// Belongs to one thread.
final class ContestList {

  private final Election election;
  private final Texts texts;
  private final List<Contest> all;

  /// What each contest is found by, in the order of the contests; made by the first search.
  private List<Words> words = List.of();

  /// @param contest the names of a contest, its group and its place, in all languages
  /// @param choices the names of its choices, in all languages, each in a line of its own
  private record Words(String contest, String choices) {}

  ContestList(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
    this.all = election.contestsInOrder();
  }

  Election election() {
    return election;
  }

  /// The contests in their order.
  List<Contest> all() {
    return all;
  }

  /// A contest that has been found.
  ///
  /// @param choice the choice by whose name it was found; null if it was not by one
  record Hit(Contest contest, @Nullable String choice) {}

  /// The contests that have all words of a query, in any language. Every contest has those of a
  /// blank query.
  List<Hit> find(String query) {
    String wanted = SearchText.of(query).strip();
    if (wanted.isEmpty()) {
      return all.stream().map(contest -> new Hit(contest, null)).toList();
    }
    if (words.isEmpty()) {
      words = all.stream().map(this::words).toList();
    }
    List<String> parts = Arrays.asList(wanted.split("\\s+"));
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Words has = words.get(i);
      if (parts.stream().allMatch(has.contest()::contains)) {
        hits.add(new Hit(all.get(i), null));
      } else if (parts.stream()
          .allMatch(part -> has.contest().contains(part) || has.choices().contains(part))) {
        hits.add(new Hit(all.get(i), choice(all.get(i), parts)));
      }
    }
    return hits;
  }

  private Words words(Contest contest) {
    @Nullable LocalizedText group = contest.details().group();
    Stream<LocalizedText> names =
        Stream.of(contest.name(), election.units().get(contest.unit()).name());
    return new Words(
        joined(group == null ? names : Stream.concat(names, Stream.of(group))),
        joined(contest.choices().stream().map(Choice::name)));
  }

  private static String joined(Stream<LocalizedText> names) {
    StringBuilder all = new StringBuilder();
    names.flatMap(LocalizedText::all).forEach(name -> all.append(SearchText.of(name)).append('\n'));
    return all.toString();
  }

  /// The first choice with the most of the words, as the reader names it.
  private @Nullable String choice(Contest contest, List<String> parts) {
    return contest.choices().stream()
        .max(Comparator.comparingLong(choice -> parts(choice, parts)))
        .map(choice -> choice.name().in(texts.locale()))
        .orElse(null);
  }

  private static long parts(Choice choice, List<String> parts) {
    String name = joined(Stream.of(choice.name()));
    return parts.stream().filter(name::contains).count();
  }

  /// The rows of what was found: the contests below the headings of their groups, unless those are
  /// folded.
  ///
  /// @param isOpen tells by its key whether a group is unfolded
  List<ContestRow> rows(List<Hit> hits, Grouping by, Predicate<String> isOpen) {
    Map<String, List<Hit>> groups = new LinkedHashMap<>();
    sorted(hits, by)
        .forEach(
            hit -> groups.computeIfAbsent(key(hit.contest(), by), _ -> new ArrayList<>()).add(hit));
    List<ContestRow> rows = new ArrayList<>();
    groups.forEach(
        (key, in) -> {
          boolean open = key.isEmpty() || isOpen.test(key);
          if (!key.isEmpty()) {
            rows.add(
                new ContestRow.Group(key, group(in.getFirst().contest(), by), in.size(), open));
          }
          if (open) {
            in.forEach(
                hit -> rows.add(new ContestRow.Line(hit.contest(), !key.isEmpty(), hit.choice())));
          }
        });
    return rows;
  }

  /// Places come in the order of the units, all else in that of the contests.
  private static List<Hit> sorted(List<Hit> hits, Grouping by) {
    return by == Grouping.PLACE
        ? hits.stream().sorted(Comparator.comparingInt(hit -> hit.contest().unit())).toList()
        : hits;
  }

  /// The key of a contest's group; empty if it stands in none.
  String key(Contest contest, Grouping by) {
    @Nullable LocalizedText group = contest.details().group();
    return switch (by) {
      case NONE -> "";
      case OFFICE -> group == null ? "" : group.text();
      case PLACE -> election.units().get(contest.unit()).id();
    };
  }

  private String group(Contest contest, Grouping by) {
    @Nullable LocalizedText group = contest.details().group();
    LocalizedText name =
        by == Grouping.OFFICE && group != null
            ? group
            : election.units().get(contest.unit()).name();
    return ShortText.of(name.in(texts.locale()));
  }
}
