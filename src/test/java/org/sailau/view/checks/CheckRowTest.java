package org.sailau.view.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sailau.audit.ArticleElection;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.FindingCollector;
import org.sailau.audit.finding.Rule;

/// The list of checks has the order that `sailau check` has.
class CheckRowTest {

  private static Finding tookPart(int unit, long tookPart) {
    List<Figure> both =
        List.of(
            Figure.ofUnit(Figure.Kind.TOOK_PART, unit, tookPart),
            Figure.ofUnit(Figure.Kind.ELIGIBLE_VOTERS, unit, 100));
    return Finding.contradicts(Rule.TOOK_PART, Figure.NONE, unit, both, both, List.of());
  }

  @Test
  void theWorstContradictionIsTheFirstRow() {
    FindingCollector collector = new FindingCollector(ArticleElection.with("206206", "206206"));
    collector.add(tookPart(0, 101));
    collector.add(tookPart(1, 190));
    collector.add(tookPart(2, 120));
    List<CheckRow> rows = CheckRow.of(collector.report());
    assertThat(rows.subList(1, 4))
        .extracting(row -> ((CheckRow.Entry) row).finding().unit())
        .containsExactly(1, 2, 0);
  }
}
