package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class PrometheusWriterTest {
  private static final ScrapeEndpoint ANY_PORT = new ScrapeEndpoint("127.0.0.1", 0);

  @Test
  void scrapeGivesTextAndOpenMetricsOfWhatIsHeld() throws Exception {
    try (PrometheusWriter writer = writer(ANY_PORT)) {
      write(writer);

      String text = scrape(writer, "text/plain");
      String openMetrics = scrape(writer, "application/openmetrics-text");

      String sample =
          "frist_open_cases{source=\"live\",plan=\"us-2024\",agency=\"udlaendingestyrelsen\","
              + "case_type=\"asylum\",clock=\"decision\",} 12.0";
      assertThat(text).contains(sample).doesNotContain("# EOF");
      assertThat(text).contains("# TYPE frist_records_total counter").contains("reason=\"\",} 4.0");
      assertThat(openMetrics)
          .contains(sample.replace(",}", "}"))
          .contains("# UNIT frist_open_cases cases")
          .endsWith("# EOF\n");
    }
  }

  @Test
  void plansOfOneJobShareAScrapeAndNoSeries() throws Exception {
    Plans plans = Plans.of(ScoredPlan.PLAN, ScoredPlan.SIRI);
    try (PrometheusWriter writer =
        PrometheusWriter.open(plans, List.of(ANY_PORT), Clock.systemUTC())) {
      writer.write(Publication.of(ScoredPlan.card("2024-08-31")), null);
      writer.write(Publication.of(ScoredPlan.cardOfSiri("2024-08-31")), null);
      writer.write(Publication.of(new Tally(Fate.EVENT, null, 4)), null);

      String text = scrape(writer, "text/plain");

      assertThat(text)
          .contains(
              "frist_attainment_points{source=\"live\",plan=\"siri-2024\",agency=\"siri\","
                  + "bound=\"low\",} 100.0",
              "frist_attainment_points{source=\"live\",plan=\"us-2024\","
                  + "agency=\"udlaendingestyrelsen\",bound=\"high\",} 32.5",
              "frist_records_total{source=\"live\",fate=\"event\",reason=\"\",} 4.0");
      assertThat(text.lines().filter(line -> line.startsWith("frist_")))
          .extracting(line -> line.substring(0, line.indexOf('}')))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void closedDayIsShownBesideTheDayThatFiguresSpeakOf() throws Exception {
    try (PrometheusWriter writer = writer(ANY_PORT)) {
      write(writer);

      assertThat(scrape(writer, "text/plain"))
          .contains(
              "frist_figures_closed_day_timestamp_seconds{source=\"live\",plan=\"us-2024\","
                  + "agency=\"udlaendingestyrelsen\",} 1.7146872E9");
    }
  }

  @Test
  void takenPortIsNamed() throws Exception {
    try (PrometheusWriter first = writer(ANY_PORT)) {
      int port = server(first).port();

      assertThatThrownBy(() -> writer(new ScrapeEndpoint("127.0.0.1", port)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot listen for Prometheus on 127.0.0.1:" + port)
          .hasMessageContaining("choose a free port");
    }
  }

  @Test
  void portIsFreeAgainAfterAFailedStart() throws Exception {
    int port;
    try (PrometheusWriter first = writer(ANY_PORT)) {
      port = server(first).port();
    }
    ScrapeEndpoint endpoint = new ScrapeEndpoint("127.0.0.1", port);

    assertThatThrownBy(() -> writer(endpoint, endpoint)).isInstanceOf(IOException.class);

    try (PrometheusWriter again = writer(endpoint)) {
      assertThat(server(again).port()).isEqualTo(port);
    }
  }

  @Test
  void publicationIsOneThing() {
    assertThatThrownBy(() -> new Publication(null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Publication(
                    null, ScoredPlan.card("2024-08-31"), new Tally(Fate.EVENT, null, 4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void publicationCrossesEdgesWithoutKryo() {
    TypeInformation<Publication> type = TypeInformation.of(Publication.class);
    SerializerConfigImpl noGenericTypes = new SerializerConfigImpl();
    noGenericTypes.setGenericTypes(false);

    assertThat(type).isInstanceOf(PojoTypeInfo.class);
    assertThat(type.createSerializer(noGenericTypes)).isNotNull();
  }

  @Test
  void scorecardIsTheSameOnTheOtherSideOfAnEdge() throws Exception {
    SerializerConfigImpl noGenericTypes = new SerializerConfigImpl();
    noGenericTypes.setGenericTypes(false);
    var serializer = TypeInformation.of(Publication.class).createSerializer(noGenericTypes);
    Publication card = Publication.of(ScoredPlan.card("2024-08-31"));

    byte[] bytes = InstantiationUtil.serializeToByteArray(serializer, card);

    assertThat(InstantiationUtil.deserializeFromByteArray(serializer, bytes)).isEqualTo(card);
  }

  @Test
  void sinkCanBeSentToATaskManager() throws Exception {
    PrometheusSink sink = new PrometheusSink(PLANS, List.of(ANY_PORT));

    assertThat(InstantiationUtil.clone(sink)).isInstanceOf(PrometheusSink.class);
  }

  private static void write(PrometheusWriter writer) {
    writer.write(
        Publication.of(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12))),
        null);
    writer.write(Publication.of(new Tally(Fate.EVENT, null, 4)), null);
  }

  private static PrometheusWriter writer(PrometheusDelivery... deliveries) throws IOException {
    return PrometheusWriter.open(PLANS, List.of(deliveries), Clock.systemUTC());
  }

  private static ScrapeServer server(PrometheusWriter writer) {
    return (ScrapeServer) writer.deliveries().get(0);
  }

  private static String scrape(PrometheusWriter writer, String accept) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + server(writer).port() + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(url).header("Accept", accept).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
