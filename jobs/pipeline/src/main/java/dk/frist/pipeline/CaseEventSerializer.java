package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
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
 * <p>A length and then {@link CaseEventFormat}, so that copying needs no reading. An instance
 * serves one thread.
 */
final class CaseEventSerializer extends TypeSerializer<CaseEvent> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable DataOutputSerializer written;
  private transient @Nullable DataInputDeserializer read;
  private transient byte @Nullable [] bytes;
  private transient @Nullable CaseEventFormat format;

  @Override
  public void serialize(CaseEvent event, DataOutputView target) throws IOException {
    DataOutputSerializer out = written == null ? new DataOutputSerializer(256) : written;
    written = out;
    out.clear();
    format().write(event, out);
    target.writeInt(out.length());
    target.write(out.getSharedBuffer(), 0, out.length());
  }

  @Override
  public CaseEvent deserialize(DataInputView source) throws IOException {
    int length = source.readInt();
    byte[] buffer = bufferOf(length);
    source.readFully(buffer, 0, length);
    DataInputDeserializer in = read == null ? new DataInputDeserializer() : read;
    read = in;
    in.setBuffer(buffer, 0, length);
    return format().read(in, buffer);
  }

  private CaseEventFormat format() {
    CaseEventFormat known = format == null ? new CaseEventFormat() : format;
    format = known;
    return known;
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
