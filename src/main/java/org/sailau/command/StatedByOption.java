package org.sailau.command;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Source;
import org.sailau.election.derive.StatedBy;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `--stated-by`: the election as one of its sources states it, as a mixin of picocli.
final class StatedByOption {

  @Option(names = "--stated-by", paramLabel = "ID", descriptionKey = "statedBy")
  private @Nullable String source;

  /// The election as it is asked for.
  ///
  /// @throws WrongUsage if it has no such source
  Election of(Election election, CommandSpec command, Texts texts) {
    @Nullable String wanted = source;
    if (wanted == null || wanted.equals(election.source().id())) {
      return election;
    }
    if (election.sources().stream().map(Source::id).noneMatch(wanted::equals)) {
      throw new WrongUsage(
          command,
          texts.of(
              "cli.noSuchSource",
              wanted,
              String.join(", ", StatedBy.sources(election).stream().map(Source::id).toList())));
    }
    return StatedBy.of(election, wanted);
  }
}
