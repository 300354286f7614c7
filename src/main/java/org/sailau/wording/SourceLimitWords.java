package org.sailau.wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Source;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;

/// Says where an election's figures come from and what their source leaves open, in one sentence
/// each.
public final class SourceLimitWords {

  /// Nobody reads about more contests on a wall.
  private static final int MAX_CONTESTS = 3;

  private final Election election;
  private final Texts texts;

  public SourceLimitWords(Election election, Texts texts) {
    this.election = election;
    this.texts = texts;
  }

  /// The sentences in the order in which they are read.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(SourceWords.line(election, texts));
    String host = host(election.source());
    if (!host.isEmpty()) {
      sentences.add(texts.of("slide.source.address", host));
    }
    sentences.add(texts.of("slide.source." + election.status()));
    List<Contest> contests = election.contests();
    for (Contest contest : contests.subList(0, Math.min(MAX_CONTESTS, contests.size()))) {
      addLimits(contest, sentences, contests.size() > 1);
    }
    return sentences;
  }

  private void addLimits(Contest contest, List<String> sentences, boolean named) {
    Ranking ranking = contest.ranking();
    List<String> own = new ArrayList<>();
    long shares = ranking.lines().stream().filter(line -> line.tally().share() != null).count();
    if (shares > 0) {
      own.add(ChoiceWords.baseSentence(contest, texts));
    }
    List<Line> without =
        ranking.lines().stream().filter(line -> line.tally().votes() == null).toList();
    if (without.size() == 1) {
      own.add(
          texts.of(
              "slide.source.votesNotStated.one",
              without.getFirst().choice().name().in(texts.locale())));
    } else if (!without.isEmpty()) {
      own.add(texts.of("slide.source.votesNotStated", without.size(), ranking.lines().size()));
    }
    int silent = contest.choices().size() - ranking.lines().size();
    if (silent > 0) {
      own.add(texts.of("slide.source.nothingStated", silent, contest.choices().size()));
    }
    @Nullable Share remainder = ranking.remainder();
    if (remainder != null) {
      own.add(texts.of("slide.source.remainder", texts.percent(remainder.percent())));
    }
    String name = contest.name().in(texts.locale());
    own.forEach(
        sentence -> sentences.add(named ? texts.of("spoken.pair", name, sentence) : sentence));
  }

  /// The host name of a source's address, which a class can look for. A whole address is too long
  /// for a wall. Empty if there is none.
  private static String host(Source source) {
    @Nullable String address = source.address();
    try {
      @Nullable String host = address == null ? null : new URI(address).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException none) {
      return "";
    }
  }
}
