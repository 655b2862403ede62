package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a log, unpacked when its name says that it is packed. Knows how far into the stored
 * file they reach, and tells a file whose bytes are damaged, which its owner must mend, from a
 * failure to read.
 */
final class LogBytes extends FilterInputStream {
  /** What the name of a packed file ends in. */
  static final String COMPRESSED = ".gz";

  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final Counted stored;
  private boolean ended;

  private LogBytes(String file, Counted stored, InputStream unpacked) {
    super(unpacked);
    this.file = file;
    this.stored = stored;
  }

  /**
   * Opens a log.
   *
   * @throws TruncatedLog if the file ends before its compression has begun
   * @throws InvalidInputException if it is not packed as its name says
   */
  static LogBytes open(String file) throws IOException {
    Counted stored =
        new Counted(new BufferedInputStream(Files.newInputStream(Path.of(file)), BUFFER_BYTES));
    if (!isPacked(file)) {
      return new LogBytes(file, stored, stored);
    }
    try {
      return new LogBytes(file, stored, new GZIPInputStream(stored, BUFFER_BYTES));
    } catch (IOException e) {
      stored.close();
      throw new LogBytes(file, stored, stored).damage(e, 0);
    }
  }

  private static boolean isPacked(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  /** Whether a reader has asked for more than there is. */
  boolean hasEnded() {
    return ended;
  }

  /** Where the stored file ends, or how far into it was read. */
  String place() {
    return "at byte " + stored.count + (isPacked(file) ? " of the compressed file" : "");
  }

  /**
   * What to throw for a failure while reading the log.
   *
   * @param line the last line that was read whole; 0 when none was
   * @return the failure itself when the log is not to blame; what says where it ends when it was
   *     cut off
   * @throws InvalidInputException if the log's compression is broken
   */
  IOException damage(IOException failure, long line) {
    if (failure instanceof EOFException) {
      return new TruncatedLog(place(), line, failure);
    }
    if (failure instanceof ZipException) {
      String after = line == 0 ? "before its first line" : "after line " + line;
      throw new InvalidInputException(
          new Mistake(
              file,
              Math.toIntExact(line),
              0,
              "the compressed file is broken "
                  + after
                  + ", within the "
                  + BUFFER_BYTES
                  + " bytes before byte "
                  + stored.count
                  + ": "
                  + failure.getMessage()));
    }
    return failure;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    ended |= read < 0;
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    ended |= read < 0;
    return read;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
