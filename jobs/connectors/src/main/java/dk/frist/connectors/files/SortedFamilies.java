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
import java.util.List;
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
  private final Function<List<String>, Sample> samples;
  private @Nullable List<String> next;

  /**
   * @param rows sorted rows whose first field is the name of a metric
   * @param samples makes a sample of a row
   */
  SortedFamilies(BufferedReader rows, Function<List<String>, Sample> samples) throws IOException {
    this.rows = rows;
    this.samples = samples;
    advance();
  }

  /**
   * The metric of a row.
   *
   * @throws IllegalStateException if its first field names none
   */
  static MetricCatalogue metric(List<String> row) {
    MetricCatalogue metric = METRICS.get(row.get(0));
    if (metric == null) {
      throw new IllegalStateException("not a metric: " + row.get(0));
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
    MetricCatalogue metric = metric(next);
    return metric.family(new SamplesOf(metric));
  }

  private void advance() {
    try {
      String row = rows.readLine();
      next = row == null ? null : SpillRow.split(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows up to the next metric, as a list that can only be iterated. */
  private final class SamplesOf extends AbstractList<Sample> {
    private final MetricCatalogue metric;

    SamplesOf(MetricCatalogue metric) {
      this.metric = metric;
    }

    @Override
    public Iterator<Sample> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return next != null && metric(next) == metric;
        }

        @Override
        public Sample next() {
          List<String> row = next;
          if (row == null || metric(row) != metric) {
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
