package dk.frist.benchmarks;

import dk.frist.cli.Console;
import dk.frist.cli.Frist;
import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.pipeline.FristTopology;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * How fast a replay is against its floor, measured in the same run: reading the same events by the
 * same source in a Flink job that throws them away. Start-up is in both.
 *
 * <p>Arguments: how many events to generate, and a folder to work in.
 */
public final class ReplayBenchmark {
  private static final String PLAN = "/plans/udlaendingestyrelsen-2024.yaml";

  private final Path folder;
  private final Console console = Console.ofProcess();

  private ReplayBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Runs the benchmark and prints its table. */
  public static void main(String[] arguments) throws Exception {
    long events = Long.parseLong(arguments[0]);
    new ReplayBenchmark(Path.of(arguments[1])).run(events);
    System.exit(0);
  }

  private void run(long events) throws Exception {
    Path log = folder.resolve("benchmark-" + events + ".avro");
    if (!Files.exists(log)) {
      frist("generate", "--events", Long.toString(events), "--out", log.toString());
    }
    long floor = nanos(() -> readAndDiscard(log));
    report("read, decode, discard", events, floor, floor);
    console.flush();
    long counted = nanos(() -> countPerCase(log));
    report("the same, counted by case", events, counted, floor);
    console.flush();
    long replay = nanos(() -> replay(log));
    report("replay, a sample a month", events, replay, floor);
    console.flush();
  }

  private static void readAndDiscard(Path log) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.getConfig().enableObjectReuse();
    environment
        .fromSource(
            EventLog.open(log, null, "", new Passing(Set.of(), ZoneOffset.UTC)).source(),
            WatermarkStrategy.noWatermarks(),
            "event-log")
        .sinkTo(new DiscardingSink<>());
    environment.execute("floor");
  }

  private static void countPerCase(Path log) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(FristTopology.configuration());
    environment
        .fromSource(
            EventLog.open(log, null, "", new Passing(Set.of(), ZoneOffset.UTC)).source(),
            WatermarkStrategy.noWatermarks(),
            "event-log")
        .filter(intake -> intake.event() != null)
        .map(Intake::event)
        .returns(CaseEvent.class)
        .keyBy(CaseEvent::caseId)
        .process(new CountPerCase())
        .sinkTo(new DiscardingSink<>());
    environment.execute("floor with state");
  }

  private static final class CountPerCase
      extends KeyedProcessFunction<String, CaseEvent, Long> {
    private transient ValueState<Long> seen;

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

  private void replay(Path log) throws Exception {
    Path plan = folder.resolve("benchmark-plan.yaml");
    try (var bundled = ReplayBenchmark.class.getResourceAsStream(PLAN)) {
      if (bundled == null) {
        throw new IllegalStateException("the plan did not travel with the command");
      }
      Files.write(plan, bundled.readAllBytes());
    }
    Path out = folder.resolve("benchmark-out");
    frist(
        "replay",
        "--force",
        "--sample",
        "P1M",
        "--plan",
        plan.toString(),
        "--events",
        log.toString(),
        "--out",
        out.toString());
  }

  private void frist(String... arguments) {
    int status = Frist.commandLine(console).execute(arguments);
    if (status != 0) {
      throw new IllegalStateException("frist " + arguments[0] + " ended with status " + status);
    }
  }

  private void report(String what, long events, long nanos, long floor) {
    double perSecond = events / (nanos / (double) TimeUnit.SECONDS.toNanos(1));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-26s %,12.0f events/s   %.2f of the floor%n",
            what,
            perSecond,
            floor / (double) nanos);
  }

  /** What is measured. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long nanos(Work work) throws Exception {
    long start = System.nanoTime();
    long c = cpu();
    work.run();
    System.out.printf("   cpu %.2f s%n", (cpu() - c) / 1e9);
    return System.nanoTime() - start;
  }
}
