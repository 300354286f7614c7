package org.sailau.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sailau.text.Texts;

/// Gives picocli the texts of the command line, whose keys all begin with "cli.".
final class HelpTexts extends ResourceBundle {

  private static final String PREFIX = "cli.";

  private final Texts texts;

  HelpTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.keys().contains(PREFIX + key) ? texts.of(PREFIX + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        texts.keys().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList());
  }
}
