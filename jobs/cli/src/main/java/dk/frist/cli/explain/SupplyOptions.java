package dk.frist.cli.explain;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.kafka.BrokerCheck;
import dk.frist.connectors.kafka.BrokerUnreachableException;
import dk.frist.connectors.kafka.CaseEventTopic;
import dk.frist.connectors.kafka.Delivery;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.connectors.logs.GivenLogs;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.plan.Plans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of a command that reads events from logs or from the live job's topic. */
final class SupplyOptions {
  /** Of clients that join no group. */
  private static final String GROUP = "frist-explain";

  private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(15);

  /** Either is given. */
  private static final class LogsOrTopic {
    @Option(
        names = "--events",
        required = true,
        paramLabel = "LOG",
        description =
            "An event log: .csv, .xes, .json or .jsonocel (each also with .gz) or .avro; or a folder of"
                + " them. May be given several times.")
    private @Nullable List<Path> logs;

    @Option(
        names = "--from-kafka",
        required = true,
        paramLabel = "HOST:PORT",
        description =
            "The Kafka brokers, parted by commas: reads the live job's topic of events, to where it"
                + " ends now.")
    private @Nullable String brokers;
  }

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "PLAN.yaml",
      description = "A plan of targets. May be given several times.")
  private List<Path> plans;

  @ArgGroup(multiplicity = "1")
  private LogsOrTopic from;

  @Option(
      names = "--mapping",
      paramLabel = "MAP.yaml",
      description = "How rows of CSV, XES and OCEL logs become case events.")
  private @Nullable Path mapping;

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description = "With --from-kafka: the topic (default: ${DEFAULT-VALUE}).")
  private String topic = TopicNames.STANDARD.caseEvents();

  @Option(
      names = "--kafka-property",
      paramLabel = "KEY=VALUE",
      description =
          "With --from-kafka: a further setting of Kafka's clients, such as for security.")
  private Map<String, String> properties = new LinkedHashMap<>();

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  SupplyOptions() {}

  /** The plans given, read and checked. */
  Plans plans() {
    return PlanFiles.read(plans);
  }

  /** The plans' files, at least one. */
  List<Path> planFiles() {
    return plans;
  }

  /**
   * What was given, opened.
   *
   * @throws InvalidInputException if a log cannot be read, or the brokers' address is none
   * @throws CommandFailedException if no broker answers
   */
  EventSupply open(Plans read, Console console) throws CommandFailedException {
    List<Path> logs = from.logs;
    if (logs != null) {
      return new EventSupply.Logs(
          EventLogs.open(
              GivenLogs.files(logs, notice -> console.err().println("frist: " + notice)),
              mapping == null ? null : MappingFile.read(mapping),
              read));
    }
    return new EventSupply.Topic(new CaseEventTopic(reachable(console), topic));
  }

  private KafkaSettings reachable(Console console) throws CommandFailedException {
    KafkaSettings settings =
        new KafkaSettings(
            String.valueOf(from.brokers),
            TopicNames.STANDARD,
            GROUP,
            Delivery.exactlyOnce(GROUP),
            properties);
    try {
      BrokerCheck.await(
          settings, BROKER_TIMEOUT, message -> console.err().println("frist: " + message));
    } catch (BrokerUnreachableException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
    return settings;
  }
}
