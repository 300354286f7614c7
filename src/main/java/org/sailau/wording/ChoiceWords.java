package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.election.Party;
import org.sailau.election.ShareBase;
import org.sailau.text.Texts;

/// Words about choices and their figures that several views and files use.
public final class ChoiceWords {

  private ChoiceWords() {}

  /// The note under a choice's name: what kind of line it is if it is none of those that stand, who
  /// nominated it, its party and list. Empty for a choice of which nothing of that is stated. It
  /// gives no result away.
  public static String note(Election election, Choice choice, Texts texts) {
    List<String> parts = new ArrayList<>();
    String name = choice.name().in(texts.locale());
    String role = choice.stands() ? "" : texts.of("choice.role." + choice.role());
    if (!role.isEmpty() && !role.equalsIgnoreCase(name)) {
      parts.add(role);
    }
    @Nullable Nominator nominator = choice.nominator();
    if (nominator != null) {
      parts.add(nominator.name().in(texts.locale()));
    }
    @Nullable Party party = election.party(choice);
    if (party != null && !party.name().in(texts.locale()).equals(name)) {
      String shortName = shortName(party, texts);
      if (!parts.contains(shortName) && !shortName.equals(name)) {
        parts.add(shortName);
      }
    }
    String list = list(choice, texts);
    if (!list.isEmpty()) {
      parts.add(list);
    }
    String note = String.join("; ", parts);
    if (choice.incumbent()) {
      return note.isEmpty()
          ? texts.of("choice.incumbentNotStated")
          : texts.of("choice.incumbentNominated", note);
    }
    return note;
  }

  /// The same, and how the contest ended for the choice: whether it is elected, and its seats.
  public static String noteWithOutcome(Election election, Choice choice, Texts texts) {
    List<String> parts = new ArrayList<>();
    String note = note(election, choice, texts);
    if (!note.isEmpty()) {
      parts.add(note);
    }
    ChoiceDetails details = choice.details();
    if (details.isElected()) {
      parts.add(texts.of("choice.elected." + details.elected()));
    }
    @Nullable Long seats = details.seats();
    if (seats != null) {
      parts.add(texts.of("choice.seats", seats));
    }
    return String.join("; ", parts);
  }

  /// The name of a party where there is little room.
  public static String shortName(Party party, Texts texts) {
    @Nullable LocalizedText shortName = party.shortName();
    return (shortName == null ? party.name() : shortName).in(texts.locale());
  }

  /// The list on which a choice stands, with its place there. Empty if none is stated.
  public static String list(Choice choice, Texts texts) {
    @Nullable LocalizedText list = choice.details().list();
    @Nullable Long rank = choice.details().rank();
    if (rank == null) {
      return list == null ? "" : list.in(texts.locale());
    }
    String place = texts.of("choice.rank", rank);
    return list == null ? place : list.in(texts.locale()) + ", " + place;
  }

  /// Says what the shares of a contest are shares of, as a sentence.
  public static String baseSentence(Contest contest, Texts texts) {
    return isBaseKnown(contest)
        ? texts.of("base.sentence", base(contest, texts))
        : texts.of("base.sentence.notStated");
  }

  /// Whether it is stated or derived what the shares of a contest are shares of.
  public static boolean isBaseKnown(Contest contest) {
    return contest.base() != null || DerivedShares.baseOf(contest) != null;
  }

  /// Says what the shares of a contest are shares of, as a part of a sentence.
  public static String base(Contest contest, Texts texts) {
    @Nullable ShareBase base = contest.base();
    @Nullable Long derived = DerivedShares.baseOf(contest);
    if (base == null && derived == null) {
      return texts.of("base.notStated");
    }
    String of = texts.of("base." + (base == null ? ShareBase.Kind.VALID_VOTES : base.kind()));
    @Nullable Long count = base == null ? null : base.count();
    if (count == null && derived != null) {
      String counted = texts.of("base.stated.count", derived, of);
      return DerivedShares.isBaseCounted(contest) ? counted : texts.of("spoken.derived", counted);
    }
    return count == null ? texts.of("base.stated", of) : texts.of("base.stated.count", count, of);
  }
}
