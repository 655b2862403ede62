package dk.frist.connectors.prometheus;

import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** Holds what is to be shown, in a registry of its own, and keeps its deliveries open. */
final class PrometheusWriter implements SinkWriter<Publication> {
  private final LiveFigures figures;
  private final RecordCounts records = new RecordCounts();
  private final Completeness completeness = new Completeness();
  private final ClosedDays closedDays;
  private final PushCounts pushes = new PushCounts();
  private final CollectorRegistry registry = new CollectorRegistry();
  private final List<OpenDelivery> deliveries = new ArrayList<>();

  private PrometheusWriter(Plans plans, Clock clock, boolean showPushes) {
    this.figures = new LiveFigures(plans, clock);
    this.closedDays = new ClosedDays(plans.localDays());
    List<LiveFamilies.Source> sources = new ArrayList<>();
    sources.add(figures::forEach);
    sources.add(completeness::forEach);
    sources.add(closedDays::forEach);
    sources.add(records::forEach);
    if (showPushes) {
      sources.add(pushes::forEach);
    }
    registry.register(new LiveFamilies(Origin.live(plans), sources));
  }

  /**
   * Opens every delivery.
   *
   * @throws IOException if one cannot be opened; none is left open then
   */
  static PrometheusWriter open(Plans plans, List<PrometheusDelivery> deliveries, Clock clock)
      throws IOException {
    boolean showPushes = deliveries.stream().anyMatch(Pushgateway.class::isInstance);
    PrometheusWriter writer = new PrometheusWriter(plans, clock, showPushes);
    try {
      for (PrometheusDelivery delivery : deliveries) {
        writer.deliveries.add(writer.open(delivery));
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private OpenDelivery open(PrometheusDelivery delivery) throws IOException {
    if (delivery instanceof ScrapeEndpoint endpoint) {
      return ScrapeServer.open(endpoint, registry);
    }
    Pushgateway gateway = (Pushgateway) delivery;
    PushLoop loop = new PushLoop(PushGroup.on(gateway), registry, pushes);
    loop.start(gateway.interval());
    return loop;
  }

  CollectorRegistry registry() {
    return registry;
  }

  /** The deliveries, in the order they were asked for. */
  List<OpenDelivery> deliveries() {
    return deliveries;
  }

  @Override
  public void write(Publication publication, Context context) {
    FigureSet set = publication.figures();
    if (set != null) {
      figures.accept(set);
      closedDays.accept(set);
    }
    Scorecard scorecard = publication.scorecard();
    if (scorecard != null) {
      figures.accept(scorecard);
    }
    Tally tally = publication.tally();
    if (tally != null) {
      records.accept(tally);
    }
  }

  @Override
  public void writeWatermark(Watermark watermark) {
    completeness.reach(watermark.getTimestamp());
    closedDays.reach(watermark.getTimestamp());
  }

  /** At the end of a bounded input the last figures go out before the deliveries close. */
  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    if (endOfInput) {
      for (OpenDelivery delivery : deliveries) {
        delivery.deliver();
      }
    }
  }

  @Override
  public void close() {
    deliveries.forEach(OpenDelivery::close);
    deliveries.clear();
  }
}
