package dk.frist.connectors.files;

import dk.frist.connectors.prometheus.MetricCatalogue;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The metric families of sorted rows, read on demand: the rows of each family may be iterated once,
 * and to their end before the next family is asked for, as {@code TextFormat} does.
 */
@SuppressWarnings("JdkObsolete") // TextFormat asks for an enumeration.
final class SortedFamilies implements Enumeration<MetricFamilySamples> {
  private static final Map<String, MetricCatalogue> METRICS =
      Arrays.stream(MetricCatalogue.values())
          .collect(Collectors.toMap(MetricCatalogue::metricName, Function.identity()));

  private final BufferedReader rows;
  private final Function<String, Sample> samples;
  private @Nullable String next;

  /**
   * @param rows sorted rows whose first field is the name of a metric
   * @param samples makes a sample of a row
   */
  SortedFamilies(BufferedReader rows, Function<String, Sample> samples) throws IOException {
    this.rows = rows;
    this.samples = samples;
    advance();
  }

  /**
   * @throws IllegalStateException if there is none of the name
   */
  static MetricCatalogue metric(String name) {
    MetricCatalogue metric = METRICS.get(name);
    if (metric == null) {
      throw new IllegalStateException("not a metric: " + name);
    }
    return metric;
  }

  @Override
  public boolean hasMoreElements() {
    return next != null;
  }

  @Override
  public MetricFamilySamples nextElement() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    String name = next.substring(0, next.indexOf(SpillRow.SEPARATOR));
    return metric(name).family(new SamplesOf(name + SpillRow.SEPARATOR));
  }

  private void advance() {
    try {
      next = rows.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows up to the next metric, as a list that can only be iterated. */
  private final class SamplesOf extends AbstractList<Sample> {
    private final String start;

    /**
     * @param start what their rows begin with
     */
    SamplesOf(String start) {
      this.start = start;
    }

    @Override
    public Iterator<Sample> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return next != null && next.startsWith(start);
        }

        @Override
        public Sample next() {
          String row = next;
          if (row == null || !row.startsWith(start)) {
            throw new NoSuchElementException();
          }
          advance();
          return samples.apply(row);
        }
      };
    }

    @Override
    public Sample get(int index) {
      throw new UnsupportedOperationException("samples are only read in order");
    }

    @Override
    public int size() {
      throw new UnsupportedOperationException("samples are only read in order");
    }
  }
}
