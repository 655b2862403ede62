package dk.frist.connectors.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.SeekableFileInput;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Parts an Avro container file between its blocks, so that several can read it at once. Every block
 * begins with how many records and bytes it holds, so nothing but that is read: a few dozen bytes a
 * block.
 *
 * <p>A file of which anything is odd, as one that was cut off, is left whole: its reader comes to
 * the same place and says what is wrong.
 */
final class AvroParts {
  /** The end of one block and the beginning of the next in one read. */
  private static final int BUFFER_BYTES = 64;

  private final SeekableFileInput file;
  private final long bytes;
  private final BinaryDecoder decoder;
  private final byte[] marker = new byte[DataFileConstants.SYNC_SIZE];
  private final byte[] found = new byte[DataFileConstants.SYNC_SIZE];
  private final List<LogPart> parts = new ArrayList<>();

  private AvroParts(SeekableFileInput file, long bytes) {
    this.file = file;
    this.bytes = bytes;
    this.decoder =
        new DecoderFactory().configureDecoderBufferSize(BUFFER_BYTES).binaryDecoder(file, null);
  }

  /**
   * The parts of a file, which together hold each of its records once, in their order.
   *
   * @param bytes the size that a part reaches, but for the last; a file of less than two such parts
   *     stays whole
   */
  static List<LogPart> of(Path path, long bytes) {
    try {
      if (Files.size(path) / 2 < bytes) {
        return List.of(LogPart.WHOLE);
      }
      try (SeekableFileInput file = new SeekableFileInput(path.toFile())) {
        return new AvroParts(file, bytes).find();
      }
    } catch (IOException e) {
      return List.of(LogPart.WHOLE);
    }
  }

  private List<LogPart> find() throws IOException {
    skipHeader();
    long firstByte = place();
    long before = 0;
    long records = 0;
    while (!decoder.isEnd()) {
      records += skipBlock();
      long end = place();
      if (end - firstByte >= bytes || decoder.isEnd()) {
        parts.add(new LogPart(firstByte, before, records));
        firstByte = end;
        before = records;
      }
    }
    return parts.isEmpty() ? List.of(LogPart.WHOLE) : parts;
  }

  private void skipHeader() throws IOException {
    decoder.skipFixed(DataFileConstants.MAGIC.length);
    for (long entries = decoder.skipMap(); entries != 0; entries = decoder.skipMap()) {
      for (long i = 0; i < entries; i++) {
        decoder.skipString();
        decoder.skipBytes();
      }
    }
    decoder.readFixed(marker);
  }

  /**
   * Passes over a block.
   *
   * @return how many records it holds
   * @throws IOException if it is none
   */
  private long skipBlock() throws IOException {
    long records = decoder.readLong();
    long size = decoder.readLong();
    if (records <= 0 || size < 0 || size > Integer.MAX_VALUE) {
      throw new IOException("a block of " + records + " records in " + size + " bytes");
    }
    decoder.skipFixed((int) size);
    decoder.readFixed(found);
    if (!Arrays.equals(marker, found)) {
      throw new IOException("a block that does not end where it says");
    }
    return records;
  }

  /** The byte of the file that comes next; the decoder is ahead of itself. */
  private long place() throws IOException {
    return file.tell() - decoder.inputStream().available();
  }
}
