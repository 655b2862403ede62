package dk.frist.connectors.kafka;

import dk.frist.rules.casefile.Intake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/** Writes down, in order, the records, watermarks and pauses that reach the end of a stream. */
final class WatermarkRecorder extends AbstractStreamOperator<Intake>
    implements OneInputStreamOperator<Intake, Intake> {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Shared with the job, which runs in this JVM; one job at a time. */
  private static final BlockingQueue<Sighting> SIGHTINGS = new LinkedBlockingQueue<>();

  /** What was seen: a record, a watermark, or that the stream fell idle. */
  enum Kind {
    RECORD,
    WATERMARK,
    IDLE
  }

  /**
   * One thing that was seen.
   *
   * @param time of a watermark, or an event's recorded time; 0 for a pause
   */
  record Sighting(Kind kind, long time) {}

  static void forget() {
    SIGHTINGS.clear();
  }

  /** What was seen and not waited for. */
  static List<Sighting> seenSoFar() {
    List<Sighting> seen = new ArrayList<>();
    SIGHTINGS.drainTo(seen);
    return seen;
  }

  /** The next sighting that matches; those before it are gone. Fails after two minutes. */
  static Sighting await(Predicate<Sighting> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Sighting next = SIGHTINGS.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("not seen within " + PATIENCE);
      }
      if (wanted.test(next)) {
        return next;
      }
    }
  }

  @Override
  public void processElement(StreamRecord<Intake> element) {
    SIGHTINGS.add(new Sighting(Kind.RECORD, element.getValue().event().recordedAt()));
    output.collect(element);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    SIGHTINGS.add(new Sighting(Kind.WATERMARK, mark.getTimestamp()));
    super.processWatermark(mark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    if (status.isIdle()) {
      SIGHTINGS.add(new Sighting(Kind.IDLE, 0));
    }
    super.processWatermarkStatus(status);
  }
}
