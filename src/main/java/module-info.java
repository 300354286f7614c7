import org.jspecify.annotations.NullMarked;

/** A desktop viewer of election results. */
@NullMarked
module org.sailau {
  requires static org.jspecify;
  requires com.fasterxml.aalto;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires java.desktop;
  requires java.xml;
  requires javafx.controls;
  requires org.apache.commons.logging; // For those below, which name no modules.
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.jfree.jfreechart;
  requires tools.jackson.core;

  exports org.sailau.app to
      javafx.graphics;

  opens org.sailau.command to
      info.picocli;
}
