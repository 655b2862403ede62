package dk.frist.cli.events;

import dk.frist.connectors.avro.CaseEvents;
import dk.frist.connectors.avro.SingleObject;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.schemas.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Records that no reader can take for events, to show that each is counted and told why. */
final class MalformedRecords {
  /** Single-object encoding: two bytes of marker, eight of fingerprint. */
  private static final int FINGERPRINT_AT = 2;

  private static final int HEADER_LENGTH = 10;

  private MalformedRecords() {}

  /**
   * One record of each sort, made from an event: text that is not Avro, a schema nobody knows, a
   * record cut short, a kind of event from the future.
   */
  static List<byte[]> from(CaseEvent event) {
    dk.frist.schemas.CaseEvent record = CaseEvents.toAvro(event);
    byte[] sound = encode(record);
    byte[] unknownSchema = sound.clone();
    Arrays.fill(unknownSchema, FINGERPRINT_AT, HEADER_LENGTH, (byte) 0x55);
    return List.of(
        "{\"this\": \"is JSON\"}".getBytes(StandardCharsets.UTF_8),
        unknownSchema,
        Arrays.copyOf(sound, HEADER_LENGTH + (sound.length - HEADER_LENGTH) / 2),
        encode(dk.frist.schemas.CaseEvent.newBuilder(record).setKind(EventKind.UNKNOWN).build()));
  }

  private static byte[] encode(dk.frist.schemas.CaseEvent record) {
    return SingleObject.encode(record, dk.frist.schemas.CaseEvent.getEncoder());
  }
}
