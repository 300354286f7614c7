import org.jspecify.annotations.NullMarked;

/** A desktop viewer of election results. */
@NullMarked
module org.sailau {
  requires static org.jspecify;
  requires atlantafx.base;
  requires info.picocli;
  requires java.desktop;
  requires javafx.controls;
  requires org.jfree.jfreechart;
  requires tools.jackson.core;

  exports org.sailau.app to
      javafx.graphics;

  opens org.sailau.app to
      info.picocli;
}
