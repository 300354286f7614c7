package org.sailau.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.column.Counts;
import org.sailau.importer.figures.Sum;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.table.TableLimits;

/// Tables as authorities of several countries publish them, with figures of our own. The headers
/// are theirs.
class OtherCountriesTest {

  private static final ImportRequest DATED =
      ImportRequest.NONE.with(Facts.NONE.withTitle("E").withDate(LocalDate.of(2024, 6, 9)));

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Imported read(ImportRequest request, Path file, Path... others) {
    return switch (new Importer(TableLimits.defaults())
        .read(file, request.with(request.table().joinedWith(List.of(others))), ReadProgress.NONE)) {
      case Outcome.Done<Imported>(var imported) -> imported;
      case Outcome.Refused<Imported>(var problems) -> throw new AssertionError(problems);
      case Outcome.Cancelled<Imported> _ -> throw new AssertionError();
    };
  }

  private static Unit unit(Election election, String name) {
    return election.units().stream()
        .filter(unit -> unit.name().in(Locale.ENGLISH).equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The names of a unit and of those that contain it, but for the whole.
  private static String path(Election election, Unit unit) {
    String name = unit.name().in(Locale.ENGLISH);
    Unit above = election.units().get(unit.within());
    return above.within() == Unit.TOP ? name : path(election, above) + " > " + name;
  }

  private static long sum(Contest contest) {
    long sum = 0;
    for (int row = 0; row < contest.tallies().size(); row++) {
      sum += contest.tallies().votes(row);
    }
    return sum;
  }

  @Test
  void australiaHasAContestForEachDivision() throws IOException {
    Imported imported =
        read(
            ImportRequest.NONE,
            file(
                "HouseStateFirstPrefsByPollingPlaceDownload-24310-TAS.csv",
                """
                2019 Federal Election First Preference [Phase:FinalResults Generated:2019-06-20T16:32:00 Cycle:f]
                StateAb,DivisionID,DivisionNm,PollingPlaceID,PollingPlace,CandidateID,Surname,GivenNm,BallotPosition,Elected,HistoricElected,PartyAb,PartyNm,OrdinaryVotes,Swing
                TAS,192,Bass,6,Beauty Point,1,BAXTER,Todd,1,N,N,LP,Liberal,10,-3.2
                TAS,192,Bass,6,Beauty Point,2,HART,Ross,2,N,N,ALP,Labor,20,1.5
                TAS,192,Bass,6,Beauty Point,999,Informal,Informal,999,N,N,,,3,0.1
                TAS,195,Lyons,7,Evandale,3,MITCHELL,Brian,1,Y,N,ALP,Labor,30,0
                TAS,195,Lyons,7,Evandale,999,Informal,Informal,999,N,N,,,4,0
                """));
    // The day on which the file was made is not that of the election.
    assertThat(imported.notes()).extracting(ImportProblem::kind).contains(Kind.NO_DATE);
    Election election =
        read(
                ImportRequest.NONE.with(Facts.NONE.withDate(LocalDate.of(2019, 5, 18))),
                folder.resolve("HouseStateFirstPrefsByPollingPlaceDownload-24310-TAS.csv"))
            .opened();
    assertThat(election.contests())
        .extracting(contest -> contest.name().in(Locale.ENGLISH))
        .containsExactly("Bass", "Lyons");
    Contest bass = election.contests().getFirst();
    assertThat(bass.choices())
        .extracting(choice -> choice.name().in(Locale.ENGLISH))
        .containsExactly("Todd BAXTER", "Ross HART");
    assertThat(sum(bass)).isEqualTo(30);
    int place = election.unitOf(unit(election, "Beauty Point").id());
    assertThat(bass.counts().value(place, Counts.Kind.INVALID)).isEqualTo(3);
  }

  @Test
  void canadaNamesAPollByItsNumber() throws IOException {
    String header =
        "\ufeffElectoral District Number/Numéro de circonscription,Electoral District"
            + " Name_English/Nom de circonscription_Anglais,Electoral District Name_French/Nom de"
            + " circonscription_Français,Polling Station Number/Numéro du bureau de"
            + " scrutin,Polling Station Name/Nom du bureau de scrutin,Rejected Ballots for Polling"
            + " Station/Bulletins rejetés du bureau,Electors for Polling Station/Électeurs du"
            + " bureau,Candidate’s Family Name/Nom de famille du candidat,Candidate’s First"
            + " Name/Prénom du candidat,Political Affiliation Name_English/Appartenance"
            + " politique_Anglais,Candidate Poll Votes Count/Votes du candidat pour le bureau\n";
    Imported imported =
        read(
            DATED,
            file(
                "pollresults_resultatsbureau10001.csv",
                header
                    + """
                    10001,Avalon,Avalon, 1 ,Town,2,300,Carr,Ken,Liberal,40
                    10001,Avalon,Avalon, 1 ,Town,2,300,Power,Nick,Conservative,50
                    10001,Avalon,Avalon, 2 ,Town,1,200,Carr,Ken,Liberal,60
                    10001,Avalon,Avalon, 2 ,Town,1,200,Power,Nick,Conservative,70
                    """));
    Election election = imported.opened();
    Contest contest = election.contests().getFirst();
    assertThat(contest.name().in(Locale.ENGLISH)).isEqualTo("Avalon");
    assertThat(sum(contest)).isEqualTo(220);
    assertThat(path(election, unit(election, "2"))).isEqualTo("Avalon > 2");
    Turnout turnout = Objects.requireNonNull(unit(election, "2").turnout());
    assertThat(turnout.eligibleVoters()).isEqualTo(200);
  }

  @Test
  void polandHasTheSmallestAreasFirst() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "wyniki_po_obwodach.csv",
                """
                "Nr komisji";"Gmina";"Powiat";"Województwo";"Siedziba";"Typ obwodu";"TERYT Gminy";"Liczba wyborców uprawnionych do głosowania";"Liczba wyborców, którym wydano karty do głosowania";"Liczba kart wyjętych z urny";"Liczba kart nieważnych";"Liczba kart ważnych";"Liczba głosów nieważnych";"Liczba głosów ważnych oddanych łącznie na wszystkich kandydatów";"BOSAK Krzysztof";"DUDA Andrzej";"BIEDROŃ Robert"
                1;"gm. A";"pow. X";"woj. W";"Szkoła 1";"stały";20101;500;41;40;1;39;2;37;10;20;7
                2;"gm. A";"pow. X";"woj. W";"Szkoła 2";"stały";20101;600;90;90;0;90;5;85;30;40;15
                1;"gm. B";"pow. X";"woj. W";"Szkoła 3";"stały";20102;700;95;95;0;95;1;94;44;43;7
                1;"gm. C";"pow. Y";"woj. W";"Szkoła 4";"stały";20201;800;61;60;0;60;3;57;21;22;14
                """));
    assertThat(imported.addsUp()).isTrue();
    assertThat(imported.sums()).extracting(sum -> sum.compared()).contains(4);
    Election election = imported.opened();
    assertThat(sum(election.contests().getFirst())).isEqualTo(37 + 85 + 94 + 57);
    assertThat(path(election, unit(election, "2"))).isEqualTo("woj. W > pow. X > gm. A > 2");
    assertThat(election.contests().getFirst().choices()).hasSize(3);
  }

  @Test
  void theCzechRepublicHasThreeFiles() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "pst4p.csv",
                """
                ID_OKRSKY,TYP_FORM,OKRES,OBEC,OKRSEK,KSTRANA,POC_HLASU
                10,4,1100,500054,1,4,30
                10,4,1100,500054,1,7,20
                11,4,1100,500054,2,4,10
                11,4,1100,500054,2,7,15
                """),
            file(
                "pst4.csv",
                """
                ID_OKRSKY,TYP_FORM,OKRES,OBEC,OKRSEK,KC_1,VOL_SEZNAM,VYD_OBALKY,ODEVZ_OBAL,PL_HL_CELK
                10,4,1100,500054,1,0,90,52,51,50
                11,4,1100,500054,2,0,80,27,25,25
                """),
            file(
                "psrkl.csv",
                "KSTRANA,VSTRANA,NAZEVCELK\n4,1,ANO 2011\n7,2,SPOLU\n9,3,Volný blok\n"));
    assertThat(imported.addsUp()).isTrue();
    assertThat(imported.sums()).isNotEmpty();
    Election election = imported.opened();
    assertThat(sum(election.contests().getFirst())).isEqualTo(75);
    assertThat(election.contests().getFirst().choices())
        .extracting(choice -> choice.name().in(Locale.ENGLISH))
        .containsExactly("ANO 2011", "SPOLU");
    assertThat(path(election, unit(election, "2"))).isEqualTo("1100 > 500054 > 2");
    Turnout turnout = Objects.requireNonNull(unit(election, "1").turnout());
    assertThat(turnout.eligibleVoters()).isEqualTo(90);
  }

  @Test
  void placesOfOneNameAreInSeveralRegions() throws IOException {
    Election election =
        read(
                DATED,
                file(
                    "towns.csv",
                    """
                    Polling station,Municipality,Region,Valid,Ann,Bob
                    1,Springfield,North,30,10,20
                    1,Springfield,South,70,30,40
                    2,Springfield,South,9,4,5
                    1,Shelbyville,South,12,5,7
                    """))
            .opened();
    assertThat(election.units())
        .filteredOn(unit -> unit.kind() == Unit.Kind.POLLING_STATION)
        .extracting(unit -> path(election, unit))
        .containsExactly(
            "North > Springfield > 1",
            "South > Springfield > 1",
            "South > Springfield > 2",
            "South > Shelbyville > 1");
  }

  /// A sum of two columns of which one is the sum of the others: what these are called does not
  /// matter.
  @Test
  void ballotsAreToldFromValidVotesByArithmetic() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "unknown.csv",
                """
                Zorg,Flumm,Tak,Tik,Wix,Wax,Wox
                Aah,40,3,37,10,20,7
                Bee,90,5,85,30,40,15
                Cee,95,1,94,44,43,7
                Dee,60,3,57,21,22,14
                """));
    assertThat(imported.addsUp()).isTrue();
    Election election = imported.opened();
    Contest contest = election.contests().getFirst();
    assertThat(contest.choices())
        .extracting(choice -> choice.name().in(Locale.ENGLISH))
        .containsExactly("Wix", "Wax", "Wox");
    int place = election.unitOf(unit(election, "Bee").id());
    assertThat(contest.counts().value(place, Counts.Kind.BALLOTS)).isEqualTo(90);
    assertThat(contest.counts().value(place, Counts.Kind.INVALID)).isEqualTo(5);
    assertThat(contest.counts().value(place, Counts.Kind.VALID)).isEqualTo(85);
  }

  @Test
  void ballotsThatWereNotReturnedContradictNothing() throws IOException {
    String table =
        """
        Area,Eligible voters,Took part,Invalid,Ann,Bob
        Aah,100,41,3,10,27
        Bee,100,93,5,45,40
        Cee,100,95,1,44,50
        Dee,100,62,3,36,21
        """;
    Imported some = read(DATED, file("some.csv", table));
    assertThat(some.addsUp()).isTrue();
    assertThat(some.sums()).isEmpty();
    // More votes than people is another matter.
    Imported more = read(DATED, file("more.csv", table.replace("100,93,5", "100,89,5")));
    assertThat(more.addsUp()).isFalse();
  }

  @Test
  void blankAndNullVotesAreNoChoices() throws IOException {
    Imported peru =
        read(
            DATED,
            file(
                "peru.csv",
                """
                UBIGEO;DEPARTAMENTO;PROVINCIA;DISTRITO;MESA_DE_VOTACION;N_CVAS;N_ELEC_HABIL;VOTOS_P1;VOTOS_P2;VOTOS_VB;VOTOS_VN;VOTOS_VI
                010101;AMAZONAS;CHACHAPOYAS;UNO;000001;100;150;50;40;4;6;0
                010101;AMAZONAS;CHACHAPOYAS;UNO;000002;90;150;30;50;3;7;0
                010102;AMAZONAS;CHACHAPOYAS;DOS;000003;80;150;44;30;2;4;0
                """));
    assertThat(peru.opened().contests().getFirst().choices()).hasSize(2);
    assertThat(peru.addsUp()).isTrue();
    assertThat(peru.sums())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.rule()).isEqualTo(Sum.Rule.CHOICES_TOOK_PART);
              assertThat(sum.compared()).isEqualTo(3);
            });
    assertThat(path(peru.opened(), unit(peru.opened(), "000003")))
        .isEqualTo("AMAZONAS > CHACHAPOYAS > DOS > 000003");
    Imported brazil =
        read(
            DATED,
            file(
                "brazil.csv",
                """
                NM_MUNICIPIO;NR_SECAO;DS_CARGO_PERGUNTA;SG_PARTIDO;QT_APTOS;QT_COMPARECIMENTO;NM_VOTAVEL;QT_VOTOS
                RIO;1;Presidente;PT;90;60;LULA;30
                RIO;1;Presidente;#NULO#;90;60;Branco;10
                RIO;1;Presidente;#NULO#;90;60;Nulo;20
                """));
    assertThat(brazil.opened().contests().getFirst().choices()).hasSize(1);
  }

  /// Ballots that were lost are nearly always none, so that they do not change the sum: they are no
  /// candidate all the same. The header is that of the protocols of 2018.
  @Test
  void russiaCountsPapersThatAreNoVotes() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "2018.csv",
                """
                region,tik,uik,"Число избирателей, включенных в список избирателей","Число избирательных бюллетеней, полученных участковой избирательной комиссией","Число избирательных бюллетеней, выданных в помещении для голосования в день голосования",Число погашенных избирательных бюллетеней,Число бюллетеней в стационарных ящиках для голосования,Число недействительных избирательных бюллетеней,Число действительных избирательных бюллетеней,Число утраченных избирательных бюллетеней,"Число избирательных бюллетеней, не учтенных при получении",Аманов,Бериков,Сауле,url
                Север,1 Северная,1,900,800,600,200,600,10,590,0,0,290,200,100,https://example.org/1
                Север,1 Северная,2,950,850,650,200,650,20,630,0,0,310,210,110,https://example.org/2
                Юг,2 Южная,1,700,600,501,99,500,5,495,1,0,245,150,100,https://example.org/3
                """));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    Election election = imported.opened();
    Contest contest = election.contests().getFirst();
    assertThat(contest.choices())
        .extracting(choice -> choice.name().in(Locale.ENGLISH))
        .containsExactly("Аманов", "Бериков", "Сауле");
    assertThat(election.units())
        .filteredOn(unit -> unit.kind() == Unit.Kind.POLLING_STATION)
        .extracting(unit -> path(election, unit))
        .containsExactlyInAnyOrder(
            "Север > 1 Северная > 1", "Север > 1 Северная > 2", "Юг > 2 Южная > 1");
  }

  /// Nobody knows these words. Ballots that were handed out are the sum nearly everywhere, and not
  /// all of them were put into the box.
  @Test
  void ballotsInTheBoxAreToldFromThoseThatWereHandedOut() throws IOException {
    StringBuilder lines = new StringBuilder("Zorg,Handed ballot papers,Found ballot papers");
    lines.append(",Invalid,Wix,Wax\n");
    for (int line = 1; line <= 20; line++) {
      int all = 13 * line + 7 * line * line + line;
      lines.append(
          "Z%d,%d,%d,%d,%d,%d\n"
              .formatted(line, line == 7 ? all + 3 : all, all, line, 13 * line, 7 * line * line));
    }
    Imported imported = read(DATED, file("unknown.csv", lines.toString()));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    Contest contest = imported.opened().contests().getFirst();
    int seventh = imported.opened().unitOf(unit(imported.opened(), "Z7").id());
    assertThat(contest.counts().value(seventh, Counts.Kind.BALLOTS)).isEqualTo(441);
  }

  /// In India the groups of digits before the last one have two of them.
  @Test
  void indiaGroupsDigitsInTwos() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "india.csv",
                """
                State,PC Name,Total Electors,Valid,Aman,Berik,Saule
                North,Hill,"14,69,360","9,00,000","4,00,000","3,50,000","1,50,000"
                South,Vale,"2,69,360","1,90,328","1,00,000","90,000",328
                """));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    assertThat(sum(imported.opened().contests().getFirst())).isEqualTo(1_090_328);
    Unit hill = unit(imported.opened(), "Hill");
    assertThat(Objects.requireNonNull(hill.turnout()).eligibleVoters()).isEqualTo(1_469_360);
  }

  /// A column that calls all lines the same tells no levels.
  @Test
  void oneLevelIsNoLevel() throws IOException {
    Imported imported =
        read(
            DATED,
            file(
                "levels.csv",
                """
                level,region,station,Valid,Aman,Berik,Saule
                Commission,North,1,100,50,30,20
                Commission,North,2,110,50,40,20
                Commission,South,1,120,60,40,20
                """));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    assertThat(sum(imported.opened().contests().getFirst())).isEqualTo(330);
  }

  /// The kinds of invalid votes and the choices together are the ballots, too.
  @Test
  void polandsKindsOfInvalidVotesAreNoCandidates() throws IOException {
    StringBuilder lines =
        new StringBuilder(
            "Gmina;Powiat;Województwo;Liczba wyborców uprawnionych do głosowania;Liczba kart"
                + " ważnych;Liczba głosów nieważnych;W tym z powodu postawienia znaku „X” obok"
                + " nazwiska dwóch kandydatów;Z powodu niepostawienia znaku;Liczba głosów ważnych"
                + " oddanych łącznie na wszystkich kandydatów;WIX Jan;WAX Ewa;WOX Ida\n");
    for (int line = 1; line <= 12; line++) {
      int two = line;
      int none = 2 * line;
      int valid = 100 * line + 7 * line * line + 3;
      lines.append(
          "G%d;p%d;w;9000;%d;%d;%d;%d;%d;%d;%d;3\n"
              .formatted(
                  line,
                  line % 3,
                  valid + two + none,
                  two + none,
                  two,
                  none,
                  valid,
                  100 * line,
                  7 * line * line));
    }
    Imported imported = read(DATED, file("poland.csv", lines.toString()));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    assertThat(imported.opened().contests().getFirst().choices())
        .extracting(choice -> choice.name().in(Locale.ENGLISH))
        .containsExactly("WIX Jan", "WAX Ewa", "WOX Ida");
  }

  /// The sum of each land is one of its lines, and the sum of all is the only line of a land of its
  /// own. Between the parts stand zeros without a name.
  @Test
  void germanysOldTablesAreCountedOnce() throws IOException {
    Imported imported =
        read(
            ImportRequest.NONE,
            file(
                "btw1953_kerg.csv",
                """
                # (c) Der Bundeswahlleiter, Wiesbaden 2016
                #
                # Wahl zum 2. Deutschen Bundestag (6. September 1953)
                # Endgültige Ergebnisse der Erst- und Zweitstimmen nach Wahlkreisen
                #
                Wahlkreis;;Land;Wahlberechtigte;Wähler;Ungültige;Ungültige;Gültige;Gültige;SPD;SPD;CDU;CDU
                Nr.;Name;;;;Erststimmen;Zweitstimmen;Erststimmen;Zweitstimmen;Erststimmen;Zweitstimmen;Erststimmen;Zweitstimmen
                ;;;;;;;;;;;;
                001;Husum;SH;90000;80000;3000;2000;77000;78000;37000;36000;40000;42000
                002;Kiel;SH;95000;90000;2000;1000;88000;89000;50000;49500;38000;39500
                901;Schleswig-Holstein;SH;185000;170000;5000;3000;165000;167000;87000;85500;78000;81500
                ;;;;;;;;;;;0;0
                003;Altona;HH;70000;60000;1500;1200;58500;58800;30000;30300;28500;28500
                004;Harburg;HH;71000;61000;1400;1100;59600;59900;30100;30400;29500;29500
                902;Hamburg;HH;141000;121000;2900;2300;118100;118700;60100;60700;58000;58000
                ;;;;;;;;;;;;
                999;Bundesgebiet;BUND;326000;291000;7900;5300;283100;285700;147100;146200;136000;139500
                """));
    assertThat(imported.undecided()).isEmpty();
    assertThat(imported.addsUp()).isTrue();
    Election election = imported.opened();
    assertThat(election.title().in(Locale.ENGLISH)).startsWith("Wahl zum 2. Deutschen Bundestag");
    assertThat(election.contests()).hasSize(2);
    assertThat(election.units())
        .filteredOn(unit -> unit.within() != Unit.TOP)
        .extracting(unit -> path(election, unit))
        .containsExactlyInAnyOrder(
            "SH", "SH > Husum", "SH > Kiel", "HH", "HH > Altona", "HH > Harburg");
    assertThat(Objects.requireNonNull(election.units().getFirst().turnout()).eligibleVoters())
        .isEqualTo(326_000);
  }
}
