package dk.frist.connectors.files;

import dk.frist.connectors.logs.Truncation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an event log is still the one a replay read.
 *
 * @param path its path as the user gave it
 * @param bytes its size
 * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
 * @param truncation where the log was cut off, when what was there before that was used; null for a
 *     whole one
 */
public record LogFingerprint(
    String path, long bytes, String sha256, @Nullable Truncation truncation) {
  private static final int CHUNK = 1 << 16;

  public LogFingerprint {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }

  /** Of a whole log. */
  public LogFingerprint(String path, long bytes, String sha256) {
    this(path, bytes, sha256, null);
  }

  /** The same log, of which only what came before a cut was used. */
  public LogFingerprint cutOff(@Nullable Truncation where) {
    return new LogFingerprint(path, bytes, sha256, where);
  }

  /**
   * Reads a log to its end.
   *
   * @throws IOException if it cannot be read
   */
  public static LogFingerprint of(Path log) throws IOException {
    MessageDigest digest = newDigest();
    long size = 0;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(log), CHUNK)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        digest.update(chunk, 0, read);
        size += read;
      }
    }
    return new LogFingerprint(log.toString(), size, HexFormat.of().formatHex(digest.digest()));
  }

  /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
  static String sha256(String text) {
    byte[] digest = newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** Whether another log holds the same bytes, whatever its path. */
  public boolean sameContent(LogFingerprint other) {
    return bytes == other.bytes && sha256.equals(other.sha256);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
