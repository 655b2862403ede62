package dk.frist.connectors.files;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEventEncoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.connectors.avro.SingleObject;
import dk.frist.connectors.avro.UndecodableException;
import dk.frist.rules.casefile.CaseEvent;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Brings case events into the order in which they were recorded, then occurred, then by event id;
 * in a bounded memory, whatever their number, and on disk about three times their size.
 *
 * <pre>
 * add ─▶ add ─▶ … ─▶ sorted ─▶ close
 * </pre>
 */
public final class EventSort implements AutoCloseable {
  private static final String NAME = "events";

  private final Path folder;
  private final long memoryBytes;
  private final BufferedWriter spill;
  private final CaseEventEncoder encoder = new CaseEventEncoder();
  private @Nullable BufferedReader sorted;

  private EventSort(Path folder, long memoryBytes) throws IOException {
    this.folder = folder;
    this.memoryBytes = memoryBytes;
    this.spill =
        Files.newBufferedWriter(
            folder.resolve(NAME + "-0" + SpillSort.SPILL), StandardCharsets.UTF_8);
  }

  /** Begins a sort among the temporary files. */
  public static EventSort open() throws IOException {
    return open(SpillSort.MEMORY_BYTES);
  }

  static EventSort open(long memoryBytes) throws IOException {
    return new EventSort(Files.createTempDirectory("frist-sort-"), memoryBytes);
  }

  /**
   * Takes an event, with all of its attributes.
   *
   * @throws IOException if it cannot be written, for example because the disk is full
   */
  public void add(CaseEvent event) throws IOException {
    spill.write(
        SpillRow.join(
            ordered(event.recordedAt()),
            ordered(event.occurredAt()),
            event.eventId(),
            Base64.getEncoder().encodeToString(encoder.value(event))));
    spill.write('\n');
  }

  /** Digits that sort as the numbers do, those below zero first. */
  private static String ordered(long number) {
    return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
  }

  /**
   * The events in order; to be called once, after the last is added. A failure to read while
   * iterating is an {@link UncheckedIOException}.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted
   */
  public Iterator<CaseEvent> sorted() throws IOException {
    spill.close();
    Path file = new SpillSort(folder, memoryBytes).sort(NAME, ReplayProgress.SILENT);
    BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    sorted = lines;
    return new Events(lines);
  }

  /** Takes away what is on disk. */
  @Override
  public void close() throws IOException {
    spill.close();
    if (sorted != null) {
      sorted.close();
    }
    PathUtils.delete(folder);
  }

  private static final class Events implements Iterator<CaseEvent> {
    private static final int EVENT = 3;

    private final BufferedReader lines;
    private final SingleObject<dk.frist.schemas.CaseEvent> decoder = SingleObject.caseEvents();
    private final CaseEvents events =
        new CaseEvents(Passing.everything(), new RecordedTimes(Clock.systemUTC()));
    private @Nullable String next;

    Events(BufferedReader lines) throws IOException {
      this.lines = lines;
      this.next = lines.readLine();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public CaseEvent next() {
      if (next == null) {
        throw new NoSuchElementException("every event was handed over");
      }
      try {
        List<String> fields = SpillRow.split(next);
        next = lines.readLine();
        return events.toRules(decoder.decode(Base64.getDecoder().decode(fields.get(EVENT))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UndecodableException e) {
        throw new IllegalStateException("an event was written that cannot be read", e);
      }
    }
  }
}
