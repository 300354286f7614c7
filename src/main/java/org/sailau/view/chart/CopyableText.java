package org.sailau.view.chart;

/// A part of a tab that is copied as text, such as the record of a candidate.
public interface CopyableText {

  /// The name of the command that copies it.
  String copyCommand();

  /// What it is about.
  String title();

  /// All its lines.
  String text();
}
