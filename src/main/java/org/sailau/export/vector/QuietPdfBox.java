package org.sailau.export.vector;

/// Silences PDFBox, which otherwise writes warnings to standard error that mean nothing to users.
public final class QuietPdfBox {

  private static final String LOG = "org.apache.commons.logging.Log";

  private QuietPdfBox() {}

  /// Turns off PDFBox's log. Call it before PDFBox is first used. A developer who wants to read the
  /// log sets the system property `org.apache.commons.logging.Log`.
  public static void silence() {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, "org.apache.commons.logging.impl.NoOpLog");
    }
  }
}
