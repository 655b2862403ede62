package dk.frist.connectors.prometheus;

import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Shows the newest figures and the counts of records to Prometheus. Runs at parallelism 1, because
 * what one subtask does not see it cannot show. Holds no state: after a restart the counters begin
 * at zero, as Prometheus expects, and figures appear as the pipeline emits them.
 */
public final class PrometheusSink implements Sink<Publication> {
  private final Plans plans;
  private final List<PrometheusDelivery> deliveries;
  private final Clock clock;

  /**
   * @param plans the plans the figures belong to
   * @param deliveries how Prometheus gets them; each carries everything
   */
  public PrometheusSink(Plans plans, List<PrometheusDelivery> deliveries) {
    this(plans, deliveries, Clock.systemUTC());
  }

  PrometheusSink(Plans plans, List<PrometheusDelivery> deliveries, Clock clock) {
    this.plans = plans;
    this.deliveries = List.copyOf(deliveries);
    this.clock = clock;
  }

  /**
   * @throws IOException if the port of the scrape endpoint is taken
   * @throws IllegalStateException at a parallelism other than 1
   */
  @Override
  public SinkWriter<Publication> createWriter(WriterInitContext context) throws IOException {
    int parallelism = context.getTaskInfo().getNumberOfParallelSubtasks();
    if (parallelism != 1) {
      throw new IllegalStateException(
          "the Prometheus sink runs at parallelism 1, not " + parallelism);
    }
    return PrometheusWriter.open(plans, deliveries, clock);
  }
}
