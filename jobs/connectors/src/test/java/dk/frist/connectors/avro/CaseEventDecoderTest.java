package dk.frist.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.story.EventBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CaseEventDecoderTest {
  private static final CaseEvent EVENT =
      new CaseEvent(
          "event-1",
          "sag 42/æøå",
          "udlaendingestyrelsen",
          "asylum",
          EventKind.EXTENSION_NOTICE_SENT,
          Instant.parse("2024-03-31T08:00:00Z").toEpochMilli(),
          Instant.parse("2024-04-01T08:00:00Z").toEpochMilli(),
          "asylum",
          "granted",
          "withdrawn",
          "study",
          "2024-07-01",
          "event-0",
          null,
          null,
          Map.of("residence-basis", "none"));

  private static final CaseEvent SLOT =
      EventBuilder.event(EventKind.SLOT_OBSERVED, "2024-03-31T22:30:00Z")
          .id("event-2")
          .ofCase("slots")
          .by("udlaendingestyrelsen")
          .recorded("2024-04-01T08:00:00Z")
          .site("Næstved")
          .nextFree("2024-04-22")
          .build();

  private final CaseEventDecoder decoder =
      new CaseEventDecoder(new CaseEvents(Fixture.PASSING, new RecordedTimes(Clock.systemUTC())));

  @Test
  void eventsOfVersionOneAreRead() {
    assertThat(decode(Fixture.CASE_EVENT_V1)).isEqualTo(Intake.of(EVENT));
  }

  @Test
  void eventsOfVersionTwoAreRead() {
    assertThat(decode(Fixture.CASE_EVENT_V2)).isEqualTo(Intake.of(SLOT));
  }

  @Test
  void thisVersionWritesTheBytesOfTheFixture() {
    assertThat(new CaseEventEncoder().value(SLOT)).isEqualTo(Fixture.CASE_EVENT_V2);
  }

  @Test
  void keyIsTheCaseSoThatItsEventsStayInOnePartition() {
    assertThat(new CaseEventEncoder().key(EVENT))
        .isEqualTo("sag 42/æøå".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void attributesThatThePlanDoesNotAskForEndHere() {
    var strict =
        new CaseEventDecoder(
            new CaseEvents(
                new Passing(Set.of(), Fixture.PASSING.zone()),
                new RecordedTimes(Clock.systemUTC())));

    assertThat(strict.decode(Fixture.CASE_EVENT_V1, "case-events-3", 17).event().attributes())
        .isEmpty();
  }

  @Test
  void recordWithoutTheMarkerIsNotAvro() {
    assertThat(reason(new byte[0])).isEqualTo(RejectReason.NOT_AVRO);
    assertThat(reason("{\"eventId\":\"event-1\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectReason.NOT_AVRO);
  }

  @Test
  void fingerprintOfNoVersionIsAnUnknownSchema() {
    assertThat(rejected(changed(5)).reason()).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
    assertThat(rejected(changed(5)).text())
        .startsWith("no version of CaseEvent has the schema fingerprint ");
  }

  @Test
  void recordCutAnywhereIsTruncated() {
    for (int length = 2; length < Fixture.CASE_EVENT_V1.length; length++) {
      assertThat(reason(Arrays.copyOf(Fixture.CASE_EVENT_V1, length)))
          .as("%d bytes", length)
          .isEqualTo(RejectReason.TRUNCATED);
    }
  }

  @Test
  void bytesAfterTheRecordAreMalformed() {
    byte[] longer = Arrays.copyOf(Fixture.CASE_EVENT_V1, Fixture.CASE_EVENT_V1.length + 1);

    assertThat(reason(longer)).isEqualTo(RejectReason.MALFORMED);
  }

  @Test
  void numberThatNeverEndsIsMalformed() throws Exception {
    byte[] endless = new byte[40];
    Arrays.fill(endless, (byte) 0xFF);

    assertThat(reason(record(out -> out.writeFixed(endless)))).isEqualTo(RejectReason.MALFORMED);
  }

  @Test
  void negativeLengthIsMalformed() throws Exception {
    assertThat(reason(record(out -> out.writeLong(-5)))).isEqualTo(RejectReason.MALFORMED);
  }

  @Test
  @Timeout(10)
  void forgedLengthsCostNoMemory() throws Exception {
    for (long length : new long[] {1 << 30, Integer.MAX_VALUE - 8, 1L << 40, Long.MAX_VALUE}) {
      assertThat(reason(record(out -> out.writeLong(length))))
          .as("string of %d bytes", length)
          .isIn(RejectReason.TRUNCATED, RejectReason.MALFORMED);
      assertThat(reason(record(out -> writeUpToAttributes(out).writeLong(length))))
          .as("map of %d attributes", length)
          .isIn(RejectReason.TRUNCATED, RejectReason.MALFORMED);
      assertThat(reason(record(out -> writeMapOfOne(writeUpToAttributes(out), length))))
          .as("map of %d attributes, one of them there", length)
          .isIn(RejectReason.TRUNCATED, RejectReason.MALFORMED);
    }
  }

  @Test
  void kindOfANewerVersionIsUnknown() {
    var newer =
        dk.frist.schemas.CaseEvent.newBuilder(CaseEvents.toAvro(EVENT))
            .setKind(dk.frist.schemas.EventKind.UNKNOWN)
            .build();

    assertThat(reason(SingleObject.encode(newer, dk.frist.schemas.CaseEvent.getEncoder())))
        .isEqualTo(RejectReason.UNKNOWN_KIND);
  }

  @Test
  void eventWithoutAnIdMissesAValue() {
    var nameless =
        dk.frist.schemas.CaseEvent.newBuilder(CaseEvents.toAvro(EVENT)).setCaseId("").build();

    assertThat(reason(SingleObject.encode(nameless, dk.frist.schemas.CaseEvent.getEncoder())))
        .isEqualTo(RejectReason.MISSING_VALUE);
  }

  @Test
  void recordWithoutAValueMissesOne() {
    assertThat(reason(null)).isEqualTo(RejectReason.MISSING_VALUE);
  }

  @Test
  void damagedIdIsRefusedBecauseTwoWouldLookAlike() {
    byte[] damaged = Fixture.CASE_EVENT_V1.clone();
    damaged[indexOf(damaged, (byte) 0xC3, 10)] = (byte) 0xFF;

    assertThat(reason(damaged)).isEqualTo(RejectReason.NOT_UTF8);
  }

  @Test
  void rejectionSaysWhereTheRecordIsAndHoldsNothingOfIt() {
    Rejected rejected = rejected(Arrays.copyOf(Fixture.CASE_EVENT_V1, 60));

    assertThat(rejected)
        .isEqualTo(
            new Rejected(
                "case-events-3",
                17,
                RejectReason.TRUNCATED,
                "the record ends before the last field of CaseEvent"));
  }

  private Intake decode(byte[] bytes) {
    return decoder.decode(bytes, "case-events-3", 17);
  }

  private Rejected rejected(byte[] bytes) {
    Intake intake = decode(bytes);
    assertThat(intake.rejected()).isNotNull();
    return intake.rejected();
  }

  private RejectReason reason(byte[] bytes) {
    return rejected(bytes).reason();
  }

  private static byte[] changed(int position) {
    byte[] bytes = Fixture.CASE_EVENT_V1.clone();
    bytes[position] ^= 1;
    return bytes;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    int position = from;
    while (bytes[position] != wanted) {
      position++;
    }
    return position;
  }

  /** A record with a sound header and a body of the test's choice. */
  private static byte[] record(Body body) throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(Fixture.CASE_EVENT_V1, 0, 10);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    body.write(encoder);
    return bytes.toByteArray();
  }

  private interface Body {
    void write(BinaryEncoder out) throws Exception;
  }

  private static BinaryEncoder writeUpToAttributes(BinaryEncoder out) throws Exception {
    out.writeString("e");
    out.writeString("c");
    out.writeString("a");
    out.writeIndex(0);
    out.writeEnum(1);
    out.writeLong(0);
    out.writeLong(0);
    for (int field = 0; field < 6; field++) {
      out.writeIndex(0);
    }
    return out;
  }

  private static void writeMapOfOne(BinaryEncoder out, long claimed) throws Exception {
    out.writeLong(claimed);
    out.writeString("k");
    out.writeString("v");
  }
}
