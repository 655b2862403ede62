package dk.frist.cli.events;

import dk.frist.cli.CommandFailedException;
import dk.frist.connectors.avro.CaseEventEncoder;
import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes case events to a Kafka topic in Avro's single-object encoding, keyed by case id, so that a
 * case's events stay in order. Idempotent, and acknowledged by all replicas.
 */
public final class KafkaEventTopic implements EventSink {
  /**
   * Which topic, and how to reach it.
   *
   * @param bootstrap {@code host:port}, several parted by commas
   * @param partitions makes the topic with so many partitions when it is missing; null: it must be
   *     there
   * @param timeout how long to wait for a broker
   * @param malformed how many records to put in between that are no events
   * @param properties further settings of Kafka's clients, such as for security
   */
  public record Settings(
      String bootstrap,
      String topic,
      @Nullable Integer partitions,
      Duration timeout,
      int malformed,
      Map<String, String> properties) {}

  private static final CaseEventEncoder ENCODER = new CaseEventEncoder();

  /** A malformed record comes after every so many events, until there are enough of them. */
  private static final int EVENTS_PER_MALFORMED = 50;

  private final Settings settings;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private List<byte[]> malformed = List.of();
  private int malformedWritten;
  private long written;

  /**
   * @throws CommandFailedException if no broker answers, or the topic is missing
   * @throws InterruptedException if the user interrupted it
   */
  public KafkaEventTopic(Settings settings) throws CommandFailedException, InterruptedException {
    this.settings = settings;
    try {
      requireTopic();
      producer =
          new KafkaProducer<>(
              producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (KafkaException e) {
      Throwable root = e.getCause() == null ? e : e.getCause();
      throw failed(
          "cannot use the Kafka brokers " + settings.bootstrap() + ": " + root.getMessage(), e);
    }
  }

  private Map<String, Object> clientProperties() {
    Map<String, Object> properties = new HashMap<>(settings.properties());
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    properties.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "frist-generate");
    return properties;
  }

  private Map<String, Object> producerProperties() {
    Map<String, Object> properties = clientProperties();
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.timeout().toMillis());
    properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
    properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
    properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return properties;
  }

  private Map<String, Object> adminProperties(int timeoutMillis) {
    Map<String, Object> properties = clientProperties();
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
    return properties;
  }

  private void requireTopic() throws CommandFailedException, InterruptedException {
    int millis = Math.toIntExact(settings.timeout().toMillis());
    try (Admin admin = Admin.create(adminProperties(millis))) {
      boolean exists =
          admin.listTopics().names().get(millis, TimeUnit.MILLISECONDS).contains(settings.topic());
      if (!exists && settings.partitions() == null) {
        throw failed(
            "there is no topic '"
                + settings.topic()
                + "' at "
                + settings.bootstrap()
                + "; make it, or give --partitions to have it made",
            null);
      }
      if (!exists) {
        Optional<Integer> partitions = Optional.ofNullable(settings.partitions());
        NewTopic topic = new NewTopic(settings.topic(), partitions, Optional.empty());
        admin.createTopics(List.of(topic)).all().get(millis, TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException e) {
      throw unreachable(e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw unreachable(e);
      }
      if (!(cause instanceof TopicExistsException)) {
        throw failed(settings.bootstrap() + ": " + cause.getMessage(), e);
      }
    }
  }

  private CommandFailedException unreachable(Exception cause) {
    return failed(
        "no Kafka broker answered at "
            + settings.bootstrap()
            + " within "
            + settings.timeout()
            + "; is it running, and is the address the one it advertises?",
        cause);
  }

  private static CommandFailedException failed(String message, @Nullable Exception cause) {
    return new CommandFailedException(message, cause);
  }

  private static InterruptedException interrupted(InterruptException cause) {
    // Kafka sets the thread's flag again; the exception says it now.
    Thread.interrupted();
    var interrupted = new InterruptedException();
    interrupted.initCause(cause);
    return interrupted;
  }

  @Override
  public void write(CaseEvent event) throws IOException, InterruptedException {
    send(new ProducerRecord<>(settings.topic(), ENCODER.key(event), ENCODER.value(event)));
    written++;
    if (written % EVENTS_PER_MALFORMED == 0) {
      writeMalformed(event);
    }
  }

  private void writeMalformed(CaseEvent event) throws IOException, InterruptedException {
    if (malformedWritten < settings.malformed()) {
      if (malformed.isEmpty()) {
        malformed = MalformedRecords.from(event);
      }
      byte[] record = malformed.get(malformedWritten % malformed.size());
      send(new ProducerRecord<>(settings.topic(), record));
      malformedWritten++;
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record)
      throws IOException, InterruptedException {
    try {
      // The callback keeps what the future would tell.
      var unused =
          producer.send(
              record,
              (metadata, exception) -> {
                if (exception != null) {
                  failure.compareAndSet(null, exception);
                }
              });
    } catch (InterruptException e) {
      throw interrupted(e);
    }
    throwFailure();
  }

  private void throwFailure() throws IOException {
    Exception exception = failure.get();
    if (exception != null) {
      throw new IOException("Kafka did not take the events: " + exception.getMessage(), exception);
    }
  }

  @Override
  public void complete() throws IOException, InterruptedException {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw interrupted(e);
    }
    throwFailure();
  }

  @Override
  public void close() {
    producer.close(settings.timeout());
  }
}
