package dk.frist.connectors.kafka;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/**
 * The source of a live job: topic {@code case-events} as {@link Intake}. Every record becomes one:
 * an event, or a rejection that says why.
 *
 * <p>Reads committed transactions only, and finds new partitions within a minute. Progress is
 * committed to the group when a checkpoint completes, for people, tools and {@link CaughtUpClock};
 * the job itself goes on from its checkpoint.
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
   * The source that ends with the last record there is when it starts.
   *
   * @param passing what of the events may pass
   */
  public static KafkaSource<Intake> untilNow(KafkaSettings settings, Passing passing) {
    return builder(settings, passing).setBounded(OffsetsInitializer.latest()).build();
  }

  private static KafkaSourceBuilder<Intake> builder(KafkaSettings settings, Passing passing) {
    RecordedTimes recordedTimes = new RecordedTimes(Clock.systemUTC());
    Properties properties = settings.client();
    properties.setProperty("isolation.level", "read_committed");
    return KafkaSource.<Intake>builder()
        .setProperties(properties)
        .setTopics(settings.topics().caseEvents())
        .setGroupId(settings.group())
        .setStartingOffsets(settings.readFrom().offsets())
        .setDeserializer(new CaseEventDeserialization(new CaseEvents(passing, recordedTimes)));
  }
}
