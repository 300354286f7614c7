package org.sailau.view.picture;

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
import org.sailau.dataset.BundledDataset;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Provenance;
import org.sailau.io.FileDigest;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.session.Opened;

/// A dataset that a picture may have been made from.
///
/// @param file null for the bundled dataset
public record CandidateDataset(Audited audited, FileDigest digest, @Nullable Path file) {

  /// Whether the picture was made from exactly this dataset.
  boolean matches(Provenance provenance) {
    return digest.sha256().equals(provenance.datasetSha256());
  }

  private static CandidateDataset of(Opened.Ready ready) {
    return new CandidateDataset(ready.audited(), ready.digest(), ready.file());
  }

  /// Finds the dataset that a picture names: among the open one, the bundled one, recent files, and
  /// a file beside the picture. The one with the same digest is preferred. Reads files: do not call
  /// it on the JavaFX thread.
  ///
  /// @param open the dataset that is open
  /// @param recent the files that were opened last
  /// @return empty if none of them has the name
  static Optional<CandidateDataset> of(
      Provenance provenance, Path picture, Optional<Opened.Ready> open, List<Path> recent) {
    String name = provenance.dataset();
    Stream<Supplier<Optional<CandidateDataset>>> files =
        Stream.concat(recent.stream(), DatasetFile.beside(picture, name).stream())
            .filter(file -> name.equals(name(file)) && Files.isRegularFile(file))
            .distinct()
            .map(file -> () -> read(file));
    Stream<Supplier<Optional<CandidateDataset>>> known =
        Stream.of(
            () ->
                open.map(CandidateDataset::of).filter(candidate -> candidate.isNamedBy(provenance)),
            () -> name.equals(BundledDataset.NAME) ? bundled() : Optional.empty());
    @Nullable CandidateDataset firstByName = null;
    for (Supplier<Optional<CandidateDataset>> next : Stream.concat(known, files).toList()) {
      @Nullable CandidateDataset found = next.get().orElse(null);
      if (found != null && found.matches(provenance)) {
        return Optional.of(found);
      }
      firstByName = firstByName == null ? found : firstByName;
    }
    return Optional.ofNullable(firstByName);
  }

  private boolean isNamedBy(Provenance provenance) {
    return matches(provenance)
        || provenance.dataset().equals(file == null ? BundledDataset.NAME : name(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Optional<CandidateDataset> bundled() {
    try (InputStream in = BundledDataset.open()) {
      return of(reader().read(in, Progress.NONE), null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<CandidateDataset> read(Path file) {
    return of(reader().read(file, Progress.NONE), file);
  }

  private static DatasetReader reader() {
    return new DatasetReader(Limits.defaults());
  }

  private static Optional<CandidateDataset> of(ReadResult result, @Nullable Path file) {
    return result instanceof ReadResult.Done done
        ? Optional.of(new CandidateDataset(Audited.of(done.election()), done.digest(), file))
        : Optional.empty();
  }
}
