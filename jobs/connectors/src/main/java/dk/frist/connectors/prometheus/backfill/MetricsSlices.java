package dk.frist.connectors.prometheus.backfill;

import io.prometheus.client.Collector;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the samples it takes as OpenMetrics text, a file for each slice of time. promtool reads a
 * file once for each block it makes of it: with one file its work would grow with the square of the
 * history.
 */
final class MetricsSlices implements SampleTaker, AutoCloseable {
  /** Four of the blocks that promtool makes, of 486 h, and beginning where one does. */
  static final long SLICE_MILLIS = Duration.ofDays(81).toMillis();

  private static final int MILLIS = 1000;

  private final Path folder;
  private final SortedMap<Long, Slice> slices = new TreeMap<>();
  private final List<String> comments = new ArrayList<>();
  private int family;
  private boolean inComments;

  /**
   * @param folder where the files go
   */
  MetricsSlices(Path folder) {
    this.folder = folder;
  }

  @Override
  public void comment(String line) {
    if (!inComments) {
      comments.clear();
      family++;
      inComments = true;
    }
    comments.add(line);
  }

  @Override
  public void sample(NumberedSeries series, double value, long millis) throws IOException {
    inComments = false;
    long number = Math.floorDiv(millis, SLICE_MILLIS);
    Slice slice = slices.get(number);
    if (slice == null) {
      slice = new Slice(folder.resolve("slice" + number + ".om"));
      slices.put(number, slice);
    }
    slice.sample(series.text(), value, millis);
  }

  /** Ends the files, which are whole only then, and names them by their time. */
  List<Path> end() throws IOException {
    for (Slice slice : slices.values()) {
      slice.text.append("# EOF\n");
      slice.text.close();
    }
    return slices.values().stream().map(slice -> slice.file).toList();
  }

  @Override
  public void close() throws IOException {
    for (Slice slice : slices.values()) {
      slice.text.close();
    }
  }

  /** One file. */
  private final class Slice {
    private final Path file;
    private final BufferedWriter text;
    private int begun;

    Slice(Path file) throws IOException {
      this.file = file;
      this.text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    void sample(String series, double value, long millis) throws IOException {
      if (begun != family) {
        begun = family;
        for (String comment : comments) {
          text.append(comment).append('\n');
        }
      }
      text.append(series).append(' ').append(Collector.doubleToGoString(value)).append(' ');
      seconds(millis);
      text.append('\n');
    }

    private void seconds(long millis) throws IOException {
      long part = Math.abs(millis % MILLIS);
      text.append(millis < 0 ? "-" : "").append(Long.toString(Math.abs(millis / MILLIS)));
      text.append(part < 100 ? ".0" : ".").append(part < 10 ? "0" : "").append(Long.toString(part));
    }
  }
}
