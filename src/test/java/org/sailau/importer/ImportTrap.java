package org.sailau.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small files of our own with what makes real result files hard to read. The figures of each are
/// made by rule, so that the right sums are known without reading the file.
public enum ImportTrap {
  /// Five lines above three lines of header, four columns a party, states and the country among the
  /// constituencies.
  KERG("kerg.csv"),
  /// The header in line 10, decimal commas, three levels in one table, so that sums treble.
  KERG2("kerg2.csv"),
  /// Latin-1, decimal commas, only the first candidate's columns have names, codes with zeros.
  FRANCE("resultats 2022-04-10.txt"),
  /// Quotes everywhere, Latin-1, `#NULO#`.
  BRAZIL("votacao 2022-10-30.csv"),
  /// The header in line 6, `|`, ballots that are the choices and the invalid ones.
  MEXICO("computos 2024-06-02.csv"),
  /// Lines of a protocol as columns, in Windows-1251.
  PROTOCOLS("protocols 2018-03-18.csv"),
  /// Shares as fractions, notes below the table.
  KINGDOM("referendum 2016-06-23.csv"),
  /// The header in line 3, `NOTA`.
  INDIA("india 2024-06-04.csv"),
  /// Title lines, merged headers, two sheets, subtotals in Kazakh, a formula with its value.
  KAZAKH_BOOK("kk 2022-11-20.xlsx"),
  /// An OpenDocument sheet with lines repeated, numbers shown rounded, a percentage.
  ODS("sheet 2023-05-14.ods"),
  /// Districts as headings above their stations, numbers with no-break spaces.
  HEADINGS("headings 2021-01-10.csv"),
  /// Totals before their parts, named by nothing.
  TOTALS_FIRST("totals-first 2020-08-05.csv");

  /// The choices of all files.
  static final List<String> NAMES = List.of("Aman", "Berik", "Saule");

  private static final int DISTRICTS = 3;
  private static final int STATIONS = 3;

  final String file;

  ImportTrap(String file) {
    this.file = file;
  }

  /// The votes of a choice in a station, by rule; every station has others.
  static long votes(int district, int station, int choice) {
    return 100 + 37L * district + 11L * station + 53L * choice + (long) district * station * choice;
  }

  static long invalid(int district, int station) {
    return 1 + district + 2L * station;
  }

  static long valid(int district, int station) {
    return IntStream.range(0, NAMES.size()).mapToLong(at -> votes(district, station, at)).sum();
  }

  /// The votes of every choice in all stations, by the name that the file has.
  Map<String, Long> right() {
    Map<String, Long> right = new TreeMap<>();
    for (int choice = 0; choice < NAMES.size(); choice++) {
      long sum = 0;
      for (int district = 0; district < DISTRICTS; district++) {
        for (int station = 0; station < STATIONS; station++) {
          sum += votes(district, station, choice);
        }
      }
      right.put(NAMES.get(choice), sum);
    }
    return right;
  }

  /// How many units have no parts.
  int stations() {
    return DISTRICTS * STATIONS;
  }

  byte[] bytes() {
    return switch (this) {
      case KERG -> text(UTF_8, kerg());
      case KERG2 -> text(UTF_8, kerg2());
      case FRANCE -> text(ISO_8859_1, france());
      case BRAZIL -> text(ISO_8859_1, brazil());
      case MEXICO -> text(UTF_8, mexico());
      case PROTOCOLS -> text(Charset.forName("windows-1251"), protocols());
      case KINGDOM -> text(UTF_8, kingdom());
      case INDIA -> text(UTF_8, india());
      case KAZAKH_BOOK -> kazakhBook();
      case ODS -> ods();
      case HEADINGS -> text(UTF_8, headings());
      case TOTALS_FIRST -> text(UTF_8, totalsFirst());
    };
  }

  private static byte[] text(Charset charset, List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(charset);
  }

  private interface Station {
    void add(int district, int station);
  }

  private static void each(Station line) {
    for (int district = 0; district < DISTRICTS; district++) {
      for (int station = 0; station < STATIONS; station++) {
        line.add(district, station);
      }
    }
  }

  /// Eligible, took part, invalid, valid, and the votes of each choice, in some stations.
  private static List<Long> figures(int district, int first, int last) {
    List<Long> sums = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L));
    for (int station = first; station <= last; station++) {
      long valid = valid(district, station);
      long invalid = invalid(district, station);
      List<Long> own =
          new ArrayList<>(List.of(valid + invalid + 500, valid + invalid, invalid, valid));
      for (int choice = 0; choice < NAMES.size(); choice++) {
        own.add(votes(district, station, choice));
      }
      for (int at = 0; at < sums.size(); at++) {
        sums.set(at, sums.get(at) + own.get(at));
      }
    }
    return sums;
  }

  private static List<Long> district(int district) {
    return figures(district, 0, STATIONS - 1);
  }

  private static List<Long> whole() {
    List<Long> sums = district(0);
    for (int district = 1; district < DISTRICTS; district++) {
      List<Long> more = district(district);
      for (int at = 0; at < sums.size(); at++) {
        sums.set(at, sums.get(at) + more.get(at));
      }
    }
    return sums;
  }

  private static String join(String delimiter, List<Long> figures) {
    return figures.stream().map(String::valueOf).collect(Collectors.joining(delimiter));
  }

  private static List<String> kerg() {
    List<String> columns =
        new ArrayList<>(List.of("Wahlberechtigte", "Wählende", "Ungültige", "Gültige"));
    columns.addAll(NAMES);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "Bundestagswahl 2021",
                "Quelle: Die Bundeswahlleiterin",
                "Lizenz: dl-de/by-2-0",
                "Stand: 26.09.2021",
                "Endgültiges Ergebnis",
                ""));
    lines.add("Nr;Gebiet;gehört zu;" + String.join(";;;;", columns) + ";;;");
    lines.add(";;;" + "Erststimmen;;Zweitstimmen;;".repeat(7));
    lines.add(";;;" + "Endgültig;Vorperiode;Endgültig;Vorperiode;".repeat(7));
    for (int district = 0; district < DISTRICTS; district++) {
      for (int station = 0; station < STATIONS; station++) {
        lines.add(
            "%d;Kreis %d-%d;%d;%s"
                .formatted(
                    district * STATIONS + station + 1,
                    district,
                    station,
                    district + 1,
                    kergFigures(figures(district, station, station))));
      }
      lines.add(
          "%d;Land %d;99;%s".formatted(district + 1, district, kergFigures(district(district))));
      lines.add("");
    }
    lines.add("99;Bundesgebiet;;" + kergFigures(whole()));
    return lines;
  }

  /// First and second votes are the same here; those of the period before are not.
  private static String kergFigures(List<Long> figures) {
    return figures.stream()
        .map(figure -> figure + ";" + (figure - 1) + ";" + figure + ";" + (figure - 2))
        .collect(Collectors.joining(";"));
  }

  private static List<String> kerg2() {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < 9; line++) {
      lines.add("# Zeile " + line);
    }
    lines.add(
        "Wahlart;Wahltag;Gebietsart;Gebietsnummer;Gebietsname;UegGebietsart;UegGebietsnummer;"
            + "Gruppenart;Gruppenname;Gruppenreihenfolge;Stimme;Anzahl;Prozent");
    for (int district = 0; district < DISTRICTS; district++) {
      for (int station = 0; station < STATIONS; station++) {
        String unit =
            "Wahlkreis;%03d;Kreis %d-%d;Land;%02d"
                .formatted(district * STATIONS + station + 1, district, station, district + 1);
        kerg2Lines(lines, unit, figures(district, station, station));
      }
      kerg2Lines(
          lines, "Land;%02d;Land %d;BUND;99".formatted(district + 1, district), district(district));
    }
    kerg2Lines(lines, "BUND;99;Bundesgebiet;;", whole());
    return lines;
  }

  private static void kerg2Lines(List<String> lines, String unit, List<Long> figures) {
    List<String> names = List.of("Wahlberechtigte", "Wählende", "Ungültige", "Gültige");
    for (int at = 0; at < figures.size(); at++) {
      boolean choice = at >= names.size();
      lines.add(
          "BT;26.09.2021;%s;%s;%s;%d;%s;%d;12,345678"
              .formatted(
                  unit,
                  choice ? "Partei" : "System-Gruppe",
                  choice ? NAMES.get(at - names.size()) : names.get(at),
                  at,
                  at < 2 ? "" : "1",
                  figures.get(at)));
    }
  }

  private static List<String> france() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Code du département;Libellé du département;Code de la commune;Libellé de la commune;"
            + "Inscrits;Abstentions;% Abs/Ins;Votants;% Vot/Ins;Blancs;% Blancs/Ins;"
            + "% Blancs/Vot;Nuls;% Nuls/Ins;% Nuls/Vot;Exprimés;% Exp/Ins;% Exp/Vot;N°Panneau;Sexe;"
            + "Nom;Prénom;Voix;% Voix/Ins;% Voix/Exp");
    each(
        (district, station) -> {
          List<Long> own = figures(district, station, station);
          StringBuilder line =
              new StringBuilder(
                  "0%d;Département é%d;00%d;L'Abergement %d;%d;500;22,94;%d;77,06;0;0,00;0,00;%d;1,10;1,20;%d;76,10;97,41"
                      .formatted(
                          district + 1,
                          district,
                          station + 1,
                          station,
                          own.get(0),
                          own.get(1),
                          own.get(2),
                          own.get(3)));
          for (int choice = 0; choice < NAMES.size(); choice++) {
            line.append(
                ";%d;M;%s;;%d;1,50;2,50"
                    .formatted(choice + 1, NAMES.get(choice), votes(district, station, choice)));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  private static List<String> brazil() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "\"DT_GERACAO\";\"NM_UF\";\"NM_MUNICIPIO\";\"NR_ZONA\";\"NR_SECAO\";\"DS_CARGO\";"
            + "\"NM_VOTAVEL\";\"QT_VOTOS\";\"SQ_CANDIDATO\"");
    each(
        (district, station) -> {
          for (int choice = 0; choice < NAMES.size(); choice++) {
            lines.add(
                "\"03/11/2022\";\"SÃO PAULO\";\"SÃO JOSÉ\";\"%d\";\"%d\";\"Governador\";\"%s\";\"%d\";\"-1\""
                    .formatted(
                        district + 1,
                        station + 1,
                        NAMES.get(choice),
                        votes(district, station, choice)));
          }
          lines.add(
              "\"03/11/2022\";\"SÃO PAULO\";\"SÃO JOSÉ\";\"%d\";\"%d\";\"Governador\";\"#NULO#\";\"#NULO#\";\"-1\""
                  .formatted(district + 1, station + 1));
        });
    return lines;
  }

  private static List<String> mexico() {
    List<String> lines =
        new ArrayList<>(List.of("INE|Computos", "Corte|1", "", "TOTAL_ACTAS|9", ""));
    lines.add(
        "CLAVE_CASILLA|ESTADO|DISTRITO|"
            + String.join("|", NAMES)
            + "|NULOS|TOTAL_VOTOS|LISTA_NOMINAL");
    each(
        (district, station) -> {
          List<Long> own = figures(district, station, station);
          lines.add(
              "'0101%04d'|AGS|D %d|%s|%d|%d|%d"
                  .formatted(
                      district * STATIONS + station + 1,
                      district,
                      join("|", own.subList(4, 7)),
                      own.get(2),
                      own.get(1),
                      own.get(0)));
        });
    return lines;
  }

  private static List<String> protocols() {
    List<String> lines = new ArrayList<>();
    lines.add("Выборы Президента, окончательные данные;;;;;;;");
    lines.add(
        "Наименование избирательной комиссии;Число избирателей, внесенных в список;Число"
            + " бюллетеней, полученных комиссией;Число недействительных бюллетеней;Число"
            + " действительных бюллетеней;"
            + String.join(";", NAMES));
    each(
        (district, station) -> {
          List<Long> own = figures(district, station, station);
          lines.add(
              "УИК №%d%d;%d;%d;%d;%d;%s"
                  .formatted(
                      district,
                      station,
                      own.get(0),
                      own.get(0) - 20,
                      own.get(2),
                      own.get(3),
                      join(";", own.subList(4, 7))));
        });
    return lines;
  }

  private static List<String> kingdom() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Region,Local authority,Electorate,Verified ballot papers,"
            + String.join(",", NAMES)
            + ",Rejected,Share of the first");
    each(
        (district, station) -> {
          List<Long> own = figures(district, station, station);
          lines.add(
              "Region %d,Area %d-%d,%d,%d,%s,%d,0.%d7"
                  .formatted(
                      district,
                      district,
                      station,
                      own.get(0),
                      own.get(1),
                      join(",", own.subList(4, 7)),
                      own.get(2),
                      3 + station));
        });
    lines.add("");
    lines.add("Source: Electoral Commission");
    lines.add("\"Notes: figures are final, see website\",,,");
    return lines;
  }

  private static List<String> india() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "GENERAL ELECTION 2024,,,,",
                "Constituency wise,,,,",
                "State Name,PC NAME,CANDIDATE NAME,PARTY,VOTES"));
    each(
        (district, station) -> {
          for (int choice = 0; choice < NAMES.size(); choice++) {
            lines.add(
                "State %d,PC %d-%d,%s,P%d,%d"
                    .formatted(
                        district,
                        district,
                        station,
                        NAMES.get(choice),
                        choice,
                        votes(district, station, choice)));
          }
          lines.add("State %d,PC %d-%d,NOTA,NOTA,7".formatted(district, district, station));
        });
    return lines;
  }

  private static List<String> headings() {
    List<String> lines = new ArrayList<>();
    lines.add("Аумақ;Қатысқандар;Жарамсыз;Жарамды;" + String.join(";", NAMES));
    for (int district = 0; district < DISTRICTS; district++) {
      lines.add("%d-аудан;;;;;;".formatted(district));
      for (int station = 0; station < STATIONS; station++) {
        lines.add(
            "Учаске %d%d;%s"
                .formatted(
                    district,
                    station,
                    figures(district, station, station).subList(1, 7).stream()
                        .map(figure -> "%,d".formatted(figure).replace(',', '\u00a0'))
                        .collect(Collectors.joining(";"))));
      }
    }
    return lines;
  }

  private static List<String> totalsFirst() {
    List<String> lines = new ArrayList<>();
    lines.add("Area;Took part;Invalid;Valid;" + String.join(";", NAMES));
    lines.add("Country;" + join(";", whole().subList(1, 7)));
    for (int district = 0; district < DISTRICTS; district++) {
      lines.add("North %d;".formatted(district) + join(";", district(district).subList(1, 7)));
      for (int station = 0; station < STATIONS; station++) {
        lines.add(
            "Place %d-%d;".formatted(district, station)
                + join(";", figures(district, station, station).subList(1, 7)));
      }
    }
    return lines;
  }

  private static byte[] kazakhBook() {
    TestBook book = new TestBook();
    book.row("Сайлау қорытындысы");
    book.row("Алдын ала деректер");
    book.row("Аудан", "Учаске", "Бюллетеньдер", "", "Кандидаттар", "", "");
    book.row("", "", "Жарамсыз", "Жарамды", "Aman", "Berik", "Saule");
    book.merge("A3:A4").merge("B3:B4").merge("C3:D3").merge("E3:G3").merge("A1:G1");
    for (int district = 0; district < DISTRICTS; district++) {
      for (int station = 0; station < STATIONS; station++) {
        List<Object> cells =
            new ArrayList<>(List.of(district + "-аудан", "№ " + district + station));
        cells.addAll(figures(district, station, station).subList(2, 7));
        book.row(cells.toArray());
      }
      List<Object> cells = new ArrayList<>(List.of(district + "-аудан", "Барлығы"));
      for (long figure : district(district).subList(2, 7)) {
        cells.add(new TestBook.Formula("SUM(C1:C9)", Long.toString(figure)));
      }
      book.row(cells.toArray());
    }
    book.otherSheet("Ескерту");
    return book.bytes();
  }

  private static byte[] ods() {
    StringBuilder rows = new StringBuilder();
    rows.append(
        odsRow(
            "Station", "Rejected", "Valid", NAMES.get(0), NAMES.get(1), NAMES.get(2), "Turnout"));
    each(
        (district, station) -> {
          List<Object> cells = new ArrayList<>(List.of("S %d-%d".formatted(district, station)));
          cells.addAll(figures(district, station, station).subList(2, 7));
          cells.add(0.5);
          rows.append(odsRow(cells.toArray()));
        });
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
        <office:body><office:spreadsheet><table:table table:name="Results">%s
        <table:table-row table:number-rows-repeated="1048560"><table:table-cell
         table:number-columns-repeated="16384"/></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document-content>
        """
            .formatted(rows);
    return Archives.ofTexts(
        Map.of(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
  }

  private static String odsRow(Object... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (Object cell : cells) {
      row.append(
          cell instanceof Double share
              ? "<table:table-cell office:value-type=\"percentage\" office:value=\"%s\"><text:p>50%%</text:p></table:table-cell>"
                  .formatted(share)
              : cell instanceof Long figure
                  ? "<table:table-cell office:value-type=\"float\" office:value=\"%d\"><text:p>1,2 k</text:p></table:table-cell>"
                      .formatted(figure)
                  : "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                      .formatted(cell));
    }
    return row.append("</table:table-row>").toString();
  }
}
