package dk.frist.connectors.kafka;

import dk.frist.connectors.avro.CaseEventDecoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes one {@link Intake} of each record; each reader has a decoder of its own.
 *
 * <p>What claims to be recorded more than a day ahead of the clock is rejected: recorded time is
 * the stream's time, and one such event would close every day up to its own.
 */
final class CaseEventDeserialization implements KafkaRecordDeserializationSchema<Intake> {
  private static final long serialVersionUID = 1L;

  private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

  private final CaseEvents events;
  private final Clock clock;
  private transient @Nullable CaseEventDecoder decoder;

  /**
   * @param clock serializable, as those of {@link Clock} are
   */
  CaseEventDeserialization(CaseEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void open(InitializationContext context) {
    decoder = new CaseEventDecoder(events);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Intake> out) {
    CaseEventDecoder opened = decoder;
    if (opened == null) {
      throw new IllegalStateException("the connector opens a schema before it uses it");
    }
    String source = record.topic() + "-" + record.partition();
    Intake intake = opened.decode(record.value(), source, record.offset());
    CaseEvent event = intake.event();
    out.collect(
        event != null && isAheadOfTime(event)
            ? Intake.of(
                new Rejected(
                    source,
                    record.offset(),
                    RejectReason.INVALID_TIMESTAMP,
                    "recordedAt is more than a day in the future"))
            : intake);
  }

  private boolean isAheadOfTime(CaseEvent event) {
    return event.recordedAt() > clock.millis() + FARTHEST_AHEAD.toMillis();
  }

  @Override
  public TypeInformation<Intake> getProducedType() {
    return TypeInformation.of(Intake.class);
  }
}
