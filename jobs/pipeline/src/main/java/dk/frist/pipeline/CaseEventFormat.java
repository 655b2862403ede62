package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A case event as bytes.
 *
 * <pre>
 * version: byte · kind: byte · present: short · occurredAt: long · recordedAt: long ·
 * event id · case id · agency · the texts present, in the order of the fields ·
 * attributes: byte, then name and value of each
 * </pre>
 *
 * <p>A text is its length in bytes (one byte, or 255 and an int) and its UTF-8. Every event says
 * its version, so a later one can read what is in state. Texts that are one of few, such as case
 * types, are read as the same object each time. Not safe for threads.
 */
final class CaseEventFormat {
  private static final int VERSION = 1;
  private static final int LONG_TEXT = 255;
  private static final int MAX_ATTRIBUTES = 255;
  private static final EventKind[] KINDS = EventKind.values();

  /** The bit of the case type in {@code present}; each detail has the one of its place after it. */
  private static final int CASE_TYPE = 1;

  private static final EventDetail[] DETAILS = EventDetail.values();

  private final RepeatedTexts repeated = new RepeatedTexts();
  private byte[] buffer = new byte[0];

  /** The case of the event read last, and its bytes: the next is often about the same. */
  private String caseId = "";

  private byte[] caseIdUtf8 = new byte[0];

  @SuppressWarnings("EnumOrdinal") // one byte; a test pins the order of the kinds
  void write(CaseEvent event, DataOutputSerializer out) throws IOException {
    out.writeByte(VERSION);
    out.writeByte(event.kind().ordinal());
    out.writeShort(present(event));
    out.writeLong(event.occurredAt());
    out.writeLong(event.recordedAt());
    writeText(event.eventId(), out);
    writeText(event.caseId(), out);
    writeText(event.agency(), out);
    if (event.caseType() != null) {
      writeText(event.caseType(), out);
    }
    for (EventDetail detail : DETAILS) {
      String value = detail.in(event);
      if (value != null) {
        writeText(value, out);
      }
    }
    writeAttributes(event.attributes(), out);
  }

  private static int present(CaseEvent event) {
    int present = event.caseType() == null ? 0 : CASE_TYPE;
    for (int i = 0; i < DETAILS.length; i++) {
      if (DETAILS[i].in(event) != null) {
        present |= bitOf(i);
      }
    }
    return present;
  }

  private static int bitOf(int detail) {
    return CASE_TYPE << (1 + detail);
  }

  private static void writeText(String text, DataOutputSerializer out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length < LONG_TEXT) {
      out.writeByte(utf8.length);
    } else {
      out.writeByte(LONG_TEXT);
      out.writeInt(utf8.length);
    }
    out.write(utf8, 0, utf8.length);
  }

  private static void writeAttributes(Map<String, String> attributes, DataOutputSerializer out)
      throws IOException {
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw new IOException("an event has more than " + MAX_ATTRIBUTES + " attributes");
    }
    out.writeByte(attributes.size());
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      writeText(attribute.getKey(), out);
      writeText(attribute.getValue(), out);
    }
  }

  /**
   * Reads an event.
   *
   * @param bytes what {@code in} reads from
   * @throws IOException if it is of a version that this does not know
   */
  CaseEvent read(DataInputDeserializer in, byte[] bytes) throws IOException {
    buffer = bytes;
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a case event of version " + version + "; this reads " + VERSION);
    }
    EventKind kind = KINDS[in.readByte()];
    int present = in.readShort();
    long occurredAt = in.readLong();
    long recordedAt = in.readLong();
    return new CaseEvent(
        readText(in),
        readCaseId(in),
        readRepeated(in),
        readIf(present, CASE_TYPE, in),
        kind,
        occurredAt,
        recordedAt,
        readDetail(EventDetail.INTERVIEW, present, in),
        readDetail(EventDetail.OUTCOME, present, in),
        readDetail(EventDetail.REASON, present, in),
        readDetail(EventDetail.PURPOSE, present, in),
        readDetail(EventDetail.NEW_DATE, present, in),
        readVoids(present, in),
        readDetail(EventDetail.SITE, present, in),
        readDetail(EventDetail.NEXT_FREE, present, in),
        readAttributes(in));
  }

  @SuppressWarnings("EnumOrdinal") // a test pins the order of the details
  private @Nullable String readDetail(EventDetail detail, int present, DataInputDeserializer in)
      throws IOException {
    return readIf(present, bitOf(detail.ordinal()), in);
  }

  private @Nullable String readIf(int present, int bit, DataInputDeserializer in)
      throws IOException {
    return (present & bit) == 0 ? null : readRepeated(in);
  }

  /** An event's id is one of many, unlike the other details. */
  @SuppressWarnings("EnumOrdinal")
  private @Nullable String readVoids(int present, DataInputDeserializer in) throws IOException {
    return (present & bitOf(EventDetail.VOIDS.ordinal())) == 0 ? null : readText(in);
  }

  private Map<String, String> readAttributes(DataInputDeserializer in) throws IOException {
    int size = in.readUnsignedByte();
    if (size == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      attributes.put(readRepeated(in), readRepeated(in));
    }
    return attributes;
  }

  private String readCaseId(DataInputDeserializer in) throws IOException {
    int length = lengthOfText(in);
    int start = in.getPosition();
    in.skipBytesToRead(length);
    if (!Arrays.equals(caseIdUtf8, 0, caseIdUtf8.length, buffer, start, start + length)) {
      caseIdUtf8 = Arrays.copyOfRange(buffer, start, start + length);
      caseId = new String(caseIdUtf8, StandardCharsets.UTF_8);
    }
    return caseId;
  }

  private String readText(DataInputDeserializer in) throws IOException {
    int length = lengthOfText(in);
    int start = in.getPosition();
    in.skipBytesToRead(length);
    return new String(buffer, start, length, StandardCharsets.UTF_8);
  }

  private String readRepeated(DataInputDeserializer in) throws IOException {
    int length = lengthOfText(in);
    int start = in.getPosition();
    in.skipBytesToRead(length);
    return repeated.utf8(buffer, start, length);
  }

  private static int lengthOfText(DataInputDeserializer in) throws IOException {
    int length = in.readUnsignedByte();
    return length == LONG_TEXT ? in.readInt() : length;
  }
}
