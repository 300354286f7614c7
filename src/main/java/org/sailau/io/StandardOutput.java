package org.sailau.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Standard output, as a target of files and as a pipe that its reader may close.
public final class StandardOutput {

  /// What asks for standard output in place of a file's name, as `-` does.
  private static final Set<String> NAMES =
      Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  /// The bits of a Unix file mode that tell what kind of file it is, and two of the kinds.
  private static final int KIND = 0170000;

  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  /// Characters that are written at once.
  private static final int PIECE = 1 << 15;

  private StandardOutput() {}

  /// Whether a target is standard output.
  public static boolean isNamed(String target) {
    return NAMES.contains(target);
  }

  /// Writes a file. Whether it could be written, [PrintStream#checkError] says afterwards.
  public static void write(PrintStream out, byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /// A stream that says only when it is asked that it takes no more, as one that is asked after
  /// every piece, throws then, and so ends whoever writes into it. Closing it leaves the stream
  /// open.
  public static OutputStream stream(PrintStream out) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (out.checkError()) {
          throw new IOException("no more is taken");
        }
      }
    };
  }

  /// The same for text.
  public static Writer writer(PrintStream out) {
    return new BufferedWriter(new OutputStreamWriter(stream(out), out.charset()), PIECE);
  }

  /// Whether standard output leads to another program. Then writing fails only because that program
  /// reads no more, as `head -1` does.
  public static boolean isPipe() {
    try {
      return Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") instanceof Integer mode
          && ((mode & KIND) == PIPE || (mode & KIND) == SOCKET);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException notUnix) {
      return false;
    }
  }
}
