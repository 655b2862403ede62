package dk.frist.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * How far one subtask had spilled at a snapshot.
 *
 * @param fileName of its spill files, the same in each plan's folder
 * @param sequence how many elements it had taken
 * @param byFolder for each folder in which there was a file, "" for the work folder itself, its
 *     length in bytes
 */
record SpillLengths(String fileName, long sequence, Map<String, Long> byFolder) {
  SpillLengths {
    byFolder = Map.copyOf(byFolder);
  }

  /** As they stand in snapshots. */
  static final class Serializer implements SimpleVersionedSerializer<SpillLengths> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(SpillLengths lengths) throws IOException {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeUTF(lengths.fileName);
      out.writeLong(lengths.sequence);
      out.writeInt(lengths.byFolder.size());
      for (Map.Entry<String, Long> length : new TreeMap<>(lengths.byFolder).entrySet()) {
        out.writeUTF(length.getKey());
        out.writeLong(length.getValue());
      }
      out.flush();
      return bytes.toByteArray();
    }

    @Override
    public SpillLengths deserialize(int version, byte[] serialized) throws IOException {
      if (version != VERSION) {
        throw new IOException("spill lengths of version " + version + ", not " + VERSION);
      }
      var in = new DataInputStream(new ByteArrayInputStream(serialized));
      String fileName = in.readUTF();
      long sequence = in.readLong();
      Map<String, Long> byFolder = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        byFolder.put(in.readUTF(), in.readLong());
      }
      return new SpillLengths(fileName, sequence, byFolder);
    }
  }
}
