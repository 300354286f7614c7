package org.sailau.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.text.Texts;

/// Names sources.
public final class SourceWords {

  private SourceWords() {}

  /// One sentence for the foot of a chart: publisher, date and whom the publisher cites.
  public static String line(Election election, Texts texts) {
    return line(election.source(), texts);
  }

  /// The same for the sources of figures: one sentence that names each of them once.
  public static String line(Election election, Stream<Evidence> figures, Texts texts) {
    List<Source> sources = figures.map(election::source).distinct().toList();
    return sources.size() < 2
        ? line(sources.isEmpty() ? election.source() : sources.getFirst(), texts)
        : texts.of(
            "source.lines",
            sources.stream()
                .map(source -> published(source, texts))
                .collect(Collectors.joining("; ")));
  }

  private static String line(Source source, Texts texts) {
    @Nullable LocalizedText citing = source.citing();
    return citing == null
        ? texts.of("source.line", published(source, texts))
        : texts.of("source.line.citing", published(source, texts), citing.in(texts.locale()));
  }

  /// Publisher and date of a source; if that is not stated, when it was read, or that it is not
  /// stated.
  public static String published(Source source, Texts texts) {
    String publisher = source.publisher().in(texts.locale());
    @Nullable LocalDate date = source.date();
    @Nullable LocalDate retrieved = source.retrieved();
    if (date == null) {
      return retrieved == null
          ? texts.of("source.undated", publisher)
          : texts.of("source.retrieved", publisher, texts.date(retrieved));
    }
    return texts.of("source.published", publisher, texts.date(date));
  }
}
