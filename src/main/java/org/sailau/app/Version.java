package org.sailau.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What this program was built as.
final class Version {

  private Version() {}

  /// Such as "0.1.0".
  static String number() {
    return built().getProperty("version", "");
  }

  /// With the commit that it was built from, where it was built from a repository: "Sailau 0.1.0
  /// (0123abc)", or "Sailau 0.1.0 (0123abc, changed)" if there was more than the commit.
  static String line() {
    Properties built = built();
    String commit = built.getProperty("commit", "");
    boolean changed = Boolean.parseBoolean(built.getProperty("changed", ""));
    return "Sailau "
        + number()
        + (commit.isEmpty() ? "" : " (" + commit + (changed ? ", changed)" : ")"));
  }

  private static Properties built() {
    try (@Nullable InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
