package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEventEncoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.story.EventBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CaseEventDeserializationTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void eventRecordedFarInTheFutureIsRejectedBecauseItWouldCloseEveryDayBeforeIt() {
    Intake intake = read(recorded("2034-05-01"));

    assertThat(intake.rejected())
        .isEqualTo(
            new Rejected(
                "case-events-3",
                17,
                RejectReason.INVALID_TIMESTAMP,
                "recordedAt is more than a day in the future"));
  }

  @Test
  void clocksMayDifferByLessThanADay() {
    assertThat(read(recorded("2024-05-02")).event()).isEqualTo(recorded("2024-05-02"));
  }

  private static CaseEvent recorded(String day) {
    return EventBuilder.event(EventKind.FILED, "2024-04-30").recorded(day).build();
  }

  private static Intake read(CaseEvent event) {
    var events = new CaseEvents(Events.NOTHING_MORE, new RecordedTimes(NOW));
    CaseEventDeserialization schema = new CaseEventDeserialization(events);
    schema.open(null);
    List<Intake> out = new ArrayList<>();
    byte[] value = new CaseEventEncoder().value(event);
    schema.deserialize(
        new ConsumerRecord<>("case-events", 3, 17, new byte[0], value),
        new Collector<>() {
          @Override
          public void collect(Intake intake) {
            out.add(intake);
          }

          @Override
          public void close() {}
        });
    return out.get(0);
  }
}
