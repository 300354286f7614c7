package org.sailau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.election.Election;
import org.sailau.election.number.Share;
import org.sailau.json.Limits;
import org.sailau.json.Progress;

class SyntheticDatasetTest {

  @Test
  void manyUnitsKeepTheirFigures(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("synthetic.json");
    SyntheticDataset.write(file, 20_000);
    Election election =
        TownDocument.election(new DatasetReader(Limits.defaults()).read(file, Progress.NONE));
    assertThat(election.units()).hasSize(20_001);
    assertThat(election.contests().getFirst().tallies().size()).isEqualTo(60_001);
    assertThat(election.contests().getFirst().tallies().of(20_000))
        .extracting(tally -> tally.share())
        .containsExactly(new Share(50_25, 2), new Share(25_50, 2), null);
  }
}
