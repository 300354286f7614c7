package org.sailau.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.sailau.audit.Audit;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Finding;
import org.sailau.chart.Gallery;
import org.sailau.chart.base.Chart;
import org.sailau.chart.draw.Theme;
import org.sailau.dataset.DatasetReader;
import org.sailau.dataset.ReadResult;
import org.sailau.election.Election;
import org.sailau.export.SamplePictures;
import org.sailau.export.picture.Format;
import org.sailau.export.picture.Picture;
import org.sailau.json.Limits;
import org.sailau.json.Progress;
import org.sailau.lesson.SlideOrder;
import org.sailau.text.Texts;
import org.sailau.wording.FigureWords;
import org.sailau.wording.FindingWords;

/// Datasets: read, checked, put in words, drawn and written as tables.
final class DatasetTarget implements Target {

  /// What a file may ask of the audit: so many questions whether to go on, and as many more for
  /// each byte. An audit asks before each unit and each rule.
  private static final long MAX_QUESTIONS = 1_000;

  /// Of one election, charts beyond these are made of figures like theirs.
  private static final int MAX_CHARTS = 12;

  private static final Picture.Size SIZE = new Picture.Size(400, 300, 96);

  @Override
  public String name() {
    return "dataset";
  }

  @Override
  public String ending() {
    return ".sailau.json";
  }

  /// They have the most in them that can be wrong.
  @Override
  public int share() {
    return 3;
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(town(), SamplePictures.bundledJson().getBytes(UTF_8), small());
  }

  private static byte[] town() {
    try (InputStream in =
        Objects.requireNonNull(DatasetReader.class.getResourceAsStream("town.json"))) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The least that can be opened.
  private static byte[] small() {
    return """
    {"format": "sailau-election/1", "title": {"en": "Chair"}, "date": "2024-02-29",
     "status": "preliminary", "sources": [{"id": "s", "publisher": {"en": "S"}, "date": "2024-02-29"}],
     "units": [{"id": "u", "name": {"en": "U"}}, {"id": "v", "name": {"en": "V"}, "within": "u"}],
     "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "party", "unit": "u",
      "rounding": {"decimals": 1, "mode": "half-up", "stated": false},
      "choices": [{"id": "a", "name": {"en": "A"}}, {"id": "b", "name": {"en": "B"}}],
      "counts": [{"valid": 12, "invalid": 1, "ballots": 13}],
      "tallies": [{"choice": "a", "votes": 7, "share": 58.3}, {"choice": "b", "votes": 5, "share": 41.7},
       {"unit": "v", "choice": "a", "votes": 7}]}]}
    """
        .getBytes(UTF_8);
  }

  @Override
  public byte[] changed(byte[] file, Random random) {
    return JsonChanges.changed(file, random);
  }

  @Override
  public String read(byte[] file) {
    return switch (reading(file)) {
      case ReadResult.Refused(var problems) -> Sentences.refused(problems, file);
      case ReadResult.Done(var election, var warnings, var digest) -> {
        assertThat(digest.sha256()).matches("[0-9a-f]{64}");
        Sentences.said(warnings, file);
        accepted(election, file.length);
        yield warnings.listed().isEmpty()
            ? "accepted"
            : "accepted: " + warnings.listed().getFirst().kind();
      }
      case ReadResult.Cancelled _ -> throw new AssertionError("nobody cancelled");
    };
  }

  private static ReadResult reading(byte[] file) {
    DatasetReader reader = new DatasetReader(Limits.defaults());
    return reader.read(new ByteArrayInputStream(file), Progress.NONE);
  }

  private static void accepted(Election election, int bytes) {
    AtomicLong questions = new AtomicLong();
    Audited audited =
        new Audited(
            election,
            Audit.of(
                election,
                () -> {
                  questions.incrementAndGet();
                  return true;
                }));
    assertThat(questions.get()).as("steps of the audit").isLessThan(MAX_QUESTIONS + bytes);
    assertThat(audited.report().findings().size()).as("findings").isLessThan(100 + bytes);
    assertThat(SlideOrder.of(election, true, Optional.empty(), List.of()).entries()).isNotEmpty();
    for (Texts texts : Sentences.LANGUAGES) {
      findings(audited, texts);
      charts(Gallery.of(audited, texts));
    }
  }

  private static void findings(Audited audited, Texts texts) {
    FindingWords words = new FindingWords(audited, texts);
    FigureWords figures = new FigureWords(audited, texts);
    List<String> said = new ArrayList<>();
    for (Finding finding : audited.report().findings()) {
      said.add(words.title(finding));
      said.add(words.summary(finding));
      said.add(words.explanation(finding));
      words.lines(finding).forEach(line -> said.add(line.label() + ' ' + line.text()));
      finding.conflict().forEach(figure -> said.add(figures.name(figure) + figures.value(figure)));
    }
    Sentences.areSafe(said);
  }

  private static void charts(List<Chart> charts) {
    assertThat(charts).extracting(Chart::id).doesNotHaveDuplicates().isNotEmpty();
    for (Chart chart : charts.subList(0, Math.min(MAX_CHARTS, charts.size()))) {
      List<String> said = new ArrayList<>(chart.above());
      said.addAll(chart.below());
      said.add(chart.headline());
      said.add(chart.name());
      said.add(chart.descriptionAlone());
      chart.items().forEach(item -> said.add(item.spoken() + item.written()));
      Sentences.areSafe(said);
      chart.table().rows().forEach(row -> assertThat(row).hasSameSizeAs(chart.table().columns()));
    }
    Chart drawn = charts.getFirst();
    Picture picture = new Picture(drawn, SIZE, Picture.Options.defaults(Theme.LIGHT));
    assertThat(SamplePictures.texts(picture)).isNotEmpty();
    assertThat(SamplePictures.EXPORTER.bytes(picture, Format.CSV)).isNotEmpty();
  }
}
