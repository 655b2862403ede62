package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.ELECTED;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
  private static final String LABELS =
      "{source=\"replay\",replay_id=\"replay\",plan=\"us-2024\",agency=\"udlaendingestyrelsen\",";

  @TempDir Path parent;
  private ReplayRun run;

  @BeforeEach
  void newFolder() {
    run = new ReplayRun(parent.resolve("out"), 2);
  }

  @Test
  void samplesAreGroupedByFamilyAndSeriesAndAscendInTime() throws Exception {
    run.of(
        Emitted.of(
            asOf(
                "2024-05-04",
                ASYLUM_DECISIONS,
                figure(Window.NOW, Measure.OPEN, 11),
                figure(Window.MONTH, Measure.P50, 31),
                figure(Window.MONTH, Measure.P90, 64)),
            asOf(
                "2024-05-03",
                ASYLUM_DECISIONS,
                figure(Window.NOW, Measure.OPEN, 12),
                figure(Window.MONTH, Measure.P50, 30))));

    String lead = LABELS + "case_type=\"asylum\",clock=\"decision\",window=\"month\",stat=";
    String open = LABELS + "case_type=\"asylum\",clock=\"decision\"}";
    assertThat(run.lines("metrics.om"))
        .filteredOn(line -> !line.startsWith("# HELP"))
        .containsExactly(
            "# TYPE frist_lead_time_calendardays gauge",
            "# UNIT frist_lead_time_calendardays calendardays",
            "frist_lead_time_calendardays" + lead + "\"p50\"} 30.0 1714773600.000",
            "frist_lead_time_calendardays" + lead + "\"p50\"} 31.0 1714860000.000",
            "frist_lead_time_calendardays" + lead + "\"p90\"} 64.0 1714860000.000",
            "# TYPE frist_open_cases gauge",
            "# UNIT frist_open_cases cases",
            "frist_open_cases" + open + " 12.0 1714773600.000",
            "frist_open_cases" + open + " 11.0 1714860000.000",
            "# EOF");
  }

  @Test
  void sampleCarriesTheStartOfTheNextDayInThePlansZone() throws Exception {
    run.of(
        Emitted.of(
            asOf("2024-03-30", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 1)),
            asOf("2024-03-31", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 2))));

    // Midnight is 23:00 UTC in winter and 22:00 in summer, which began on the 31st.
    assertThat(run.lines("metrics.om"))
        .anyMatch(line -> line.endsWith(" 1.0 1711839600.000"))
        .anyMatch(line -> line.endsWith(" 2.0 1711922400.000"));
  }

  @Test
  void whatThePlanRequiresStandsBesideEachDayOfATarget() throws Exception {
    ReplaySummary summary =
        run.of(
            Emitted.of(
                asOf(
                    "2024-05-03",
                    ELECTED,
                    figure(Window.PERIOD, Measure.RATIO, 0.5),
                    figure(Window.PERIOD, Measure.N, 2)),
                asOf("2024-05-04", ELECTED, figure(Window.PERIOD, Measure.RATIO, 0.5))));

    String reading = "target=\"1.1a\",reading=\"interview-required\",elected=\"true\",site=\"\"";
    assertThat(summary.samples()).isEqualTo(5);
    assertThat(run.lines("metrics.om"))
        .contains(
            "frist_target_required_ratio" + LABELS + reading + "} 0.9 1714773600.000",
            "frist_target_required_ratio" + LABELS + reading + "} 0.9 1714860000.000",
            "frist_target_ratio" + LABELS + reading + ",window=\"period\"} 0.5 1714860000.000");
  }

  @Test
  void daysBefore1970ComeBeforeLaterOnes() throws Exception {
    run.of(
        Emitted.of(
            asOf("1970-01-02", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 2)),
            asOf("1969-12-28", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 1))));

    assertThat(run.lines("metrics.om"))
        .filteredOn(line -> line.startsWith("frist_"))
        .extracting(line -> line.substring(line.indexOf("} ") + 2))
        .containsExactly("1.0 -262800.000", "2.0 169200.000");
  }
}
