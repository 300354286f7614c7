package org.sailau.audit;

import java.util.ArrayList;
import java.util.List;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.election.Election;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Ratio;

/// Writes figures of the bundled election's report as texts that a test can compare.
final class FigureTexts {

  private static final Election ELECTION = ArticleElection.election();
  private static final int DECIMALS = 6;

  private FigureTexts() {}

  static String of(Derived derived) {
    List<String> words = new ArrayList<>();
    words.add(derived.kind().name());
    words.add(ELECTION.units().get(derived.unit()).id());
    if (derived.contest() != Figure.NONE) {
      words.add(ELECTION.contests().get(derived.contest()).id());
    }
    if (derived.choice() != Figure.NONE) {
      words.add(ELECTION.contests().get(derived.contest()).choices().get(derived.choice()).id());
    }
    return String.join(" ", words) + ": " + of(derived.value());
  }

  static String of(Derived.Value value) {
    return switch (value) {
      case Derived.Value.Whole(CountRange range) ->
          range.low().equals(range.high())
              ? range.low().toString()
              : range.low() + " to " + range.high();
      case Derived.Value.Percent percent ->
          percent.low().equals(percent.high())
              ? of(percent.low())
              : (percent.lowIncluded() ? '[' : '(')
                  + of(percent.low())
                  + ", "
                  + of(percent.high())
                  + (percent.highIncluded() ? ']' : ')');
    };
  }

  private static String of(Ratio ratio) {
    return ratio.hasExactly(2)
        ? ratio.truncated(2).toPlainString() + " %"
        : ratio.truncated(DECIMALS).toPlainString() + "… %";
  }
}
