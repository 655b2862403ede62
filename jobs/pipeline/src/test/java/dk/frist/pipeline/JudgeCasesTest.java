package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeCasesTest {
  private static final Plan PLAN =
      plan()
          .clocks(DECISION)
          .target("asylum", within("P30D", DECISION).caseTypes("asylum"))
          .target("family", within("P60D", DECISION).caseTypes("family"))
          .build();

  private static final Series ASYLUM = new Series("asylum", "decision", "", "");
  private static final Series FAMILY = new Series("family", "decision", "", "");
  private static final Series ASYLUM_TARGET = new Series("", "", "asylum", "plain");
  private static final Series FAMILY_TARGET = new Series("", "", "family", "plain");

  private KeyedOneInputStreamOperatorTestHarness<String, CaseEvent, Change> flink;
  private InterceptingOperatorMetricGroup metrics;

  @BeforeEach
  void start() throws Exception {
    flink = harness();
    flink.open();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, CaseEvent, Change> harness()
      throws Exception {
    metrics = new InterceptingOperatorMetricGroup();
    var taskMetrics =
        new InterceptingTaskMetricGroup() {
          @Override
          public InternalOperatorMetricGroup getOrAddOperator(
              OperatorID id, String name, Map<String, String> variables) {
            return metrics;
          }
        };
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new JudgeCases(PLAN)),
        CaseEvent::caseId,
        Types.STRING,
        new MockEnvironmentBuilder().setMetricGroup(taskMetrics).build());
  }

  private Counter lateEvents() {
    return (Counter) metrics.get("lateEvents");
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private static CaseStory asylumCase() {
    return CaseStory.of("c1").filed("2024-03-01").ofType("asylum");
  }

  private void judge(CaseEvent event) throws Exception {
    flink.processElement(event, event.recordedAt());
  }

  private void judge(CaseStory story) throws Exception {
    for (CaseEvent event : story.events()) {
      judge(event);
    }
  }

  /** What the changes recorded by a day add up to. */
  private Map<Contribution, Long> sumAsOf(String day) {
    Map<Contribution, Long> sum = new HashMap<>();
    for (Change change : flink.extractOutputValues()) {
      if (change.recordedDay() <= Days.day(day)) {
        sum.merge(
            new Contribution(change.series(), change.column(), change.day(), change.value()),
            change.count(),
            Long::sum);
      }
    }
    sum.values().removeIf(count -> count == 0);
    return sum;
  }

  private static Contribution leadTime(Series series, String stopDay, int days) {
    return new Contribution(series, Column.LEAD_TIME, Days.day(stopDay), days);
  }

  private static Contribution met(Series series, String day, int days) {
    return new Contribution(series, Column.MET, Days.day(day), days);
  }

  private static Contribution standing(Series series, Column column, String day) {
    return new Contribution(series, column, Contribution.STANDING, Days.day(day));
  }

  private List<CaseEvent> kept(String caseId) throws Exception {
    var backend = flink.getOperator().<String>getKeyedStateBackend();
    backend.setCurrentKey(caseId);
    var descriptor = new ListStateDescriptor<>("case-events", CaseEvent.class);
    descriptor.initializeSerializerUnlessSet(flink.getExecutionConfig());
    return (List<CaseEvent>)
        backend
            .getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor)
            .get();
  }

  private <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  @Test
  void openCaseBecomesALeadTimeWhenItIsDecided() throws Exception {
    judge(asylumCase().decided("2024-03-11"));

    assertThat(sumAsOf("2024-03-10"))
        .containsOnly(
            Map.entry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L),
            Map.entry(standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"), 1L));
    assertThat(sumAsOf("2024-03-11"))
        .containsOnly(
            Map.entry(leadTime(ASYLUM, "2024-03-11", 10), 1L),
            Map.entry(met(ASYLUM_TARGET, "2024-03-11", 10), 1L));
  }

  @Test
  void orderOfArrivalChangesNeitherFileNorFigures() throws Exception {
    List<CaseEvent> events =
        asylumCase().decided("2024-03-11").reclassified("family", "2024-03-05").events();

    judge(events.get(1));
    judge(events.get(2));
    judge(events.get(0));

    assertThat(kept("c1")).containsExactly(events.get(0), events.get(2), events.get(1));
    assertThat(sumAsOf("2024-03-11"))
        .containsOnly(
            Map.entry(leadTime(FAMILY, "2024-03-11", 10), 1L),
            Map.entry(met(FAMILY_TARGET, "2024-03-11", 10), 1L));
  }

  @Test
  void reclassifiedCaseMovesFromOnePopulationToTheOther() throws Exception {
    judge(asylumCase().reclassified("family", "2024-03-05"));

    assertThat(sumAsOf("2024-03-04"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
    assertThat(sumAsOf("2024-03-05"))
        .containsOnlyKeys(
            standing(FAMILY, Column.OPEN, "2024-03-01"),
            standing(FAMILY_TARGET, Column.PENDING_RUNNING, "2024-04-30"));
    assertThat(side(JudgeCases.VERDICTS))
        .extracting(CaseVerdict::target, verdict -> verdict.judgement().standing())
        .containsExactly(
            tuple("asylum", Standing.PENDING),
            tuple("asylum", Standing.NONE),
            tuple("family", Standing.PENDING));
  }

  @Test
  void voidedDecisionIsTakenBackFromTheDayOfItsVoiding() throws Exception {
    judge(asylumCase().decided("2024-03-11").voided("c1-2", "2024-03-20"));

    assertThat(sumAsOf("2024-03-19")).containsKey(leadTime(ASYLUM, "2024-03-11", 10));
    assertThat(sumAsOf("2024-03-20"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
  }

  @Test
  void reopenedCaseIsOpenAgainAndKeepsItsDeadline() throws Exception {
    judge(asylumCase().closed("withdrawn", "2024-03-05").reopened("2024-03-10"));

    assertThat(sumAsOf("2024-03-09"))
        .containsOnlyKeys(standing(ASYLUM_TARGET, Column.EXCLUDED_UNCOUNTED, "2024-03-01"));
    assertThat(sumAsOf("2024-03-10"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
  }

  @Test
  void duplicateChangesNothingAndIsTalliedAsOne() throws Exception {
    judge(asylumCase());
    int changes = flink.extractOutputValues().size();

    judge(asylumCase());

    assertThat(flink.extractOutputValues()).hasSize(changes);
    assertThat(side(JudgeCases.TALLIES))
        .containsExactly(Tally.one(Fate.EVENT).withCount(-1), Tally.one(Fate.DUPLICATE));
    assertThat(kept("c1")).hasSize(1);
  }

  @Test
  void betterCopyReplacesTheEventAndIsTalliedAsDuplicate() throws Exception {
    judge(asylumCase().recorded("2024-03-08"));

    judge(asylumCase().recorded("2024-03-02"));

    assertThat(kept("c1")).containsExactly(asylumCase().recorded("2024-03-02").lastEvent());
    assertThat(side(JudgeCases.TALLIES)).extracting(Tally::count).containsExactly(-1L, 1L);
    assertThat(sumAsOf("2024-03-02"))
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L);
    assertThat(sumAsOf("2024-03-08"))
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L);
  }

  @Test
  void targetsBeginWithTheFirstRecordedDayAndAgainWithAnEarlierOne() throws Exception {
    judge(CaseStory.of("c1").filed("2024-03-05"));
    judge(CaseStory.of("c2").filed("2024-03-06"));
    judge(CaseStory.of("c3").filed("2024-03-04"));

    assertThat(flink.extractOutputValues())
        .filteredOn(change -> change.count() == 0)
        .containsExactly(
            Change.begin(ASYLUM_TARGET, Days.day("2024-03-05")),
            Change.begin(FAMILY_TARGET, Days.day("2024-03-05")),
            Change.begin(ASYLUM_TARGET, Days.day("2024-03-04")),
            Change.begin(FAMILY_TARGET, Days.day("2024-03-04")));
  }

  @Test
  void eventOfAClosedDayCountsAsLate() throws Exception {
    long midnight = Days.millis("2024-03-02T00:00", Days.ZONE);
    flink.processWatermark(midnight - 2);
    judge(asylumCase());
    assertThat(lateEvents().getCount()).isZero();

    flink.processWatermark(midnight - 1);
    judge(CaseStory.of("c2").filed("2024-03-01"));
    judge(CaseStory.of("c3").filed("2024-03-02"));

    assertThat(lateEvents().getCount()).isEqualTo(1);
  }

  @Test
  void restoredCaseKnowsItsEvents() throws Exception {
    judge(asylumCase());
    var snapshot = flink.snapshot(1, 1);
    stop();

    flink = harness();
    flink.initializeState(snapshot);
    flink.open();
    judge(asylumCase().decided("2024-03-11").lastEvent());

    assertThat(sumAsOf("2024-03-11"))
        .containsEntry(leadTime(ASYLUM, "2024-03-11", 10), 1L)
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), -1L);
  }
}
