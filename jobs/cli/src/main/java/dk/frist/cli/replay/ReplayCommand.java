package dk.frist.cli.replay;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FlinkMessages;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.files.Resumption;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.logs.EventLog;
import dk.frist.pipeline.FigureSchedule;
import dk.frist.pipeline.Sampling;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code frist replay}: computes the figures of a past from event logs and topics. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Computes the figures of the past from event logs and Kafka topics, for every sampled day, and the verdict on"
          + " every case as of the last day.",
      "",
      "Writes figures.csv, insights.csv, forecasts.csv, verdicts.csv, scorecard.csv, rejected.csv and"
          + " metrics.om into a folder: sorted, and the same bytes whatever the parallelism. With several plans each has a"
          + " folder of its own in it. Beside them stand a copy of the plan and replay.json, which"
          + " says what the figures rest on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A log with a mapping, one sample a month:",
      "    frist replay --plan plan.yaml --events log.csv.gz --mapping map.yaml --out figures --sample P1M",
      "  The figures of a past day, as they were known then:",
      "    frist replay --plan plan.yaml --events events.avro --as-of 2024-06-30 --out june",
      "  Events that Frist generated or exported need no mapping:",
      "    frist replay --plan plan.yaml --events events.avro --out figures",
      "  The live job's topic, and the years before it from a file; a case may be in both:",
      "    frist replay --plan plan.yaml --from-topic case-events --bootstrap-servers broker-1:9092"
          + " --events past.avro --out figures",
      "  A corrected history for readers to switch over to, in topics corrected-verdicts and so on:",
      "    frist replay --plan plan.yaml --from-topic case-events --bootstrap-servers broker-1:9092"
          + " --to-topic-prefix corrected-",
      "  Years that take long, and may be stopped with Ctrl-C; then go on:",
      "    frist replay --plan plan.yaml --events years.avro --out figures --resumable",
      "    frist replay --plan plan.yaml --events years.avro --out figures --resume",
      "  The same part of the topic again, by the offsets that the first replay printed:",
      "    frist replay --plan plan.yaml --from-topic case-events --bootstrap-servers broker-1:9092"
          + " --from 0:0,1:0 --until 0:120,1:80 --out again"
    })
public final class ReplayCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Mixin private LogOptions input;

  @Mixin private TopicOptions topic;

  @Mixin private BrokerOptions brokers;

  @Mixin private StopOptions stop;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to; it must be empty or not exist.")
  private @Nullable Path out;

  @Option(
      names = "--to-topic-prefix",
      paramLabel = "PREFIX",
      description = {
        "Publish verdicts, figures, scorecards and rejected records to topics of these names behind"
            + " a prefix such as corrected-, encoded and keyed as the live job's; beside --out, or"
            + " instead of it. The topics are created; they must hold no records. Readers of"
            + " committed records see a part at each checkpoint, and the last when all is done."
      })
  private @Nullable String toTopicPrefix;

  /** Either is given, or none. */
  private static final class Days {
    @Option(
        names = "--sample",
        paramLabel = "P1D|P1W|P1M|end",
        description = "The days to compute figures for; the last day always is one. Default: P1D.")
    private String sample = Sampling.DAILY.id();

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description =
            "Only this day, from what was recorded by its end: the figures as they were known then.")
    private @Nullable LocalDate asOf;
  }

  @ArgGroup private Days days = new Days();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many subtasks share the work. Default: one a processor.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--execution",
      paramLabel = "batch|heap|rocksdb",
      description = {
        "How Flink runs it; the results are the same bytes. batch parts the events on disk into"
            + " groups of cases, of which one at a time is in memory. heap and rocksdb keep them in memory or on disk"
            + " until all is read: what --to-topic-prefix, --resumable and --resume need. Default: batch,"
            + " with one of those heap."
      })
  private @Nullable String execution;

  @Option(
      names = "--no-metrics",
      description =
          "Leave metrics.om out: most of what a daily replay writes, and needed on boards alone.")
  private boolean noMetrics;

  @Option(
      names = "--force",
      description =
          "Write into a folder that is not empty, or to topics that hold records; records of other keys"
              + " stay in those.")
  private boolean force;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ReplayCommand() {}

  @Override
  public void run(Console console) throws Exception {
    FlinkMessages.leaveFailureToTheCommand();
    topic.requireTopicForParts();
    requireDestination();
    stop.check(out, toTopicPrefix);
    ReplayExecution how = execution();
    Optional<Resumption> stopped = stop.stopped(out);
    int subtasks = stop.subtasks(stopped, parallelism);
    Plans plans = input.plans();
    FigureSchedule schedule = schedule();
    Destination to = new Destination(out, topics(console), force, !noMetrics);
    ReplaySources sources = sources(plans, console);
    ReplayInputs given = input.inputs(plans, daysGiven()).and(sources.slices());
    stopped.ifPresent(place -> place.require(how.conditions(given)));
    ReplayMode mode = new ReplayMode(how, subtasks, stop.stopping(sources, subtasks));
    new Replay(given, schedule, mode, console).run(sources, to);
  }

  /** Transactions end with checkpoints, and snapshots are some; batch execution has none. */
  private ReplayExecution execution() {
    boolean toTopics = toTopicPrefix != null;
    if (execution == null) {
      return toTopics || stop.asked() ? ReplayExecution.HEAP : ReplayExecution.BATCH;
    }
    ReplayExecution asked =
        ReplayExecution.of(execution)
            .orElseThrow(
                () ->
                    usage(
                        "--execution must be one of batch, heap, rocksdb, not '"
                            + execution
                            + "'"));
    if (toTopics && asked == ReplayExecution.BATCH) {
      throw usage("--execution batch cannot publish to topics; use heap or rocksdb");
    }
    if (stop.asked() && asked == ReplayExecution.BATCH) {
      throw usage(
          "--execution batch cannot be resumable, for it has no snapshots; use heap or rocksdb");
    }
    return asked;
  }

  private void requireDestination() {
    if (out == null && toTopicPrefix == null) {
      throw input.missing("--out=DIR' or '--to-topic-prefix=PREFIX");
    }
  }

  private @Nullable KafkaSettings topics(Console console) throws CommandFailedException {
    String prefix = toTopicPrefix;
    return prefix == null
        ? null
        : brokers.reachable(
            "--to-topic-prefix", ResultTopics.named(prefix), prefix + "frist-replay", console);
  }

  private ReplaySources sources(Plans plans, Console console)
      throws IOException, CommandFailedException, InterruptedException {
    List<EventLog> logs = input.openIfAny(plans);
    List<TopicOptions.TopicSource> topics =
        topic.open(brokers, plans.zone(), console).stream().toList();
    if (logs.isEmpty() && topics.isEmpty()) {
      throw input.missing("--events=LOG' or '--from-topic=TOPIC");
    }
    return new ReplaySources(logs, topics);
  }

  private ReplayInputs.Schedule daysGiven() {
    LocalDate asOf = days.asOf;
    return asOf == null
        ? ReplayInputs.Schedule.sampled(days.sample)
        : ReplayInputs.Schedule.asOf(asOf);
  }

  private FigureSchedule schedule() {
    LocalDate asOf = days.asOf;
    return asOf == null
        ? FigureSchedule.replay(sampling())
        : FigureSchedule.asOf((int) asOf.toEpochDay());
  }

  private Sampling sampling() {
    return Sampling.of(days.sample)
        .orElseThrow(
            () ->
                usage(
                    "--sample must be one of "
                        + Arrays.stream(Sampling.values())
                            .map(Sampling::id)
                            .collect(Collectors.joining(", "))
                        + ", not '"
                        + days.sample
                        + "'"));
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
