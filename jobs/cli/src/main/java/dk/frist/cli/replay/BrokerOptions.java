package dk.frist.cli.replay;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.kafka.BrokerCheck;
import dk.frist.connectors.kafka.BrokerUnreachableException;
import dk.frist.connectors.kafka.Delivery;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicNames;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a command that says where Kafka is. */
public final class BrokerOptions {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "The Kafka brokers, parted by commas.")
  private @Nullable String brokers;

  @Option(
      names = "--kafka-property",
      paramLabel = "KEY=VALUE",
      description = "A further setting of Kafka's clients, such as for security.")
  private Map<String, String> properties = new LinkedHashMap<>();

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public BrokerOptions() {}

  /**
   * Where Kafka is, when a broker answers there.
   *
   * @param option what asks for Kafka, for the message when nobody says where it is
   * @param group begins the ids of transactions
   * @throws CommandLine.ParameterException if no broker is named
   * @throws InvalidInputException if the address is none, or the broker refuses
   * @throws CommandFailedException if no broker answers
   */
  KafkaSettings reachable(String option, TopicNames topics, String group, Console console)
      throws CommandFailedException {
    String named = brokers;
    if (named == null) {
      throw new CommandLine.ParameterException(
          command.commandLine(), option + " needs --bootstrap-servers, such as localhost:9092");
    }
    return answering(named, topics, group, console);
  }

  /**
   * The same, where brokers were named before.
   *
   * @param byDefault their addresses, unless others are given
   */
  public KafkaSettings reachableOr(String byDefault, String group, Console console)
      throws CommandFailedException {
    return answering(brokers == null ? byDefault : brokers, TopicNames.STANDARD, group, console);
  }

  private KafkaSettings answering(String address, TopicNames topics, String group, Console console)
      throws CommandFailedException {
    KafkaSettings settings =
        new KafkaSettings(address, topics, group, Delivery.exactlyOnce(group), properties);
    try {
      BrokerCheck.await(settings, LIMIT, message -> console.err().println("frist: " + message));
    } catch (BrokerUnreachableException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
    return settings;
  }
}
