package dk.frist.connectors.kafka;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.connector.base.source.hybrid.HybridSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * The source of a live job: topic {@code case-events} as {@link Intake}. Every record becomes one:
 * an event, or a rejection that says why.
 *
 * <p>Reads committed transactions only, and finds new partitions within a minute. Progress is
 * committed to the group when a checkpoint completes, for people, tools and {@link CaughtUpClock};
 * the job itself goes on from its checkpoint. Without one it begins with the first record there is:
 * figures are about the whole past.
 */
public final class CaseEventsSource {
  private static final Duration PARTITION_DISCOVERY = Duration.ofMinutes(1);

  private CaseEventsSource() {}

  /**
   * The source that never ends.
   *
   * @param passing what of the events may pass
   */
  public static KafkaSource<Intake> of(KafkaSettings settings, Passing passing) {
    return builder(settings, passing)
        .setProperty(
            KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
            Long.toString(PARTITION_DISCOVERY.toMillis()))
        .build();
  }

  /**
   * The source that reads a history first, and then never ends.
   *
   * @param history a bounded source, whose records carry no timestamp
   * @param passing what of the events may pass
   */
  public static Source<Intake, ?, ?> after(
      Source<Intake, ?, ?> history, KafkaSettings settings, Passing passing) {
    return inTurn(history, of(settings, passing));
  }

  /**
   * Two sources are as many as there may be: of three, a reader that begins again could be given a
   * split of the second while it is at the first.
   */
  static <S extends SourceSplit, C> Source<Intake, ?, ?> inTurn(
      Source<Intake, ?, ?> history, Source<Intake, S, C> topic) {
    return HybridSource.builder(history).addSource(new AfterHistorySource<>(topic)).build();
  }

  /**
   * The source of a part of a topic: the same records whenever it runs. Of no group, and commits
   * nothing.
   *
   * @param slice which the topic holds; when it no longer does, the job fails rather than read less
   * @param passing what of the events may pass
   * @throws IllegalArgumentException if the slice is empty
   */
  @SuppressWarnings("deprecation") // The connector asks for what Kafka would rather not show.
  public static Source<Intake, KafkaPartitionSplit, KafkaSourceEnumState> slice(
      KafkaSettings settings, TopicSlice slice, Passing passing) {
    Map<TopicPartition, Long> starts = slice.starts();
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to read: " + slice);
    }
    // Each reading must give the same, so the moment of asking is held.
    Clock now = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    KafkaSource<Intake> source =
        KafkaSource.<Intake>builder()
            .setProperties(committedOnly(settings))
            .setPartitions(new HashSet<>(starts.keySet()))
            .setStartingOffsets(OffsetsInitializer.offsets(starts, OffsetResetStrategy.NONE))
            .setBounded(OffsetsInitializer.offsets(slice.ends(), OffsetResetStrategy.NONE))
            .setDeserializer(
                new CaseEventDeserialization(new CaseEvents(passing, new RecordedTimes(now))))
            .build();
    return new TopicSliceSource(source);
  }

  private static KafkaSourceBuilder<Intake> builder(KafkaSettings settings, Passing passing) {
    RecordedTimes recordedTimes = new RecordedTimes(Clock.systemUTC());
    return KafkaSource.<Intake>builder()
        .setProperties(committedOnly(settings))
        .setTopics(settings.topics().caseEvents())
        .setGroupId(settings.group())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new CaseEventDeserialization(new CaseEvents(passing, recordedTimes)));
  }

  private static Properties committedOnly(KafkaSettings settings) {
    Properties properties = settings.client();
    properties.setProperty("isolation.level", "read_committed");
    return properties;
  }
}
