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

/// The result of checking a picture that the user opened. Immutable.
///
/// @param result what the check of the file found; empty if the file cannot be read
/// @param dataset the dataset that the picture names, if it was found
/// @param reproduced whether drawing the picture again gives the same picture; empty if that cannot
///   be tried
/// @param target where the window shows the same; empty if it does not
public record CheckedPicture(
    Path file,
    Optional<Result> answer,
    Optional<CandidateDataset> dataset,
    Optional<Boolean> same,
    Optional<NavigationTarget> sight) {

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
          ? said(
              file,
              withProvenance,
              CandidateDataset.of(withProvenance.provenance(), file, open, recent),
              version)
          : nothing(file, Optional.of(result));
    } catch (IOException unreadable) {
      return nothing(file, Optional.empty());
    }
  }

  private static CheckedPicture nothing(Path file, Optional<Result> answer) {
    return new CheckedPicture(file, answer, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static CheckedPicture said(
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
            .filter(found -> found.matches(provenance))
            .flatMap(
                found ->
                    ReproductionCheck.isReproduced(
                        withProvenance,
                        found.audited(),
                        new DatasetFile(provenance.dataset(), found.sha256()),
                        version)),
        dataset.flatMap(found -> NavigationTarget.of(provenance, found.audited())));
  }

  /// The name of the picture's file.
  String name() {
    return String.valueOf(file.getFileName());
  }

  /// The report as paragraphs, each a list of lines.
  List<List<String>> words(Texts texts) {
    if (answer.isEmpty()) {
      return List.of(List.of(texts.of("picture.unreadable", name())));
    }
    return switch (answer.get()) {
      case Result.NotAPicture _ -> List.of(List.of(texts.of("picture.damaged", name())));
      case Result.WithoutProvenance _ -> List.of(List.of(texts.of("picture.nothingSaid", name())));
      case Result.WithProvenance withProvenance -> report(texts, withProvenance);
    };
  }

  private List<List<String>> report(Texts texts, Result.WithProvenance withProvenance) {
    PictureReport report = new PictureReport(texts, withProvenance);
    List<String> from = new ArrayList<>(report.lines());
    List<String> now = new ArrayList<>(List.of(from.removeLast()));
    now.add(
        report.datasetSentence(dataset.map(found -> found.matches(withProvenance.provenance()))));
    if (withProvenance.state() != State.EDITED) {
      same.ifPresent(is -> now.add(report.drawingSentence(is)));
    }
    return List.of(now, from, List.of(texts.of("picture.noSignature")));
  }
}
