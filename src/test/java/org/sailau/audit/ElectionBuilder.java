package org.sailau.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.finding.Report;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.PollingStations;
import org.sailau.election.ShareBase;
import org.sailau.election.Source;
import org.sailau.election.Tallies;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;

/// Builds an election figure by figure. It has one contest, which the first unit decides. Figures
/// belong to the unit that was added last.
final class ElectionBuilder {

  private final Rounding rounding;
  private final Tallies.Builder tallies;
  private final List<Unit> units = new ArrayList<>();
  private int choices;
  private int next;
  private @Nullable ShareBase base;
  private LocalDate date = LocalDate.of(2024, 3, 10);
  private LocalDate published = LocalDate.of(2024, 3, 11);
  private @Nullable LocalDate announced;
  private Election.Status status = Election.Status.FINAL;
  private @Nullable Observation observation;
  private int votesPerVoter = 1;

  private ElectionBuilder(Rounding rounding) {
    this.rounding = rounding;
    this.tallies = new Tallies.Builder(rounding.decimals());
    unit(Unit.TOP);
  }

  static ElectionBuilder withRounding(Rounding.Mode mode, int decimals) {
    return new ElectionBuilder(new Rounding(decimals, mode, true));
  }

  /// Shares with two decimals, rounded half up.
  static ElectionBuilder defaults() {
    return withRounding(Rounding.Mode.HALF_UP, 2);
  }

  /// Adds a unit.
  ///
  /// @param within the position of the unit that contains it
  ElectionBuilder unit(int within) {
    String id = "u" + units.size();
    units.add(new Unit(id, LocalizedText.of(id), Unit.Kind.OTHER, within, null, null));
    next = 0;
    return this;
  }

  ElectionBuilder turnout(
      @Nullable Long eligible, @Nullable Long tookPart, @Nullable String share) {
    return turnout(eligible, tookPart, share, null);
  }

  ElectionBuilder turnout(
      @Nullable Long eligible,
      @Nullable Long tookPart,
      @Nullable String share,
      @Nullable Boolean countedAbove) {
    Unit unit = units.removeLast();
    Turnout turnout =
        new Turnout(
            Turnout.Electorate.ELIGIBLE,
            eligible,
            tookPart,
            share(share),
            countedAbove,
            Evidence.DEFAULT);
    units.add(
        new Unit(
            unit.id(), unit.name(), unit.kind(), unit.within(), turnout, unit.pollingStations()));
    return this;
  }

  ElectionBuilder stations(long count, @Nullable Long countries, @Nullable Boolean countedAbove) {
    Unit unit = units.removeLast();
    units.add(
        new Unit(
            unit.id(),
            unit.name(),
            unit.kind(),
            unit.within(),
            unit.turnout(),
            new PollingStations(count, countries, countedAbove, Evidence.DEFAULT)));
    return this;
  }

  ElectionBuilder base(ShareBase.Kind of, @Nullable Long count) {
    base = new ShareBase(of, count);
    return this;
  }

  /// Adds the figures of the next choice. Both may be null for not stated.
  ElectionBuilder choice(@Nullable Long votes, @Nullable String share) {
    if (votes != null || share != null) {
      tallies.add(units.size() - 1, next, votes, share(share), Evidence.DEFAULT);
    }
    choices = Math.max(choices, ++next);
    return this;
  }

  /// Adds choices with votes only.
  ElectionBuilder votesPerVoter(int most) {
    votesPerVoter = most;
    return this;
  }

  ElectionBuilder votes(long... votes) {
    Arrays.stream(votes).forEach(each -> choice(each, null));
    return this;
  }

  /// Adds choices with shares only.
  ElectionBuilder shares(String... shares) {
    Arrays.stream(shares).forEach(each -> choice(null, each));
    return this;
  }

  private @Nullable Share share(@Nullable String percent) {
    return percent == null ? null : Share.of(new BigDecimal(percent), rounding.decimals());
  }

  ElectionBuilder dates(String day, @Nullable String announcement, String publication) {
    date = LocalDate.parse(day);
    announced = announcement == null ? null : LocalDate.parse(announcement);
    published = LocalDate.parse(publication);
    return this;
  }

  ElectionBuilder preliminary() {
    status = Election.Status.PRELIMINARY;
    return this;
  }

  ElectionBuilder observation(Observation by) {
    observation = by;
    return this;
  }

  Election election() {
    List<Choice> ballot =
        IntStream.range(0, choices)
            .mapToObj(i -> new Choice("c" + i, LocalizedText.of("C" + i), null, false))
            .toList();
    Contest contest =
        new Contest(
            "contest",
            LocalizedText.of("Contest"),
            Contest.ChoiceKind.CANDIDATE,
            0,
            base,
            votesPerVoter,
            rounding,
            ballot,
            false,
            tallies.build(units.size()));
    return new Election(
        LocalizedText.of("Election"),
        date,
        status,
        announced,
        null,
        List.of(new Source("source", LocalizedText.of("Source"), published, null, null)),
        rounding,
        units,
        List.of(contest),
        observation);
  }

  Report audit() {
    return Audit.of(election());
  }
}
