package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEventSerializerTest {
  private final TypeSerializer<CaseEvent> serializer = new CaseEventSerializer();

  private static final CaseEvent FULL =
      new CaseEvent(
          "e-1",
          "sag-æøå-1",
          "udlaendingestyrelsen",
          "asylum",
          EventKind.INTERVIEW_HELD,
          -5,
          Long.MAX_VALUE,
          "om",
          "granted",
          "withdrawn",
          "work",
          "2024-05-01",
          "e-0",
          "Aarhus",
          "2024-06-01",
          Map.of("minor", "no", "route", "Ægypten"));

  private static CaseEvent bare(EventKind kind, String id) {
    return new CaseEvent(
        id, "c", "a", null, kind, 1, 2, null, null, null, null, null, null, null, null, Map.of());
  }

  private byte[] written(CaseEvent event) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(event, out);
    return out.getCopyOfBuffer();
  }

  private CaseEvent read(byte[] bytes) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(bytes));
  }

  @Test
  void eventWithEverythingComesBack() throws Exception {
    assertThat(read(written(FULL))).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void eventWithNothingComesBackWhateverItsKind(EventKind kind) throws Exception {
    CaseEvent bare = bare(kind, "e");

    assertThat(read(written(bare))).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 254, 255, 256, 70_000})
  void textOfAnyLengthComesBack(int length) throws Exception {
    CaseEvent event = bare(EventKind.FILED, "ø".repeat(length / 2) + "x".repeat(length % 2));

    assertThat(read(written(event))).isEqualTo(event);
  }

  @Test
  void eventsFollowEachOtherInOneStream() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(FULL, out);
    serializer.serialize(bare(EventKind.DECIDED, "e-2"), out);
    DataOutputSerializer copied = new DataOutputSerializer(16);
    var source = new DataInputDeserializer(out.getCopyOfBuffer());
    serializer.copy(source, copied);
    serializer.copy(source, copied);

    var in = new DataInputDeserializer(copied.getCopyOfBuffer());

    assertThat(serializer.deserialize(in)).isEqualTo(FULL);
    assertThat(serializer.deserialize(in)).isEqualTo(bare(EventKind.DECIDED, "e-2"));
    assertThat(in.available()).isZero();
  }

  @Test
  void caseTypesAreTheSameObjectEachTime() throws Exception {
    byte[] bytes = written(FULL);

    assertThat(read(bytes).caseType()).isSameAs(read(bytes).caseType());
  }

  @Test
  void eventOfAnotherVersionIsRefusedByItsNumber() throws Exception {
    byte[] bytes = written(FULL);
    bytes[Integer.BYTES] = 9;

    assertThatThrownBy(() -> read(bytes)).hasMessage("a case event of version 9; this reads 1");
  }

  @Test
  void serializerIsKnownAgainFromItsSnapshot() {
    var restored = serializer.snapshotConfiguration().restoreSerializer();

    assertThat(restored).isEqualTo(serializer).isNotSameAs(serializer.duplicate());
    assertThat(
            serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(restored.snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
  }

  /** Events keep a kind as its place in this list: add at the end, never in between. */
  @Test
  void kindsAndDetailsKeepTheirPlaces() {
    assertThat(EventKind.values())
        .extracting(EventKind::id)
        .startsWith(
            "filed",
            "fee-paid",
            "biometrics-taken",
            "admissible",
            "fully-informed",
            "information-requested",
            "information-received",
            "hearing-sent",
            "hearing-answered",
            "interview-held",
            "suspended",
            "resumed",
            "extension-notice-sent",
            "extension-due",
            "decided",
            "served",
            "closed",
            "reopened",
            "remitted",
            "reclassified",
            "voided",
            "slot-observed",
            "milestone-delivered",
            "milestone-assessed");
    assertThat(EventDetail.values())
        .extracting(EventDetail::id)
        .startsWith(
            "interview", "outcome", "reason", "purpose", "new-date", "voids", "site", "next-free");
  }
}
