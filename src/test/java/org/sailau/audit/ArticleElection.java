package org.sailau.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

/// The bundled election as far as the article states it, without the regions, whose turnouts are
/// those of another source; unchanged or with one change.
public final class ArticleElection {

  /// What follows the unit abroad among the units.
  private static final Pattern REGIONS =
      Pattern.compile("(53 countries\"\\s*}\\s*}),.*?(\\s*],\\s*\"contests\")", Pattern.DOTALL);

  static final String TEXT = text();

  private ArticleElection() {}

  private static String text() {
    try {
      String bundled =
          Files.readString(Path.of("assets", "datasets", "kazakhstan-president-2022.sailau.json"));
      Matcher regions = REGIONS.matcher(bundled);
      if (!regions.find()) {
        throw new IllegalStateException("no regions");
      }
      return regions.replaceFirst("$1$2");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
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
