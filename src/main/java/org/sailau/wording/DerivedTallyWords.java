package org.sailau.wording;

import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Derivation;
import org.sailau.election.Election;
import org.sailau.election.Tally;
import org.sailau.text.Texts;

/// Says how the derived figures of a choice follow from others.
public final class DerivedTallyWords {

  private DerivedTallyWords() {}

  /// The formulas of what is derived of a choice, in the unit that decides the contest. Empty if
  /// all its figures are stated.
  public static String formula(Election election, Contest contest, Tally tally, Texts texts) {
    String sum = tally.votesDerived() ? sum(election, contest, tally, texts) : "";
    String share = tally.shareDerived() ? share(contest, tally, texts) : "";
    return sum.isEmpty() ? share : share.isEmpty() ? sum : texts.of("derived.both", sum, share);
  }

  private static String share(Contest contest, Tally tally, Texts texts) {
    @Nullable Long base = Derivation.baseOfDerivedShares(contest);
    return tally.votes() == null || base == null
        ? ""
        : texts.of("derived.share", tally.votes(), base);
  }

  private static String sum(Election election, Contest contest, Tally tally, Texts texts) {
    return sum(
        tally.parts(), election.units().get(contest.unit()).details().partsComplete(), texts);
  }

  /// What a sum is a sum of.
  ///
  /// @param parts as of [Tally#parts]
  /// @param complete whether the units listed are all
  static String sum(int parts, boolean complete, Texts texts) {
    int count = Math.abs(parts);
    if (count == 0) {
      return texts.of("derived.sum.types");
    }
    if (count == 1) {
      return texts.of("derived.sum.one");
    }
    String which = parts < 0 ? "some" : complete ? "all" : "listed";
    return texts.of("derived.sum." + which, count);
  }
}
