package dk.frist.connectors.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A whole log, and how much of it was read.
 *
 * @param splitId the log's name, with or without a path before it
 * @param read how many of its records came out already
 */
record LogSplit(String splitId, long read) implements SourceSplit {

  /** The log's name. */
  String log() {
    return String.valueOf(Path.of(splitId).getFileName());
  }

  /** Writes splits, alone or as the enumerator's list of those not assigned yet. Version 1. */
  static final class Lists implements SimpleVersionedSerializer<List<LogSplit>> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(List<LogSplit> splits) throws IOException {
      DataOutputSerializer out = new DataOutputSerializer(64);
      out.writeInt(splits.size());
      for (LogSplit split : splits) {
        out.writeUTF(split.splitId());
        out.writeLong(split.read());
      }
      return out.getCopyOfBuffer();
    }

    @Override
    public List<LogSplit> deserialize(int version, byte[] bytes) throws IOException {
      if (version != VERSION) {
        throw new IOException("a log split of version " + version + "; this reads " + VERSION);
      }
      DataInputDeserializer in = new DataInputDeserializer(bytes);
      int size = in.readInt();
      List<LogSplit> splits = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        splits.add(new LogSplit(in.readUTF(), in.readLong()));
      }
      return splits;
    }
  }

  /** Writes one split. */
  static final class Serializer implements SimpleVersionedSerializer<LogSplit> {
    private final Lists lists = new Lists();

    @Override
    public int getVersion() {
      return lists.getVersion();
    }

    @Override
    public byte[] serialize(LogSplit split) throws IOException {
      return lists.serialize(List.of(split));
    }

    @Override
    public LogSplit deserialize(int version, byte[] bytes) throws IOException {
      return lists.deserialize(version, bytes).get(0);
    }
  }
}
