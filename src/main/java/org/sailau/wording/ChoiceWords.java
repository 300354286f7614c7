package org.sailau.wording;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Derivation;
import org.sailau.election.Nominator;
import org.sailau.election.ShareBase;
import org.sailau.text.Texts;

/// Words about choices and their figures that several views and files use.
public final class ChoiceWords {

  private ChoiceWords() {}

  /// The note under a choice's name: who nominated it, or that this is not stated. Empty for a
  /// choice that nobody nominates.
  public static String note(Choice choice, Texts texts) {
    @Nullable Nominator nominator = choice.nominator();
    if (nominator != null) {
      String name = nominator.name().in(texts.locale());
      return choice.incumbent() ? texts.of("choice.incumbentNominated", name) : name;
    }
    return choice.incumbent() ? texts.of("choice.incumbentNotStated") : "";
  }

  /// Says what the shares of a contest are shares of, as a sentence.
  public static String baseSentence(Contest contest, Texts texts) {
    return contest.base() == null && Derivation.baseOfDerivedShares(contest) == null
        ? texts.of("base.sentence.notStated")
        : texts.of("base.sentence", base(contest, texts));
  }

  /// Says what the shares of a contest are shares of, as a part of a sentence.
  public static String base(Contest contest, Texts texts) {
    @Nullable ShareBase base = contest.base();
    @Nullable Long derived = Derivation.baseOfDerivedShares(contest);
    if (base == null && derived == null) {
      return texts.of("base.notStated");
    }
    String of = texts.of("base." + (base == null ? ShareBase.Kind.VALID_VOTES : base.kind()));
    @Nullable Long count = base == null ? null : base.count();
    if (count == null && derived != null) {
      return texts.of("spoken.derived", texts.of("base.stated.count", derived, of));
    }
    return count == null ? texts.of("base.stated", of) : texts.of("base.stated.count", count, of);
  }
}
