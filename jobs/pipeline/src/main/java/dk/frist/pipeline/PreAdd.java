package dk.frist.pipeline;

import dk.frist.rules.Counted;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Adds up, inside each subtask, what differs in count alone, so that eighty case types do not make
 * hot keys of the shuffle behind. Holds at most {@code capacity} sums and no state: they leave
 * before every watermark and checkpoint barrier, when the stream falls idle, at the end of input,
 * and when there are too many.
 *
 * @param <T> what is added up
 */
final class PreAdd<T extends Counted<T>> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1L;

  private final int capacity;
  private transient Map<T, Long> sums;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PreAdd(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public void open() throws Exception {
    super.open();
    sums = new LinkedHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    T counted = element.getValue();
    if (counted.count() == 0) {
      output.collect(new StreamRecord<>(counted));
      return;
    }
    sums.merge(counted.withCount(0), counted.count(), Long::sum);
    if (sums.size() >= capacity) {
      flush();
    }
  }

  private void flush() {
    sums.forEach(
        (counted, sum) -> {
          if (sum != 0) {
            output.collect(new StreamRecord<>(counted.withCount(sum)));
          }
        });
    sums.clear();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  /** An idle stream has no watermarks that would take the sums along. */
  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    flush();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flush();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }
}
