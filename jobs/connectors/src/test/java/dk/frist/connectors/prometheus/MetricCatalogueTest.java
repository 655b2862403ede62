package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricCatalogueTest {
  @Test
  void everyNameIsGivenOnce() {
    assertThat(Arrays.stream(MetricCatalogue.values()).map(MetricCatalogue::metricName))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void namesBeginWithTheProductAndEndInTheUnit(MetricCatalogue metric) {
    assertThat(metric.metricName()).startsWith("frist_").endsWith(metric.unit());
    assertThat(metric.metricName().endsWith("_total"))
        .isEqualTo(metric.type() == Collector.Type.COUNTER);
    assertThat(metric.help()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void labelsAreFewAndKnown(MetricCatalogue metric) {
    assertThat(
            List.of(
                "case_type",
                "clock",
                "target",
                "reading",
                "elected",
                "site",
                "window",
                "stat",
                "verdict",
                "state",
                "bound",
                "band",
                "estimator",
                "outcome",
                "fate",
                "reason",
                "result",
                "kind",
                "title_da",
                "title_en",
                "delivery"))
        .containsAll(metric.labels());
    assertThat(metric.labels()).doesNotHaveDuplicates();
  }
}
