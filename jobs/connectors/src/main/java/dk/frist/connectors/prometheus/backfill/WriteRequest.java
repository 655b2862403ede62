package dk.frist.connectors.prometheus.backfill;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.xerial.snappy.Snappy;

/**
 * The body of a request of Prometheus remote write 1.0: a {@code WriteRequest} of Protocol Buffers
 * in Snappy's block format. Its four messages have two fields each, which are written here by their
 * numbers in {@code prompb/types.proto}.
 */
final class WriteRequest {
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Labels as a series of any request has them. Sorted by name, as receivers require. */
  static byte[] labels(SortedMap<String, String> labels) {
    return encoded(
        series -> {
          for (var label : labels.entrySet()) {
            byte[] pair =
                encoded(
                    out -> {
                      out.writeString(FIRST, label.getKey());
                      out.writeString(SECOND, label.getValue());
                    });
            series.writeByteArray(FIRST, pair);
          }
        });
  }

  /** Adds a sample of a series. */
  void add(byte[] labels, double value, long millis) {
    byte[] sample =
        encoded(
            out -> {
              out.writeDouble(FIRST, value);
              out.writeInt64(SECOND, millis);
            });
    byte[] series =
        encoded(
            out -> {
              out.writeRawBytes(labels);
              out.writeByteArray(SECOND, sample);
            });
    bytes.writeBytes(encoded(out -> out.writeByteArray(FIRST, series)));
  }

  /** The body. */
  byte[] compressed() throws IOException {
    return Snappy.compress(bytes.toByteArray());
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] encoded(Fields fields) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(bytes, 512);
      fields.write(out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
