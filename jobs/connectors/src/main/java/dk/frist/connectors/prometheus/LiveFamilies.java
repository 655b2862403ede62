package dk.frist.connectors.prometheus;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Builds the metric families at each scrape or push from what is held then. */
final class LiveFamilies extends Collector {
  /** Something that has values to show. */
  @FunctionalInterface
  interface Source {
    void forEach(Consumer<Measured> consumer);
  }

  private final Origin origin;
  private final List<Source> sources;

  LiveFamilies(Origin origin, List<Source> sources) {
    this.origin = origin;
    this.sources = List.copyOf(sources);
  }

  @Override
  public List<MetricFamilySamples> collect() {
    Map<MetricCatalogue, List<Sample>> samples = new EnumMap<>(MetricCatalogue.class);
    for (Source source : sources) {
      source.forEach(
          measured ->
              samples
                  .computeIfAbsent(measured.metric(), metric -> new ArrayList<>())
                  .add(origin.sample(measured, null)));
    }
    List<MetricFamilySamples> families = new ArrayList<>();
    samples.forEach((metric, all) -> families.add(metric.family(all)));
    return families;
  }
}
