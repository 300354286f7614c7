package org.sailau.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sailau.command.CommandTest;

/// A town in which nobody voted: 0 of 0 is no share, and nothing is missing of nothing.
class NobodyVotedTest extends CommandTest {

  private Path town;

  @BeforeEach
  void write() throws IOException {
    town = write(0, 0);
  }

  private Path write(int base, int votes) throws IOException {
    return Files.writeString(
        folder.resolve("town.json"),
        """
        {"format": "sailau-election/1", "title": {"en": "Town"}, "date": "2024-10-06",
         "status": "final",
         "sources": [{"id": "s", "publisher": {"en": "G"}, "date": "2024-10-08"}],
         "units": [{"id": "u", "name": {"en": "U"}, "kind": "electorate",
                    "turnout": {"eligibleVoters": 1200, "tookPart": 0, "share": 0.0}}],
         "contests": [{"id": "m", "name": {"en": "M"}, "choiceKind": "candidate", "unit": "u",
           "shareBase": {"of": "valid-votes", "count": %d},
           "rounding": {"decimals": 1, "mode": "half-up", "stated": true},
           "choices": [{"id": "x", "name": {"en": "X"}}, {"id": "y", "name": {"en": "Y"}}],
           "tallies": [{"choice": "x", "votes": %d, "share": 0.0},
                       {"choice": "y", "votes": 0, "share": 0.0}]}]}
        """
            .formatted(base, votes));
  }

  @Test
  void nothingIsMissingInTheFigures() throws IOException {
    assertThat(run("export", town.toString(), "--chart=results", "--format=csv", "--out", "-"))
        .isZero();
    assertThat(out().lines().toList())
        .hasSize(3)
        .satisfies(rows -> assertThat(rows.get(1)).startsWith("X,0.0,0,"))
        .satisfies(rows -> assertThat(rows.get(2)).startsWith("Y,0.0,0,"));
  }

  @Test
  void nothingIsMissingInTheChecks() throws IOException {
    assertThat(run("check", town.toString())).isZero();
    assertThat(out()).doesNotContain("missing", "100", "Not in the source");
  }

  @Test
  void nothingIsMissingInTheHandout() throws IOException {
    assertThat(run("handout", town.toString(), "--answers", "--out", to("a.pdf"))).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("0.0%")
          .doesNotContain("Not in the source", "missing to 100", "does not say whose");
    }
  }

  @Test
  void whereSomebodyVotedTheRestIsStillMissing() throws IOException {
    for (Path counted : new Path[] {write(1000, 0), write(0, 1)}) {
      run("export", counted.toString(), "--chart=results", "--format=csv", "--out", "-");
      assertThat(out()).contains("Not in the source,100.0");
    }
  }
}
