package org.sailau.election;

/// By which of its two figures a result is read.
public enum Measure {
  SHARE,
  VOTES
}
