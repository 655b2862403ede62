package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.IntMaximum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.FlinkRuntimeException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final FigureSchedule WEEKLY = FigureSchedule.replay(Sampling.WEEKLY);
  private static final Plans PLANS = Plans.of(Population.PLAN, CitizenDesk.PLAN);
  private static final List<Intake> RECORDS =
      Population.shuffled(
          Stream.concat(Population.of(150, 11).stream(), CitizenDesk.records(11).stream()).toList(),
          11);
  private static final int PER_CHECKPOINT = 100;

  /** Fails once, in the first attempt, when half of the records have gone by. */
  private static final class FailHalfWay extends RichMapFunction<Intake, Intake> {
    private static final long serialVersionUID = 1L;

    private final int failAt;
    private final IntMaximum attempts = new IntMaximum();
    private int seen;

    FailHalfWay(int failAt) {
      this.failAt = failAt;
    }

    @Override
    public void open(OpenContext context) {
      attempts.add(getRuntimeContext().getTaskInfo().getAttemptNumber());
      getRuntimeContext().addAccumulator("attempts", attempts);
    }

    @Override
    public Intake map(Intake intake) {
      seen++;
      if (seen == failAt && getRuntimeContext().getTaskInfo().getAttemptNumber() == 0) {
        throw new FlinkRuntimeException("half way, as arranged");
      }
      return intake;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void jobThatFailsHalfWayGivesTheFiguresOfAnUndisturbedOne(String backend) throws Exception {
    Run undisturbed =
        Run.of(Sources.bounded(Sources.environment(2, Map.of()), RECORDS), PLANS, WEEKLY);

    var environment =
        Sources.environment(
            2,
            Map.of(
                "state.backend.type", backend,
                "execution.checkpointing.interval", "20 ms",
                "restart-strategy.type", "fixed-delay",
                "restart-strategy.fixed-delay.delay", "0 s"));
    // Half of the records of a subtask are more than it may read before the first checkpoint.
    Run disturbed =
        Run.of(
            Sources.slow(environment, RECORDS, PER_CHECKPOINT)
                .map(new FailHalfWay(RECORDS.size() / 4))
                .returns(TypeInformation.of(Intake.class)),
            PLANS,
            WEEKLY);

    assertThat(disturbed.job().<Integer>getAccumulatorResult("attempts")).isPositive();
    assertThat(disturbed.figures()).containsExactlyInAnyOrderElementsOf(undisturbed.figures());
    assertThat(disturbed.scorecards())
        .containsExactlyInAnyOrderElementsOf(undisturbed.scorecards());
    assertThat(disturbed.finalJudgements()).isEqualTo(undisturbed.finalJudgements());
    assertThat(disturbed.fates()).isEqualTo(undisturbed.fates());
  }
}
