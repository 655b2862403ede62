package dk.frist.connectors.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.connectors.prometheus.FigureFamilies;
import dk.frist.connectors.prometheus.Measured;
import dk.frist.connectors.prometheus.MetricCatalogue;
import dk.frist.connectors.prometheus.Origin;
import dk.frist.connectors.prometheus.PlanFamilies;
import dk.frist.connectors.prometheus.ScorecardFamilies;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private static final double MILLIS = 1000.0;

  private final Plan plan;
  private final FigureFamilies families;
  private final Origin origin;

  MetricsFile(Plan plan, String replayId) {
    this.plan = plan;
    Plans alone = Plans.of(plan);
    this.families = new FigureFamilies(alone);
    this.origin = Origin.replay(alone, replayId);
  }

  /** Spills the samples of {@code figures.csv}, or of a file of its form. */
  void spillFigures(Path figures, Path spill) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(figures);
        BufferedWriter lines = Files.newBufferedWriter(spill, StandardCharsets.UTF_8)) {
      String day = "";
      Series series = null;
      long timestamp = 0;
      ProgressCounter counter = ProgressCounter.silent(Phase.METRICS);
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() == 1) {
          continue;
        }
        Series next =
            new Series(
                plan.id(), row.getField(1), row.getField(2), row.getField(3), row.getField(4));
        boolean newDay = !row.getField(0).equals(day);
        if (newDay) {
          day = row.getField(0);
          timestamp = timestamp((int) LocalDate.parse(day).toEpochDay());
        }
        Figure figure = FigureRow.of(plan.id(), row).figure();
        if (figure.measure().kind() == Measure.Kind.FACT && (newDay || !next.equals(series))) {
          append(families.required(next).orElse(null), timestamp, lines);
        }
        append(families.of(next, figure), timestamp, lines);
        series = next;
        counter.row();
      }
    }
  }

  /** Spills the samples of sorted scorecards. */
  void spillScorecards(Path scorecards, Path spill) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(scorecards, StandardCharsets.UTF_8);
        BufferedWriter lines = Files.newBufferedWriter(spill, StandardCharsets.UTF_8)) {
      ProgressCounter counter = ProgressCounter.silent(Phase.METRICS);
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        Scorecard card = ScorecardRow.split(plan.id(), row);
        long timestamp = timestamp(card.asOf());
        for (Measured measured : ScorecardFamilies.of(card)) {
          append(measured, timestamp, lines);
          counter.row();
        }
        for (Measured measured : PlanFamilies.of(plan)) {
          append(measured, timestamp, lines);
        }
        append(asOf(card), timestamp, lines);
      }
    }
  }

  /** By which boards find the replays that there are, and the days they have. */
  private Measured asOf(Scorecard card) {
    double day = plan.localDays().startOf(card.asOf()) / MILLIS;
    return new Measured(MetricCatalogue.FIGURES_AS_OF, plan.id(), List.of(), day);
  }

  /** The first moment after a day, when what is as of it had become final. */
  private long timestamp(int day) {
    return plan.localDays().startOf(day + 1);
  }

  /**
   * Writes the file, one sample in memory at a time.
   *
   * @param sorted the sorted spill
   * @return how many samples
   */
  long write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      TextFormat.writeOpenMetrics100(text, new SortedFamilies(rows, row -> sample(row, counter)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counter.end();
  }

  private Sample sample(List<String> row, ProgressCounter counter) {
    MetricCatalogue metric = SortedFamilies.metric(row);
    int labels = metric.labels().size();
    long timestamp = HexFormat.fromHexDigitsToLong(row.get(labels + 1)) ^ Long.MIN_VALUE;
    double value = Double.parseDouble(row.get(labels + 2));
    count(counter);
    return origin.sample(
        new Measured(metric, plan.id(), row.subList(1, labels + 1), value), timestamp);
  }

  /** Within {@code TextFormat}, which knows no failure to read. */
  private static void count(ProgressCounter counter) {
    try {
      counter.row();
    } catch (InterruptedIOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(@Nullable Measured measured, long timestamp, BufferedWriter lines)
      throws IOException {
    if (measured == null) {
      return;
    }
    List<String> fields = new ArrayList<>();
    fields.add(measured.metric().metricName());
    fields.addAll(measured.labelValues());
    // The bytes of hexadecimal digits sort as the numbers do, once negative ones come first.
    fields.add(HexFormat.of().toHexDigits(timestamp ^ Long.MIN_VALUE));
    fields.add(Double.toString(measured.value()));
    lines.append(SpillRow.join(fields)).append('\n');
  }
}
