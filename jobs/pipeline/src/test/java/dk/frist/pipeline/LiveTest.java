package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final Duration DISORDER = Duration.ofHours(2);
  private static final List<Intake> RECORDS = inOrderOfRecording(Population.of(150, 13));

  /** By recorded time, but for the disorder that a source may have. */
  private static List<Intake> inOrderOfRecording(List<Intake> records) {
    Random random = new Random(13);
    Map<Intake, Long> arrival = new HashMap<>();
    long anyTime = Population.events(records).get(0).recordedAt();
    for (Intake record : records) {
      CaseEvent event = record.event();
      long recordedAt = event == null ? anyTime : event.recordedAt();
      arrival.put(record, recordedAt + (long) (random.nextDouble() * DISORDER.toMillis()));
    }
    return records.stream().sorted(Comparator.comparing(arrival::get)).toList();
  }

  /** The live strategy, without a period to wait for: a watermark after each record. */
  private static WatermarkStrategy<Intake> eager() {
    WatermarkStrategy<Intake> live =
        RecordedTime.live(DISORDER, Duration.ofDays(1), Clock.systemUTC());
    return context -> {
      WatermarkGenerator<Intake> generator = live.createWatermarkGenerator(context);
      return new WatermarkGenerator<>() {
        @Override
        public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
          generator.onEvent(intake, timestamp, output);
          generator.onPeriodicEmit(output);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
      };
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void closedDaysShowTheFiguresOfAReplayAndTheOpenDayThoseOfItsLast(String backend)
      throws Exception {
    List<FigureSet> replayed =
        Run.of(
                Sources.bounded(Sources.environment(2, Map.of()), RECORDS),
                FigureSchedule.replay(Sampling.DAILY))
            .figures();
    int openDay = replayed.stream().mapToInt(FigureSet::asOf).max().orElseThrow();
    Set<FigureSet> closed =
        replayed.stream().filter(set -> set.asOf() < openDay).collect(Collectors.toSet());
    Set<FigureSet> open =
        replayed.stream()
            .filter(set -> set.asOf() == openDay)
            .map(set -> new FigureSet(set.series(), set.asOf(), true, set.figures()))
            .collect(Collectors.toSet());

    var environment = Sources.environment(2, Map.of("state.backend.type", backend));
    FristStreams live =
        FristTopology.build(
            Sources.holding(environment, RECORDS, eager()),
            Population.PLAN,
            FigureSchedule.live(Duration.ofMillis(200)));
    try (var figures = live.figures().collectAsync()) {
      var job = environment.executeAsync();
      Set<FigureSet> emitted = new HashSet<>();
      while (!(emitted.containsAll(closed) && emitted.containsAll(open))) {
        emitted.add(figures.next());
      }
      job.cancel().get();

      assertThat(emitted).filteredOn(set -> !set.provisional()).hasSameElementsAs(closed);
    }
  }
}
