package org.sailau.election.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sailau.election.derive.ManySources.choice;
import static org.sailau.election.derive.ManySources.stated;
import static org.sailau.election.derive.ManySources.statements;
import static org.sailau.election.derive.ManySources.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sailau.chart.Elections;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;

/// The figures of a second dataset beside those of the first.
class MergedSourcesTest {

  private static Election second(String sources, String units, String contests, String more) {
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': 'final', 'sources': [%s], 'units': [%s], 'contests': [%s]%s}
        """
            .formatted(sources, units, contests, more)
            .replace('\'', '"'));
  }

  private static String contest(String id, String name, String choices, String tallies) {
    return """
    {'id': '%s', 'name': {'en': '%s'}, 'choiceKind': 'candidate', 'unit': 'all',
     'rounding': {'decimals': 1, 'mode': 'half-up', 'stated': true}, 'choices': [%s],
     'tallies': [%s]}
    """
        .formatted(id, name, choices, tallies);
  }

  private static final String ANN = "{'id': 'a', 'name': {'en': 'Ann'}}";
  private static final String BOB = "{'id': 'b', 'name': {'en': 'Bob'}}";
  private static final String STAR = "{'id': 'star', 'publisher': {'en': 'Star'}}";

  private static final Election FIRST =
      ManySources.election(
          unit("all", "") + "," + unit("north", ", 'within': 'all', 'code': 'N1'"),
          "'tallies': [{'choice': 'a', 'votes': 300}],"
              + " 'otherChoices': [{'id': 'x', 'name': {'en': 'Against all'}}],",
          statements(stated("mirror", "votes", choice("b"), "5")));

  private static List<String> added(MergedSources merged) {
    List<String> all = ManySources.texts(merged.election(), merged.election().statements());
    assertThat(all.getFirst()).isEqualTo("votes b 5 mirror - -");
    assertThat(all).hasSize(1 + merged.added());
    return all.subList(1, all.size());
  }

  @Test
  void figuresAndStatementsOfTheSecondBecomeStatementsOfItsSources() {
    Election second =
        second(
            STAR,
            unit("all", ", 'turnout': {'tookPart': 600, 'quote': 'six hundred'}"),
            contest("c", "C", ANN + "," + BOB, "{'choice': 'b', 'votes': 7}"),
            ", 'observation': {'observers': {'exactly': 4}}"
                + statements(
                    stated("star", "votes", choice("a") + "'status': 'preliminary',", "299")));
    MergedSources merged = MergedSources.of(FIRST, second);
    assertThat(added(merged))
        .containsExactly(
            "votes b 7 star FINAL -",
            "took_part all 600 star FINAL six hundred",
            "observers - 4 star FINAL -",
            "votes a 299 star PRELIMINARY -");
    assertThat(merged.missed()).isEmpty();
    assertThat(merged.election().sources().stream().map(Source::id))
        .containsExactly("gazette", "herald", "mirror", "star");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'id': 'north', 'name': {'en': 'Elsewhere'}}                        | north
          {'id': 'n', 'code': 'N1', 'name': {'en': 'Elsewhere'}}              | north
          {'id': 'n', 'code': 'N2', 'name': {'en': ' NORTH '}}                | north
          {'id': 'n', 'name': {'de': 'Nord', 'en': 'north'}}                  | north
          {'id': 'all', 'code': 'N1', 'name': {'en': 'north'}}                | all
          {'id': 'n', 'code': 'N1', 'name': {'en': 'all'}}                    | north
          """)
  void aUnitIsMatchedByItsIdElseItsCodeElseItsName(String unit, String place) {
    String turnout = unit.substring(0, unit.length() - 1) + ", 'turnout': {'tookPart': 3}}";
    boolean isAll = unit.contains("'all',");
    String units = isAll ? turnout : unit("all", "") + "," + turnout;
    MergedSources merged =
        MergedSources.of(FIRST, second(STAR, units, contest("c", "C", ANN, ""), ""));
    assertThat(added(merged)).containsExactly("took_part %s 3 star FINAL -".formatted(place));
    assertThat(merged.missed()).isEmpty();
  }

  @Test
  void whatTheFirstDoesNotHaveIsNamedOnce() {
    Election second =
        second(
            STAR,
            unit("all", "")
                + ","
                + unit("west", ", 'turnout': {'tookPart': 3, 'eligibleVoters': 4}")
                + ","
                + unit("west2", "").replace("'en': 'west2'", "'en': 'west'"),
            contest(
                "c",
                "C",
                ANN + ",{'id': 'z', 'name': {'en': 'Zed'}}",
                "{'choice': 'z', 'votes': 7, 'share': 9.0}, {'choice': 'a', 'votes': 8}"),
            "");
    MergedSources merged = MergedSources.of(FIRST, second);
    assertThat(added(merged)).containsExactly("votes a 8 star FINAL -");
    assertThat(merged.missed().stream().map(LocalizedText::text)).containsExactly("west", "Zed");
  }

  @Test
  void aChoiceIsMatchedByItsIdOrItsNameAndMayBeElsewhere() {
    String choices =
        "{'id': 'a', 'name': {'en': 'Anna'}}, {'id': 'r', 'name': {'en': 'bob'}},"
            + "{'id': 'all', 'name': {'kk': 'Qarsy', 'en': 'AGAINST ALL'}}";
    String tallies =
        "{'choice': 'a', 'votes': 1}, {'choice': 'r', 'votes': 2}, {'choice': 'all', 'votes': 3}";
    Election second = second(STAR, unit("all", ""), contest("q", "Q", choices, tallies), "");
    assertThat(added(MergedSources.of(FIRST, second)))
        .containsExactly(
            "votes a 1 star FINAL -", "votes b 2 star FINAL -", "votes x 3 star FINAL -");
  }

  private static final String TWO =
      contest("mayor", "Mayor", ANN, "") + "," + contest("council", "Council", ANN, "");

  @ParameterizedTest
  @CsvSource({"council, Q, 1", "q, COUNCIL, 1", "mayor, Council, 0", "q, Judge, -1"})
  void ofSeveralContestsTheOneWithThatIdOrNameIsMeant(String id, String name, int place) {
    Election first = second(STAR, unit("all", ""), TWO, "");
    Election second =
        second(
            STAR,
            unit("all", ""),
            contest(id, name, ANN, "{'choice': 'a', 'votes': 1}")
                .replace("'choices'", "'shareBase': {'of': 'valid-votes', 'count': 9}, 'choices'"),
            "");
    MergedSources merged = MergedSources.of(first, second);
    List<Subject> subjects =
        merged.election().statements().stream().map(Statement::subject).toList();
    if (place < 0) {
      assertThat(subjects).isEmpty();
      assertThat(merged.missed().stream().map(LocalizedText::text)).containsExactly(name);
    } else {
      assertThat(subjects)
          .containsExactly(
              new Subject(Kind.SHARE_BASE, place, 0, -1),
              new Subject(Kind.BASE, place, 0, -1),
              new Subject(Kind.VOTES, place, 0, 0));
    }
  }

  @Test
  void twoContestsAreNotOneWhereOnlyTheFirstElectionHasOne() {
    Election first = second(STAR, unit("all", ""), contest("m", "M", ANN, ""), "");
    Election second =
        second(
            STAR,
            unit("all", ""),
            contest("q", "Q", ANN, "{'choice': 'a', 'votes': 1}")
                + ","
                + contest("m", "M", ANN, "{'choice': 'a', 'votes': 2}"),
            "");
    MergedSources merged = MergedSources.of(first, second);
    assertThat(ManySources.texts(merged.election(), merged.election().statements()))
        .containsExactly("votes a 2 star FINAL -");
    assertThat(merged.missed().stream().map(LocalizedText::text)).containsExactly("Q");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'publisher': {'en': 'Herald'}, 'date': '2024-03-11'                             | herald
          'publisher': {'en': 'Herald'}, 'date': '2024-03-12'                             | h
          'publisher': {'en': 'Herald'}                                                   | h
          'publisher': {'en': 'The Herald'}, 'date': '2024-03-11'                         | h
          'publisher': {'en': 'Mirror'}, 'address': 'https://mirror.example/1'            | mirror
          'publisher': {'en': 'Mirror'}, 'address': 'https://mirror.example/2'            | h
          'publisher': {'en': 'Gazette'}                                                  | gazette
          """)
  void aSourceThatTheFirstHasIsNotAddedAgain(String source, String id) {
    Election second =
        second(
            "{'id': 'h', %s}".formatted(source),
            unit("all", ", 'turnout': {'tookPart': 3, 'eligibleVoters': 4}"),
            contest("c", "C", ANN, ""),
            "");
    MergedSources merged = MergedSources.of(FIRST, second);
    assertThat(added(merged))
        .containsExactly(
            "eligible_voters all 4 %s FINAL -".formatted(id),
            "took_part all 3 %s FINAL -".formatted(id));
    assertThat(merged.election().sources()).hasSize(id.equals("h") ? 4 : 3);
  }

  @Test
  void aSourceOfTheSameIdGetsAnother() {
    Election second =
        second(
            "{'id': 'herald', 'publisher': {'en': 'Another Herald'}, 'retrieved': '2024-04-01'}",
            unit("all", ", 'turnout': {'tookPart': 3}"),
            contest("c", "C", ANN, ""),
            "");
    Election merged = MergedSources.of(FIRST, second).election();
    Source last = merged.sources().getLast();
    assertThat(last.id()).isEqualTo("herald-2");
    assertThat(last.retrieved()).hasToString("2024-04-01");
    assertThat(merged.statements().getLast().evidence().source()).isEqualTo("herald-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Herald                                          | herald-2
          The «Star», 2nd ed.                             | the-star-2nd-ed
          Егемен Қазақстан                                | егемен-қазақстан
          ???                                             | source
          abcdefghijabcdefghijabcdefghijabcdefghij-klmnop | abcdefghijabcdefghijabcdefghijabcdefghij
          """)
  void anIdIsMadeOfAName(String name, String id) {
    assertThat(MergedSources.freeId(FIRST, name)).isEqualTo(id);
  }

  @Test
  void theNextNumberIsTaken() {
    Source second = new Source("herald-2", LocalizedText.of("H"), null, null, null);
    Election more = MergedSources.with(FIRST, second, FIRST.statements().getFirst());
    assertThat(MergedSources.freeId(more, "Herald")).isEqualTo("herald-3");
  }

  @Test
  void oneStatementIsAddedWithItsSourceUnlessThatIsThere() {
    Statement statement =
        new Statement(
            Subject.ofUnit(Kind.TOOK_PART, 0), Value.of(9), new Evidence("s", null), null, null);
    Source known = FIRST.sources().get(1);
    Election more = MergedSources.with(FIRST, known, statement);
    assertThat(more.sources()).hasSize(3);
    assertThat(more.statements()).hasSize(2).endsWith(statement);
    Source source = new Source("s", LocalizedText.of("S"), null, null, null);
    assertThat(MergedSources.with(FIRST, source, statement).sources()).hasSize(4).endsWith(source);
  }
}
