package org.sailau.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Rule;
import org.sailau.audit.finding.Selection;
import org.sailau.command.report.CheckRequest;
import org.sailau.election.Election;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options of `sailau check` that choose among findings, as a mixin of picocli.
final class CheckOptions {

  private static final String RULE = "--rule";
  private static final String ALL = "--all";

  @Option(names = RULE, paramLabel = "CODE", split = ",", descriptionKey = "checkRule")
  private List<String> rules = List.of();

  @Option(names = PlaceOptions.UNIT, paramLabel = "ID", descriptionKey = "checkUnit")
  private @Nullable String unit;

  @Option(names = PlaceOptions.CONTEST, paramLabel = "ID", descriptionKey = "checkContest")
  private @Nullable String contest;

  @Option(names = ALL, descriptionKey = "checkAll")
  private boolean all;

  /// The first of these options that is given; empty if none is.
  Optional<String> first() {
    return Stream.of(
            rules.isEmpty() ? "" : RULE,
            unit == null ? "" : PlaceOptions.UNIT,
            contest == null ? "" : PlaceOptions.CONTEST,
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
    return PlaceOptions.notFound(
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
            contest == null ? Figure.NONE : PlaceOptions.contest(contest, election, command, texts),
            unit == null ? Figure.NONE : PlaceOptions.unit(unit, election, command, texts)),
        all);
  }
}
