package org.sailau;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the code to the table of packages in `src/docs/ARCHITECTURE.md`: a package uses only what
/// the table lets it use, and that always stands further up.
class ArchitectureTest {

  private static final String ROOT = "org.sailau.";
  private static final int MAX_FILES = 25;

  /// The program's own classes, none of the tests'.
  private static final JavaClasses SAILAU =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /// Each package with the packages that it may use, in the order of the table.
  private static final Map<String, List<String>> TABLE = table();

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    Pattern row = Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|");
    for (String line : lines(Path.of("src", "docs", "ARCHITECTURE.md"))) {
      Matcher found = row.matcher(line);
      if (found.matches()) {
        table.put(
            found.group(1),
            Arrays.stream(found.group(2).strip().split("[, ]+"))
                .filter(name -> !name.equals("–"))
                .toList());
      }
    }
    return table;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// All packages that are meant: "chart.*" is every package below `chart`.
  private static Stream<String> meant(String name) {
    return name.endsWith(".*")
        ? TABLE.keySet().stream()
            .filter(one -> one.startsWith(name.substring(0, name.length() - 1)))
        : Stream.of(name);
  }

  private static String[] names(Stream<String> packages) {
    return packages.map(name -> ROOT + name).toArray(String[]::new);
  }

  /// The packages named and all below them.
  private static String[] trees(String packages) {
    return Arrays.stream(packages.split(" "))
        .map(name -> ROOT + name + "..")
        .toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatTheTableLetsItUse() {
    return TABLE.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> usesOnly(row.getKey(), row.getValue()).check(SAILAU)));
  }

  private static ArchRule usesOnly(String name, List<String> allowed) {
    Stream<String> all =
        Stream.concat(Stream.of(name), allowed.stream().flatMap(ArchitectureTest::meant));
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.sailau..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(names(all))))
        .because("the table in src/docs/ARCHITECTURE.md says what a package may use");
  }

  /// Without cycles therefore.
  @Test
  void referencesRunUpTheTableOnly() {
    List<String> order = List.copyOf(TABLE.keySet());
    TABLE.forEach(
        (name, allowed) ->
            assertThat(allowed.stream().flatMap(ArchitectureTest::meant))
                .as(name)
                .allSatisfy(
                    one ->
                        assertThat(order.indexOf(one))
                            .as(one)
                            .isBetween(0, order.indexOf(name) - 1)));
  }

  @Test
  void everyPackageIsInTheTableAndNoOther() {
    assertThat(
            SAILAU.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
  }

  @Test
  void noPackageHasMoreFilesThanOneCanOverlook() throws IOException {
    Path sources = Path.of("src", "main", "java");
    Map<Path, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(sources)) {
      all.filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  files.merge(
                      sources.relativize(file).getParent() == null
                          ? Path.of("")
                          : sources.relativize(file).getParent(),
                      1,
                      Integer::sum));
    }
    assertThat(files).hasSizeGreaterThan(TABLE.size());
    assertThat(files).allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(MAX_FILES));
  }

  private static ArchRule only(String users, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(trees(users))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  @Test
  void javaFxStaysInSessionPresentViewCommandAndApp() {
    only("session present view command app", "javafx..")
        .because("what needs no window must run without one")
        .check(SAILAU);
  }

  @Test
  void theSessionKnowsNoWindow() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "session..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javafx..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "javafx.beans..",
                        "javafx.collections..",
                        "javafx.event..",
                        "javafx.util..")))
        .because("the session is observable state and nothing else")
        .check(SAILAU);
  }

  @Test
  void jacksonStaysWhereFilesAreReadAndWritten() {
    only("problem json dataset importer lesson settings command", "tools.jackson..")
        .because("an election does not know how it is stored")
        .check(SAILAU);
  }

  @Test
  void filesOfOthersAreParsedInOnePlace() {
    only("importer.table", "de.siegmar..", "com.fasterxml..")
        .because("whatever file a table comes in, it is read in one way")
        .check(SAILAU);
  }

  @Test
  void theCommandLineLibraryStaysInCommand() {
    only("command", "picocli..").because("only the program has a command line").check(SAILAU);
  }

  @Test
  void chartsAreMadeBelowTheViewAndOnlyPassedOnByIt() {
    only("chart slide export handout verify view.chart view.print", "org.jfree..")
        .because("views show charts and do not draw them")
        .check(SAILAU);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "view.print")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jfree..").and(not(type(JFreeChart.class))))
        .because("a printer draws a chart as it is")
        .check(SAILAU);
  }

  @Test
  void java2dStaysWhereChartsAreDrawn() {
    only(
            "chart slide export handout verify view.chart view.snapshot",
            "java.awt..",
            "javax.imageio..",
            "javax.swing..")
        .because("the window is JavaFX's")
        .check(SAILAU);
  }

  @Test
  void theElectionIsImmutable() {
    classes()
        .that()
        .resideInAPackage(ROOT + "election..")
        .and()
        .haveSimpleNameNotStartingWith("Builder")
        .and()
        .doNotHaveSimpleName("Walk") // Of one thread, while sums are worked out.
        .and()
        .doNotHaveSimpleName("SumsOverParts")
        .should()
        .haveOnlyFinalFields()
        .because("charts and audits read it from any thread")
        .check(SAILAU);
  }
}
