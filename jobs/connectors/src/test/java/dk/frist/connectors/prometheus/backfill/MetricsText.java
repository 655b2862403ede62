package dk.frist.connectors.prometheus.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Files of samples as a replay writes them, and what is wrong with others. */
final class MetricsText {
  static final Instant NOW = Instant.parse("2025-03-01T10:15:00Z");
  static final String HEAD = "# TYPE frist_open_cases gauge\n# HELP frist_open_cases Cases.\n";
  static final String END = "# EOF\n";

  private MetricsText() {}

  /** The labels every sample has, and a case type. */
  static String series(String caseType) {
    return "frist_open_cases{source=\"replay\",replay_id=\"replay\",case_type=\""
        + caseType
        + "\"}";
  }

  /** A sample at the start of a day of 2024, counted from 0. */
  static String sample(String series, int day, double value) {
    return "%s %s %d.000\n".formatted(series, value, seconds(day));
  }

  static Instant time(int day) {
    return Instant.ofEpochSecond(seconds(day));
  }

  private static long seconds(int day) {
    return Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() + day * 86_400L;
  }

  /** Series by series, each with a sample a day. */
  static String regular(int series, int days) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int s = 0; s < series; s++) {
      for (int day = 0; day < days; day++) {
        text.append(sample(series("type-" + s), day, s + day / 1000.0));
      }
    }
    return text.append(END).toString();
  }

  static ReplayMetrics write(Path folder, String text) throws IOException {
    return new ReplayMetrics(Files.writeString(folder.resolve("metrics.om"), text), "us-2024");
  }
}
