package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file of case events: a foreign log with a mapping (CSV, XES or OCEL 2.0 as JSON, also packed),
 * or an Avro container of our own contract ({@code .avro}). Opening one checks what can be known
 * before the first row; each {@link #reader()} and {@link #source()} reads it anew, with the same
 * result.
 */
public final class EventLog implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final LogFormat format;
  private final @Nullable Mapping mapping;
  private final Origin origin;
  private final Truncated truncated;

  private EventLog(
      String path,
      LogFormat format,
      @Nullable Mapping mapping,
      Origin origin,
      Truncated truncated) {
    this.path = path;
    this.format = format;
    this.mapping = mapping;
    this.origin = origin;
    this.truncated = truncated;
  }

  /**
   * Opens a log. What it says was recorded is held against the moment of opening.
   *
   * @param mapping how rows become events; needed for CSV, XES and OCEL, unused for Avro
   * @param agency the authority that the events of a foreign log belong to; those of an Avro file
   *     say so themselves
   * @param passing what of the events may pass
   * @throws InvalidInputException if the file is missing, unreadable, of another format, lacks a
   *     mapping, is a CSV whose header lacks a column of the mapping, or an OCEL log without the
   *     type of object that is the case
   * @throws UncheckedIOException if the thread is interrupted
   */
  public static EventLog open(
      Path file, @Nullable Mapping mapping, String agency, Passing passing) {
    return open(file, mapping, agency, passing, Clock.systemUTC());
  }

  static EventLog open(
      Path file, @Nullable Mapping mapping, String agency, Passing passing, Clock clock) {
    String name = file.toString();
    LogFormat format = LogFormat.ofReadable(file);
    if (format != LogFormat.AVRO && mapping == null) {
      throw mistake(name, "a log of this format needs a mapping; name one with --mapping MAP.yaml");
    }
    // Each reading must give the same, so the moment of opening is held.
    Clock now = Clock.fixed(clock.instant(), ZoneOffset.UTC);
    Origin origin = new Origin(agency, passing, new RecordedTimes(now));
    EventLog log = new EventLog(name, format, mapping, origin, Truncated.REFUSE);
    log.check();
    return log;
  }

  private void check() {
    try (LogReader reader = unguarded(LogPart.WHOLE)) {
      if (reader instanceof CsvLogReader csv) {
        CsvHeader.check(path, csv.columns(), required(mapping));
      }
    } catch (ClosedByInterruptException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw mistake(path, "cannot be read: " + e.getMessage());
    }
  }

  /** The same log, with what becomes of it if it was cut off; by default it is refused. */
  public EventLog whenTruncated(Truncated policy) {
    return new EventLog(path, format, mapping, origin, policy);
  }

  /**
   * Reads the log to its end, to tell where it was cut off.
   *
   * @return null when it is whole
   * @throws IOException if reading fails
   */
  public @Nullable Truncation truncation() throws IOException {
    try (GuardedReader reader = guarded(LogPart.WHOLE, Truncated.USE)) {
      while (reader.next() != null) {
        // Only the end is of interest.
      }
      return reader.truncation();
    }
  }

  /**
   * Whether there is no record to read, not even one to reject or to ignore.
   *
   * @throws IOException if reading fails
   */
  public boolean isEmpty() throws IOException {
    try (LogReader reader = reader()) {
      return reader.next() == null;
    }
  }

  /** The file's name, without its folder. */
  public String name() {
    return String.valueOf(Path.of(path).getFileName());
  }

  /** The file. */
  public Path file() {
    return Path.of(path);
  }

  /**
   * Reads the log from its start.
   *
   * @throws InvalidInputException if the file is no longer what it was when it was opened
   * @throws IOException if reading fails
   */
  public LogReader reader() throws IOException {
    return reader(LogPart.WHOLE);
  }

  /**
   * Reads a part of the log; the positions of its records, and places in messages, are those in the
   * whole log.
   *
   * @param part one of {@link #parts}
   */
  LogReader reader(LogPart part) throws IOException {
    return guarded(part, truncated);
  }

  /**
   * The parts that the log can be read in at once: several of a large Avro file, else one.
   *
   * @param bytes the size of a part
   */
  List<LogPart> parts(long bytes) {
    return format == LogFormat.AVRO ? AvroParts.of(file(), bytes) : List.of(LogPart.WHOLE);
  }

  private GuardedReader guarded(LogPart part, Truncated policy) throws IOException {
    return new GuardedReader(path, unguarded(part), policy, part.before());
  }

  private LogReader unguarded(LogPart part) throws IOException {
    try {
      return switch (format) {
        case AVRO -> new AvroLogReader(file(), name(), events(), part);
        case CSV -> new CsvLogReader(path, LogBytes.open(path), rows());
        case OCEL -> ocel(required(mapping));
        case XES -> new XesLogReader(path, LogBytes.open(path), rows());
      };
    } catch (TruncatedLog cut) {
      throw GuardedReader.refused(path, cut, 0);
    }
  }

  private LogReader ocel(Mapping rows) throws IOException {
    OcelObjects objects = OcelObjects.read(path, rows.objectType(), rows.zone());
    return new OcelLogReader(path, objects, rows.zone(), rows());
  }

  private CaseEvents events() {
    return new CaseEvents(origin.passing(), origin.recordedTimes());
  }

  private RowMapper rows() {
    return new RowMapper(required(mapping), name(), origin);
  }

  /**
   * The log as a bounded source of Flink. The file is read by one subtask, in its order, and must
   * be there under the same path on the machine that runs it; records carry no timestamp. After a
   * failure it goes on behind the last checkpoint.
   */
  public Source<Intake, ?, ?> source() {
    return source(List.of(this));
  }

  /**
   * The same where the order of records makes no difference: a large Avro file is read in parts, by
   * as many subtasks as there are.
   */
  public Source<Intake, ?, ?> sourceInAnyOrder() {
    return new EventLogSource(List.of(this), EventLogSource.PART_BYTES);
  }

  /**
   * Several logs as one such source; each is read by one subtask.
   *
   * @param logs each of another name
   */
  public static Source<Intake, ?, ?> source(List<EventLog> logs) {
    return new EventLogSource(logs, EventLogSource.UNPARTED);
  }

  private static Mapping required(@Nullable Mapping mapping) {
    return Objects.requireNonNull(mapping, "mapping");
  }

  private static InvalidInputException mistake(String file, String message) {
    return new InvalidInputException(Mistake.in(file, message));
  }
}
