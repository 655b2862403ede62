package dk.frist.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.schemas.CaseEvent;
import dk.frist.schemas.Rejected;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class SingleObjectTest {
  /** {@code Rejected} with one field more than the version at hand. */
  private static final Schema OTHER =
      SchemaBuilder.record("Rejected")
          .namespace("dk.frist.schemas")
          .fields()
          .requiredString("source")
          .requiredLong("position")
          .requiredString("reason")
          .requiredString("detail")
          .name("added")
          .type()
          .nullable()
          .intType()
          .noDefault()
          .endRecord();

  @Test
  void recordsOfAnotherVersionAreReadByTheirOwnSchema() throws Exception {
    var other =
        new GenericRecordBuilder(OTHER)
            .set("source", "case-events-3")
            .set("position", 17L)
            .set("reason", "truncated")
            .set("detail", "too short")
            .set("added", 5)
            .build();
    byte[] bytes = SingleObject.encode(other, new BinaryMessageEncoder<>(GenericData.get(), OTHER));

    Rejected read =
        SingleObject.of(
                Rejected.class, SchemaVersions.of(List.of(OTHER, Rejected.getClassSchema())))
            .decode(bytes);

    assertThat(read).isEqualTo(new Rejected("case-events-3", 17L, "truncated", "too short"));
    assertThat(read.getSource()).isInstanceOf(String.class);
  }

  @Test
  void everyVersionOfTheHistoryIsKnown() {
    var versions = SchemaVersions.of(CaseEvent.class, CaseEvent.getClassSchema());

    assertThat(versions.findByFingerprint(fingerprint(Fixture.CASE_EVENT_V1))).isNotNull();
    assertThat(versions.findByFingerprint(1)).isNull();
  }

  private static long fingerprint(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
  }
}
