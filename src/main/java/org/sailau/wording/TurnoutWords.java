package org.sailau.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.derive.KnownTurnouts;
import org.sailau.election.derive.KnownTurnouts.Count;
import org.sailau.election.derive.KnownTurnouts.Known;
import org.sailau.election.derive.KnownTurnouts.Origin;
import org.sailau.text.Texts;

/// Says where the counts of a turnout come from, and how a derived turnout follows from them.
public final class TurnoutWords {

  private final @Nullable Contest contest;
  private final Texts texts;

  public TurnoutWords(Election election, Texts texts) {
    this(KnownTurnouts.of(election).contest(), texts);
  }

  /// @param contest whose counts stand in for those of units; null if none do
  public TurnoutWords(@Nullable Contest contest, Texts texts) {
    this.contest = contest;
    this.texts = texts;
  }

  /// What a share is a share of: "of 254 eligible voters".
  public String base(Known known) {
    @Nullable Count eligible = known.eligible();
    return eligible == null || eligible.atLeast() || eligible.parts() < 0
        ? texts.of("turnout.base.notStated")
        : known.isEligibleElsewhere()
            ? texts.of("turnout.base.elsewhere")
            : texts.of("turnout.base." + known.electorate(), eligible.value());
  }

  /// The name of the count of those who took part.
  public String tookPart(Known known) {
    @Nullable Count count = known.tookPart();
    return texts.of(
        count != null && count.origin() == Origin.BALLOTS ? "figure.BALLOTS" : "turnout.tookPart");
  }

  /// How a derived turnout follows from its counts; empty if it is not derived.
  public String formula(Known known) {
    @Nullable Count eligible = known.eligible();
    @Nullable Count tookPart = known.tookPart();
    return known.shareDerived() && eligible != null && tookPart != null
        ? texts.of("turnout.formula", tookPart.value(), eligible.value())
        : "";
  }

  /// What a derived count is a sum of; empty if it is stated.
  public String sum(Count count) {
    return count.isDerived() ? DerivedTallyWords.sum(count.parts(), count.ofAll(), texts) : "";
  }

  /// Sentences about the contest whose counts stand in for those of the turnout, and how far its
  /// count is.
  public List<String> ofContest(List<Known> shown) {
    if (contest == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    if (counts(shown).anyMatch(Count::isOfContest)) {
      sentences.add(texts.of("turnout.ofContest", ContestWords.name(contest, texts)));
    }
    String reported = ContestWords.reported(contest, texts);
    if (!reported.isEmpty()) {
      sentences.add(reported);
    }
    return sentences;
  }

  /// Whether nothing of the only contest is counted yet.
  public boolean isNotCounted() {
    return contest != null && ContestWords.isNotCounted(contest);
  }

  /// Notes on what is derived in the turnouts that are shown.
  public List<String> notes(List<Known> shown) {
    List<String> notes = new ArrayList<>();
    String sums =
        counts(shown)
            .map(this::sum)
            .filter(sum -> !sum.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!sums.isEmpty()) {
      notes.add(texts.of("turnout.note.sums", sums));
    }
    List<Known> derived = shown.stream().filter(Known::shareDerived).toList();
    if (derived.size() == 1) {
      notes.add(texts.of("turnout.note.formula", formula(derived.getFirst())));
    } else if (!derived.isEmpty()) {
      notes.add(texts.of("turnout.note.derived"));
    }
    return notes;
  }

  private static Stream<Count> counts(List<Known> shown) {
    return shown.stream()
        .flatMap(known -> Stream.of(known.tookPart(), known.eligible()))
        .filter(Objects::nonNull);
  }
}
