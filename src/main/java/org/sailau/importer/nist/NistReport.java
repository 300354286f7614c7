package org.sailau.importer.nist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.importer.figures.FoundFigures;
import org.sailau.importer.figures.FoundTable;
import org.sailau.importer.problem.ImportProblem;
import org.sailau.importer.problem.ImportProblem.Kind;
import org.sailau.importer.problem.ImportStopped;
import org.sailau.importer.recipe.DateForms;
import org.sailau.importer.recipe.Facts;
import org.sailau.importer.tree.Node;

/// Takes the figures out of an election report in the format of NIST SP 1500-100, of version 1 or 2
/// ([the format](https://pages.nist.gov/ElectionResultsReporting/)).
public final class NistReport {

  private final Node report;
  private final List<ImportProblem> problems = new ArrayList<>();

  private NistReport(Node report) {
    this.report = report;
  }

  /// Whether a document is such a report.
  public static boolean isOne(Node document) {
    return document.name().equals("ElectionReport")
        || document.value("type").equals("ElectionReport")
        || (document.name().isEmpty()
            && document.first("Election") != null
            && document.first("GpUnit") != null);
  }

  /// @throws ImportStopped if the report has no election
  public static FoundTable read(Node document) {
    return new NistReport(document).read();
  }

  private FoundTable read() {
    @Nullable Node election = report.first("Election");
    if (election == null) {
      throw new ImportStopped(ImportProblem.of(Kind.LACKING, "", "Election"));
    }
    NistUnits units = new NistUnits(report, election);
    FoundFigures found = units.found();
    NistContests contests = new NistContests(report, election, units, problems);
    contests.read();
    units.addCounts(problems);
    found.sort();
    return new FoundTable(found, facts(election), problems);
  }

  private Facts facts(Node election) {
    String start = election.value("StartDate");
    @Nullable LocalDate date = DateForms.read(start.isEmpty() ? election.value("Date") : start);
    String title = NistText.of(election.first("Name"));
    String issuer = report.value("Issuer");
    return new Facts(
        title.isEmpty() ? null : title,
        date,
        status(report.value("Status")),
        "en",
        null,
        null,
        issuer.isEmpty() ? null : issuer,
        null);
  }

  /// Only what is certified cannot change any more.
  private static Election.@Nullable Status status(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "certified", "official" -> Election.Status.FINAL;
      case "" -> null;
      default -> Election.Status.PRELIMINARY;
    };
  }
}
