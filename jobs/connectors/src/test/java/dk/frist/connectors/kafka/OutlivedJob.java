package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.casefile.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A job that dies in the midst of what it reads, and another that goes on from its checkpoint, with
 * sources of its own, as in another process.
 */
record OutlivedJob(
    Callable<Source<Intake, ?, ?>> historyAndTopic, Callable<Source<Intake, ?, ?>> topic) {

  /** Runs until it dies, and gives its newest checkpoint. */
  Path die(Path checkpoints) throws Exception {
    Configuration options = new Configuration();
    options.setString("execution.checkpointing.interval", "10 ms");
    options.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    options.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    options.setString("restart-strategy.type", "disable");
    // With little on its way a checkpoint is soon complete.
    options.setString("taskmanager.memory.segment-size", "4 kb");
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(2, options)) {
      read(env).sinkTo(new DiscardingSink<>());
      assertThatThrownBy(env::execute).hasRootCauseMessage(DyingForGood.LAST_WORDS);
    }
    return newest(checkpoints);
  }

  /** When the events were recorded that both have read together, up to the end. */
  List<Long> goOn(Path checkpoint) throws Exception {
    Configuration options = new Configuration();
    options.setString("execution.state-recovery.path", checkpoint.toUri().toString());
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(2, options)) {
      List<Long> read = new ArrayList<>();
      read(env).executeAndCollect().forEachRemaining(read::add);
      return read;
    }
  }

  private DataStream<Long> read(StreamExecutionEnvironment env) throws Exception {
    return source(env, historyAndTopic.call(), "history-and-topic")
        .union(source(env, topic.call(), "topic"))
        .flatMap(new DyingForGood())
        .returns(Types.LONG)
        .uid("dying-for-good")
        .setParallelism(1);
  }

  private static DataStream<Intake> source(
      StreamExecutionEnvironment env, Source<Intake, ?, ?> source, String uid) {
    return env.fromSource(
            source, WatermarkStrategy.noWatermarks(), uid, TypeInformation.of(Intake.class))
        .uid(uid);
  }

  private static Path newest(Path checkpoints) throws IOException {
    try (Stream<Path> all = Files.walk(checkpoints)) {
      return all.filter(file -> file.endsWith("_metadata"))
          .map(Path::getParent)
          .max(Comparator.comparingInt(OutlivedJob::number))
          .orElseThrow();
    }
  }

  private static int number(Path checkpoint) {
    return Integer.parseInt(checkpoint.getFileName().toString().replace("chk-", ""));
  }
}
