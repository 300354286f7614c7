package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.chart.Elections;
import org.sailau.shape.Shapes;

class AuditedTest {

  private static Audited audited() {
    return Audited.of(
        Elections.read(
            """
            {"format": "sailau-election/1", "title": {"en": "T"}, "date": "2024-03-10",
             "status": "final", "sources": [{"id": "s", "publisher": {"en": "S"}}],
             "units": [{"id": "all", "name": {"en": "All"}}], "contests": [{"id": "c", "name": {"en": "C"}, "choiceKind": "candidate",
               "unit": "all", "choices": [{"id": "a", "name": {"en": "A"}}], "tallies": []}],
             "statements": [{"source": "s", "figure": "observers", "value": 5},
              {"source": "s", "figure": "observers", "value": 6}]}
            """));
  }

  @Test
  void sourcesAreComparedOnce() {
    Audited audited = audited();
    assertThat(audited.ledger().rows()).hasSize(1);
    assertThat(audited.ledger()).isSameAs(audited.ledger());
    assertThat(audited.withShapes(null).ledger()).isSameAs(audited.ledger());
  }

  @Test
  void outlinesComeFromAFileOrFromNowhere() {
    Audited audited = audited();
    assertThat(audited.shapesFile()).isNull();
    Shapes file = new Shapes(List.of(), "outlines.json", "0".repeat(64), null, null);
    Audited withShapes = audited.withShapes(file);
    assertThat(withShapes.shapesFile()).isSameAs(file);
    assertThat(withShapes.report()).isSameAs(audited.report());
    assertThat(withShapes.withShapes(null).shapesFile()).isNull();
  }
}
