package dk.frist.cli.backfill;

import dk.frist.cli.report.ReplayStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A small replay's folder with samples of fifty days for some case types. */
final class BackfilledReplay {
  static final int SERIES = 12;
  static final int DAYS = 50;
  static final long SAMPLES = (long) SERIES * DAYS;
  static final Instant FIRST = Instant.parse("2024-01-01T23:00:00Z");

  private static final String LABELS =
      "{source=\"replay\",replay_id=\"replay\",plan=\"little\",agency=\"udlaendingestyrelsen\"";

  private BackfilledReplay() {}

  /** Writes the folder. */
  static Path write(Path folder) throws IOException {
    return write(folder, FIRST);
  }

  /** Writes the folder; its samples begin at a moment. */
  static Path write(Path folder, Instant first) throws IOException {
    ReplayStory.write(folder);
    StringBuilder text = new StringBuilder("# TYPE frist_figures_as_of_timestamp_seconds gauge\n");
    series(text, "frist_figures_as_of_timestamp_seconds" + LABELS + "}", first, 0);
    text.append("# TYPE frist_open_cases gauge\n");
    for (int i = 1; i < SERIES; i++) {
      series(text, "frist_open_cases" + LABELS + ",case_type=\"type-" + i + "\"}", first, i);
    }
    Files.writeString(folder.resolve("metrics.om"), text.append("# EOF\n"));
    return folder;
  }

  private static void series(StringBuilder text, String series, Instant first, int value) {
    for (int day = 0; day < DAYS; day++) {
      long time = first.plus(Duration.ofDays(day)).getEpochSecond();
      text.append("%s %d.0 %d.000%n".formatted(series, value + day, time));
    }
  }
}
