package dk.frist.connectors.kafka;

import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.avro.FigureSetDecoder;
import dk.frist.connectors.avro.ScorecardDecoder;
import dk.frist.connectors.avro.SingleObject;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.Judgement.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaSinksIT {
  private static final int UNITS = 1500;
  private static final double UNITS_PER_SECOND = 300;
  private static final Judgement PENDING =
      new Judgement(Standing.PENDING, null, 100, NO_DAY, 130, NO_DAY, 400, NO_DAY, NO_DAY, NO_DAY);

  private static SharedBroker broker;

  @BeforeAll
  static void start() {
    broker = new SharedBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void everyVerdictIsSeenOnceAlthoughTheJobFailedBetweenTwoCheckpoints() throws Exception {
    KafkaSettings settings = broker.settings("once");
    Topics.ensure(settings, 2);
    FailOnce.failed.set(false);
    try (var env = checkpointing()) {
      env.fromSource(
              new DataGeneratorSource<>(
                  KafkaSinksIT::verdict,
                  UNITS,
                  RateLimiterStrategy.perSecond(UNITS_PER_SECOND),
                  TypeInformation.of(CaseVerdict.class)),
              WatermarkStrategy.noWatermarks(),
              "verdicts")
          .map(new FailOnce())
          .returns(CaseVerdict.class)
          .sinkTo(KafkaSinks.of(settings, true).verdicts(PLANS));
      env.execute();
    }

    assertThat(FailOnce.failed).isTrue();
    assertThat(broker.committed(settings.topics().verdicts()))
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, UNITS)
                .mapToObj(unit -> "udlaendingestyrelsen|us-2024|case-" + unit + "|t|r")
                .toList());
  }

  @Test
  void withoutCheckpointsResultsAreWrittenAtOnce() throws Exception {
    KafkaSettings settings = broker.settings("at-once");
    Topics.ensure(settings, 1);
    var figure = new Figure(Window.PERIOD, Measure.RATIO, 0.9);
    var provisional =
        FigureSet.ofClock(new Series("us-2024", "", "", "t", "r"), 100, true, List.of(figure));
    var complete =
        FigureSet.ofClock(new Series("us-2024", "", "", "t", "r"), 100, false, List.of(figure));
    var rejected = new Rejected("case-events-0", 7, RejectReason.TRUNCATED, "too short");
    KafkaSinks sinks = KafkaSinks.of(settings, false);
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(1)) {
      env.fromData(provisional, complete).sinkTo(sinks.figures(PLANS));
      env.fromData(rejected).sinkTo(sinks.rejected());
      env.execute();
    }

    var figures = broker.committed(settings.topics().figures());
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).key()).isEqualTo(figures.get(1).key());
    assertThat(SingleObject.figures().decode(figures.get(1).value()).getProvisional()).isFalse();
    assertThat(broker.committed(settings.topics().rejected()))
        .singleElement()
        .satisfies(
            record ->
                assertThat(SingleObject.rejected().decode(record.value()).getReason())
                    .isEqualTo("truncated"));
  }

  @Test
  void resultsOfSeveralPlansMakeTheRoundTrip() throws Exception {
    KafkaSettings settings = broker.settings("plans");
    Topics.ensure(settings, 1);
    Plans plans = Plans.of(ScoredPlan.PLAN, ScoredPlan.SIRI);
    Scorecard card = ScoredPlan.card("2024-08-31");
    Scorecard ofSiri = ScoredPlan.cardOfSiri("2024-08-31");
    FigureSet figures =
        new FigureSet(
            ScoredPlan.IN_AARHUS,
            card.asOf(),
            false,
            List.of(new Figure(Window.PERIOD, Measure.RATIO, 0.8)),
            ScoredPlan.at(TargetState.AT_RISK, 0.8));
    KafkaSinks sinks = KafkaSinks.of(settings, false);
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(1)) {
      env.fromData(TypeInformation.of(Scorecard.class), card, ofSiri)
          .sinkTo(sinks.scorecards(plans));
      env.fromData(TypeInformation.of(FigureSet.class), figures).sinkTo(sinks.figures(plans));
      env.execute();
    }

    var cards = broker.committed(settings.topics().scorecards());
    assertThat(cards)
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("udlaendingestyrelsen|us-2024|2024-08-31", "siri|siri-2024|2024-08-31");
    ScorecardDecoder decoder = new ScorecardDecoder();
    assertThat(decoder.decode(cards.get(0).value())).isEqualTo(card);
    assertThat(decoder.decode(cards.get(1).value())).isEqualTo(ofSiri);
    byte[] read = broker.committed(settings.topics().figures()).get(0).value();
    assertThat(new FigureSetDecoder().decode(read)).isEqualTo(figures);
  }

  private static StreamExecutionEnvironment checkpointing() {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    var env = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    env.enableCheckpointing(500);
    return env;
  }

  private static CaseVerdict verdict(long number) {
    return new CaseVerdict("us-2024", "case-" + number, "visa", "t", "r", 110, PENDING);
  }

  /** Ends the job once, when records have followed a completed checkpoint. */
  private static final class FailOnce extends RichMapFunction<CaseVerdict, CaseVerdict>
      implements CheckpointListener {
    private static final long serialVersionUID = 1L;
    private static final int RECORDS_AFTER_CHECKPOINT = 20;

    /** Shared by the attempts of a job, which run in this JVM. */
    static final AtomicBoolean failed = new AtomicBoolean();

    private int checkpoints;
    private int recordsSince;

    @Override
    public CaseVerdict map(CaseVerdict verdict) {
      recordsSince++;
      if (checkpoints > 0
          && recordsSince >= RECORDS_AFTER_CHECKPOINT
          && failed.compareAndSet(false, true)) {
        throw new IllegalStateException("as the test wants it");
      }
      return verdict;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
      checkpoints++;
      recordsSince = 0;
    }
  }
}
