package org.sailau.view.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sailau.export.picture.DatasetFile;
import org.sailau.export.picture.Provenance;
import org.sailau.session.Opened;
import org.sailau.text.Texts;
import org.sailau.verify.PictureCheck;
import org.sailau.verify.PictureCheck.Result;
import org.sailau.verify.PictureCheck.State;
import org.sailau.verify.PictureReport;
import org.sailau.verify.ReproductionCheck;
import org.sailau.verify.ReproductionCheck.Outcome;

/// The result of checking a picture that the user opened. Immutable.
///
/// @param result what the check of the file found; empty if the file cannot be read
/// @param dataset the dataset that the picture names, if it was found
/// @param reproduced what came of drawing the picture again; empty if its dataset was not found or
///   has changed
/// @param version the version of the program
/// @param target where the window shows the same; empty if it does not
public record CheckedPicture(
    Path file,
    Optional<Result> result,
    Optional<CandidateDataset> dataset,
    Optional<Outcome> reproduced,
    Optional<NavigationTarget> target,
    String version) {

  /// Reads and draws the picture: do not call it on the JavaFX thread.
  ///
  /// @param open the dataset that is open
  /// @param recent the files that were opened last
  /// @param version the version of the program
  public static CheckedPicture read(
      Path file, Optional<Opened.Ready> open, List<Path> recent, String version) {
    try {
      Result result = PictureCheck.read(file);
      return result instanceof Result.WithProvenance withProvenance
          ? checked(
              file,
              withProvenance,
              CandidateDataset.of(withProvenance.provenance(), file, open, recent),
              version)
          : withoutDataset(file, Optional.of(result), version);
    } catch (IOException unreadable) {
      return withoutDataset(file, Optional.empty(), version);
    }
  }

  private static CheckedPicture withoutDataset(Path file, Optional<Result> result, String version) {
    return new CheckedPicture(
        file, result, Optional.empty(), Optional.empty(), Optional.empty(), version);
  }

  private static CheckedPicture checked(
      Path file,
      Result.WithProvenance withProvenance,
      Optional<CandidateDataset> dataset,
      String version) {
    Provenance provenance = withProvenance.provenance();
    return new CheckedPicture(
        file,
        Optional.of(withProvenance),
        dataset,
        dataset
            .filter(candidate -> candidate.matches(provenance))
            .map(
                candidate ->
                    ReproductionCheck.of(
                        withProvenance,
                        candidate.audited(),
                        new DatasetFile(provenance.dataset(), candidate.digest()),
                        version)),
        dataset.flatMap(candidate -> NavigationTarget.of(provenance, candidate.audited())),
        version);
  }

  /// The name of the picture's file.
  String name() {
    return String.valueOf(file.getFileName());
  }

  /// The report as paragraphs, each a list of lines.
  List<List<String>> paragraphs(Texts texts) {
    if (result.isEmpty()) {
      return List.of(List.of(texts.of("picture.unreadable", name())));
    }
    return switch (result.get()) {
      case Result.NotAPicture _ -> List.of(List.of(texts.of("picture.damaged", name())));
      case Result.TooLarge tooLarge ->
          List.of(List.of(PictureReport.tooLarge(name(), tooLarge, texts)));
      case Result.WithoutProvenance _ -> List.of(List.of(texts.of("picture.nothingSaid", name())));
      case Result.WithProvenance withProvenance -> report(texts, withProvenance);
    };
  }

  private List<List<String>> report(Texts texts, Result.WithProvenance withProvenance) {
    PictureReport report = new PictureReport(texts, withProvenance);
    List<String> madeFrom = new ArrayList<>(report.lines());
    List<String> check = new ArrayList<>(List.of(madeFrom.removeLast()));
    check.add(
        report.datasetSentence(
            dataset.map(candidate -> candidate.matches(withProvenance.provenance()))));
    if (withProvenance.state() != State.EDITED) {
      check.add(report.drawingSentence(reproduced, version));
    }
    return List.of(check, madeFrom, List.of(report.noSignature()));
  }
}
