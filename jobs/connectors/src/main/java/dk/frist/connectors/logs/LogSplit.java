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
 * A log or a part of one, and how much of it was read.
 *
 * @param path the log's name, with or without a path before it
 * @param read how many records of the part came out already
 */
record LogSplit(String path, LogPart part, long read) implements SourceSplit {

  @Override
  public String splitId() {
    return part.isWhole() ? path : path + " from byte " + part.firstByte();
  }

  /** The log's name. */
  String log() {
    return String.valueOf(Path.of(path).getFileName());
  }

  /** The same, of which so many records came out already. */
  LogSplit readUpTo(long records) {
    return new LogSplit(path, part, records);
  }

  /**
   * Writes splits, alone or as the enumerator's list of those not assigned yet. Version 2; those of
   * version 1 are whole logs.
   */
  static final class Lists implements SimpleVersionedSerializer<List<LogSplit>> {
    private static final int VERSION = 2;
    private static final int WHOLE_LOGS = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(List<LogSplit> splits) throws IOException {
      DataOutputSerializer out = new DataOutputSerializer(64);
      out.writeInt(splits.size());
      for (LogSplit split : splits) {
        out.writeUTF(split.path());
        out.writeLong(split.part().firstByte());
        out.writeLong(split.part().before());
        out.writeLong(split.part().last());
        out.writeLong(split.read());
      }
      return out.getCopyOfBuffer();
    }

    @Override
    public List<LogSplit> deserialize(int version, byte[] bytes) throws IOException {
      if (version != VERSION && version != WHOLE_LOGS) {
        throw new IOException(
            "a log split of version " + version + "; this reads up to " + VERSION);
      }
      DataInputDeserializer in = new DataInputDeserializer(bytes);
      int size = in.readInt();
      List<LogSplit> splits = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        String path = in.readUTF();
        LogPart part =
            version == WHOLE_LOGS
                ? LogPart.WHOLE
                : new LogPart(in.readLong(), in.readLong(), in.readLong());
        splits.add(new LogSplit(path, part, in.readLong()));
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
