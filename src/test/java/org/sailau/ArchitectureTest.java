package org.sailau;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The house of the README's architecture section: which package may use which.
class ArchitectureTest {

  /// The program's own classes, none of the tests'.
  private static final JavaClasses SAILAU =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static String[] packages(String names) {
    return Arrays.stream(names.split(" "))
        .map(name -> "org.sailau." + name + "..")
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "election, election",
    "audit,    audit election",
    "text,     text",
    "dataset,  dataset election",
    "chart,    chart election audit text",
    "export,   export chart election audit text",
    "session,  session election audit dataset",
    "settings, settings text",
    "lesson,   lesson election text dataset",
    "present,  present election audit text dataset chart export session lesson",
    "view,     view election audit text dataset chart export session settings lesson present",
    "app,      app election audit text dataset chart export session settings lesson present view"
  })
  void aPackageUsesOnlyWhatIsBelowIt(String name, String allowed) {
    noClasses()
        .that()
        .resideInAPackage("org.sailau." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.sailau..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(packages(allowed))))
        .allowEmptyShould(true)
        .check(SAILAU);
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(
            SAILAU.stream()
                .filter(type -> !type.getSimpleName().equals("module-info"))
                .map(type -> type.getPackageName().replaceFirst("org\\.sailau\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet()))
        .contains("election", "audit", "text", "dataset", "chart", "session", "settings", "lesson")
        .contains("present", "view", "app")
        .isSubsetOf(
            "election",
            "audit",
            "text",
            "dataset",
            "chart",
            "export",
            "session",
            "settings",
            "lesson",
            "present",
            "view",
            "app");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.sailau.(*)..").should().beFreeOfCycles().check(SAILAU);
  }

  private static ArchRule only(String users, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(users))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  @Test
  void javaFxStaysInSessionPresentViewAndApp() {
    only("session present view app", "javafx..").check(SAILAU);
  }

  @Test
  void theSessionKnowsNoWindow() {
    noClasses()
        .that()
        .resideInAPackage("org.sailau.session..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javafx..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "javafx.beans..",
                        "javafx.collections..",
                        "javafx.event..",
                        "javafx.util..")))
        .check(SAILAU);
  }

  @Test
  void jacksonStaysWhereFilesAreReadAndWritten() {
    only("dataset lesson settings app", "tools.jackson..").check(SAILAU);
  }

  @Test
  void theCommandLineLibraryStaysInApp() {
    only("app", "picocli..").check(SAILAU);
  }

  @Test
  void chartsAreMadeInChartAndExportAndOnlyPassedOnByTheView() {
    only("chart export view", "org.jfree..").check(SAILAU);
    noClasses()
        .that()
        .resideInAPackage("org.sailau.view..")
        .and()
        .haveSimpleNameNotStartingWith("ChartPane")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jfree..").and(not(type(JFreeChart.class))))
        .check(SAILAU);
  }

  @Test
  void java2dStaysWhereChartsAreDrawn() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("chart export"))
        .and()
        .haveSimpleNameNotStartingWith("ChartPane")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."))
        .check(SAILAU);
  }

  @Test
  void theElectionIsImmutable() {
    classes()
        .that()
        .resideInAPackage("org.sailau.election..")
        .and()
        .haveSimpleNameNotStartingWith("Builder")
        .should()
        .haveOnlyFinalFields()
        .check(SAILAU);
  }
}
