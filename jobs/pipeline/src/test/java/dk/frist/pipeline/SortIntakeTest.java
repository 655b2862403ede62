package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SortIntakeTest {
  private OneInputStreamOperatorTestHarness<Intake, CaseEvent> flink;

  @BeforeEach
  void start() throws Exception {
    start(new SortIntake(Plans.of(plan().build()), null));
  }

  private void start(SortIntake sortIntake) throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(sortIntake));
    flink.open();
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private static CaseEvent filed(String at) {
    return EventBuilder.event(EventKind.FILED, at).build();
  }

  private <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  @Test
  void eventOfThePlansAgencyGoesOnAndIsLeftToTheJudgeToTally() throws Exception {
    flink.processElement(Intake.of(filed("2024-03-01")), 0);

    assertThat(flink.extractOutputValues()).containsExactly(filed("2024-03-01"));
    assertThat(side(SortIntake.TALLIES)).isEmpty();
  }

  @Test
  void eventOfAnotherAgencyAndAnIgnoredRecordAreTalliedAsIgnored() throws Exception {
    CaseEvent foreign = EventBuilder.event(EventKind.FILED, "2024-03-01").by("other").build();

    flink.processElement(Intake.of(foreign), 0);
    flink.processElement(Intake.ignored(), 0);

    assertThat(flink.extractOutputValues()).isEmpty();
    assertThat(side(SortIntake.TALLIES))
        .containsExactly(Tally.one(Fate.IGNORED), Tally.one(Fate.IGNORED));
    assertThat(side(SortIntake.RECORDED_DAYS)).isEmpty();
  }

  @Test
  void rejectedRecordLeavesWithItsReason() throws Exception {
    Rejected rejected = new Rejected("log.csv", 3, RejectReason.UNKNOWN_KIND, "c1,flied");

    flink.processElement(Intake.of(rejected), 0);

    assertThat(flink.extractOutputValues()).isEmpty();
    assertThat(side(SortIntake.REJECTED)).containsExactly(rejected);
    assertThat(side(SortIntake.TALLIES))
        .containsExactly(Tally.oneRejected(RejectReason.UNKNOWN_KIND));
  }

  @Test
  void eachLaterRecordedDayIsAnnouncedOnce() throws Exception {
    for (String day : List.of("2024-03-02", "2024-03-02T23:59", "2024-03-01", "2024-03-03T00:00")) {
      flink.processElement(Intake.of(filed(day)), 0);
    }

    assertThat(side(SortIntake.RECORDED_DAYS))
        .containsExactly(
            new RecordedDay(Days.day("2024-03-02")), new RecordedDay(Days.day("2024-03-03")));
  }

  @Test
  void whatIsRecordedAfterTheDayToEndWithIsIgnoredAndThatDayAnnounced() throws Exception {
    flink.close();
    int lastDay = Days.day("2024-03-05");
    start(new SortIntake(Plans.of(plan().build()), lastDay));

    for (String day : List.of("2024-03-02", "2024-03-06T00:00", "2024-03-05T23:59:59")) {
      flink.processElement(Intake.of(filed(day)), 0);
    }

    assertThat(flink.extractOutputValues())
        .containsExactly(filed("2024-03-02"), filed("2024-03-05T23:59:59"));
    assertThat(side(SortIntake.TALLIES)).containsExactly(Tally.one(Fate.IGNORED));
    assertThat(side(SortIntake.RECORDED_DAYS)).containsExactly(new RecordedDay(lastDay));
  }
}
