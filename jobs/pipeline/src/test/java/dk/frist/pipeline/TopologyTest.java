package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.oracle.SlowFigures;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of the whole topology, over one unruly population, on a cluster in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopologyTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static final FigureSchedule DAILY = FigureSchedule.replay(Sampling.DAILY);
  private static final Plans PLANS = Plans.of(Population.PLAN, CitizenDesk.PLAN);
  private static final List<Intake> RECORDS =
      Population.shuffled(
          Stream.concat(Population.of(400, 7).stream(), CitizenDesk.records(7).stream()).toList(),
          7);
  private static final List<CaseEvent> EVENTS = Population.events(RECORDS);

  private Run run;

  @BeforeAll
  void replayOnce() throws Exception {
    run = replay(2, Map.of(), RECORDS);
  }

  private static Run replay(int parallelism, Map<String, String> options, List<Intake> records)
      throws Exception {
    var environment = Sources.environment(parallelism, options);
    return Run.of(Sources.bounded(environment, records), PLANS, DAILY);
  }

  @ParameterizedTest
  @CsvSource({
    "1, state.backend.type, hashmap",
    "4, state.backend.type, hashmap",
    "2, state.backend.type, rocksdb",
    "1, execution.runtime-mode, BATCH",
    "3, execution.runtime-mode, BATCH"
  })
  void neitherParallelismNorOrderNorExecutionChangesAFigureOrVerdict(
      int parallelism, String option, String value) throws Exception {
    Run other =
        replay(parallelism, Map.of(option, value), Population.shuffled(RECORDS, parallelism));

    assertThat(other.figures()).containsExactlyInAnyOrderElementsOf(run.figures());
    assertThat(other.scorecards()).containsExactlyInAnyOrderElementsOf(run.scorecards());
    assertThat(other.finalJudgements()).isEqualTo(run.finalJudgements());
    assertThat(other.rejected()).containsExactlyInAnyOrderElementsOf(run.rejected());
    assertThat(other.fates()).isEqualTo(run.fates());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void figuresOfEveryDayAreThoseOfTheCoreRunInMemory(Plan plan) {
    Ledger ledger = new Ledger(plan).addAll(Population.eventsOf(plan, RECORDS));
    SortedMap<Integer, SortedMap<String, String>> rows = run.rowsByDay(plan, Measure.Kind.values());

    assertThat(rows).hasSizeGreaterThan(35);
    rows.forEach(
        (day, ofDay) ->
            assertThat(ofDay)
                .as("as of %s", LocalDate.ofEpochDay(day))
                .isEqualTo(ledger.rowsAsOf(day, Measure.Kind.values())));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void scoreCardsOfEveryDayAreThoseOfTheCoreRunInMemory(Plan plan) {
    Ledger ledger = new Ledger(plan).addAll(Population.eventsOf(plan, RECORDS));
    ScorecardAssembler assembler = new ScorecardAssembler(plan);

    List<Scorecard> cards =
        run.scorecards().stream().filter(card -> card.plan().equals(plan.id())).toList();

    assertThat(cards).extracting(Scorecard::asOf).isSorted().containsExactlyElementsOf(days(plan));
    assertThat(cards)
        .allSatisfy(
            card ->
                assertThat(card)
                    .isEqualTo(
                        assembler.assembleWithOutlook(
                            card.asOf(), false, reached(ledger, card.asOf()))));
  }

  private static Map<Series, SeriesAttainment> reached(Ledger ledger, int day) {
    return ledger.targetsAsOf(day).stream()
        .collect(
            Collectors.toMap(
                FigureSet::series,
                set ->
                    new SeriesAttainment(
                        set.series(),
                        day,
                        false,
                        Objects.requireNonNull(set.attainment()),
                        set.chance())));
  }

  private Set<Integer> days(Plan plan) {
    return run.rowsByDay(plan, Measure.Kind.FACT).keySet();
  }

  static List<Plan> plans() {
    return PLANS.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void planHasTheFiguresItHasInAJobOfItsOwn(Plan plan) throws Exception {
    var environment = Sources.environment(2, Map.of());
    Run alone = Run.of(Sources.bounded(environment, RECORDS), Plans.of(plan), DAILY);
    int lastDay = alone.rowsByDay(plan, Measure.Kind.FACT).lastKey();

    assertThat(run.figuresOf(plan))
        .filteredOn(set -> set.asOf() <= lastDay)
        .containsExactlyInAnyOrderElementsOf(alone.figures());
    assertThat(run.finalJudgements()).containsAllEntriesOf(alone.finalJudgements());
  }

  @Test
  void figuresOfAnAuthorityBeginWithItsOwnFirstRecord() {
    assertThat(run.rowsByDay(Population.PLAN, Measure.Kind.FACT).firstKey())
        .isEqualTo(Days.day("2024-03-01"));
    assertThat(run.rowsByDay(CitizenDesk.PLAN, Measure.Kind.FACT).firstKey())
        .isEqualTo(Days.day("2024-03-08"));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-15", "2024-03-31", "2024-04-20", "2024-04-21"})
  void figuresAreThoseOfTheSlowOracle(LocalDate day) {
    assertThat(run.rowsByDay(Population.PLAN, Measure.Kind.FACT).get(Days.day(day.toString())))
        .isEqualTo(new SlowFigures(Population.PLAN, EVENTS).asOf(day));
  }

  @Test
  void everyRecordReadEndsInOneWay() {
    Map<Fate, Long> fates = run.fates();

    assertThat(fates.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(RECORDS.size());
    assertThat(fates.get(Fate.EVENT))
        .isEqualTo(
            PLANS.all().stream()
                .flatMap(plan -> Population.eventsOf(plan, RECORDS).stream())
                .map(event -> event.agency() + event.eventId())
                .distinct()
                .count());
    assertThat(fates.get(Fate.REJECTED)).isEqualTo(run.rejected().size()).isPositive();
    assertThat(fates.get(Fate.IGNORED)).isPositive();
    assertThat(fates.get(Fate.DUPLICATE)).isPositive();
  }

  @Test
  void everyUnitOfAPopulationHasOneVerdictPerReading() {
    LocalDate day =
        LocalDate.ofEpochDay(run.rowsByDay(Population.PLAN, Measure.Kind.FACT).lastKey());
    SlowFigures oracle = new SlowFigures(Population.PLAN, EVENTS);

    for (var target : Population.PLAN.targets()) {
      for (Reading reading : target.readings()) {
        Map<String, Long> expected = oracle.verdictsAsOf(day, (CaseRule) reading.rule());
        expected.remove("none");
        assertThat(verdictsAsOf((int) day.toEpochDay(), " " + target.id() + " " + reading.id()))
            .isNotEmpty()
            .isEqualTo(expected);
      }
    }
  }

  private Map<String, Long> verdictsAsOf(int day, String targetAndReading) {
    Map<String, Long> counts = new HashMap<>();
    for (Map.Entry<String, Judgement> entry : run.finalJudgements().entrySet()) {
      VerdictKind kind = entry.getValue().asOf(day);
      if (entry.getKey().endsWith(targetAndReading) && kind != null) {
        counts.merge(kind.id(), 1L, Long::sum);
      }
    }
    return counts;
  }

  @Test
  void seriesHasEachDayOnce() {
    assertThat(run.figures())
        .extracting(set -> set.series() + " " + set.asOf())
        .doesNotHaveDuplicates();
  }
}
