package dk.frist.cli.replay;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Adds tallies up in the job's accumulators, one a fate, and lets nothing through. A job that goes
 * on from a snapshot goes on counting, though its accumulators begin anew.
 */
final class CountFates extends RichFilterFunction<Tally> implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final EnumMap<Fate, LongCounter> counters = new EnumMap<>(Fate.class);
  private final HashMap<Tally, Long> sums = new HashMap<>();

  // Flink calls initializeState before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  private transient ListState<Tally> counted;

  CountFates() {
    for (Fate fate : Fate.values()) {
      counters.put(fate, new LongCounter());
    }
  }

  /** Counts a job's tallies; {@link Totals#of} reads the result. */
  static void attach(DataStream<Tally> tallies) {
    tallies
        .filter(new CountFates())
        .uid("count-fates")
        .name("count-fates")
        .sinkTo(new DiscardingSink<>())
        .uid("counted-fates")
        .name("counted-fates");
  }

  static String accumulator(Fate fate) {
    return "records-" + fate.id();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    counted =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("counted", TypeInformation.of(Tally.class)));
    for (Tally before : counted.get()) {
      count(before);
    }
  }

  @Override
  public void open(OpenContext context) {
    counters.forEach((fate, count) -> getRuntimeContext().addAccumulator(accumulator(fate), count));
  }

  @Override
  public boolean filter(Tally tally) {
    count(tally);
    return false;
  }

  private void count(Tally tally) {
    counters.getOrDefault(tally.fate(), new LongCounter()).add(tally.count());
    sums.merge(tally.withCount(0), tally.count(), Long::sum);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    List<Tally> soFar = new ArrayList<>();
    sums.forEach((tally, sum) -> soFar.add(tally.withCount(sum)));
    counted.update(soFar);
  }
}
