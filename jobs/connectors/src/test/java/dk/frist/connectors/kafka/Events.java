package dk.frist.connectors.kafka;

import dk.frist.connectors.Passing;
import dk.frist.connectors.avro.CaseEventEncoder;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Case events that differ in what a test looks at only. */
final class Events {
  private static final CaseEventEncoder ENCODER = new CaseEventEncoder();

  /** No attribute passes. */
  static final Passing NOTHING_MORE = new Passing(Set.of(), ZoneId.of("Europe/Copenhagen"));

  private Events() {}

  /** A case that was filed, recorded at a time in milliseconds since the epoch. */
  static CaseEvent filed(int number, long recordedAt) {
    return new CaseEvent(
        "event-" + number,
        "case-" + number,
        "agency",
        "visa",
        EventKind.FILED,
        recordedAt,
        recordedAt,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  static byte[] bytes(CaseEvent event) {
    return ENCODER.value(event);
  }
}
