package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.DECISION;
import static dk.frist.connectors.PlanStory.ELECTED;
import static dk.frist.connectors.PlanStory.PLAN;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.PlanStory.figure;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFilesTest {
  private static final Judgement MET =
      new Judgement(
          Judgement.Standing.MET,
          null,
          day("2024-04-01"),
          day("2024-04-20"),
          day("2024-05-01"),
          day("2024-04-20"),
          day("2024-12-31"),
          NO_DAY,
          NO_DAY,
          NO_DAY);

  @TempDir Path parent;

  @Test
  void filesAreTheSameWhateverTheNumberOfSubtasks() throws Exception {
    Map<String, String> alone = null;
    for (int subtasks : new int[] {1, 2, 5}) {
      ReplayRun run = new ReplayRun(parent.resolve("of-" + subtasks), subtasks);
      run.of(shuffledYear(subtasks));
      if (alone == null) {
        alone = run.files();
      }
      assertThat(run.files()).isEqualTo(alone);
    }
  }

  @Test
  void moreRowsThanMemoryHoldsAreSortedInPieces() throws Exception {
    ReplayRun wide = new ReplayRun(parent.resolve("wide"), 2);
    ReplayRun narrow = new ReplayRun(parent.resolve("narrow"), 2);

    ReplaySummary summary = wide.of(shuffledYear(1));
    narrow.of(shuffledYear(1), new Capacity(1, 4096));

    assertThat(summary.figures()).isEqualTo(366 * 6);
    assertThat(narrow.files()).isEqualTo(wide.files());
    assertThat(narrow.lines("figures.csv").subList(1, 366 * 6 + 1)).isSorted();
  }

  @Test
  void figuresAreWrittenAsTheGoldenOnesAre() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 2);

    run.of(
        Emitted.of(
            asOf("2024-05-03", ELECTED, figure(Window.DAYS_30, Measure.RATIO, 0.629669)),
            asOf(
                "2024-05-03",
                Series.of(PLAN, DECISION.id(), "family, \"close\""),
                figure(Window.PERIOD, Measure.MEAN, 31),
                figure(Window.NOW, Measure.OPEN, 1_234_567))));

    assertThat(run.lines("figures.csv").subList(1, 4))
        .containsExactly(
            "2024-05-03,\"family, \"\"close\"\"\",decision,,,now,open,1234567",
            "2024-05-03,\"family, \"\"close\"\"\",decision,,,period,mean,31.000000",
            "2024-05-03,,,1.1a,interview-required,30d,ratio,0.629669");
  }

  @Test
  void factsInsightsAndForecastsStandInFilesOfTheirOwn() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 2);

    ReplaySummary summary =
        run.of(
            Emitted.of(
                asOf(
                    "2024-05-03",
                    ELECTED,
                    figure(Window.PERIOD, Measure.RATIO, 0.9),
                    figure(Window.NOW, Measure.OVERDUE_1_30, 4),
                    figure(Window.PERIOD, Measure.FORECAST_RATIO, 0.875)),
                asOf("2024-05-04", ASYLUM_DECISIONS, figure(Window.PERIOD, Measure.KM_P50, 41))));

    String header = "as_of,case_type,clock,target,reading,window,measure,value";
    assertThat(run.lines("figures.csv"))
        .containsExactly(header, "2024-05-03,,,1.1a,interview-required,period,ratio,0.900000");
    assertThat(run.lines("insights.csv"))
        .containsExactly(
            header,
            "2024-05-03,,,1.1a,interview-required,now,overdue_1_30,4",
            "2024-05-04,asylum,decision,,,period,km_p50,41");
    assertThat(run.lines("forecasts.csv"))
        .containsExactly(
            header, "2024-05-03,,,1.1a,interview-required,period,forecast_ratio,0.875000");
    assertThat(summary.figures()).isEqualTo(4);
    assertThat(summary.lastDay()).isEqualTo("2024-05-04");
    assertThat(run.lines("metrics.om"))
        .anyMatch(line -> line.startsWith("frist_target_ratio{"))
        .anyMatch(line -> line.startsWith("frist_target_open_cases{"))
        .anyMatch(line -> line.startsWith("frist_cohort_lead_time_calendardays{"))
        .anyMatch(line -> line.startsWith("frist_forecast_ratio{"));
  }

  @Test
  void replayWithoutForecastsHasAnEmptyFileOfThem() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 1);

    run.of(Emitted.of(asOf("2024-05-03", ELECTED, figure(Window.PERIOD, Measure.RATIO, 0.9))));

    assertThat(run.lines("insights.csv")).hasSize(1);
    assertThat(run.lines("forecasts.csv")).hasSize(1);
  }

  @Test
  void provisionalFiguresArePassedOver() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 1);
    List<Figure> figures = List.of(figure(Window.NOW, Measure.OPEN, 12));

    ReplaySummary summary =
        run.of(Emitted.of(FigureSet.ofClock(ASYLUM_DECISIONS, day("2024-05-03"), true, figures)));

    assertThat(summary.figures()).isZero();
  }

  private static CaseVerdict verdict(String unit, Judgement judgement) {
    return new CaseVerdict(
        "us-2024", unit, "asylum", "1.1a", "interview-required", day("2024-04-20"), judgement);
  }

  /** Six figures a day, a verdict a day and a rejected row a day. */
  private static Emitted shuffledYear(long seed) {
    List<FigureSet> figures = new ArrayList<>();
    List<CaseVerdict> verdicts = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (int day = day("2024-01-01"); day <= day("2024-12-31"); day++) {
      for (String caseType : List.of("asylum", "asylum (om)", "Ægteskab")) {
        Series series = Series.of(PLAN, DECISION.id(), caseType);
        figures.add(
            FigureSet.ofClock(
                series,
                day,
                false,
                List.of(
                    figure(Window.NOW, Measure.OPEN, day % 17),
                    figure(Window.NOW, Measure.OPEN_AGE_MAX, day % 91))));
      }
      verdicts.add(verdict("c" + day, MET));
      rejected.add(new Rejected("log.csv", day, RejectReason.MISSING_VALUE, "row " + day));
    }
    Random order = new Random(seed);
    Collections.shuffle(figures, order);
    Collections.shuffle(verdicts, order);
    Collections.shuffle(rejected, order);
    return new Emitted(figures, verdicts, rejected);
  }
}
