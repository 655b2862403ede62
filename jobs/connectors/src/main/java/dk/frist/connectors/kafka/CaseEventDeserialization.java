package dk.frist.connectors.kafka;

import dk.frist.connectors.avro.CaseEventDecoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes one {@link Intake} of each record; each reader has a decoder of its own. */
final class CaseEventDeserialization implements KafkaRecordDeserializationSchema<Intake> {
  private static final long serialVersionUID = 1L;

  private final CaseEvents events;
  private transient @Nullable CaseEventDecoder decoder;

  CaseEventDeserialization(CaseEvents events) {
    this.events = events;
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
    out.collect(opened.decode(record.value(), source, record.offset()));
  }

  @Override
  public TypeInformation<Intake> getProducedType() {
    return TypeInformation.of(Intake.class);
  }
}
