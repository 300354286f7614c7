package org.sailau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sailau.election.Derivation;

/// Tests random elections of several levels: what is true contradicts nothing.
class RandomHierarchiesTest {

  @Provide
  Arbitrary<StatedFigures> elections() {
    return HiddenElections.any();
  }

  @Property
  void whatIsTrueContradictsNothing(@ForAll("elections") StatedFigures stated) {
    assertThat(ReportTexts.contradictions(Audit.of(Derivation.of(stated.election())))).isEmpty();
  }
}
