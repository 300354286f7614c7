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

/// What is found out of a picture that the user opened. Immutable; the words are found when they
/// are asked for.
///
/// @param result empty if the file cannot be read
/// @param dataset the one that the picture names, if it is at hand
/// @param same whether the picture comes out the same when it is drawn again, if it can be
/// @param sight where the window shows what the picture shows, if it does
public record CheckedPicture(
    Path file,
    Optional<Result> answer,
    Optional<CandidateDataset> dataset,
    Optional<Boolean> same,
    Optional<NavigationTarget> sight) {

  /// Reads and draws: not for the user's thread.
  ///
  /// @param open what is shown in the window
  /// @param version of the program
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

  /// The file's name.
  String name() {
    return String.valueOf(file.getFileName());
  }

  /// What there is to say, as paragraphs.
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
