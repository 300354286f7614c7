package org.sailau.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.DerivedShares;
import org.sailau.election.Election;
import org.sailau.election.Tally;
import org.sailau.text.Texts;

/// Says how the derived figures of a choice follow from others.
public final class DerivedTallyWords {

  /// Stands behind a derived figure where a note says of all together how they follow.
  public static final String MARK = "*";

  /// Of up to so many choices it is said of each how its figures follow.
  private static final int MAX_SEPARATE = 6;

  private DerivedTallyWords() {}

  /// The formulas of what is derived of a choice, in the unit that decides the contest. Empty if
  /// all its figures are stated.
  public static String formula(Election election, Contest contest, Tally tally, Texts texts) {
    String sum = tally.votesDerived() ? sum(election, contest, tally, texts) : "";
    String share = tally.shareDerived() ? share(contest, tally, texts) : "";
    return sum.isEmpty() ? share : share.isEmpty() ? sum : texts.of("derived.both", sum, share);
  }

  /// How the derived figures of many choices follow from others, in words that fit all of them, so
  /// that it need not be said of each. Empty if they are few, or derived in different ways.
  ///
  /// @param evenOfFew whether it is said once of few as well
  public static String common(
      Election election, Contest contest, List<Tally> tallies, boolean evenOfFew, Texts texts) {
    List<Tally> derived =
        tallies.stream().filter(tally -> tally.votesDerived() || tally.shareDerived()).toList();
    List<String> sums =
        derived.stream()
            .filter(Tally::votesDerived)
            .map(tally -> sum(election, contest, tally, texts))
            .distinct()
            .toList();
    if (derived.isEmpty() || (derived.size() <= MAX_SEPARATE && !evenOfFew) || sums.size() > 1) {
      return "";
    }
    @Nullable Long base = DerivedShares.baseOf(contest);
    String share =
        base == null || derived.stream().noneMatch(Tally::shareDerived)
            ? ""
            : texts.of("derived.shares", base);
    String sum = String.join("", sums);
    return sum.isEmpty() ? share : share.isEmpty() ? sum : texts.of("derived.both", sum, share);
  }

  private static String share(Contest contest, Tally tally, Texts texts) {
    @Nullable Long base = DerivedShares.baseOf(contest);
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
