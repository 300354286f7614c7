package org.sailau.election;

/// Which of its two figures a chart shows of a choice.
public enum Measure {
  SHARE,
  VOTES
}
