package dk.frist.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker and controller in this JVM, on 127.0.0.1 only: what tests talk to, and what
 * {@code frist demo} brings along.
 *
 * <pre>
 * new --start()--> running --stop()--> stopped --start()--> running … --close()--> gone
 * </pre>
 *
 * <p>One node, so every replication factor is 1. Ports are chosen when the object is made and kept
 * from one start to the next, and so are topics and records: a client that was connected before a
 * stop finds its broker again. Topics are never created by accident. Up in about three seconds;
 * needs about 60 MB of heap. Not safe for use by several threads at once.
 *
 * <p>The broker logs through SLF4J under {@code kafka}, {@code org.apache.kafka} and {@code
 * state.change.logger}; how much of it is shown is up to whoever binds SLF4J.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final int NODE_ID = 1;
  private static final String HOST = "127.0.0.1";
  private static final short REPLICATION = 1;
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration GROUPS_LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final boolean temporary;
  private final int brokerPort;
  private final int controllerPort;
  private @Nullable KafkaRaftServer server;

  private KafkaBroker(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
    List<Integer> ports = FreePorts.take(2);
    this.brokerPort = ports.get(0);
    this.controllerPort = ports.get(1);
  }

  /**
   * A broker, not yet started, whose records vanish when it is closed.
   *
   * @throws UncheckedIOException if no temporary folder can be made
   */
  public static KafkaBroker temporary() {
    try {
      return new KafkaBroker(Files.createTempDirectory("frist-kafka-"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A broker, not yet started, that keeps its records in a folder; it stays when the broker is
   * closed, and a later broker in the same folder has the same topics.
   *
   * @param folder made if it does not exist; no other broker may be running in it
   */
  public static KafkaBroker in(Path folder) {
    return new KafkaBroker(folder, false);
  }

  /**
   * Starts the broker and returns when it serves clients, consumer groups among them. Does nothing
   * when it is running.
   *
   * @return this
   * @throws IllegalStateException if the storage in the folder cannot be used, or the broker does
   *     not serve groups within half a minute
   */
  public KafkaBroker start() {
    if (server == null) {
      formatOnce();
      var starting =
          new KafkaRaftServer(
              KafkaConfig.fromProps(configuration().properties(), false), Time.SYSTEM);
      starting.startup();
      server = starting;
      awaitGroups();
    }
    return this;
  }

  /**
   * Kafka makes the topic of the groups' offsets when a group is first asked for. Until it is there
   * groups are refused, and clients complain of that on the console.
   */
  private void awaitGroups() {
    try (Admin admin = admin()) {
      admin
          .listConsumerGroupOffsets(
              "nobody",
              new ListConsumerGroupOffsetsOptions()
                  .timeoutMs(Math.toIntExact(GROUPS_LIMIT.toMillis())))
          .partitionsToOffsetAndMetadata()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not serve consumer groups", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker started", e);
    }
  }

  /** Stops the broker and returns when its port is closed. Does nothing when it is stopped. */
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Where clients find the broker, running or not: {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return HOST + ":" + brokerPort;
  }

  /** A new admin client of this broker; the caller closes it. */
  public Admin admin() {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
  }

  /**
   * Creates a topic.
   *
   * @param partitions at least 1
   * @param compacted whether the broker keeps only the last record of a key; otherwise it keeps all
   *     records for ever
   * @throws IllegalStateException if the topic exists or the broker refuses
   */
  public void createTopic(String name, int partitions, boolean compacted) {
    Map<String, String> policy =
        compacted
            ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            : Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, partitions, REPLICATION).configs(policy)))
          .all()
          .get();
      awaitKnown(admin, name);
    } catch (ExecutionException e) {
      throw new IllegalStateException("topic " + name + " was not created", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topic " + name + " was created", e);
    }
  }

  /** The broker learns of a topic a moment after its controller has created it. */
  private static void awaitKnown(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        admin.describeTopics(List.of(topic)).allTopicNames().get();
        return;
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }

  /** Stops the broker; deletes its records unless the caller named their folder. */
  @Override
  public void close() {
    stop();
    if (temporary) {
      deleteFolder();
    }
  }

  private void deleteFolder() {
    try {
      PathUtils.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void formatOnce() {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    var report = new ByteArrayOutputStream();
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(new PrintStream(report, true, StandardCharsets.UTF_8))
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(KafkaBrokerConfiguration.CONTROLLER_LISTENER)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(
          "the broker's folder cannot be formatted: " + report.toString(StandardCharsets.UTF_8), e);
    }
  }

  private KafkaBrokerConfiguration configuration() {
    return new KafkaBrokerConfiguration(NODE_ID, HOST, brokerPort, controllerPort, folder);
  }
}
