package dk.frist.connectors.prometheus.backfill;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xerial.snappy.Snappy;

/**
 * A sample as it came by remote write.
 *
 * @param labels as {@code name=value}, in the order they came
 */
record WrittenSample(List<String> labels, double value, long millis) {

  /** The samples of a request, read by the field numbers of prompb/types.proto. */
  static List<WrittenSample> of(byte[] body) throws IOException {
    List<WrittenSample> samples = new ArrayList<>();
    CodedInputStream request = CodedInputStream.newInstance(Snappy.uncompress(body));
    while (!request.isAtEnd()) {
      requireField(request, 1);
      samples.add(series(request.readBytes().newCodedInput()));
    }
    return samples;
  }

  private static WrittenSample series(CodedInputStream series) throws IOException {
    List<String> labels = new ArrayList<>();
    int field = WireFormat.getTagFieldNumber(series.readTag());
    while (field == 1) {
      CodedInputStream label = series.readBytes().newCodedInput();
      requireField(label, 1);
      String name = label.readString();
      requireField(label, 2);
      labels.add(name + "=" + label.readString());
      field = WireFormat.getTagFieldNumber(series.readTag());
    }
    CodedInputStream sample = series.readBytes().newCodedInput();
    requireField(sample, 1);
    double value = sample.readDouble();
    requireField(sample, 2);
    return new WrittenSample(labels, value, sample.readInt64());
  }

  private static void requireField(CodedInputStream in, int number) throws IOException {
    int found = WireFormat.getTagFieldNumber(in.readTag());
    if (found != number) {
      throw new IOException("field " + found + " where " + number + " belongs");
    }
  }
}
