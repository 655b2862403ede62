package dk.frist.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.cli.replay.RealLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What if the backlog of a real log had been decided. */
class WhatIfIT {
  private static final String DAY = "2000-03-31";

  private static long golden(String measure) throws IOException {
    String row = DAY + ",,,decision-90,plain," + measure + ",";
    return Files.readAllLines(RealLogs.golden("h2b-fy2000.figures.csv")).stream()
        .filter(line -> line.startsWith(row))
        .mapToLong(line -> Long.parseLong(line.substring(row.length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyOverdueCaseOfTheGoldenFiguresIsDecided() throws IOException {
    Screen screen = Screen.piped();

    int status =
        screen.run(
            "whatif",
            "--plan",
            RealLogs.golden("h2b-fy2000.plan.yaml").toString(),
            "--events",
            RealLogs.data("us_dol_h2b_fy2000.csv.gz").toString(),
            "--mapping",
            RealLogs.golden("h2b-fy2000.mapping.yaml").toString(),
            "--as-of",
            DAY,
            "--decide-overdue-by",
            "2000-04-01");

    assertThat(status).as(screen.err()).isZero();
    Matcher row =
        Pattern.compile("decision-90 +plain +([0-9,]+) +([0-9,]+) → ([0-9,]+) .* -\\d+\\.\\d ")
            .matcher(screen.out());
    assertThat(row.find()).as(screen.out()).isTrue();
    assertThat(number(row.group(1))).isEqualTo(golden("now,pending_overdue"));
    assertThat(number(row.group(2))).isEqualTo(golden("period,n"));
    // What is overdue for the other target is decided too, and counts for this one.
    assertThat(number(row.group(3)) - number(row.group(2)))
        .isGreaterThanOrEqualTo(golden("now,pending_overdue"));
    assertThat(screen.out()).contains("decision-90: the official share falls first: by ");
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
