package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.PlanStory.figure;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of {@code verdicts.csv}. */
class VerdictsFileTest {
  private static final int COUNTING_ENDS = day("2024-12-31");
  private static final Judgement RUNNING_UNTIL_MAY =
      new Judgement(
          Judgement.Standing.PENDING,
          null,
          day("2024-04-01"),
          NO_DAY,
          day("2024-05-01"),
          NO_DAY,
          COUNTING_ENDS,
          NO_DAY,
          NO_DAY,
          NO_DAY);
  private static final Judgement MET =
      new Judgement(
          Judgement.Standing.MET,
          null,
          day("2024-04-01"),
          day("2024-04-20"),
          day("2024-05-01"),
          day("2024-04-20"),
          COUNTING_ENDS,
          NO_DAY,
          NO_DAY,
          NO_DAY);

  @TempDir Path parent;

  @Test
  void lastVerdictOfAUnitHolds() throws Exception {
    assertThat(verdicts("2024-04-25", verdict("c1", RUNNING_UNTIL_MAY), verdict("c1", MET)))
        .containsExactly(
            "c1,asylum,1.1a,interview-required,met,,2024-04-01,2024-04-20,2024-05-01,19,2024-04-20");
  }

  @Test
  void verdictThatIsTakenBackLeavesNoRow() throws Exception {
    assertThat(verdicts("2024-04-25", verdict("c1", MET), verdict("c1", Judgement.NONE))).isEmpty();
  }

  @Test
  void runningCaseIsInTimeOnItsDeadlineAndOverdueTheDayAfter() throws Exception {
    CaseVerdict running = verdict("c1", RUNNING_UNTIL_MAY);

    assertThat(verdicts("2024-05-01", running))
        .containsExactly(
            "c1,asylum,1.1a,interview-required,pending_in_time,,2024-04-01,,2024-05-01,,");
    assertThat(verdicts("2024-05-02", running))
        .containsExactly(
            "c1,asylum,1.1a,interview-required,pending_overdue,,2024-04-01,,2024-05-01,,");
  }

  @Test
  void caseThatNeverCountsHasNoVerdictAfterCountingEnds() throws Exception {
    CaseVerdict running = verdict("c1", RUNNING_UNTIL_MAY);

    assertThat(verdicts("2024-12-31", running)).hasSize(1);
    assertThat(verdicts("2025-01-01", running)).isEmpty();
  }

  @Test
  void verdictsAreInOrderOfTargetReadingAndUnit() throws Exception {
    assertThat(
            verdicts(
                "2024-04-25",
                new CaseVerdict("us-2024", "c1", "asylum", "b", "plain", day("2024-04-20"), MET),
                new CaseVerdict("us-2024", "c2", "asylum", "a", "plain", day("2024-04-20"), MET),
                new CaseVerdict("us-2024", "c10", "asylum", "a", "plain", day("2024-04-20"), MET)))
        .extracting(row -> row.substring(0, row.indexOf(",plain")))
        .containsExactly("c10,asylum,a", "c2,asylum,a", "c1,asylum,b");
  }

  private List<String> verdicts(String lastDay, CaseVerdict... verdicts) throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve(lastDay), 3);
    FigureSet figures = asOf(lastDay, ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 1));
    run.of(new Emitted(List.of(figures), List.of(verdicts), List.of()));
    List<String> lines = run.lines("verdicts.csv");
    return lines.subList(1, lines.size());
  }

  private static CaseVerdict verdict(String unit, Judgement judgement) {
    return new CaseVerdict(
        "us-2024", unit, "asylum", "1.1a", "interview-required", day("2024-04-20"), judgement);
  }
}
