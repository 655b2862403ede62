package dk.frist.cli.run;

import dk.frist.connectors.Passing;
import dk.frist.connectors.kafka.CaseEventsSource;
import dk.frist.connectors.kafka.CaughtUpClock;
import dk.frist.connectors.kafka.KafkaSinks;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.prometheus.PrometheusSink;
import dk.frist.connectors.prometheus.Publication;
import dk.frist.pipeline.FigureSchedule;
import dk.frist.pipeline.FristStreams;
import dk.frist.pipeline.FristTopology;
import dk.frist.pipeline.RecordedTime;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The live job: the topology between Kafka and Kafka, with Prometheus beside. Where there is a
 * history it is read first, from files, by the same source: so a case may begin there and end on
 * the topic.
 *
 * <pre>
 * case-events ─┬─▶ topology ─┬─▶ figures, verdicts, scorecards, rejected (Kafka)
 * wall clock ──┘             └─▶ figures, scorecards and counts of records (Prometheus)
 * </pre>
 */
public final class LiveJob {
  private LiveJob() {}

  /** What Flink is told beyond its defaults, as the configuration asks. */
  public static Configuration configuration(RunConfig config) {
    Configuration options = FristTopology.configuration();
    // Fixed, or a checkpoint could not go on at another parallelism.
    options.setString("pipeline.max-parallelism", Integer.toString(RunConfig.MOST_PARALLEL));
    options.setString("state.backend.type", config.stateBackend().flinkName());
    options.setString("execution.checkpointing.dir", config.checkpoints().folder().toString());
    options.setString(
        "execution.checkpointing.interval", config.checkpoints().interval().toMillis() + " ms");
    options.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    return options;
  }

  /**
   * Wires the job; what it gives is returned, so that a caller may attach more to it.
   *
   * @param history the logs to read before the topic, as the configuration names them; may be none
   */
  public static FristStreams build(
      StreamExecutionEnvironment environment,
      RunConfig config,
      Plans plans,
      List<EventLog> history) {
    environment.setParallelism(config.parallelism());
    FristStreams streams =
        FristTopology.build(
            intake(environment, config, plans, history),
            plans,
            FigureSchedule.live(config.provisionalInterval()));
    toKafka(streams, KafkaSinks.of(config.kafka(), true), plans);
    if (!config.prometheus().isEmpty()) {
      toPrometheus(streams, config, plans);
    }
    return streams;
  }

  private static DataStream<Intake> intake(
      StreamExecutionEnvironment environment,
      RunConfig config,
      Plans plans,
      List<EventLog> history) {
    TimeConfig time = config.time();
    DataStream<Intake> events = events(environment, config, Passing.of(plans), history);
    return time.followWallClock()
        ? events.union(CaughtUpClock.attach(environment, config.kafka(), time.disorder()))
        : events;
  }

  /** The two have different state, and so different uids. */
  private static DataStream<Intake> events(
      StreamExecutionEnvironment environment,
      RunConfig config,
      Passing passing,
      List<EventLog> history) {
    TimeConfig time = config.time();
    if (history.isEmpty()) {
      return environment
          .fromSource(
              CaseEventsSource.of(config.kafka(), passing),
              RecordedTime.live(time.disorder(), time.idleAfter(), Clock.systemUTC()),
              "case-events")
          .uid("case-events");
    }
    return environment
        .fromSource(
            CaseEventsSource.after(EventLog.source(history), config.kafka(), passing),
            RecordedTime.liveAfterHistory(time.disorder(), time.idleAfter(), Clock.systemUTC()),
            "history-and-case-events",
            TypeInformation.of(Intake.class))
        .uid("history-and-case-events");
  }

  /** Attaches the sinks of the topics that readers follow. */
  public static void toKafka(FristStreams streams, KafkaSinks sinks, Plans plans) {
    streams.figures().sinkTo(sinks.figures(plans)).uid("figures-topic").name("figures-topic");
    streams.verdicts().sinkTo(sinks.verdicts(plans)).uid("verdicts-topic").name("verdicts-topic");
    streams
        .scorecards()
        .sinkTo(sinks.scorecards(plans))
        .uid("scorecards-topic")
        .name("scorecards-topic");
    streams.rejected().sinkTo(sinks.rejected()).uid("rejected-topic").name("rejected-topic");
  }

  /** One subtask publishes: only who sees every series can show them all. */
  private static void toPrometheus(FristStreams streams, RunConfig config, Plans plans) {
    TypeInformation<Publication> type = TypeInformation.of(Publication.class);
    streams
        .figures()
        .map(Publication::of, type)
        .uid("publish-figures")
        .name("publish-figures")
        .union(
            streams
                .scorecards()
                .map(Publication::of, type)
                .uid("publish-scorecards")
                .name("publish-scorecards"),
            streams
                .tallies()
                .map(Publication::of, type)
                .uid("publish-tallies")
                .name("publish-tallies"))
        .sinkTo(new PrometheusSink(plans, config.prometheus()))
        .uid("prometheus")
        .name("prometheus")
        .setParallelism(1);
  }
}
