package org.sailau.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Wrong usage of a command that picocli does not see. The message is a sentence in the user's
/// language; [SailauCommand] prints it with a hint to the command's help.
final class WrongUsage extends ParameterException {
  private static final long serialVersionUID = 1;

  WrongUsage(CommandSpec command, String sentence) {
    super(command.commandLine(), sentence);
  }

  /// The things that words name, each once.
  ///
  /// @param named the thing of a name; empty if there is none
  /// @param otherwise the key of the sentence that says so, with the name as `{0}`
  /// @throws WrongUsage at the first word that names nothing
  static <T> List<T> unlessAllNamed(
      CommandSpec command,
      Texts texts,
      List<String> words,
      Function<String, Optional<T>> named,
      String otherwise) {
    List<T> found = new ArrayList<>();
    for (String word : words) {
      found.add(
          named.apply(word).orElseThrow(() -> new WrongUsage(command, texts.of(otherwise, word))));
    }
    return found.stream().distinct().toList();
  }
}
