package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.schemas.CaseEvent;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityResult;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Avro container file of case events, written by this version's schema or by any that it
 * can read. A file cut off inside a block is told by its end, which is no sync marker: Avro itself
 * takes it for a shorter file. A position is a record's number in the file, from 1, also of a part
 * of it.
 */
final class AvroLogReader implements LogReader {
  private static final int SYNC_BYTES = 16;

  private final Path path;
  private final String source;
  private final DataFileReader<CaseEvent> records;
  private final CaseEvents events;
  private final boolean whole;
  private final LogPart part;

  /** Read into again and again: no part of it is passed on but texts. */
  private final CaseEvent record = new CaseEvent();

  private long number;

  /**
   * @param source the file's name in rejections
   * @param part one that {@link AvroParts} found in it
   * @throws InvalidInputException if the file is no Avro container, or not of case events
   */
  AvroLogReader(Path path, String source, CaseEvents events, LogPart part) throws IOException {
    this.path = path;
    this.source = source;
    this.events = events;
    this.records = open(path);
    this.whole = endsInSync(path, records.previousSync());
    this.part = part;
    this.number = part.before();
    if (!part.isWhole()) {
      records.seek(part.firstByte());
    }
  }

  private static DataFileReader<CaseEvent> open(Path path) throws IOException {
    DataFileReader<CaseEvent> records;
    try {
      records = new DataFileReader<>(path.toFile(), new SpecificDatumReader<>(CaseEvent.class));
    } catch (AvroRuntimeException | IOException e) {
      if (e instanceof FileSystemException io) {
        throw io;
      }
      if (e instanceof ClosedByInterruptException interruption) {
        throw interruption;
      }
      throw mistake(path, "is not an Avro container file: " + e.getMessage());
    }
    Schema written = records.getSchema();
    SchemaCompatibilityResult result =
        SchemaCompatibility.checkReaderWriterCompatibility(CaseEvent.getClassSchema(), written)
            .getResult();
    if (!result.getIncompatibilities().isEmpty()) {
      records.close();
      throw mistake(
          path,
          "its schema "
              + written.getFullName()
              + " does not hold case events: "
              + result.getIncompatibilities().stream()
                  .map(AvroLogReader::described)
                  .collect(Collectors.joining("; ")));
    }
    return records;
  }

  private static String described(Incompatibility incompatibility) {
    return incompatibility.getType() + " at " + incompatibility.getLocation();
  }

  private static boolean endsInSync(Path path, long headerEnd) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
      byte[] sync = new byte[SYNC_BYTES];
      bytes.seek(headerEnd - SYNC_BYTES);
      bytes.readFully(sync);
      byte[] last = new byte[SYNC_BYTES];
      bytes.seek(bytes.length() - SYNC_BYTES);
      bytes.readFully(last);
      return Arrays.equals(sync, last);
    }
  }

  @Override
  public @Nullable Intake next() throws TruncatedLog {
    try {
      // Asked at the end of a part too: only then is it known that its last block holds no more.
      boolean ended = !records.hasNext() || isWithinItsFirstHead();
      if (ended) {
        requireAll();
      }
      if (ended || number == part.last()) {
        return null;
      }
      read();
    } catch (AvroRuntimeException | IndexOutOfBoundsException e) {
      if (!whole && causedByItsEnd(e)) {
        throw new TruncatedLog(block(), 0, e);
      }
      throw mistake(
          path, "the file is broken " + new Truncation(block(), number) + ": " + e.getMessage());
    }
    number++;
    Intake intake = events.toIntake(record, source, number);
    Rejected rejected = intake.rejected();
    return rejected == null
        ? intake
        : Intake.of(new Rejected(source, number, rejected.reason(), record.toString()));
  }

  /** A failure is told as Avro's iterator tells it, which takes no record to read into. */
  private void read() {
    try {
      records.next(record);
    } catch (IOException e) {
      throw new AvroRuntimeException(e);
    }
  }

  /** Of a file that ends where its first block has hardly begun, Avro says that there is more. */
  private boolean isWithinItsFirstHead() {
    return records.getBlockCount() == 0;
  }

  private void requireAll() throws TruncatedLog {
    if (!whole) {
      throw new TruncatedLog(block(), 0, null);
    }
    if (!part.isWhole() && number < part.last()) {
      throw mistake(path, "the file changed while it was read; run the command again");
    }
  }

  private static boolean causedByItsEnd(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof EOFException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private String block() {
    return "in the block from byte " + records.previousSync();
  }

  private static InvalidInputException mistake(Path path, String message) {
    return new InvalidInputException(Mistake.in(path.toString(), message));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
