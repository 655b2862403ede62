package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.CaseVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A live job is stopped half way with a savepoint, and goes on from it by other plans. */
@Timeout(60)
class PlanReplacedTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(3)
              .build());

  /** A live job whose open day is never shown: it is not over before the test is. */
  private static final FigureSchedule DAILY = FigureSchedule.live(Duration.ofDays(365));

  private static final List<Intake> RECORDS =
      LiveSource.inOrderOfRecording(
          Stream.concat(Population.of(150, 17).stream(), CitizenDesk.records(17).stream()).toList(),
          17);
  private static final int HALF = RECORDS.size() / 2;

  /** Another deadline and population, a reading less, a target less, and a new target. */
  private static final Plan CASES_REPLACED =
      plan()
          .edition("second")
          .period("2024-03-01/2024-04-20")
          .clocks(DECISION, INTERVIEW)
          .target(
              "asylum",
              within("P10D", DECISION)
                  .caseTypes("asylum", "student")
                  .countedIn("2024-03-01/2024-04-20"))
          .target(
              "interview", elected("required", within("P7D", INTERVIEW).countedOn(DECISION.to())))
          .target("work", within("P20D", DECISION).caseTypes("work"))
          .target("volume", within("P0D", DECISION).volume(250))
          .build();

  /** Other dates, and a reading less. */
  private static final Plan DESK_REPLACED =
      plan()
          .id("desk-2024")
          .edition("second")
          .agency(CitizenDesk.AGENCY)
          .clocks(DECISION)
          .target("wait", elected("each", CitizenDesk.wait(Scope.EACH_SITE)))
          .target("reports", CitizenDesk.reports("2024-04-02"))
          .build();

  @TempDir Path directory;
  private MiniCluster cluster;

  @BeforeEach
  void know(@InjectMiniCluster MiniCluster running) {
    cluster = running;
  }

  private record Halves(Run before, Run after) {
    Run together() {
      return new Run(
          joined(before.figures(), after.figures()),
          joined(before.scorecards(), after.scorecards()),
          joined(before.verdicts(), after.verdicts()),
          joined(before.rejected(), after.rejected()),
          joined(before.tallies(), after.tallies()),
          after.job());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  private Halves replaced(Plans first, Plans second, String backend, int parallelism)
      throws Exception {
    RunningJob before =
        RunningJob.start(
            LiveSource.holding(
                Sources.environment(2, Map.of("state.backend.type", backend)), RECORDS, HALF),
            first,
            DAILY,
            closedDay());
    String savepoint = before.stopWithSavepoint(cluster, directory);
    RunningJob after =
        RunningJob.start(
            LiveSource.rest(
                Sources.environment(
                    parallelism,
                    Map.of(
                        "state.backend.type", backend,
                        "execution.state-recovery.path", savepoint,
                        "execution.state-recovery.ignore-unclaimed-state", "true")),
                RECORDS),
            second,
            DAILY);
    return new Halves(before.results(), after.results());
  }

  /** The last day that closes before the savepoint. */
  private static int closedDay() {
    long latest =
        RECORDS.subList(0, HALF).stream()
            .map(Intake::event)
            .filter(Objects::nonNull)
            .mapToLong(CaseEvent::recordedAt)
            .max()
            .orElseThrow();
    return new LocalDays(Days.ZONE).dayOf(latest - LiveSource.DISORDER.toMillis()) - 1;
  }

  private static Run fresh(Plans plans) throws Exception {
    return Run.of(Sources.bounded(Sources.environment(2, Map.of()), RECORDS), plans, DAILY);
  }

  @ParameterizedTest
  @CsvSource({"hashmap, 2", "rocksdb, 3", "hashmap, 1"})
  void replacedPlanHasTheFiguresAndVerdictsOfAFreshReplay(String backend, int parallelism)
      throws Exception {
    Plans second = Plans.of(CASES_REPLACED, DESK_REPLACED);

    Halves halves =
        replaced(Plans.of(Population.PLAN, CitizenDesk.PLAN), second, backend, parallelism);

    Run fresh = fresh(second);
    assertThat(halves.after().figures()).containsExactlyInAnyOrderElementsOf(fresh.figures());
    assertThat(halves.after().scorecards()).containsExactlyInAnyOrderElementsOf(fresh.scorecards());
    assertThat(halves.together().finalJudgements()).isEqualTo(fresh.finalJudgements());
    assertThat(halves.together().fates()).isEqualTo(fresh.fates());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void planThatStaysGoesOnWhereItWas(boolean otherIsReplaced) throws Exception {
    Plans second = Plans.of(otherIsReplaced ? CASES_REPLACED : Population.PLAN, CitizenDesk.PLAN);

    Halves halves = replaced(Plans.of(Population.PLAN, CitizenDesk.PLAN), second, "hashmap", 3);

    Run fresh = fresh(second);
    assertThat(halves.after().figuresOf(CitizenDesk.PLAN))
        .isNotEmpty()
        .extracting(FigureSet::asOf)
        .allMatch(day -> day > closedDay());
    assertThat(halves.together().figuresOf(CitizenDesk.PLAN))
        .containsExactlyInAnyOrderElementsOf(fresh.figuresOf(CitizenDesk.PLAN));
    assertThat(halves.together().scorecards())
        .filteredOn(card -> card.plan().equals(CitizenDesk.PLAN.id()))
        .extracting(Scorecard::asOf)
        .doesNotHaveDuplicates();
    assertThat(halves.together().scorecards()).containsAll(fresh.scorecards());
    assertThat(halves.together().finalJudgements()).isEqualTo(fresh.finalJudgements());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void planThatIsGoneTakesItsVerdictsBackAndHasNoMoreFigures(String backend) throws Exception {
    Plans second = Plans.of(Population.PLAN);

    Halves halves = replaced(Plans.of(Population.PLAN, CitizenDesk.PLAN), second, backend, 2);

    assertThat(halves.after().figuresOf(CitizenDesk.PLAN)).isEmpty();
    assertThat(halves.before().verdicts())
        .extracting(CaseVerdict::plan)
        .contains(CitizenDesk.PLAN.id());
    assertThat(halves.together().finalJudgements()).isEqualTo(fresh(second).finalJudgements());
  }
}
