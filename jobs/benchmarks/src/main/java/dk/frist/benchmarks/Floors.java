package dk.frist.benchmarks;

import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.pipeline.CaseEventType;
import dk.frist.pipeline.FristTopology;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/** The least that a Flink job can do with the same events by the same source. */
final class Floors {
  private Floors() {}

  /** Reads, decodes and throws away. */
  static void readAndDiscard(Path log, Passing passing) throws Exception {
    StreamExecutionEnvironment environment = environment();
    read(log, passing, environment).sinkTo(new DiscardingSink<>());
    environment.execute("floor");
  }

  /** The same, and counts the events of each case in keyed state on the heap. */
  static void countByCase(Path log, Passing passing) throws Exception {
    StreamExecutionEnvironment environment = environment();
    read(log, passing, environment)
        .flatMap(Floors::event)
        .returns(CaseEventType.INSTANCE)
        .keyBy(CaseEvent::caseId)
        .process(new CountByCase())
        .sinkTo(new DiscardingSink<>());
    environment.execute("floor with state");
  }

  private static void event(Intake intake, Collector<CaseEvent> out) {
    CaseEvent event = intake.event();
    if (event != null) {
      out.collect(event);
    }
  }

  private static StreamExecutionEnvironment environment() {
    return StreamExecutionEnvironment.getExecutionEnvironment(FristTopology.configuration());
  }

  private static DataStream<Intake> read(
      Path log, Passing passing, StreamExecutionEnvironment environment) {
    return environment.fromSource(
        EventLog.open(log, null, "", passing).sourceInAnyOrder(),
        WatermarkStrategy.noWatermarks(),
        "event-log");
  }

  private static final class CountByCase extends KeyedProcessFunction<String, CaseEvent, Long> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<Long> seen;

    // Flink calls open before anything else, which NullAway cannot know.
    @SuppressWarnings("NullAway.Init")
    CountByCase() {}

    @Override
    public void open(OpenContext context) {
      seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.LONG));
    }

    @Override
    public void processElement(CaseEvent event, Context context, Collector<Long> out)
        throws Exception {
      Long before = seen.value();
      seen.update(before == null ? 1 : before + 1);
    }
  }
}
