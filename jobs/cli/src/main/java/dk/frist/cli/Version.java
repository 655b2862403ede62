package dk.frist.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class Version implements IVersionProvider {
  /** As {@code frist --version} prints it. */
  @Override
  public String[] getVersion() {
    return new String[] {"frist " + number()};
  }

  /**
   * The version by itself.
   *
   * @throws IllegalStateException if the jar does not hold it
   */
  public static String number() {
    Properties properties = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
      if (resource != null) {
        properties.load(resource);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version");
    if (version == null) {
      throw new IllegalStateException("the jar does not say which version it is");
    }
    return version;
  }
}
