package dk.frist.connectors.files;

import dk.frist.connectors.prometheus.Measured;
import dk.frist.connectors.prometheus.MetricCatalogue;
import dk.frist.connectors.prometheus.Origin;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code metrics.om}: the figures and scorecards of a plan as OpenMetrics text for {@code promtool
 * tsdb create-blocks-from openmetrics}, and beside them what the plan says and requires on those
 * days. A sample as of a day carries the first moment of the next day in the plan's zone, when the
 * figure had become final. Samples are grouped by metric and series and ascend in time, which
 * promtool needs: it drops others without a word.
 */
final class MetricsFile {
  static final String NAME = "metrics.om";
  static final String SPILL = "metrics";

  private final Plan plan;
  private final Origin origin;
  private String labels = "";
  private Sample sample = new Sample("", List.of(), List.of(), 0);

  MetricsFile(Plan plan, String replayId) {
    this.plan = plan;
    this.origin = Origin.replay(Plans.of(plan), replayId);
  }

  /**
   * Writes the file, one sample in memory at a time.
   *
   * @param sorted the sorted rows of {@link MetricsSpill}
   * @return how many samples
   */
  long write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter text = TextWriter.to(file)) {
      TextFormat.writeOpenMetrics100(text, new SortedFamilies(rows, row -> sample(row, counter)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counter.end();
  }

  /** Of a row like the last but for time and value, as most are, the labels need not be made. */
  private Sample sample(String row, ProgressCounter counter) {
    int value = row.lastIndexOf(SpillRow.SEPARATOR) + 1;
    int time = row.lastIndexOf(SpillRow.SEPARATOR, value - 2) + 1;
    if (time != labels.length() || !row.startsWith(labels)) {
      labels = row.substring(0, time);
      sample = sample(SpillRow.split(labels));
    }
    count(counter);
    return new Sample(
        sample.name,
        sample.labelNames,
        sample.labelValues,
        Double.parseDouble(row.substring(value)),
        HexFormat.fromHexDigitsToLong(row, time, value - 1) ^ Long.MIN_VALUE);
  }

  /**
   * @param fields the metric and its labels, and an empty one
   */
  private Sample sample(List<String> fields) {
    MetricCatalogue metric = SortedFamilies.metric(fields.get(0));
    List<String> own = fields.subList(1, fields.size() - 1);
    return origin.sample(new Measured(metric, plan.id(), own, 0), null);
  }

  /** Within {@code TextFormat}, which knows no failure to read. */
  private static void count(ProgressCounter counter) {
    try {
      counter.row();
    } catch (InterruptedIOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
