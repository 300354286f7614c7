package org.sailau.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.table.TableLimits;

/// Reports that say themselves what they hold: roll-ups beside their parts are never added to them.
class ReportImportTest {

  private static final String CLARITY =
      """
      <?xml version="1.0"?>
      <ElectionResult>
        <ElectionName>General</ElectionName>
        <ElectionDate>11/4/2014</ElectionDate>
        <Region>AR</Region>
        <ElectionVoterTurnout totalVoters="300" ballotsCast="120">
          <Counties>
            <County name="North" totalVoters="100" ballotsCast="50"/>
            <County name="South" totalVoters="200" ballotsCast="70"/>
          </Counties>
        </ElectionVoterTurnout>
        <Contest key="1" text="Senate" voteFor="1" precinctsReported="4" precinctsParticipating="5">
          <VoteType name="Undervotes" votes="3"><County name="North" votes="3"/></VoteType>
          <Choice key="1" text="Ann" party="REP" totalVotes="%s">
            <VoteType name="Election Day" votes="40">
              <County name="North" votes="15"/><County name="South" votes="25"/>
            </VoteType>
            <VoteType name="Absentee" votes="20">
              <County name="North" votes="5"/><County name="South" votes="15"/>
            </VoteType>
          </Choice>
          <Choice key="2" text="Write-In" totalVotes="7"/>
        </Contest>
      </ElectionResult>
      """;

  @TempDir private Path folder;

  private Outcome<Imported> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new Importer(TableLimits.defaults()).read(file, ImportRequest.NONE, ReadProgress.NONE);
  }

  private Imported imported(String name, String text) throws IOException {
    Outcome<Imported> outcome = read(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Imported>) outcome).value();
  }

  @Test
  void clarityHasTypesAndCounties() throws IOException {
    Imported imported = imported("detail.xml", CLARITY.formatted("60"));
    Election election = imported.opened();
    assertThat(imported.addsUp()).isTrue();
    assertThat(election.date()).hasToString("2014-11-04");
    assertThat(election.units()).hasSize(3);
    assertThat(election.voteTypesComplete()).isTrue();
    Contest contest = election.contests().getFirst();
    assertThat(contest.tallies().of(0).getFirst().votes()).hasToString("60");
    assertThat(contest.choices().getLast().role()).isEqualTo(Choice.Role.WRITE_INS);
    assertThat(contest.counts().value(0, Counts.Kind.UNDERVOTES)).isEqualTo(3);
    assertThat(contest.counts().state(0)).isEqualTo(Counts.State.PARTIAL);
    assertThat(election.units().getFirst().turnout()).isNotNull();
  }

  @Test
  void aTotalThatIsNoSumStaysAndIsSaidToBeNone() throws IOException {
    Imported imported = imported("detail.xml", CLARITY.formatted("75"));
    assertThat(imported.addsUp()).isFalse();
    Sum types =
        imported.sums().stream()
            .filter(sum -> sum.rule() == Sum.Rule.TYPES)
            .findFirst()
            .orElseThrow();
    assertThat(types.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.added()).isEqualTo(60);
              assertThat(difference.stated()).isEqualTo(75);
            });
    Contest contest = imported.opened().contests().getFirst();
    assertThat(contest.tallies().of(0).getFirst().votes()).hasToString("75");
  }

  @Test
  void clarityComesInAnArchive() throws IOException {
    byte[] zip = Archives.ofTexts(Map.of("detail.xml", CLARITY.formatted("60")));
    Outcome<Imported> outcome = read("detailxml.zip", zip);
    assertThat(((Outcome.Done<Imported>) outcome).value().opened().contests()).hasSize(1);
  }

  private static final String NIST =
      """
      <ElectionReport xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <Election>
          %s<Candidate ObjectId="c1"><BallotName><Text Language="es">Ana</Text><Text Language="en">Ann</Text></BallotName><PartyId>p1</PartyId></Candidate>%s
          <Contest ObjectId="k1" xsi:type="CandidateContest">
            <ContestSelection ObjectId="s1" xsi:type="CandidateSelection">
              <VoteCounts><GpUnitId>county</GpUnitId><Type>total</Type><Count>30</Count></VoteCounts>
              <VoteCounts><GpUnitId>p-1</GpUnitId><Type>total</Type><Count>10</Count></VoteCounts>
              <VoteCounts><GpUnitId>p-2</GpUnitId><Type>total</Type><Count>20</Count></VoteCounts>
              <CandidateIds>c1</CandidateIds>
            </ContestSelection>
            <ContestSelection ObjectId="s2" xsi:type="CandidateSelection">
              <VoteCounts><GpUnitId>county</GpUnitId><Type>total</Type><Count>5</Count></VoteCounts>
              <IsWriteIn>1</IsWriteIn>
            </ContestSelection>
            <Name>Sheriff</Name><VotesAllowed>2</VotesAllowed>
            <OtherCounts><GpUnitId>county</GpUnitId><Overvotes>1</Overvotes></OtherCounts>
          </Contest>
          <ElectionScopeId>county</ElectionScopeId>
          <Name><Text Language="en">County election</Text></Name>
          <StartDate>2024-11-05</StartDate>
        </Election>
        <GpUnit ObjectId="county"><ComposingGpUnitIds>p-1 p-2 p-3</ComposingGpUnitIds><Name><Text Language="en">The county</Text></Name><Type>county</Type></GpUnit>
        <GpUnit ObjectId="p-1"><Name><Text Language="en">One</Text></Name><Type>precinct</Type></GpUnit>
        <GpUnit ObjectId="p-2"><Name><Text Language="en">Two</Text></Name><Type>precinct</Type></GpUnit>
        <GpUnit ObjectId="p-3"><Name><Text Language="en">Three</Text></Name><Type>precinct</Type></GpUnit>
        <Issuer>The county clerk</Issuer>
        <Party ObjectId="p1"><Name><Text Language="en">Labour</Text></Name></Party>
        <Status>certified</Status>
      </ElectionReport>
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nistHasRollUpsBesideTheirParts(boolean collections) throws IOException {
    String report =
        NIST.formatted(
            collections ? "<CandidateCollection>" : "",
            collections ? "</CandidateCollection>" : "");
    if (collections) {
      report =
          report
              .replace("ContestSelection", "BallotSelection")
              .replace("ObjectId", "objectId")
              .replace("<VoteCounts>", "<VoteCountsCollection><VoteCounts>")
              .replace("</VoteCounts>", "</VoteCounts></VoteCountsCollection>");
    }
    Imported imported = imported("report.xml", report);
    Election election = imported.opened();
    assertThat(imported.addsUp()).isTrue();
    assertThat(election.status()).isEqualTo(Election.Status.FINAL);
    assertThat(election.source().publisher().text()).isEqualTo("The county clerk");
    assertThat(election.units())
        .extracting(unit -> unit.name().text())
        .containsExactly("The county", "One", "Two");
    Contest contest = election.contests().getFirst();
    assertThat(contest.votesPerVoter()).isEqualTo(2);
    assertThat(contest.choices())
        .extracting(choice -> choice.name().text())
        .containsExactly("Ann", "Write-in");
    assertThat(contest.tallies().of(0)).hasSize(2);
    assertThat(contest.tallies().of(1)).hasSize(1);
    assertThat(contest.counts().value(0, Counts.Kind.OVERVOTES)).isEqualTo(1);
    assertThat(election.party(contest.choices().getFirst())).isNotNull();
  }

  @Test
  void aReportBeforeTheCountHasNoFigures() throws IOException {
    String report =
        NIST.formatted("", "")
            .replaceAll("<VoteCounts>.*</VoteCounts>\\s*", "")
            .replaceAll("<OtherCounts>.*</OtherCounts>", "")
            .replace("certified", "pre-election");
    Imported imported = imported("report.xml", report);
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.opened().contests().getFirst().tallies().size()).isZero();
  }

  @Test
  void otherXmlIsNamed() throws IOException {
    Outcome<Imported> outcome =
        read("x.xml", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(((Outcome.Refused<Imported>) outcome).problems().getFirst().kind())
        .isEqualTo(Kind.UNKNOWN_FORMAT);
  }
}
