package org.sailau.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// What the article says of the bundled election, unchanged or with one change: without the places,
/// whose figures are those of other sources.
public final class ArticleElection {

  static final String TEXT = text();

  private ArticleElection() {}

  private static String text() {
    try {
      return withoutPlaces(
          Files.readString(Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String withoutPlaces(String all) {
    int from = all.indexOf(",\n    {\n      \"id\": \"north-kazakhstan\"");
    String places = all.substring(0, from) + all.substring(all.indexOf("\n  ],\n  \"contests\""));
    return places.substring(0, places.indexOf(",\n  \"statements\"")) + "\n}\n";
  }

  static Election election() {
    return read(TEXT);
  }

  /// The election with the first occurrence of a text replaced.
  public static Election with(String before, String after) {
    int at = TEXT.indexOf(before);
    if (at < 0) {
      throw new IllegalArgumentException(before);
    }
    return read(TEXT.substring(0, at) + after + TEXT.substring(at + before.length()));
  }

  static Election read(String text) {
    ReadResult result =
        new DatasetReader(Limits.defaults())
            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    if (result instanceof ReadResult.Done done) {
      return done.election();
    }
    throw new IllegalArgumentException(result.toString());
  }
}
