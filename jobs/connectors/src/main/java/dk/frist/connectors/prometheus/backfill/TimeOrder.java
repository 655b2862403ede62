package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.files.ReplayProgress;
import dk.frist.connectors.files.SpillSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Brings the samples of a file, which come series by series, into the order of time: a server
 * refuses a sample more than an hour older than its newest. Sorted on disk; memory holds the series
 * alone.
 */
final class TimeOrder implements SampleTaker, AutoCloseable {
  private static final String SPILL = "samples";
  private static final int TIME_DIGITS = 16;
  private static final int SERIES_DIGITS = 8;

  private final Path work;
  private final BufferedWriter lines;
  private final List<byte[]> labels = new ArrayList<>();

  /**
   * @param work a folder of its own
   */
  TimeOrder(Path work) throws IOException {
    this.work = work;
    this.lines =
        Files.newBufferedWriter(
            work.resolve(SPILL + "-0" + SpillSort.SPILL), StandardCharsets.ISO_8859_1);
  }

  /** Takes samples in the order of their time. */
  @FunctionalInterface
  interface Taker {
    void sample(int series, byte[] labels, double value, long millis)
        throws BackfillFailedException, InterruptedException, IOException;
  }

  @Override
  public void comment(String line) {
    // Remote write 1.0 carries none.
  }

  @Override
  public void sample(NumberedSeries series, double value, long millis) throws IOException {
    if (series.number() == labels.size()) {
      labels.add(WriteRequest.labels(series.labels().labels()));
    }
    HexFormat hex = HexFormat.of();
    // The bytes of hexadecimal digits sort as the numbers do, once negative ones come first.
    lines.append(hex.toHexDigits(millis ^ Long.MIN_VALUE)).append(hex.toHexDigits(series.number()));
    lines.append(Double.toString(value)).append('\n');
  }

  /** Hands over all samples, by time and then by series; to be called once. */
  void forEach(Taker taker) throws BackfillFailedException, InterruptedException, IOException {
    lines.close();
    SpillSort sort = new SpillSort(work, SpillSort.MEMORY_BYTES);
    Path sorted = sort.sort(SPILL, ReplayProgress.SILENT);
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.ISO_8859_1)) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        long millis = HexFormat.fromHexDigitsToLong(row, 0, TIME_DIGITS) ^ Long.MIN_VALUE;
        int series = HexFormat.fromHexDigits(row, TIME_DIGITS, TIME_DIGITS + SERIES_DIGITS);
        double value = Double.parseDouble(row.substring(TIME_DIGITS + SERIES_DIGITS));
        taker.sample(series, labels.get(series), value, millis);
      }
    }
    Files.delete(sorted);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
