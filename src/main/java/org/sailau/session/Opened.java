package org.sailau.session;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.io.FileDigest;
import org.sailau.problem.Problems;
import org.sailau.shape.Shapes;

/// What is open. While a file is being read, and after one was not opened, the election that was
/// open before stays open.
public sealed interface Opened {

  /// The election that the window shows.
  Optional<Ready> shown();

  /// Nothing is open.
  record Nothing() implements Opened {
    @Override
    public Optional<Ready> shown() {
      return Optional.empty();
    }
  }

  /// An election is open and has been audited.
  ///
  /// @param file null for the bundled election
  /// @param warnings fields of the file that the reader ignored
  /// @param digest of the file's bytes when they were read; of an election that is in no dataset
  ///   yet, that of the dataset as which it would be saved
  /// @param original the election as its dataset states it, where it is shown as one source states
  ///   it; null otherwise
  record Ready(
      Audited audited,
      @Nullable Path file,
      Problems warnings,
      FileDigest digest,
      @Nullable Audited original)
      implements Opened {

    /// An election as its dataset states it.
    public Ready(Audited audited, @Nullable Path file, Problems warnings, FileDigest digest) {
      this(audited, file, warnings, digest, null);
    }

    /// The election as its dataset states it.
    public Audited asStated() {
      return original == null ? audited : original;
    }

    /// The same election as one source states it.
    Ready as(Audited other) {
      return new Ready(other, file, warnings, digest, asStated());
    }

    /// The same election with outlines of its units. Not for the JavaFX thread.
    public Ready withShapes(Shapes shapes) {
      return new Ready(
          audited.withShapes(shapes),
          file,
          warnings,
          digest,
          original == null ? null : original.withShapes(shapes));
    }

    /// The file of outlines that the dataset names and that has not been read; empty if it names
    /// none, or lies in no folder.
    public Optional<Path> unreadShapes() {
      @Nullable String name = audited.election().shapesFile();
      return name == null || file == null || audited.shapes() != null
          ? Optional.empty()
          : Optional.of(file.resolveSibling(name));
    }

    /// The same election as its dataset states it.
    Ready asOriginal() {
      return new Ready(asStated(), file, warnings, digest);
    }

    public Election election() {
      return audited.election();
    }

    @Override
    public Optional<Ready> shown() {
      return Optional.of(this);
    }
  }

  /// A file is being read.
  record Loading(@Nullable Path file, Optional<Ready> shown) implements Opened {}

  /// A file was not opened because of what is wrong with it.
  record Refused(@Nullable Path file, Problems problems, Optional<Ready> shown) implements Opened {}

  /// A file was not opened because the program failed.
  record Failed(@Nullable Path file, Optional<Ready> shown) implements Opened {}
}
