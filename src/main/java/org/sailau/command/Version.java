package org.sailau.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The version of the program.
public final class Version {

  private Version() {}

  /// Such as "0.1.0".
  public static String number() {
    return built().getProperty("version", "");
  }

  /// With the commit that it was built from, where it was built from a repository: "Sailau 0.1.0
  /// (0123abc)", or "Sailau 0.1.0 (0123abc, changed)" if there was more than the commit.
  public static String line() {
    String commit = built().getProperty("commit", "");
    // A build that is not to be installed leaves it out: asking git takes Maven a second.
    boolean known = !commit.isEmpty() && !commit.startsWith("$");
    return "Sailau " + number() + (known ? " (" + commit + ")" : "");
  }

  /// Whether only the version is asked for. It is answered without the argument parser, which takes
  /// a while to load.
  public static boolean isAllThatIsAsked(String... args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
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
