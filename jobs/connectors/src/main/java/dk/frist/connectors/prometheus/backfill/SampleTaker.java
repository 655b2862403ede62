package dk.frist.connectors.prometheus.backfill;

import java.io.IOException;

/** Takes the samples of a file as they are read and found right, in the file's order. */
interface SampleTaker {

  /** A comment line: type, unit or help of the metric that follows. */
  void comment(String line) throws IOException;

  /** A sample, under its new replay id. */
  void sample(NumberedSeries series, double value, long millis) throws IOException;

  /**
   * A series and its number among those of the file.
   *
   * @param number from 0, in the order they came
   * @param labels its labels, the new replay id among them
   * @param text as OpenMetrics writes it
   */
  record NumberedSeries(int number, SeriesLabels labels, String text) {}
}
