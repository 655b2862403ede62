package dk.frist.pipeline;

import dk.frist.rules.casefile.Intake;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.functions.FromElementsGeneratorFunction;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Records that stand in a list, read as a source reads them. */
final class Sources {
  private static final TypeInformation<Intake> INTAKE = TypeInformation.of(Intake.class);

  private Sources() {}

  /** As a job is run: objects reused, no generic types. */
  static StreamExecutionEnvironment environment(int parallelism, Map<String, String> more) {
    Configuration configuration = Configuration.fromMap(more);
    configuration.addAll(FristTopology.configuration());
    var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(parallelism);
    return environment;
  }

  /** Reads all and ends; every subtask reads a part. */
  static DataStream<Intake> bounded(StreamExecutionEnvironment environment, List<Intake> records) {
    return environment.fromSource(
        source(environment, records, RateLimiterStrategy.noOp()), RecordedTime.replay(), "records");
  }

  /** Reads some records between any two checkpoints and ends. */
  static DataStream<Intake> slow(
      StreamExecutionEnvironment environment, List<Intake> records, int perCheckpoint) {
    return environment.fromSource(
        source(environment, records, RateLimiterStrategy.perCheckpoint(perCheckpoint)),
        RecordedTime.replay(),
        "records");
  }

  static DataGeneratorSource<Intake> source(
      StreamExecutionEnvironment environment, List<Intake> records, RateLimiterStrategy<?> limit) {
    long count = records.size();
    return new DataGeneratorSource<>(
        new FromElementsGeneratorFunction<>(INTAKE, environment.getConfig(), records),
        count,
        limit,
        INTAKE);
  }
}
