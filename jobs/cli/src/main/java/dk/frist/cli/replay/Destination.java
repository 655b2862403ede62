package dk.frist.cli.replay;

import dk.frist.connectors.kafka.KafkaSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of a replay go: to files, to topics, or both.
 *
 * @param out the folder; null for no files
 * @param topics where Kafka is, and the topics' names; null for no topics
 * @param force whether the folder may hold other files, and the topics other records
 * @param metrics whether {@code metrics.om} is among the files
 */
record Destination(
    @Nullable Path out, @Nullable KafkaSettings topics, boolean force, boolean metrics) {
  /**
   * @throws IllegalArgumentException if results would go nowhere
   */
  Destination {
    if (out == null && topics == null) {
      throw new IllegalArgumentException("results go to a folder or to topics");
    }
  }
}
