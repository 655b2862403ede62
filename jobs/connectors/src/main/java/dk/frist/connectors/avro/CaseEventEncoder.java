package dk.frist.connectors.avro;

import dk.frist.rules.casefile.CaseEvent;
import java.nio.charset.StandardCharsets;

/**
 * Publishes case events: key the case id, so that the events of a case stay in one partition, and
 * in order.
 */
public final class CaseEventEncoder implements KeyedEncoder<CaseEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public byte[] key(CaseEvent event) {
    return event.caseId().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws java.time.format.DateTimeParseException if the event's new date or next free day is not
   *     an ISO date
   */
  @Override
  public byte[] value(CaseEvent event) {
    return SingleObject.encode(CaseEvents.toAvro(event), dk.frist.schemas.CaseEvent.getEncoder());
  }
}
