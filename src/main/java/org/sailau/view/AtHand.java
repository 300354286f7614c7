package org.sailau.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.dataset.Bundled;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.Limits;
import org.sailau.dataset.Progress;
import org.sailau.dataset.Reading;
import org.sailau.export.DatasetFile;
import org.sailau.export.Provenance;
import org.sailau.session.Opened;

/// A dataset that can be held against a picture.
///
/// @param file null for the bundled one
record AtHand(Audited audited, String sha256, @Nullable Path file) {

  /// Whether it is the one that the picture was made from.
  boolean matches(Provenance said) {
    return sha256.equals(said.datasetSha256());
  }

  private static AtHand of(Opened.Ready ready) {
    return new AtHand(ready.audited(), ready.sha256(), ready.file());
  }

  /// What the picture names, where it is at hand: what is open, the bundled one, recent files, a
  /// file beside the picture. Of several, the one that the picture was made from. Reads files: not
  /// for the user's thread.
  static Optional<AtHand> of(
      Provenance said, Path picture, Optional<Opened.Ready> open, List<Path> recent) {
    String name = said.dataset();
    Stream<Supplier<Optional<AtHand>>> files =
        Stream.concat(recent.stream(), DatasetFile.beside(picture, name).stream())
            .filter(file -> name.equals(name(file)) && Files.isRegularFile(file))
            .distinct()
            .map(file -> () -> read(file));
    Stream<Supplier<Optional<AtHand>>> here =
        Stream.of(
            () -> open.map(AtHand::of).filter(one -> one.isMeant(said)),
            () -> name.equals(Bundled.NAME) ? bundled() : Optional.empty());
    @Nullable AtHand first = null;
    for (Supplier<Optional<AtHand>> next : Stream.concat(here, files).toList()) {
      @Nullable AtHand found = next.get().orElse(null);
      if (found != null && found.matches(said)) {
        return Optional.of(found);
      }
      first = first == null ? found : first;
    }
    return Optional.ofNullable(first);
  }

  private boolean isMeant(Provenance said) {
    return matches(said) || said.dataset().equals(file == null ? Bundled.NAME : name(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Optional<AtHand> bundled() {
    try (InputStream in = Bundled.open()) {
      return of(reader().read(in, Progress.unheard()), null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<AtHand> read(Path file) {
    return of(reader().read(file, Progress.unheard()), file);
  }

  private static DatasetReader reader() {
    return new DatasetReader(Limits.usual());
  }

  private static Optional<AtHand> of(Reading reading, @Nullable Path file) {
    return reading instanceof Reading.Done done
        ? Optional.of(new AtHand(Audited.of(done.election()), done.sha256(), file))
        : Optional.empty();
  }
}
