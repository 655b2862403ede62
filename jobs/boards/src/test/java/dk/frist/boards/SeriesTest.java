package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.MetricCatalogue;
import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void seriesSayTheirOriginAndTheirPlan() {
    assertThat(Series.of(MetricCatalogue.TARGET_RATIO).where("window", "period").promQl())
        .isEqualTo(
            "frist_target_ratio{source=\"$source\",replay_id=\"$replay_id\","
                + "agency=\"$agency\",plan=\"$plan\",window=\"period\"}");
  }

  @Test
  void seriesOfTheJobHaveNoPlan() {
    assertThat(Series.of(MetricCatalogue.RECORDS).matching("fate", "rejected|ignored").promQl())
        .isEqualTo(
            "frist_records_total{source=\"$source\",replay_id=\"$replay_id\","
                + "fate=~\"rejected|ignored\"}");
  }
}
