package org.sailau.export.vector;

/// PDFBox writes what it notices to standard error; to a user, none of it says anything.
public final class QuietPdfBox {

  private static final String LOG = "org.apache.commons.logging.Log";

  private QuietPdfBox() {}

  /// To be called before PDFBox is first used. Whoever wants to read its messages sets the
  /// property.
  public static void silence() {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, "org.apache.commons.logging.impl.NoOpLog");
    }
  }
}
