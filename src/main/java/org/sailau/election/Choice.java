package org.sailau.election;

import org.jspecify.annotations.Nullable;

/// One line of a ballot or of its results: a candidate, a party, a ticket, an answer, or what was
/// written in. Immutable.
///
/// @param id unique within its contest
/// @param nominator who nominated it; null if the source does not state it
/// @param incumbent whether the source says that this choice holds the office now
/// @param details what few sources state; [ChoiceDetails#NONE] if this one does not
public record Choice(
    String id,
    LocalizedText name,
    @Nullable Nominator nominator,
    boolean incumbent,
    Role role,
    ChoiceDetails details) {

  /// A choice of which only the most common facts are stated.
  public Choice(String id, LocalizedText name, @Nullable Nominator nominator, boolean incumbent) {
    this(id, name, nominator, incumbent, Role.CHOICE, ChoiceDetails.NONE);
  }

  /// Whether this is one of those that the ballot offers, and neither written in nor a vote for
  /// none of them.
  public boolean stands() {
    return role == Role.CHOICE;
  }

  /// What a line stands for. The names are part of the dataset format.
  public enum Role {
    /// What the ballot offers.
    CHOICE,
    /// One name that voters wrote on the ballot.
    WRITE_IN,
    /// All names together that voters wrote on the ballot.
    WRITE_INS,
    /// None of those that the ballot offers.
    NONE
  }
}
