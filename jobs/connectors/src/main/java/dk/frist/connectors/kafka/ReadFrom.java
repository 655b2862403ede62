package dk.frist.connectors.kafka;

import java.io.Serializable;
import java.time.Instant;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Where a job without a checkpoint begins to read; one with a checkpoint goes on from there. */
public sealed interface ReadFrom extends Serializable {

  /** The same in the connector's words. */
  OffsetsInitializer offsets();

  /** The first record there is: what figures need, since they are about the whole past. */
  static ReadFrom earliest() {
    return new Earliest();
  }

  /** The first record that the group has not committed; the first there is when it never did. */
  static ReadFrom committed() {
    return new Committed();
  }

  /** The first record that the broker stored at this time or later. */
  static ReadFrom timestamp(Instant time) {
    return new Timestamp(time);
  }

  /** See {@link ReadFrom#earliest}. */
  record Earliest() implements ReadFrom {
    @Override
    public OffsetsInitializer offsets() {
      return OffsetsInitializer.earliest();
    }
  }

  /** See {@link ReadFrom#committed}. */
  record Committed() implements ReadFrom {
    @Override
    @SuppressWarnings("deprecation") // The connector asks for what Kafka would rather not show.
    public OffsetsInitializer offsets() {
      return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
    }
  }

  /** See {@link ReadFrom#timestamp}. */
  record Timestamp(Instant time) implements ReadFrom {
    @Override
    public OffsetsInitializer offsets() {
      return OffsetsInitializer.timestamp(time.toEpochMilli());
    }
  }
}
