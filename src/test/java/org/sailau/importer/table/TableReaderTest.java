package org.sailau.importer.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sailau.importer.Archives;
import org.sailau.importer.TestBook;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.Outcome;
import org.sailau.importer.problem.ReadProgress;

/// Cells come out as they stand in files of all kinds, and hostile files are refused with a place.
class TableReaderTest {

  private static final TableLimits SMALL = new TableLimits(1_000, 50, 200, 200_000, 1_000_000);

  @TempDir private Path folder;

  private Outcome<TableFile> read(byte[] bytes, TableRequest request) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    return new TableReader(SMALL).read(file, request, ReadProgress.NONE);
  }

  private TableFile table(byte[] bytes) throws IOException {
    Outcome<TableFile> outcome = read(bytes, TableRequest.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TableFile>) outcome).value();
  }

  private Table table(String text) throws IOException {
    return table(text.getBytes(UTF_8)).table();
  }

  private ImportProblem refused(byte[] bytes) throws IOException {
    Outcome<TableFile> outcome = read(bytes, TableRequest.NONE);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<TableFile>) outcome).problems().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFound(String delimiter) throws IOException {
    Table table = table("a,b,c\n1,2,3\n4,,6\n".replace(",", delimiter));
    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.text(2, 0)).isEqualTo("4");
    assertThat(table.text(2, 1)).isEmpty();
    assertThat(table.text(2, 2)).isEqualTo("6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r\n1,2\n"})
  void linesEndInAnyWay(String text) throws IOException {
    Table table = table(text);
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.text(1, 1)).isEqualTo("2");
  }

  @Test
  void aByteOrderMarkIsNoLetter() throws IOException {
    assertThat(table("\ufeff\"a\",b\n1,2\n").text(0, 0)).isEqualTo("a");
  }

  @Test
  void linesAreThoseOfTheFile() throws IOException {
    Table table = table("a,b\n\n\"two\nlines\",1\nlast,2\n");
    assertThat(table.line(2)).isEqualTo(3);
    assertThat(table.line(3)).isEqualTo(5);
    assertThat(table.cell(3, 1)).isEqualTo("B5");
    assertThat(table.isBlank(1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Участок первый",
    "KOI8-R, Участок первый",
    "IBM866, Участок первый",
    "windows-1252, Jérôme Müller à Zürich",
    "windows-1252, Gültige FLENSBURG – SCHLESWIG – HUSUM – KIEL",
    "windows-1252, ¡TERUEL EXISTE! y PARTIDO OBRERO ESPAÑOL",
    "UTF-16LE, Участок первый",
    "UTF-16, Участок первый",
    "UTF-8, Участок první"
  })
  void theEncodingIsFound(String charset, String name) throws IOException {
    String text = "name,votes\n" + (name + ",12\n").repeat(20);
    Table table = table(text.getBytes(Charset.forName(charset))).table();
    assertThat(table.text(1, 0)).isEqualTo(name);
  }

  @Test
  void anEncodingThatIsWrongIsRefused() throws IOException {
    Outcome<TableFile> outcome =
        read(
            "é,1\n".getBytes(StandardCharsets.ISO_8859_1),
            new TableRequest(null, StandardCharsets.UTF_8, null, List.of(), null));
    assertThat(((Outcome.Refused<TableFile>) outcome).problems().getFirst().kind())
        .isEqualTo(Kind.NOT_IN_ENCODING);
  }

  @Test
  void hostileTextIsRefusedWithItsPlace() throws IOException {
    ImportProblem quote = refused("a,b\n1,\"open\n2,3\n".getBytes(UTF_8));
    assertThat(quote.kind()).isEqualTo(Kind.QUOTES);
    assertThat(quote.line()).isEqualTo(2);
    ImportProblem nul = refused("a,b\n1,x\u0000y\n".getBytes(UTF_8));
    assertThat(nul.kind()).isEqualTo(Kind.NUL);
    assertThat(nul.line()).isEqualTo(2);
    assertThat(nul.column()).isEqualTo(2);
    assertThat(refused(("a" + ",b".repeat(60) + "\n").getBytes(UTF_8)).kind())
        .isEqualTo(Kind.TOO_MANY_COLUMNS);
    assertThat(refused("a,b\n".repeat(2_000).getBytes(UTF_8)).kind())
        .isEqualTo(Kind.TOO_MANY_LINES);
    ImportProblem cell = refused(("a,b\n1," + "x".repeat(300) + "\n").getBytes(UTF_8));
    assertThat(cell.kind()).isEqualTo(Kind.CELL_TOO_LONG);
    assertThat(cell.line()).isEqualTo(2);
    assertThat(refused("x".repeat(300_000).getBytes(UTF_8)).kind()).isEqualTo(Kind.FILE_TOO_LARGE);
    assertThat(refused(new byte[0]).kind()).isEqualTo(Kind.FILE_EMPTY);
    assertThat(refused("\u00d0\u00cf\u0011\u00e0xls".getBytes(StandardCharsets.ISO_8859_1)).kind())
        .isEqualTo(Kind.OLD_WORKBOOK);
    assertThat(refused("%PDF-1.7".getBytes(UTF_8)).kind()).isEqualTo(Kind.NOT_A_TABLE);
  }

  @Test
  void aWorkbookHasDaysErrorsAndFormulas() throws IOException {
    TestBook book =
        new TestBook()
            .row("Title & <more>", "", "")
            .row("Day", "Sum", "Failed", "Open", "Number")
            .row(
                new TestBook.Day(45602),
                new TestBook.Formula("SUM(A1:A2)", "12"),
                new TestBook.Failure("#REF!"),
                new TestBook.Formula("B3*2", ""),
                1.5E9)
            .merge("A1:E1")
            .otherSheet("Notes");
    TableFile file = table(book.bytes());
    assertThat(file.sheets()).containsExactly("Results", "Notes");
    Table table = file.table();
    assertThat(table.text(0, 0)).isEqualTo("Title & <more>");
    assertThat(table.text(0, 4)).isEqualTo("Title & <more>");
    assertThat(table.text(2, 0)).isEqualTo("2024-11-06");
    assertThat(table.text(2, 1)).isEqualTo("12");
    assertThat(table.text(2, 2)).isEqualTo("#REF!");
    assertThat(table.text(2, 3)).isEqualTo("=B3*2");
    assertThat(table.text(2, 4)).isEqualTo("1500000000");
  }

  @Test
  void aSheetIsChosenByItsName() throws IOException {
    byte[] book = new TestBook().row("a", "b").otherSheet("Notes").bytes();
    Outcome<TableFile> notes = read(book, new TableRequest("Notes", null, null, List.of(), null));
    assertThat(((Outcome.Done<TableFile>) notes).value().table().rows()).isZero();
    Outcome<TableFile> none = read(book, new TableRequest("Other", null, null, List.of(), null));
    ImportProblem problem = ((Outcome.Refused<TableFile>) none).problems().getFirst();
    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_SHEET);
    assertThat(problem.expected()).containsExactly("Results, Notes");
  }

  @Test
  void hostileWorkbooksAreRefused() throws IOException {
    Map<String, String> parts = new TestBook().row("a", "b").parts();
    String sheet = "xl/worksheets/sheet1.xml";
    assertThat(refused(with(parts, sheet, "<worksheet><sheetData><row")).kind())
        .isEqualTo(Kind.BROKEN_XML);
    String entities =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    assertThat(refused(with(parts, sheet, entities)).kind()).isEqualTo(Kind.XML_WITH_ENTITIES);
    String external =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>";
    assertThat(refused(with(parts, sheet, external)).kind()).isEqualTo(Kind.XML_WITH_ENTITIES);
    assertThat(
            refused(with(parts, sheet, "<worksheet>" + " ".repeat(400_000) + "</worksheet>"))
                .kind())
        .isEqualTo(Kind.ARCHIVE_TOO_LARGE);
    byte[] book = new TestBook().row("a", "b").bytes();
    assertThat(refused(java.util.Arrays.copyOf(book, book.length / 2)).kind())
        .isEqualTo(Kind.BROKEN_ARCHIVE);
    assertThat(refused(with(Map.of(), "readme.txt", "nothing")).kind()).isEqualTo(Kind.NOT_A_TABLE);
  }

  private static byte[] with(Map<String, String> parts, String name, String content) {
    Map<String, String> changed = new TreeMap<>(parts);
    changed.put(name, content);
    return Archives.ofTexts(changed);
  }

  @Test
  void aListInJsonIsATable() throws IOException {
    TableFile file =
        table(
            "[{\"id\": \"1\", \"votes\": {\"A\": 1, \"B\": 2.50}},\n{\"votes\": {\"B\": 3}, \"more\": [1], \"id\": null}]"
                .getBytes(UTF_8));
    Table table = file.table();
    assertThat(file.headerGiven()).isTrue();
    assertThat(table.text(0, 1)).isEqualTo("votes.A");
    assertThat(table.text(1, 2)).isEqualTo("2.50");
    assertThat(table.text(2, 0)).isEmpty();
    assertThat(table.line(2)).isEqualTo(2);
    assertThat(refused("{\"a\": 1}".getBytes(UTF_8)).kind()).isEqualTo(Kind.NOT_A_TABLE);
    assertThat(refused("[{\"a\": 1".getBytes(UTF_8)).kind()).isEqualTo(Kind.BROKEN_JSON);
  }

  @Test
  void readingEndsWhenItIsNoLongerWanted() throws IOException {
    Path file = Files.writeString(folder.resolve("long.csv"), "a,b\n".repeat(900));
    assertThat(new TableReader(SMALL).read(file, TableRequest.NONE, _ -> false))
        .isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void ofAWorkbookItIsKnownHowMuchIsReadAndReadingEndsInTheMiddle() throws IOException {
    TestBook book = new TestBook();
    for (int row = 0; row < 900; row++) {
      book.row(row, 7 * row, 13 * row);
    }
    byte[] bytes = book.bytes();
    Path file = Files.write(folder.resolve("long.xlsx"), bytes);
    List<Long> reached = new ArrayList<>();
    assertThat(new TableReader(SMALL).read(file, TableRequest.NONE, reached::add))
        .isInstanceOf(Outcome.Done.class);
    assertThat(reached).isSorted().allMatch(read -> read < bytes.length);
    assertThat(reached).anyMatch(read -> read > 0 && read < bytes.length / 2);
    assertThat(reached.getLast()).isGreaterThan(bytes.length / 2);
    assertThat(
            new TableReader(SMALL).read(file, TableRequest.NONE, read -> read < bytes.length / 2))
        .isInstanceOf(Outcome.Cancelled.class);
  }

  private static TestBook results() {
    return new TestBook()
        .row("Area", "Valid", "Ann", "Bob")
        .row("North", 30, 10, 20)
        .row("South", 70, 30, 40);
  }

  @Test
  void aCoverAndAListOfContentsAreNotTheTable() throws IOException {
    TestBook book = results().before("Contents");
    book.row("Sheet", "Page").row("Results", 3).row("Turnout", 7).row("Notes", 12);
    book.before("Cover");
    book.row("Election of the mayor").row("Springfield").row(2024).row("Version", 2);
    TableFile file = table(book.bytes());
    assertThat(file.sheet()).isEqualTo("Results");
    assertThat(file.sheets()).containsExactly("Cover", "Contents", "Results");
    assertThat(file.table().text(2, 3)).isEqualTo("40");
    Outcome<TableFile> cover =
        read(book.bytes(), new TableRequest("Cover", null, null, List.of(), null));
    assertThat(((Outcome.Done<TableFile>) cover).value().table().text(1, 0))
        .isEqualTo("Springfield");
  }

  @Test
  void theFirstSheetIsReadIfItHasFiguresOrNoneHas() throws IOException {
    TestBook two = results().before("Postal");
    two.row("Area", "Votes").row("North", 5).row("South", 3);
    assertThat(table(two.bytes()).sheet()).isEqualTo("Postal");
    TestBook none = new TestBook().row("Notes").before("Cover").row("Springfield");
    assertThat(table(none.bytes()).sheet()).isEqualTo("Cover");
  }

  @Test
  void aHiddenSheetIsNotProposed() throws IOException {
    Map<String, String> parts = results().before("Cover").row("Springfield").parts();
    parts.computeIfPresent(
        "xl/workbook.xml",
        (_, xml) -> xml.replace("name=\"Results\"", "name=\"Results\" state=\"hidden\""));
    String name = "xl/workbook.xml";
    assertThat(table(with(parts, name, requireNonNull(parts.get(name)))).sheet())
        .isEqualTo("Cover");
  }
}
