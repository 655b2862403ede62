package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
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

  private static final Plans PLANS = Plans.of(Population.PLAN, CitizenDesk.PLAN);
  private static final List<Intake> RECORDS =
      LiveSource.inOrderOfRecording(
          Stream.concat(Population.of(150, 13).stream(), CitizenDesk.records(13).stream()).toList(),
          13);

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void closedDaysShowTheFiguresOfAReplayAndTheOpenDayThoseOfItsLast(String backend)
      throws Exception {
    List<FigureSet> replayed =
        Run.of(
                Sources.bounded(Sources.environment(2, Map.of()), RECORDS),
                PLANS,
                FigureSchedule.replay(Sampling.DAILY))
            .figures();
    int openDay = replayed.stream().mapToInt(FigureSet::asOf).max().orElseThrow();
    Set<FigureSet> closed =
        replayed.stream().filter(set -> set.asOf() < openDay).collect(Collectors.toSet());
    Set<FigureSet> open =
        replayed.stream()
            .filter(set -> set.asOf() == openDay)
            .map(
                set ->
                    new FigureSet(set.series(), set.asOf(), true, set.figures(), set.attainment()))
            .collect(Collectors.toSet());

    var environment = Sources.environment(2, Map.of("state.backend.type", backend));
    FristStreams live =
        FristTopology.build(
            LiveSource.holding(environment, RECORDS, RECORDS.size()),
            PLANS,
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

  @Test
  void closedDaysHaveTheScoreCardsOfAReplayAndTheOpenDayAProvisionalOne() throws Exception {
    List<Scorecard> replayed =
        Run.of(
                Sources.bounded(Sources.environment(2, Map.of()), RECORDS),
                PLANS,
                FigureSchedule.replay(Sampling.DAILY))
            .scorecards();
    int openDay = replayed.stream().mapToInt(Scorecard::asOf).max().orElseThrow();
    Set<Scorecard> expected =
        replayed.stream()
            .map(card -> card.asOf() < openDay ? card : provisional(card))
            .collect(Collectors.toSet());

    var environment = Sources.environment(2, Map.of());
    FristStreams live =
        FristTopology.build(
            LiveSource.holding(environment, RECORDS, RECORDS.size()),
            PLANS,
            FigureSchedule.live(Duration.ofMillis(200)));
    try (var cards = live.scorecards().collectAsync()) {
      var job = environment.executeAsync();
      Set<Scorecard> emitted = new HashSet<>();
      while (!emitted.containsAll(expected)) {
        emitted.add(comparable(cards.next()));
      }
      job.cancel().get();

      assertThat(emitted)
          .filteredOn(card -> !card.provisional())
          .hasSize((int) expected.stream().filter(card -> !card.provisional()).count());
    }
  }

  /** Forecasts know one day less as long as the day is open. */
  private static Scorecard comparable(Scorecard card) {
    return card.provisional() ? card.withOutlook(null) : card;
  }

  private static Scorecard provisional(Scorecard card) {
    return new Scorecard(card.plan(), card.asOf(), true, card.attainment(), card.targets());
  }
}
