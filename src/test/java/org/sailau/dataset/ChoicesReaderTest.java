package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sailau.election.Choice;
import org.sailau.election.Choice.Role;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.ChoiceDetails.Elected;
import org.sailau.election.Contest;
import org.sailau.election.ContestDetails;
import org.sailau.election.ContestDetails.Method;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Party;
import org.sailau.election.number.Share;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;

/// What choices, contests and elections say beyond the most common facts, as read.
class ChoicesReaderTest {

  /// Two rounds of one contest. The first one refers to the second, and both to the parties, before
  /// the file comes to them.
  private static final String ROUNDS =
      """
      {"format": "sailau-election/1", "title": {"sr": "Градоначелник"}, "date": "2024-04-14",
       "status": "final", "language": "sr-Cyrl",
       "sources": [{"id": "s", "publisher": {"sr": "Гласник"}}],
       "units": [{"id": "u", "name": {"sr": "Град"}}],
       "contests": [
         {"id": "first", "name": {"sr": "Први круг"}, "choiceKind": "candidate", "unit": "u",
          "method": "majority", "seats": 1, "threshold": 12.50,
          "group": {"sr": "Град"}, "order": 3,
          "choices": [
            {"id": "ana", "name": {"sr": "Ана"}, "party": "left", "elected": false,
             "sameAs": {"choice": "а", "contest": "second"}},
            {"id": "boro", "name": {"sr": "Боро"}, "list": {"sr": "Листа 2"}, "rank": 4,
             "seats": 0, "eliminatedIn": "first"},
            {"id": "mila", "name": {"sr": "Мила"}, "role": "write-in"},
            {"id": "rest", "name": {"sr": "Остали"}, "role": "write-ins"},
            {"id": "none", "name": {"sr": "Нико"}, "role": "none"}],
          "tallies": [{"choice": "ana", "votes": 7}]},
         {"id": "second", "name": {"sr": "Други круг"}, "choiceKind": "candidate", "unit": "u",
          "choices": [{"id": "а", "name": {"sr": "Ана"}, "elected": "lot"},
            {"id": "v", "name": {"sr": "Вук"}, "elected": true}],
          "tallies": []}],
       "parties": [
         {"id": "left", "name": {"sr": "Левица"}, "short": {"sr": "Л"}, "colour": "#C0ffee"},
         {"id": "right", "name": {"sr": "Десница"}}]}
      """;

  private static ChoiceDetails details(Contest contest, int choice) {
    return contest.choices().get(choice).details();
  }

  @Test
  void everyFieldOfAChoiceIsKept() {
    Election election = TownDocument.election(ROUNDS);
    Contest first = election.contests().getFirst();
    assertThat(first.choices().stream().map(Choice::role))
        .containsExactly(Role.CHOICE, Role.CHOICE, Role.WRITE_IN, Role.WRITE_INS, Role.NONE);
    assertThat(details(first, 0))
        .isEqualTo(
            new ChoiceDetails(
                "left",
                null,
                null,
                Elected.NO,
                null,
                null,
                new ChoiceDetails.Reference("second", "а")));
    assertThat(details(first, 1))
        .isEqualTo(
            new ChoiceDetails(
                null, new LocalizedText("sr", "Листа 2", null), 4L, null, 0L, "first", null));
    Contest second = election.contests().getLast();
    assertThat(details(second, 0).elected()).isEqualTo(Elected.BY_LOT);
    assertThat(details(second, 1).elected()).isEqualTo(Elected.YES);
    assertThat(List.of(details(first, 0), details(first, 1))).noneMatch(ChoiceDetails::isElected);
    assertThat(List.of(details(second, 0), details(second, 1))).allMatch(ChoiceDetails::isElected);
  }

  @Test
  void everyFieldOfAContestIsKept() {
    Election election = TownDocument.election(ROUNDS);
    assertThat(election.contests().getFirst().details())
        .isEqualTo(
            new ContestDetails(
                Method.MAJORITY,
                1L,
                Share.of(new BigDecimal("12.50"), 2),
                new LocalizedText("sr", "Град", null),
                3L,
                List.of()));
  }

  @Test
  void partiesAndTheLanguageAreKept() {
    Election election = TownDocument.election(ROUNDS);
    assertThat(election.language()).isEqualTo("sr-Cyrl");
    List<Choice> choices = election.contests().getFirst().choices();
    Party party = Objects.requireNonNull(election.party(choices.get(0)));
    assertThat(party.name().in(Locale.ENGLISH)).isEqualTo("Левица");
    assertThat(Objects.requireNonNull(party.shortName()).text()).isEqualTo("Л");
    assertThat(party.colour()).isEqualTo("#C0ffee");
    assertThat(Objects.requireNonNull(election.parties().get("right")).colour()).isNull();
    assertThat(election.party(choices.get(1))).isNull();
  }

  @Test
  void choicesOfWhichLittleIsStatedShareOneObject() {
    Election town = TownDocument.election(TownDocument.TEXT);
    assertThat(town.contests().getFirst().details()).isSameAs(ContestDetails.NONE);
    assertThat(town.contests().getFirst().choices())
        .allSatisfy(choice -> assertThat(choice.details()).isSameAs(ChoiceDetails.NONE));
    assertThat(town.parties()).isEmpty();
    assertThat(town.language()).isNull();
  }

  @Test
  void aChoiceOfAnotherContestIsLookedForInThatContest() {
    // "ana" is a choice, but of the first contest.
    String wrong = ROUNDS.replace("\"choice\": \"а\"", "\"choice\": \"ana\"");
    Problem error = TownDocument.error(TownDocument.read(wrong));
    assertThat(error.kind()).isEqualTo(Kind.UNRESOLVED);
    assertThat(error.pointer()).isEqualTo("/contests/0/choices/0/sameAs/choice");
    assertThat(error.expected()).containsExactly("choiceThere");
  }

  @Test
  void aPartyThatIsNotAmongThePartiesIsNamed() {
    Problem error =
        TownDocument.error(
            TownDocument.read(ROUNDS.replace("\"party\": \"left\"", "\"party\": \"centre\"")));
    assertThat(error.kind()).isEqualTo(Kind.UNRESOLVED);
    assertThat(error.found()).isEqualTo("\"centre\"");
    assertThat(error.expected()).containsExactly("party");
  }
}
