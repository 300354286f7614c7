package org.sailau.election;

/// A kind of votes that a source counts apart, such as early or postal votes. Immutable.
///
/// @param id unique among the election's kinds of votes
public record VoteType(String id, LocalizedText name) {}
