package org.sailau.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.Verdict;

/// The sign of a value or of a verdict: a disc with a tick, an open square with ≠, a diamond with a
/// cross, a ring with a question mark. It always stands beside a word or a figure.
public final class StandingSign {

  private StandingSign() {}

  public static Region of(Standing standing) {
    return switch (standing) {
      case FITS -> new OutcomeSign(Outcome.AGREES, true);
      case IMPOSSIBLE -> new OutcomeSign(Outcome.CONTRADICTS, true);
      case DIFFERS -> boxed("≠", "sign-differs");
      case OPEN -> boxed("?", "sign-open");
    };
  }

  public static Region of(Verdict verdict) {
    return of(
        switch (verdict) {
          case SAME -> Standing.FITS;
          case BOTH_POSSIBLE -> Standing.DIFFERS;
          case IMPOSSIBLE -> Standing.IMPOSSIBLE;
          case OPEN -> Standing.OPEN;
        });
  }

  private static Region boxed(String text, String style) {
    StackPane box = new StackPane(new Label(text));
    box.getStyleClass().addAll("sign-box", style);
    box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return box;
  }
}
