package org.sailau.session;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.election.Election;
import org.sailau.problem.Problems;

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
  /// @param sha256 of the file's bytes when they were read, in 64 hexadecimal digits
  record Ready(Audited audited, @Nullable Path file, Problems warnings, String sha256)
      implements Opened {
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
