package dk.frist.cli.generate;

import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.schemas.EventKind;
import java.io.IOException;
import java.nio.ByteBuffer;
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
  static List<byte[]> from(CaseEvent event) throws IOException {
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

  static byte[] encode(dk.frist.schemas.CaseEvent record) throws IOException {
    ByteBuffer buffer = dk.frist.schemas.CaseEvent.getEncoder().encode(record);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
