package dk.frist.pipeline;

import dk.frist.rules.casefile.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds tallies up inside each subtask: there is one for every record, and a handful of kinds. */
final class PreAddTallies extends HoldBack<Tally, Tally> {
  private static final long serialVersionUID = 1L;

  private transient Map<Tally, Long> held;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PreAddTallies() {}

  @Override
  public void open() throws Exception {
    super.open();
    held = new LinkedHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Tally> element) {
    Tally tally = element.getValue();
    held.merge(tally.withCount(0), tally.count(), Long::sum);
  }

  @Override
  void release() {
    held.forEach((tally, sum) -> output.collect(new StreamRecord<>(tally.withCount(sum))));
    held.clear();
  }
}
