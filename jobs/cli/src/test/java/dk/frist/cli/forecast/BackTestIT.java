package dk.frist.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.cli.replay.RealLogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forecasts of real logs, held against what came. */
class BackTestIT {
  /** Percent of the intervals that are meant to hold what comes. */
  private static final double MEANT = 0.8;

  private static final Pattern SUMMARY =
      Pattern.compile("all +(\\d+) +(\\d+) +\\d+ % +([0-9.]+) +([0-9.]+) +([0-9.]+)");

  /** How the forecasts of one log did. */
  private record Score(int forecasts, int held, double error, double errorOfNow, double width) {}

  private static Path resource(String name) {
    return Path.of("src", "test", "resources", "dk", "frist", "cli", "forecast", name);
  }

  private static Score backTest(Path log, Path mapping, Path... plans) {
    List<String> arguments = new ArrayList<>(List.of("forecast", "--backtest"));
    for (Path plan : plans) {
      arguments.addAll(List.of("--plan", plan.toString()));
    }
    arguments.addAll(List.of("--events", log.toString(), "--mapping", mapping.toString()));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isZero();
    Matcher summary = SUMMARY.matcher(screen.out());
    assertThat(summary.find()).as(screen.out()).isTrue();
    return new Score(
        Integer.parseInt(summary.group(1)),
        Integer.parseInt(summary.group(2)),
        Double.parseDouble(summary.group(3)),
        Double.parseDouble(summary.group(4)),
        Double.parseDouble(summary.group(5)));
  }

  /** The table of {@code forecast.md}: whoever changes the method writes down how well it does. */
  @Test
  void intervalsHoldAboutFourOfFiveOutcomesOfThreeRealLogs() {
    Score workers =
        backTest(
            RealLogs.data("us_dol_h2b_fy2000.csv.gz"),
            RealLogs.golden("h2b-fy2000.mapping.yaml"),
            RealLogs.golden("h2b-fy2000.plan.yaml"));
    Score permits =
        backTest(
            RealLogs.data("nl_permit_receipt_phase.csv.gz"),
            RealLogs.golden("nl-permit.csv-mapping.yaml"),
            RealLogs.golden("nl-permit.plan.yaml"));
    Score buildings =
        backTest(
            RealLogs.data("nl_building_permits_bpic15_1.csv.gz"),
            resource("bpic15-1.mapping.yaml"),
            resource("bpic15-2011.plan.yaml"),
            resource("bpic15-2012.plan.yaml"),
            resource("bpic15-2013.plan.yaml"),
            resource("bpic15-2014.plan.yaml"));

    List<Score> all = List.of(workers, permits, buildings);
    double forecasts = all.stream().mapToInt(Score::forecasts).sum();
    double held = all.stream().mapToInt(Score::held).sum();
    assertThat(forecasts).isEqualTo(54);
    assertThat(held / forecasts).isBetween(MEANT - 0.08, MEANT + 0.08);
    assertThat(buildings.error()).isLessThan(6);
    assertThat(buildings.width()).isLessThan(20);
    assertThat(workers).isEqualTo(new Score(9, 6, 4.1, 1.1, 15.9));
    assertThat(permits).isEqualTo(new Score(9, 6, 8.8, 8.5, 19.6));
    assertThat(buildings).isEqualTo(new Score(36, 31, 4.6, 3.7, 14.3));
  }

  @Test
  void forecastFromADayIsPrintedForEveryReading() {
    Screen screen = Screen.piped();

    int status =
        screen.run(
            "forecast",
            "--plan",
            RealLogs.golden("nl-permit.plan.yaml").toString(),
            "--events",
            RealLogs.data("nl_permit_receipt_phase.csv.gz").toString(),
            "--mapping",
            RealLogs.golden("nl-permit.csv-mapping.yaml").toString(),
            "--as-of",
            "2011-01-05");

    assertThat(status).as(screen.err()).isZero();
    assertThat(screen.out())
        .contains("nl-permit-2011: forecast as of the end of 2011-01-05")
        .contains("contact-required *")
        .containsPattern("decision-2w .* too little data: \\d+ counted, 30 wanted");
  }
}
