package org.sailau.importer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import org.sailau.importer.problem.ReadProgress;

/// Tells how much has been read, and ends reading where that is asked for.
public final class CountedInput extends FilterInputStream {

  private final ReadProgress progress;
  private long bytes;

  public CountedInput(InputStream in, ReadProgress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws CancellationException if the listener gives up
  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = in.read(to, offset, length);
    bytes += Math.max(0, read);
    if (!progress.reached(bytes)) {
      throw new CancellationException();
    }
    return read;
  }
}
