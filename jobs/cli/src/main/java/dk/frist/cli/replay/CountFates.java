package dk.frist.cli.replay;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Adds tallies up in the job's accumulators, one a fate, and lets nothing through. */
final class CountFates extends RichFilterFunction<Tally> {
  private static final long serialVersionUID = 1L;

  private transient Map<Fate, LongCounter> counters;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  CountFates() {}

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
  public void open(OpenContext context) {
    counters = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      LongCounter counter = new LongCounter();
      getRuntimeContext().addAccumulator(accumulator(fate), counter);
      counters.put(fate, counter);
    }
  }

  @Override
  public boolean filter(Tally tally) {
    counters.getOrDefault(tally.fate(), new LongCounter()).add(tally.count());
    return false;
  }
}
