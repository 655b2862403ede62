package dk.frist.connectors.kafka;

import dk.frist.connectors.avro.FigureSetEncoder;
import dk.frist.connectors.avro.KeyedEncoder;
import dk.frist.connectors.avro.RejectedEncoder;
import dk.frist.connectors.avro.ScorecardEncoder;
import dk.frist.connectors.avro.VerdictEncoder;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;

/**
 * The sinks of a live job. Later records of a key replace earlier ones: the verdict of a unit, the
 * figures of a series or the scorecard of a plan as of a day, of which the final one replaces the
 * provisional.
 *
 * <p>With checkpoints and {@link Delivery#exactlyOnce} a reader of committed records sees each
 * result once, when the checkpoint that it belongs to is complete. Otherwise it sees results at
 * once, and those since the last checkpoint again after a failure, which compaction makes good.
 */
public final class KafkaSinks {
  private final KafkaSettings settings;
  private final boolean exactlyOnce;

  private KafkaSinks(KafkaSettings settings, boolean exactlyOnce) {
    this.settings = settings;
    this.exactlyOnce = exactlyOnce;
  }

  /**
   * The sinks of one job.
   *
   * @param checkpointing whether the job takes checkpoints; without them no transaction would ever
   *     be committed
   */
  public static KafkaSinks of(KafkaSettings settings, boolean checkpointing) {
    return new KafkaSinks(settings, checkpointing && settings.delivery().exactlyOnce());
  }

  /** Verdicts, and tombstones for units that have none any more. */
  public KafkaSink<CaseVerdict> verdicts(Plans plans) {
    return sink(settings.topics().verdicts(), new VerdictEncoder(plans.agencyByPlan()));
  }

  /** Figures, provisional and final. */
  public KafkaSink<FigureSet> figures(Plans plans) {
    return sink(settings.topics().figures(), new FigureSetEncoder(plans.agencyByPlan()));
  }

  /** Where each plan stands as of each day, provisional and final. */
  public KafkaSink<Scorecard> scorecards(Plans plans) {
    return sink(settings.topics().scorecards(), new ScorecardEncoder(plans.agencyByPlan()));
  }

  /** Records that became no event, with the reason. */
  public KafkaSink<Rejected> rejected() {
    return sink(settings.topics().rejected(), new RejectedEncoder());
  }

  private <T> KafkaSink<T> sink(String topic, KeyedEncoder<T> encoder) {
    Properties properties = settings.client();
    properties.putIfAbsent("compression.type", "lz4");
    properties.setProperty(
        "transaction.timeout.ms",
        Long.toString(settings.delivery().transactionTimeout().toMillis()));
    KafkaSinkBuilder<T> builder =
        KafkaSink.<T>builder()
            .setBootstrapServers(settings.bootstrapServers())
            .setKafkaProducerConfig(properties)
            .setRecordSerializer(new KeyedSerialization<>(topic, encoder));
    if (exactlyOnce) {
      // Pooled ids are used again; counted ones would pile up in the broker, one per checkpoint.
      builder
          .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
          .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
          .setTransactionalIdPrefix(settings.delivery().transactionalIdPrefix() + "-" + topic);
    } else {
      builder.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE);
    }
    return builder.build();
  }
}
