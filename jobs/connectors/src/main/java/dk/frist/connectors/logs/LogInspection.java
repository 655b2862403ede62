package dk.frist.connectors.logs;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a log that nobody knows yet: its columns as they are, without a mapping.
 *
 * @param format the log's format
 * @param rows how many rows were read; of an OCEL log, events with one of their objects of the type
 * @param columns the columns or attributes, in the log's order
 * @param rejected rows that are none, by reason
 * @param twice names that head several columns
 * @param objectTypes the types of object of an OCEL log, the one with most events first; else empty
 * @param objectType the type of object taken for the case; null for other logs than OCEL
 * @param truncation where the log was cut off; null when it is whole
 */
public record LogInspection(
    Format format,
    long rows,
    List<ColumnFacts> columns,
    SortedMap<RejectReason, Long> rejected,
    List<String> twice,
    List<ObjectType> objectTypes,
    @Nullable String objectType,
    @Nullable Truncation truncation) {

  /** The formats of logs. */
  public enum Format {
    CSV("CSV"),
    XES("XES"),
    OCEL("OCEL 2.0 as JSON"),
    AVRO("Avro container of case events");

    private final String title;

    Format(String title) {
      this.title = title;
    }

    /** Whether its rows need a mapping. */
    public boolean isForeign() {
      return this != AVRO;
    }

    /** The format's name for people. */
    public String title() {
      return title;
    }
  }

  /**
   * A type of object of an OCEL log.
   *
   * @param objects how many objects it has
   * @param events how many events name at least one of them
   */
  public record ObjectType(String name, long objects, long events) {}

  /**
   * Reads a log to its end.
   *
   * @param objectType the type of object of an OCEL log to take for the case; null for that with
   *     most events
   * @param zone of timestamps that carry none
   * @param progress is told of each row that it was read
   * @throws dk.frist.connectors.InvalidInputException if the file is no log, or damaged
   */
  public static LogInspection of(
      Path file, @Nullable String objectType, ZoneId zone, LongConsumer progress)
      throws IOException {
    LogFormat format = LogFormat.ofReadable(file);
    String path = file.toString();
    List<ObjectType> types = format == LogFormat.OCEL ? OcelTypes.of(path) : List.of();
    String chosen = objectType == null && !types.isEmpty() ? types.get(0).name() : objectType;
    ColumnTaker taker = new ColumnTaker(zone);
    try (GuardedReader reader =
        new GuardedReader(path, open(format, path, chosen, zone, taker), Truncated.USE, 0)) {
      for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
        CaseEvent event = intake.event();
        if (event != null) {
          taker.take(AvroRow.of(event), taker.rows() + 1);
        } else if (format == LogFormat.AVRO && intake.rejected() != null) {
          taker.reject(intake.rejected().reason());
        }
        progress.accept(1);
      }
      return new LogInspection(
          Format.valueOf(format.name()),
          taker.rows(),
          taker.columns(),
          taker.rejected(),
          taker.twice(),
          types,
          format == LogFormat.OCEL ? chosen : null,
          reader.truncation());
    }
  }

  private static LogReader open(
      LogFormat format, String path, @Nullable String objectType, ZoneId zone, ColumnTaker taker)
      throws IOException {
    try {
      return switch (format) {
        case AVRO ->
            new AvroLogReader(
                Path.of(path),
                path,
                new CaseEvents(Passing.everything(), new RecordedTimes(Clock.systemUTC())),
                LogPart.WHOLE);
        case CSV -> {
          CsvLogReader csv = new CsvLogReader(path, LogBytes.open(path), taker);
          taker.expect(csv.columns());
          yield csv;
        }
        case OCEL ->
            new OcelLogReader(
                path,
                OcelObjects.read(path, objectType == null ? "" : objectType, zone),
                zone,
                taker);
        case XES -> new XesLogReader(path, LogBytes.open(path), taker);
      };
    } catch (TruncatedLog cut) {
      throw GuardedReader.refused(path, cut, 0);
    }
  }
}
