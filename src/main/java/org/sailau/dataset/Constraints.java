package org.sailau.dataset;

import org.sailau.dataset.Problem.Kind;
import tools.jackson.core.StreamReadConstraints;

/// Jackson's own limits, but each refusal says which limit it was.
final class Constraints extends StreamReadConstraints {
  private static final long serialVersionUID = 1;

  Constraints(Limits limits) {
    super(
        limits.nesting(),
        -1,
        -1,
        limits.number(),
        limits.string(),
        Math.min(limits.string(), 50_000));
  }

  @Override
  public void validateNestingDepth(int depth) {
    check(depth, _maxNestingDepth, Kind.TOO_DEEP);
  }

  @Override
  public void validateStringLength(int length) {
    check(length, _maxStringLen, Kind.STRING_TOO_LONG);
  }

  @Override
  public void validateStringLengthLong(long length) {
    check(length, _maxStringLen, Kind.STRING_TOO_LONG);
  }

  @Override
  public void validateNameLength(int length) {
    check(length, _maxNameLen, Kind.NAME_TOO_LONG);
  }

  @Override
  public void validateFPLength(int length) {
    check(length, _maxNumLen, Kind.NUMBER_TOO_LONG);
  }

  @Override
  public void validateIntegerLength(int length) {
    check(length, _maxNumLen, Kind.NUMBER_TOO_LONG);
  }

  private static void check(long length, int limit, Kind kind) {
    if (length > limit) {
      throw new Exceeded(kind, limit);
    }
  }

  /// A limit was exceeded; where, the parser knows.
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    final Kind kind;
    final int limit;

    Exceeded(Kind kind, int limit) {
      super(kind.name(), null, false, false);
      this.kind = kind;
      this.limit = limit;
    }
  }
}
