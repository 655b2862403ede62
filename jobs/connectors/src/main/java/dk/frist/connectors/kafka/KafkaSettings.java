package dk.frist.connectors.kafka;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where Kafka is and how it is used.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas; {@link BrokerCheck} says
 *     what is wrong with it
 * @param topics the topics
 * @param group the consumer group under which progress is committed; never blank
 * @param delivery how results are written
 * @param clientProperties further properties of every client, such as {@code security.protocol}
 */
public record KafkaSettings(
    String bootstrapServers,
    TopicNames topics,
    String group,
    Delivery delivery,
    Map<String, String> clientProperties) {

  /**
   * @throws IllegalArgumentException if the group is blank
   */
  public KafkaSettings {
    if (group.isBlank()) {
      throw new IllegalArgumentException("the consumer group is blank");
    }
    clientProperties = Map.copyOf(clientProperties);
  }

  /** The standard topics, all that was ever written, results exactly once. */
  public static KafkaSettings of(String bootstrapServers, String group) {
    return new KafkaSettings(
        bootstrapServers, TopicNames.STANDARD, group, Delivery.exactlyOnce(group), Map.of());
  }

  /** What every client needs: the address and the further properties. */
  Properties client() {
    Properties properties = new Properties();
    properties.putAll(new TreeMap<>(clientProperties));
    properties.setProperty("bootstrap.servers", bootstrapServers);
    return properties;
  }
}
