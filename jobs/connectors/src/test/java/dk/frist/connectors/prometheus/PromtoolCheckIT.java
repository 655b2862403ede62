package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.ScoredPlan.IN_AARHUS;
import static dk.frist.connectors.ScoredPlan.IN_ODENSE;
import static dk.frist.connectors.ScoredPlan.MEAN;
import static dk.frist.connectors.ScoredPlan.POOLED;
import static dk.frist.connectors.ScoredPlan.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Promtool;
import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Scorecard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromtoolCheckIT {
  @TempDir Path folder;

  @Test
  void everyMetricOfTheCataloguePassesPromtoolsLinter() throws Exception {
    Pushgateway nobody =
        new Pushgateway(URI.create("http://127.0.0.1:9"), "frist", Map.of(), Duration.ofHours(1));
    Path scraped = folder.resolve("scraped.txt");

    try (PrometheusWriter writer =
        PrometheusWriter.open(
            ScoredPlan.PLANS,
            List.of(new ScrapeEndpoint("127.0.0.1", 0), nobody),
            Clock.systemUTC())) {
      for (Series series : List.of(ASYLUM_DECISIONS, POOLED, IN_AARHUS, IN_ODENSE, VOLUME, MEAN)) {
        writer.write(Publication.of(everyMeasure(series)), null);
      }
      Scorecard card = ScoredPlan.card("2024-05-03").withOutlook(new Outlook(62.5, 55, 70));
      writer.write(Publication.of(card), null);
      writer.writeWatermark(new Watermark(Instant.parse("2024-05-03T21:59:59Z").toEpochMilli()));
      Files.writeString(scraped, scrape(((ScrapeServer) writer.deliveries().get(0)).port()));
    }

    assertThat(scraped)
        .content()
        .contains("# TYPE ")
        .satisfies(
            text -> {
              for (MetricCatalogue metric : MetricCatalogue.values()) {
                assertThat(text).contains("\n" + metric.metricName());
              }
            });
    assertThat(Promtool.run(scraped, "check", "metrics")).isEmpty();
  }

  private static FigureSet everyMeasure(Series series) {
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : EmittedMeasures.ofSeries(series)) {
      figures.add(new Figure(Window.PERIOD, measure, 1));
    }
    return FigureSet.ofClock(series, day("2024-05-03"), false, figures);
  }

  private static String scrape(int port) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + port + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
