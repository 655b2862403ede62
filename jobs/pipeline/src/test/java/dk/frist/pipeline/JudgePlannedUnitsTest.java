package dk.frist.pipeline;

import static dk.frist.rules.story.EventBuilder.event;
import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.pipeline.JudgeHarness.Subtask;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.function.ThrowingConsumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan knows by itself: two days at two sites, and one delivery. */
class JudgePlannedUnitsTest {
  private static final Plans PLANS =
      Plans.of(
          plan()
              .target("wait", wait("2024-03-04/2024-03-05"))
              .target("survey", milestone("survey"))
              .build());
  private static final String[] UNITS = {
    "Aarhus/2024-03-04", "Aalborg/2024-03-04", "Aarhus/2024-03-05", "Aalborg/2024-03-05", "survey"
  };

  private static final Series WAIT = new Series("plan", "", "", "wait", "plain");
  private static final Series SURVEY = new Series("plan", "", "", "survey", "plain");

  private static ServiceLevel wait(String countedIn) {
    return new ServiceLevel(
        new LinkedHashSet<>(List.of("Aarhus", "Aalborg")),
        Deadline.of(Period.parse("P3W")),
        ServiceLevel.Scope.POOLED,
        Holidays.NONE,
        Days.range(countedIn),
        Share.parse("90%"));
  }

  private static Milestone milestone(String id) {
    return new Milestone(
        List.of(new Milestone.Delivery(id, Map.of(), LocalDate.of(2024, 3, 8), false)));
  }

  private static List<String> units(List<CaseVerdict> verdicts) {
    return verdicts.stream().map(CaseVerdict::unit).toList();
  }

  /** Whatever can make the judge let something pass. */
  static List<Named<ThrowingConsumer<JudgeHarness, Exception>>> occasions() {
    return List.of(
        Named.of("element", judge -> judge.judge(event(EventKind.FILED, "2024-03-04").build())),
        Named.of("watermark", judge -> judge.watermark(1)),
        Named.of("idleness", JudgeHarness::idle),
        Named.of("barrier", JudgeHarness::barrier),
        Named.of("end", JudgeHarness::inputEnds));
  }

  @ParameterizedTest
  @MethodSource("occasions")
  void plannedUnitsAreSaidBeforeAnythingElseAndOnce(
      ThrowingConsumer<JudgeHarness, Exception> occasion) throws Exception {
    try (var judge = JudgeHarness.started(PLANS)) {
      occasion.accept(judge);
      judge.barrier();
      judge.watermark(2);

      assertThat(units(judge.verdicts())).containsExactlyInAnyOrder(UNITS);
      assertThat(judge.output().get(0))
          .isInstanceOfSatisfying(
              StreamRecord.class,
              first ->
                  assertThat(((Change) first.getValue()).recordedDay())
                      .isEqualTo(Integer.MIN_VALUE));
      assertThat(judge.changes())
          .filteredOn(change -> change.recordedDay() == Integer.MIN_VALUE)
          .as("a pending day at a site each, and a pending delivery")
          .hasSize(5);
    }
  }

  @Test
  void observationTakesBackWhatTheDayWasWithoutIt() throws Exception {
    try (var judge = JudgeHarness.started(PLANS)) {
      judge.judge(
          event(EventKind.SLOT_OBSERVED, "2024-03-04")
              .ofCase("slots")
              .site("Aarhus")
              .nextFree("2024-03-06")
              .build());

      assertThat(judge.sumAsOf("2024-03-04"))
          .contains(
              Map.entry(new Contribution(WAIT, Column.MET, Days.day("2024-03-04"), 2), 1L),
              Map.entry(standing(WAIT, Column.EXCLUDED, "2024-03-04"), 1L));
      assertThat(judge.verdicts())
          .last()
          .extracting(CaseVerdict::unit, verdict -> verdict.judgement().standing())
          .containsExactly("Aarhus/2024-03-04", Judgement.Standing.MET);
    }
  }

  private static Contribution standing(Series series, Column column, String day) {
    return new Contribution(series, column, Contribution.STANDING, Days.day(day));
  }

  @Test
  void eachUnitIsSaidByTheSubtaskThatOwnsItsKey() throws Exception {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (var judge = JudgeHarness.started(PLANS, new Subtask(i, 3))) {
        judge.watermark(1);
        said.addAll(units(judge.verdicts()));
      }
    }

    assertThat(said).containsExactlyInAnyOrder(UNITS);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "3, 2"})
  void restartAndRescalingSayNothingTwice(int before, int after) throws Exception {
    OperatorSubtaskState whole = snapshotOf(PLANS, before);

    for (int i = 0; i < after; i++) {
      Subtask subtask = new Subtask(i, after);
      try (var judge = JudgeHarness.restored(PLANS, subtask.partOf(whole, before), subtask)) {
        judge.watermark(1);

        assertThat(judge.verdicts()).isEmpty();
        assertThat(judge.changes()).isEmpty();
      }
    }
  }

  private static OperatorSubtaskState snapshotOf(Plans plans, int parallelism) throws Exception {
    List<OperatorSubtaskState> states = new ArrayList<>();
    for (int i : IntStream.range(0, parallelism).toArray()) {
      try (var judge = JudgeHarness.started(plans, new Subtask(i, parallelism))) {
        states.add(judge.snapshot());
      }
    }
    return AbstractStreamOperatorTestHarness.repackageState(
        states.toArray(OperatorSubtaskState[]::new));
  }

  @Test
  void anotherEditionSaysItsUnitsAnewAndTakesBackThoseItDoesNotKnow() throws Exception {
    OperatorSubtaskState whole = snapshotOf(PLANS, 2);
    Plan second =
        plan()
            .edition("second")
            .target("wait", wait("2024-03-05/2024-03-06"))
            .target("audit", milestone("audit"))
            .build();

    List<CaseVerdict> said = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Subtask subtask = new Subtask(i, 3);
      try (var judge = JudgeHarness.restored(Plans.of(second), subtask.partOf(whole, 2), subtask)) {
        judge.watermark(1);
        said.addAll(judge.verdicts());
      }
    }

    assertThat(said)
        .extracting(CaseVerdict::unit, v -> v.judgement().standing() == Judgement.Standing.NONE)
        .containsExactlyInAnyOrder(
            tuple("Aarhus/2024-03-04", true),
            tuple("Aalborg/2024-03-04", true),
            tuple("survey", true),
            tuple("Aarhus/2024-03-05", false),
            tuple("Aalborg/2024-03-05", false),
            tuple("Aarhus/2024-03-06", false),
            tuple("Aalborg/2024-03-06", false),
            tuple("audit", false));
  }

  @Test
  void planThatComesBackIsSaidAnew() throws Exception {
    OperatorSubtaskState first = snapshotOf(PLANS, 1);
    OperatorSubtaskState without;
    try (var judge = JudgeHarness.restored(Plans.of(plan().id("other").build()), first)) {
      without = judge.snapshot();
      assertThat(judge.verdicts())
          .hasSize(UNITS.length)
          .allMatch(verdict -> verdict.judgement().equals(Judgement.NONE));
    }

    try (var judge = JudgeHarness.restored(PLANS, without)) {
      judge.watermark(1);

      assertThat(units(judge.verdicts())).containsExactlyInAnyOrder(UNITS);
    }
  }

  @Test
  void seriesOfEveryKindOfUnitBeginWithTheFirstRecordOfAny() throws Exception {
    try (var judge = JudgeHarness.started(PLANS)) {
      judge.judge(event(EventKind.FILED, "2024-03-04").build());

      assertThat(judge.changes())
          .contains(
              Change.begin(WAIT, Days.day("2024-03-04")),
              Change.begin(SURVEY, Days.day("2024-03-04")));
    }
  }
}
