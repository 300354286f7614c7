package org.sailau.importer.recipe;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;

/// What a table often does not say of its election. Each is null if it is not known. Immutable.
///
/// @param title of the election
/// @param date election day
/// @param language of the texts, as a tag of BCP 47
/// @param contest the name of the contest, in tables of one
/// @param whole the name of the unit that all others are in
/// @param source who published the table
/// @param choiceKind what the choices are
public record Facts(
    @Nullable String title,
    @Nullable LocalDate date,
    Election.@Nullable Status status,
    @Nullable String language,
    @Nullable String contest,
    @Nullable String whole,
    @Nullable String source,
    Contest.@Nullable ChoiceKind choiceKind) {

  /// Nothing is known.
  public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null);

  /// These facts, and of those that are not known the others.
  public Facts or(Facts others) {
    return new Facts(
        title == null ? others.title : title,
        date == null ? others.date : date,
        status == null ? others.status : status,
        language == null ? others.language : language,
        contest == null ? others.contest : contest,
        whole == null ? others.whole : whole,
        source == null ? others.source : source,
        choiceKind == null ? others.choiceKind : choiceKind);
  }

  /// The same facts with another title; an empty one is none.
  public Facts withTitle(String other) {
    return new Facts(none(other), date, status, language, contest, whole, source, choiceKind);
  }

  /// The same facts with another day.
  public Facts withDate(@Nullable LocalDate other) {
    return new Facts(title, other, status, language, contest, whole, source, choiceKind);
  }

  /// The same facts with another status.
  public Facts withStatus(Election.@Nullable Status other) {
    return new Facts(title, date, other, language, contest, whole, source, choiceKind);
  }

  /// The same facts with another name of the contest; an empty one is none.
  public Facts withContest(String other) {
    return new Facts(title, date, status, language, none(other), whole, source, choiceKind);
  }

  /// The same facts with another source; an empty one is none.
  public Facts withSource(String other) {
    return new Facts(title, date, status, language, contest, whole, none(other), choiceKind);
  }

  /// The same facts with other kinds of choices.
  public Facts withChoiceKind(Contest.@Nullable ChoiceKind other) {
    return new Facts(title, date, status, language, contest, whole, source, other);
  }

  private static @Nullable String none(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
