package org.sailau.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a process left behind. It runs in the folder given, reads nothing, and ends within a
/// minute.
record ProcessOutcome(int code, String out, String err) {

  static ProcessOutcome of(
      Path folder, Map<String, String> environment, List<String> command, String... args)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(args)).toList())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("did not end: " + command);
      }
    } finally {
      process.destroyForcibly();
    }
    return new ProcessOutcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
