package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes case events, as they cross edges and lie in state. By hand because every event crosses the
 * widest edge there is, and reflection over sixteen fields costs several times as much.
 *
 * <pre>
 * length: int, then so many bytes: version: byte · kind: byte · present: short ·
 * occurredAt: long · recordedAt: long · event id · case id · agency · the texts present, in the
 * order of the fields · attributes: byte, then name and value of each
 * </pre>
 *
 * <p>A text is its length in bytes (one byte, or 255 and an int) and its UTF-8. Every event says
 * its version, so a later one can read what is in state. Texts that are one of few, such as case
 * types, are read as the same object each time. An instance serves one thread.
 */
final class CaseEventSerializer extends TypeSerializer<CaseEvent> {
  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final int LONG_TEXT = 255;
  private static final int MAX_ATTRIBUTES = 255;
  private static final EventKind[] KINDS = EventKind.values();

  /** The bit of the case type in {@code present}; each detail has the one of its place after it. */
  private static final int CASE_TYPE = 1;

  private static final EventDetail[] DETAILS = EventDetail.values();

  private transient @Nullable DataOutputSerializer written;
  private transient @Nullable DataInputDeserializer read;
  private transient byte @Nullable [] bytes;
  private transient @Nullable RepeatedTexts repeated;

  @Override
  public void serialize(CaseEvent event, DataOutputView target) throws IOException {
    DataOutputSerializer out = written == null ? new DataOutputSerializer(256) : written;
    written = out;
    out.clear();
    write(event, out);
    target.writeInt(out.length());
    target.write(out.getSharedBuffer(), 0, out.length());
  }

  @SuppressWarnings("EnumOrdinal") // one byte; a test pins the order of the kinds
  private static void write(CaseEvent event, DataOutputSerializer out) throws IOException {
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

  @Override
  public CaseEvent deserialize(DataInputView source) throws IOException {
    int length = source.readInt();
    byte[] buffer = bufferOf(length);
    source.readFully(buffer, 0, length);
    DataInputDeserializer in = read == null ? new DataInputDeserializer() : read;
    read = in;
    in.setBuffer(buffer, 0, length);
    return readEvent(in);
  }

  private CaseEvent readEvent(DataInputDeserializer in) throws IOException {
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
        readText(in),
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

  private String readText(DataInputDeserializer in) throws IOException {
    int length = lengthOfText(in);
    int start = in.getPosition();
    in.skipBytesToRead(length);
    return new String(bufferOf(length), start, length, StandardCharsets.UTF_8);
  }

  private String readRepeated(DataInputDeserializer in) throws IOException {
    int length = lengthOfText(in);
    int start = in.getPosition();
    in.skipBytesToRead(length);
    RepeatedTexts texts = repeated == null ? new RepeatedTexts() : repeated;
    repeated = texts;
    return texts.utf8(bufferOf(length), start, length);
  }

  private static int lengthOfText(DataInputDeserializer in) throws IOException {
    int length = in.readUnsignedByte();
    return length == LONG_TEXT ? in.readInt() : length;
  }

  /** The one buffer, which events are read from. Only grows. */
  private byte[] bufferOf(int length) {
    byte[] buffer = bytes;
    if (buffer == null || buffer.length < length) {
      buffer = new byte[Math.max(256, 2 * length)];
      bytes = buffer;
    }
    return buffer;
  }

  @Override
  public CaseEvent deserialize(CaseEvent reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int length = source.readInt();
    byte[] buffer = bufferOf(length);
    source.readFully(buffer, 0, length);
    target.writeInt(length);
    target.write(buffer, 0, length);
  }

  @Override
  public CaseEvent copy(CaseEvent event) {
    return event;
  }

  @Override
  public CaseEvent copy(CaseEvent event, CaseEvent reuse) {
    return event;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<CaseEvent> duplicate() {
    return new CaseEventSerializer();
  }

  /** Flink asks for one to write into, and makes no other use of it. */
  @Override
  public CaseEvent createInstance() {
    return new CaseEvent(
        "",
        "",
        "",
        null,
        EventKind.FILED,
        0,
        0,
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

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseEventSerializer;
  }

  @Override
  public int hashCode() {
    return CaseEventSerializer.class.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<CaseEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Of every version alike: the events themselves say which they are of. Flink wants it public. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CaseEvent> {
    public Snapshot() {
      super(CaseEventSerializer::new);
    }
  }
}
