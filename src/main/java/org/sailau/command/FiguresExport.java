package org.sailau.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Election;
import org.sailau.export.CsvFile;
import org.sailau.export.LongTable;
import org.sailau.export.picture.FileNames;
import org.sailau.export.picture.Format;
import org.sailau.io.FileNotWritten;
import org.sailau.io.StandardOutput;
import org.sailau.io.WholeFile;
import org.sailau.text.Language;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// What `sailau export --chart figures` does: writes the figures of many units as one table, a file
/// for each language, and prints the paths.
///
/// @param target the file, the folder or `-`; null for the folder in which the command runs
record FiguresExport(
    AuditedDataset dataset,
    PlaceOptions places,
    List<Language> languages,
    CsvFile.Reader reader,
    @Nullable String target,
    CommandSpec command,
    Texts texts) {

  /// @return the exit code
  /// @throws WrongUsage if the files cannot be what is asked for
  /// @throws FileNotWritten if a file cannot be written
  int write(PrintStream out) throws FileNotWritten {
    Election election = dataset.audited().election();
    List<Integer> contests = orAll(places.contests(election, command, texts), election.contests());
    List<Integer> units = orAll(places.units(election, command, texts), election.units());
    if (target != null && StandardOutput.isNamed(target)) {
      if (languages.size() != 1) {
        throw new WrongUsage(command, texts.of("export.oneToStandardOutput", languages.size()));
      }
      try {
        content(election, contests, units, languages.getFirst())
            .writeTo(StandardOutput.stream(out));
      } catch (IOException takesNoMore) {
        // Whoever ends the command asks the stream.
      }
      return ExitCode.DONE;
    }
    for (Language language : languages) {
      Path to = path(language);
      WholeFile.write(to, content(election, contests, units, language));
      out.println(Printable.escaped(to.toString()));
    }
    return ExitCode.DONE;
  }

  private WholeFile.Content content(
      Election election, List<Integer> contests, List<Integer> units, Language language) {
    return stream -> LongTable.write(election, contests, units, Texts.in(language), reader, stream);
  }

  private Path path(Language language) throws FileNotWritten {
    try {
      Path path = Path.of(target == null ? "." : target);
      if (languages.size() == 1 && target != null && !Files.isDirectory(path)) {
        return path;
      }
      WholeFile.makeFolder(path);
      String name = FileNames.election(dataset.file());
      String id = languages.size() == 1 ? LongTable.ID : LongTable.ID + '-' + language.tag();
      return path.resolve(FileNames.of(name, id, Format.CSV));
    } catch (InvalidPathException impossible) {
      throw new WrongUsage(command, texts.of("cli.impossibleName", String.valueOf(target)));
    }
  }

  private static List<Integer> orAll(List<Integer> wanted, List<?> all) {
    return wanted.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : wanted;
  }
}
