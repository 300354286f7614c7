package org.sailau.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.Gallery;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options that choose contests and units, as a mixin of picocli. Each is named by its id, or
/// else by its code or its name in any language.
final class PlaceOptions {

  static final String UNIT = "--unit";
  static final String CONTEST = "--contest";

  private static final String ALL = "all";

  @Option(names = CONTEST, paramLabel = "ID", split = ",", descriptionKey = "contests")
  private List<String> contests = List.of();

  @Option(names = UNIT, paramLabel = "ID", split = ",", descriptionKey = "units")
  private List<String> units = List.of();

  /// Whether one of the options is given.
  boolean isGiven() {
    return !contests.isEmpty() || !units.isEmpty();
  }

  /// The positions of the contests that are asked for; none if none is.
  ///
  /// @throws WrongUsage if the election has no such contest
  List<Integer> contests(Election election, CommandSpec command, Texts texts) {
    return all(contests, election.contests().size(), id -> contest(id, election, command, texts));
  }

  /// The positions of the units that are asked for; none if none is.
  ///
  /// @throws WrongUsage if the election has no such unit, or several
  List<Integer> units(Election election, CommandSpec command, Texts texts) {
    return all(units, election.units().size(), id -> unit(id, election, command, texts));
  }

  /// The charts of the contests and units that are asked for: of all contests if none is, in the
  /// units that decide them if none is. None is made yet.
  ///
  /// @param texts the language of messages
  /// @param words the texts of the charts
  /// @throws WrongUsage if the election has no such contest or unit, or nothing is known of them
  List<Gallery.Entry> charts(Audited audited, CommandSpec command, Texts texts, Texts words) {
    Election election = audited.election();
    List<Integer> wantedContests = contests(election, command, texts);
    List<Integer> wantedUnits = units(election, command, texts);
    List<Gallery.Entry> entries = new ArrayList<>();
    for (Contest contest :
        wantedContests.isEmpty()
            ? election.contests()
            : wantedContests.stream().map(election.contests()::get).toList()) {
      entries.addAll(
          Gallery.at(
              audited,
              contest,
              wantedUnits.isEmpty() ? List.of(contest.unit()) : wantedUnits,
              words));
    }
    if (entries.isEmpty()) {
      throw new WrongUsage(command, texts.of("export.nothingAtPlaces"));
    }
    return entries;
  }

  private static List<Integer> all(List<String> words, int count, Function<String, Integer> found) {
    return words.equals(List.of(ALL))
        ? IntStream.range(0, count).boxed().toList()
        : words.stream().map(found).distinct().toList();
  }

  /// The position of a contest.
  ///
  /// @throws WrongUsage if the election has no such contest, or several of that name
  static int contest(String id, Election election, CommandSpec command, Texts texts) {
    return position(
        id,
        election.contests(),
        Contest::id,
        contest -> contest.name().all(),
        "check.noSuchContest",
        command,
        texts);
  }

  /// The position of a unit.
  ///
  /// @throws WrongUsage if the election has no such unit, or several of that name
  static int unit(String id, Election election, CommandSpec command, Texts texts) {
    return position(
        id, election.units(), Unit::id, PlaceOptions::names, "check.noSuchUnit", command, texts);
  }

  private static Stream<String> names(Unit unit) {
    @Nullable String code = unit.details().code();
    return code == null ? unit.name().all() : Stream.concat(Stream.of(code), unit.name().all());
  }

  private static <T> int position(
      String wanted,
      List<T> places,
      Function<T, String> idOf,
      Function<T, Stream<String>> namesOf,
      String otherwise,
      CommandSpec command,
      Texts texts) {
    List<Integer> named = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      T each = places.get(place);
      if (idOf.apply(each).equals(wanted)) {
        return place;
      }
      if (named.size() <= NearNames.MAX_NAMES
          && namesOf.apply(each).anyMatch(name -> name.equalsIgnoreCase(wanted))) {
        named.add(place);
      }
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      List<String> ids = named.stream().map(places::get).map(idOf).toList();
      throw new WrongUsage(
          command, texts.of("cli.severalNamed", wanted, String.join(", ", escaped(ids))));
    }
    List<String> first = places.stream().limit(NearNames.MAX_NAMES).map(idOf).toList();
    throw new WrongUsage(
        command,
        notFound(
            texts.of(otherwise, wanted),
            NearNames.of(wanted, places.stream().map(idOf)),
            first,
            texts,
            first.size() < places.size() ? "check.idsInFile" : "check.thereAre"));
  }

  /// The sentence that something is not there, and what there is instead.
  static String notFound(
      String sentence, List<String> near, List<String> all, Texts texts, String otherwise) {
    return texts.of(
        near.isEmpty() ? otherwise : "check.similar",
        sentence,
        String.join(", ", escaped(near.isEmpty() ? all : near)));
  }

  private static List<String> escaped(List<String> names) {
    return names.stream().map(Printable::escaped).toList();
  }
}
