package org.sailau.wording;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.text.Texts;

/// Names sources.
public final class SourceWords {

  private SourceWords() {}

  /// One sentence for the foot of a chart: publisher, date and whom the publisher cites.
  public static String line(Election election, Texts texts) {
    Source source = election.source();
    @Nullable LocalizedText citing = source.citing();
    return citing == null
        ? texts.of("source.line", published(source, texts))
        : texts.of("source.line.citing", published(source, texts), citing.in(texts.locale()));
  }

  /// Publisher and date of a source.
  public static String published(Source source, Texts texts) {
    return texts.of(
        "source.published", source.publisher().in(texts.locale()), texts.date(source.date()));
  }
}
