package dk.frist.connectors.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.connectors.prometheus.FigureFamilies;
import dk.frist.connectors.prometheus.Measured;
import dk.frist.connectors.prometheus.MetricCatalogue;
import dk.frist.connectors.prometheus.PlanFamilies;
import dk.frist.connectors.prometheus.ScorecardFamilies;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spills the samples of sorted figures and scorecards as rows that sort by metric, series and time:
 * the metric's name, its own labels, the time and the value.
 *
 * <p>What a figure becomes a sample of follows from its series, window and measure, which are the
 * same on every day; so that is found out once for each, and kept: some hundred bytes, times a few
 * ten thousand in a plan of eighty case types.
 */
final class MetricsSpill {
  private static final double MILLIS = 1000.0;

  private final Plan plan;
  private final FigureFamilies families;
  private final Map<String, Kind> kinds = new HashMap<>();

  /**
   * The figures of a series, window and measure.
   *
   * @param labels what the rows of their samples begin with
   * @param required what the plan requires of the series' facts; null when nothing
   */
  private record Kind(Series series, String labels, @Nullable Measured required) {}

  MetricsSpill(Plan plan) {
    this.plan = plan;
    this.families = new FigureFamilies(Plans.of(plan));
  }

  /** Spills the samples of figures, insights and forecasts. */
  void spillFigures(Path sorted, Path spill) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter lines = TextWriter.to(spill)) {
      ProgressCounter counter = ProgressCounter.silent(Phase.METRICS);
      String day = "";
      String time = "";
      Series series = null;
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        // Neither the day nor the value is ever quoted, and a line break is escaped.
        int dayAt = row.indexOf(SpillRow.SEPARATOR) + 1;
        int kindAt = row.indexOf(',', dayAt) + 1;
        int valueAt = row.lastIndexOf(',') + 1;
        Kind kind = kind(row.substring(kindAt, valueAt), row);
        boolean newDay = !row.substring(dayAt, kindAt - 1).equals(day);
        if (newDay) {
          day = row.substring(dayAt, kindAt - 1);
          time = time((int) LocalDate.parse(day).toEpochDay());
        }
        if (newDay || !kind.series().equals(series)) {
          series = kind.series();
          append(kind.required(), time, lines);
        }
        append(kind.labels(), time, row.substring(valueAt), lines);
        counter.row();
      }
    }
  }

  private Kind kind(String name, String row) throws IOException {
    Kind known = kinds.get(name);
    if (known != null) {
      return known;
    }
    Kind found = kind(SpillRow.split(row).get(1));
    kinds.put(name, found);
    return found;
  }

  private Kind kind(String line) throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(line)) {
      CsvRecord record = records.iterator().next();
      Series series = FigureRow.series(plan.id(), record);
      Figure figure = FigureRow.figure(record);
      boolean isFact = figure.measure().kind() == Measure.Kind.FACT;
      return new Kind(
          series,
          labels(families.of(series, figure)),
          isFact ? families.required(series).orElse(null) : null);
    }
  }

  /** Spills the samples of sorted scorecards. */
  void spillScorecards(Path sorted, Path spill) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter lines = TextWriter.to(spill)) {
      ProgressCounter counter = ProgressCounter.silent(Phase.METRICS);
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        Scorecard card = ScorecardRow.split(plan.id(), row);
        String time = time(card.asOf());
        for (Measured measured : ScorecardFamilies.of(card)) {
          append(measured, time, lines);
          counter.row();
        }
        for (Measured measured : PlanFamilies.of(plan)) {
          append(measured, time, lines);
        }
        append(asOf(card), time, lines);
      }
    }
  }

  /** By which boards find the replays that there are, and the days they have. */
  private Measured asOf(Scorecard card) {
    double day = plan.localDays().startOf(card.asOf()) / MILLIS;
    return new Measured(MetricCatalogue.FIGURES_AS_OF, plan.id(), List.of(), day);
  }

  /** The first moment after a day, when what is as of it had become final. */
  private String time(int day) {
    // The bytes of hexadecimal digits sort as the numbers do, once negative ones come first.
    return HexFormat.of().toHexDigits(plan.localDays().startOf(day + 1) ^ Long.MIN_VALUE);
  }

  private static void append(@Nullable Measured measured, String time, TextWriter lines)
      throws IOException {
    if (measured != null) {
      append(labels(measured), time, Double.toString(measured.value()), lines);
    }
  }

  private static void append(String labels, String time, String value, TextWriter lines)
      throws IOException {
    lines.append(labels).append(time).append(SpillRow.SEPARATOR).append(value).append('\n');
  }

  /** The metric and its labels, as fields before others. */
  private static String labels(Measured measured) {
    StringBuilder row = new StringBuilder();
    SpillRow.add(measured.metric().metricName(), row);
    measured.labelValues().forEach(label -> SpillRow.add(label, row));
    return row.toString();
  }
}
