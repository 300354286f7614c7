package org.sailau.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Computes the SHA-256 of what is read through it. Of a large file, this is done in the background
/// meanwhile: one piece is digested while the next one is read. For one thread.
public final class BackgroundDigest extends FilterInputStream {

  /// Bytes in a piece. A file with fewer needs no background thread.
  private static final int PIECE = 1 << 18;

  private final MessageDigest digest;
  private byte[] piece = new byte[PIECE];
  private int size;

  /// The digesting of the piece before, and that piece; null before there is one.
  private @Nullable CompletableFuture<Void> digesting;

  private byte @Nullable [] before;

  public BackgroundDigest(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // Every Java has it.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, Math.min(length, PIECE - size));
    if (read > 0) {
      System.arraycopy(target, offset, piece, size, read);
      size += read;
      if (size == PIECE) {
        digestPiece();
      }
    }
    return read;
  }

  private void digestPiece() {
    awaitDigesting();
    byte[] full = piece;
    piece = before == null ? new byte[PIECE] : before;
    before = full;
    size = 0;
    digesting = CompletableFuture.runAsync(() -> digest.update(full));
  }

  private void awaitDigesting() {
    if (digesting != null) {
      digesting.join();
    }
  }

  /// The SHA-256 of everything read, in 64 hexadecimal digits. To be asked for once.
  public String sha256() {
    awaitDigesting();
    digest.update(piece, 0, size);
    return HexFormat.of().formatHex(digest.digest());
  }
}
