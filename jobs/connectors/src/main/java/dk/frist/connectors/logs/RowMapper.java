package dk.frist.connectors.logs;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes case events of the rows of one foreign log. Event ids are derived from file name, case id
 * and the row's number, so that importing a log twice gives the same ids; numbers are padded, so
 * that of rows of one time the later in the log is the later in the case file.
 */
final class RowMapper implements RecordTaker {
  private static final int DIGITS = 10;

  private final Mapping mapping;
  private final String source;
  private final String agency;
  private final Passing passing;
  private final DetailReader details;
  private final Map<String, String> attributes;
  private final Timestamps timestamps;
  private final RecordedTimes recordedTimes;

  /**
   * @param source the log's file name
   * @param origin what the log cannot say of itself
   */
  RowMapper(Mapping mapping, String source, Origin origin) {
    this.mapping = mapping;
    this.source = source;
    this.agency = origin.agency();
    this.passing = origin.passing();
    this.details = new DetailReader(mapping);
    this.attributes = new HashMap<>(mapping.attributes());
    this.attributes.keySet().removeIf(name -> !passing.passes(name));
    this.recordedTimes = origin.recordedTimes();
    this.timestamps = new Timestamps(mapping.zone());
  }

  @Override
  public boolean wants(Row row) {
    String activity = given(row, mapping.activity());
    return activity != null && mapping.events().containsKey(activity);
  }

  @Override
  public Intake intake(Row row, long number, long line) {
    try {
      return mapped(row, number, line);
    } catch (DateTimeException e) {
      return rejected(line, RejectReason.INVALID_TIMESTAMP, row.text());
    } catch (IllegalArgumentException e) {
      return rejected(line, RejectReason.INVALID_VALUE, row.text());
    }
  }

  private Intake mapped(Row row, long number, long line) {
    String activity = given(row, mapping.activity());
    if (activity == null) {
      return rejected(line, RejectReason.MISSING_VALUE, row.text());
    }
    MappedEvent event = mapping.events().get(activity);
    if (event == null) {
      return Intake.ignored();
    }
    String caseId = given(row, mapping.caseId());
    String occurred = given(row, mapping.occurredAt());
    if (caseId == null || occurred == null) {
      return rejected(line, RejectReason.MISSING_VALUE, row.text());
    }
    String recorded = mapping.recordedAt() == null ? null : given(row, mapping.recordedAt());
    long occurredAt = timestamps.parse(occurred);
    long recordedAt = recorded == null ? occurredAt : timestamps.parse(recorded);
    if (recordedTimes.mistakeIn(Instant.ofEpochMilli(recordedAt)) != null) {
      return rejected(line, RejectReason.INVALID_TIMESTAMP, row.text());
    }
    String id = source + ':' + caseId + ':' + padded(number);
    CaseEvent made = event(row, event, new Identity(id, caseId), occurredAt, recordedAt);
    Passing.Fault fault = passing.faultIn(made);
    return fault == null ? Intake.of(made) : rejected(line, fault.reason(), row.text());
  }

  @Override
  public Intake rejected(long line, RejectReason reason, String text) {
    return Intake.of(new Rejected(source, line, reason, text));
  }

  private CaseEvent event(
      Row row, MappedEvent event, Identity identity, long occurredAt, long recordedAt) {
    Map<EventDetail, String> said = details.read(row, event);
    return new CaseEvent(
        identity.eventId(),
        identity.caseId(),
        agency,
        given(row, mapping.caseType()),
        event.kind(),
        occurredAt,
        recordedAt,
        said.get(EventDetail.INTERVIEW),
        said.get(EventDetail.OUTCOME),
        said.get(EventDetail.REASON),
        said.get(EventDetail.PURPOSE),
        said.get(EventDetail.NEW_DATE),
        null,
        said.get(EventDetail.SITE),
        said.get(EventDetail.NEXT_FREE),
        attributes(row));
  }

  private Map<String, String> attributes(Row row) {
    if (attributes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    attributes.forEach(
        (name, address) -> {
          String value = given(row, address);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  private static @Nullable String given(Row row, String address) {
    String value = row.value(address);
    return value == null || value.isBlank() ? null : value;
  }

  private static String padded(long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  private record Identity(String eventId, String caseId) {}
}
