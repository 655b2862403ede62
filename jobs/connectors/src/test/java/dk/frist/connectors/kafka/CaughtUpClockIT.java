package dk.frist.connectors.kafka;

import static dk.frist.connectors.kafka.WatermarkRecorder.Kind.IDLE;
import static dk.frist.connectors.kafka.WatermarkRecorder.Kind.RECORD;
import static dk.frist.connectors.kafka.WatermarkRecorder.Kind.WATERMARK;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.kafka.WatermarkRecorder.Sighting;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;

class CaughtUpClockIT {
  private static final Duration DISORDER = Duration.ofMinutes(5);
  private static final long FRIDAY = Instant.parse("2024-05-31T15:00:00Z").toEpochMilli();
  private static final long SUNDAY = Instant.parse("2024-06-02T15:00:00Z").toEpochMilli();
  private static final long MONDAY = Instant.parse("2024-06-03T09:00:00Z").toEpochMilli();

  @Test
  void watermarkFollowsTheClockOverAQuietWeekendAndStandsStillWithoutABroker() throws Exception {
    HandSetClock.set(FRIDAY);
    WatermarkRecorder.forget();
    try (SharedBroker broker = new SharedBroker();
        var env = StreamExecutionEnvironment.createLocalEnvironment(2)) {
      KafkaSettings settings = broker.settings("clock");
      Topics.ensure(settings, 2);
      String topic = settings.topics().caseEvents();
      broker.send(topic, 0, Events.bytes(Events.filed(1, FRIDAY)));
      JobClient job = start(env, settings);

      // The source is idle and has read everything: the clock sets the pace.
      assertThat(await(RECORD).time()).isEqualTo(FRIDAY);
      awaitWatermark(trailing(FRIDAY));
      HandSetClock.set(SUNDAY);
      awaitWatermark(trailing(SUNDAY));

      // Without a broker nobody knows what there is to read.
      broker.broker().stop();
      await(IDLE);
      HandSetClock.set(MONDAY);
      HandSetClock.awaitLooks(3);
      assertThat(WatermarkRecorder.seenSoFar())
          .noneMatch(seen -> seen.kind() == WATERMARK && seen.time() > trailing(SUNDAY));

      broker.broker().start();
      awaitWatermark(trailing(MONDAY));

      // Events are read as ever.
      broker.send(topic, 1, Events.bytes(Events.filed(2, MONDAY)));
      assertThat(await(RECORD).time()).isEqualTo(MONDAY);
      job.cancel().get();
    }
  }

  private static JobClient start(StreamExecutionEnvironment env, KafkaSettings settings)
      throws Exception {
    env.enableCheckpointing(500);
    DataStream<Intake> events =
        env.fromSource(
            CaseEventsSource.of(settings, Events.NOTHING_MORE),
            WatermarkStrategy.<Intake>forBoundedOutOfOrderness(DISORDER)
                .withTimestampAssigner((intake, stored) -> recordedAt(intake.event()))
                .withIdleness(Duration.ofMillis(500)),
            "case-events");
    events
        .union(CaughtUpClock.attach(env, settings, DISORDER, new HandSetClock()))
        .transform("recorder", TypeInformation.of(Intake.class), new WatermarkRecorder())
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync();
  }

  private static long recordedAt(CaseEvent event) {
    return event.recordedAt();
  }

  private static long trailing(long time) {
    return time - DISORDER.toMillis() - 1;
  }

  private static Sighting await(WatermarkRecorder.Kind kind) throws InterruptedException {
    return WatermarkRecorder.await(sighting -> sighting.kind() == kind);
  }

  private static void awaitWatermark(long time) throws InterruptedException {
    Sighting reached = WatermarkRecorder.await(s -> s.kind() == WATERMARK && s.time() >= time);
    assertThat(reached.time()).isEqualTo(time);
  }
}
