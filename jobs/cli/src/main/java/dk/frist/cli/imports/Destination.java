package dk.frist.cli.imports;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.KafkaEventTopic;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.BrokerCheck;
import dk.frist.connectors.kafka.BrokerUnreachableException;
import dk.frist.connectors.kafka.Delivery;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of where imported events go: a file or a topic. */
final class Destination {
  /** Of clients that join no group. */
  private static final String CLIENT = "frist-import";

  /** Either is given. */
  private static final class FileOrTopic {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE.avro",
        description = "The Avro container to write.")
    private @Nullable Path out;

    @Option(
        names = "--to-topic",
        required = true,
        paramLabel = "NAME",
        description = "The Kafka topic to write to, keyed by case id; needs --bootstrap-servers.")
    private @Nullable String topic;
  }

  @ArgGroup(multiplicity = "1")
  private FileOrTopic to;

  @Option(names = "--force", description = "With --out: overwrite the file if it exists.")
  private boolean force;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "With --to-topic: the Kafka brokers, parted by commas.")
  private @Nullable String brokers;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "With --to-topic: make the topic with so many partitions if it is missing.")
  private @Nullable Integer partitions;

  @Option(
      names = "--broker-timeout",
      paramLabel = "DURATION",
      defaultValue = "PT15S",
      description = "With --to-topic: how long to wait for a broker. Default: ${DEFAULT-VALUE}.")
  private Duration brokerTimeout;

  @Option(
      names = "--kafka-property",
      paramLabel = "KEY=VALUE",
      description = "With --to-topic: a further setting of Kafka's clients, such as for security.")
  private Map<String, String> properties = new LinkedHashMap<>();

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  Destination() {}

  boolean isTopic() {
    return to.topic != null;
  }

  /** The file's or the topic's name, in words. */
  String name() {
    return isTopic() ? "topic " + to.topic : String.valueOf(to.out);
  }

  /**
   * Opens the way out.
   *
   * @throws InvalidInputException if the options contradict each other, or the file is there
   * @throws CommandFailedException if no broker answers, or the topic is missing
   */
  EventSink open(Console console) throws IOException, CommandFailedException, InterruptedException {
    Path out = to.out;
    return out == null ? topic(String.valueOf(to.topic), console) : file(out);
  }

  private EventSink file(Path out) throws IOException {
    if (brokers != null || partitions != null || !properties.isEmpty()) {
      throw mistake("--out", "a file has no brokers and no partitions; those go with --to-topic");
    }
    if (!out.toString().endsWith(".avro")) {
      throw mistake("--out", "is an Avro container, so its name ends in .avro, not '" + out + "'");
    }
    if (!force && Files.exists(out)) {
      throw mistake("--out", out + " exists; --force overwrites it");
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw mistake("--out", "there is no folder " + out.getParent());
    }
    return new AvroEventFile(out);
  }

  private EventSink topic(String topic, Console console)
      throws CommandFailedException, InterruptedException {
    if (brokers == null) {
      throw mistake(
          "--to-topic", "say which brokers have the topic: --bootstrap-servers localhost:9092");
    }
    if (force) {
      throw mistake("--force", "goes with --out: a topic is written behind what it holds");
    }
    if (partitions != null && partitions < 1) {
      throw mistake("--partitions", "is at least 1, not " + partitions);
    }
    requireBroker(brokers, console);
    return new KafkaEventTopic(
        new KafkaEventTopic.Settings(brokers, topic, partitions, brokerTimeout, 0, properties));
  }

  private void requireBroker(String address, Console console) throws CommandFailedException {
    KafkaSettings settings =
        new KafkaSettings(
            address, TopicNames.STANDARD, CLIENT, Delivery.exactlyOnce(CLIENT), properties);
    try {
      BrokerCheck.await(
          settings, brokerTimeout, message -> console.err().println("frist: " + message));
    } catch (BrokerUnreachableException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static InvalidInputException mistake(String option, String message) {
    return new InvalidInputException(Mistake.in(option, message));
  }
}
