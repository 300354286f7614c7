package org.sailau.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from one turnout alone.
class TurnoutTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2024-03-10T12:00");

  private static Turnout turnout(
      @Nullable Long eligible, @Nullable Long tookPart, @Nullable LocalDateTime asOf) {
    return new Turnout(
        Turnout.Electorate.ELIGIBLE, eligible, tookPart, null, null, Evidence.DEFAULT, asOf);
  }

  @ParameterizedTest
  @CsvSource({"0, 5, ", "0, 0, 0", "0, , 0", "9, 5, 9", ", 5, "})
  void whoCouldVoteIsNotKnownWhereTheVotersAreOnAnotherList(
      @Nullable Long eligible, @Nullable Long tookPart, @Nullable Long here) {
    assertThat(turnout(eligible, tookPart, null).eligibleHere()).isEqualTo(here);
  }

  @ParameterizedTest
  @CsvSource({"9, 5, 4", "5, 5, 0", "4, 5, ", ", 5, ", "9, , "})
  void theOthersDidNotVote(
      @Nullable Long eligible, @Nullable Long tookPart, @Nullable Long didNotVote) {
    assertThat(turnout(eligible, tookPart, null).didNotVote()).isEqualTo(didNotVote);
  }

  @Test
  void turnoutsAreOfTheSameHourOrBothOfTheWholeVoting() {
    assertThat(turnout(1L, 1L, NOON).isOfSameHour(turnout(2L, 2L, NOON))).isTrue();
    assertThat(turnout(1L, 1L, null).isOfSameHour(turnout(2L, 2L, null))).isTrue();
    assertThat(turnout(1L, 1L, NOON).isOfSameHour(turnout(2L, 2L, null))).isFalse();
  }

  @Test
  void aContestHasTheTurnoutOfItsHour() {
    Unit early = unit(turnout(1L, 1L, NOON));
    assertThat(early.turnoutAt(NOON)).isNotNull();
    assertThat(early.turnoutAt(NOON.plusHours(2))).isNull();
    assertThat(early.turnoutAt(null)).isNull();
    assertThat(unit(turnout(1L, 1L, null)).turnoutAt(NOON)).isNotNull();
    assertThat(unit(null).turnoutAt(NOON)).isNull();
  }

  private static Unit unit(@Nullable Turnout turnout) {
    return new Unit("u", LocalizedText.of("U"), Unit.Kind.OTHER, Unit.TOP, turnout, null);
  }

  @Test
  void onlyOrganisationsAreCountedAsSuch() {
    Organisation counted = new Organisation(LocalizedText.of("A"), null, true);
    Organisation other = new Organisation(LocalizedText.of("B"), null, false);
    Observation observation = new Observation(null, null, null, List.of(counted, other));
    assertThat(observation.countedOrganisations()).containsExactly(counted);
    assertThat(observation.otherEntries()).containsExactly(other);
  }
}
