package org.sailau.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Unit;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options of `sailau check` that choose among findings, as a mixin of picocli.
final class CheckOptions {

  private static final String RULE = "--rule";
  private static final String UNIT = "--unit";
  private static final String CONTEST = "--contest";
  private static final String ALL = "--all";

  @Option(names = RULE, paramLabel = "CODE", split = ",", descriptionKey = "checkRule")
  private List<String> rules = List.of();

  @Option(names = UNIT, paramLabel = "ID", descriptionKey = "checkUnit")
  private @Nullable String unit;

  @Option(names = CONTEST, paramLabel = "ID", descriptionKey = "checkContest")
  private @Nullable String contest;

  @Option(names = ALL, descriptionKey = "checkAll")
  private boolean all;

  /// The first of these options that is given; empty if none is.
  Optional<String> first() {
    return Stream.of(
            rules.isEmpty() ? "" : RULE,
            unit == null ? "" : UNIT,
            contest == null ? "" : CONTEST,
            all ? ALL : "")
        .filter(option -> !option.isEmpty())
        .findFirst();
  }

  /// The rules that are asked for.
  ///
  /// @throws WrongUsage if there is no such rule
  Set<Rule> rules(CommandSpec command, Texts texts) {
    Set<Rule> asked = EnumSet.noneOf(Rule.class);
    for (String word : rules) {
      asked.add(
          Rule.named(word).orElseThrow(() -> new WrongUsage(command, noSuchRule(word, texts))));
    }
    return asked.isEmpty() ? EnumSet.allOf(Rule.class) : asked;
  }

  private static String noSuchRule(String word, Texts texts) {
    List<String> names =
        Arrays.stream(Rule.values()).flatMap(rule -> Stream.of(rule.code(), rule.id())).toList();
    return notFound(
        texts.of("check.noSuchRule", word),
        NearNames.of(word, names.stream()),
        Arrays.stream(Rule.values()).map(Rule::code).sorted().toList(),
        texts,
        "check.thereAre");
  }

  /// What is asked for of an election.
  ///
  /// @throws WrongUsage if the election has no such place
  CheckRequest of(Election election, Set<Rule> asked, CommandSpec command, Texts texts) {
    return new CheckRequest(
        new Selection(
            asked,
            position(
                contest, election.contests(), Contest::id, "check.noSuchContest", command, texts),
            position(unit, election.units(), Unit::id, "check.noSuchUnit", command, texts)),
        all);
  }

  private static <T> int position(
      @Nullable String id,
      List<T> places,
      Function<T, String> idOf,
      String otherwise,
      CommandSpec command,
      Texts texts) {
    if (id == null) {
      return Figure.NONE;
    }
    for (int place = 0; place < places.size(); place++) {
      if (idOf.apply(places.get(place)).equals(id)) {
        return place;
      }
    }
    List<String> first =
        places.stream().limit(NearNames.MAX_NAMES).map(idOf).collect(Collectors.toList());
    throw new WrongUsage(
        command,
        notFound(
            texts.of(otherwise, id),
            NearNames.of(id, places.stream().map(idOf)),
            first,
            texts,
            first.size() < places.size() ? "check.idsInFile" : "check.thereAre"));
  }

  /// The sentence that something is not there, and what there is instead.
  private static String notFound(
      String sentence, List<String> near, List<String> all, Texts texts, String otherwise) {
    List<String> said = new ArrayList<>(near.isEmpty() ? all : near);
    said.replaceAll(Printable::escaped);
    return texts.of(
        near.isEmpty() ? otherwise : "check.similar", sentence, String.join(", ", said));
  }
}
