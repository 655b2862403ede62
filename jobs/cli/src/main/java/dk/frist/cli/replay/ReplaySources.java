package dk.frist.cli.replay;

import dk.frist.cli.Progress;
import dk.frist.connectors.Passing;
import dk.frist.connectors.kafka.CaseEventsSource;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.logs.EventLog;
import dk.frist.pipeline.RecordedTime;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.util.List;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a replay reads, all at once: a case may begin in a log and end on a topic. An event that is
 * in both counts once.
 *
 * @param topics parts of topics; together with the logs at least one
 */
record ReplaySources(List<EventLog> logs, List<TopicOptions.TopicSource> topics) {
  /**
   * @throws IllegalArgumentException if there is nothing to read
   */
  ReplaySources {
    logs = List.copyOf(logs);
    topics = List.copyOf(topics);
    if (logs.isEmpty() && topics.isEmpty()) {
      throw new IllegalArgumentException("a replay needs a log or a topic");
    }
  }

  /** The parts of topics, for the manifest. */
  List<TopicSlice> slices() {
    return topics.stream().map(TopicOptions.TopicSource::slice).toList();
  }

  /** The most records there can be; nobody knows it of logs. */
  long mostRecords() {
    return logs.isEmpty() ? slices().stream().mapToLong(TopicSlice::size).sum() : Progress.UNKNOWN;
  }

  /** Everything as one stream. */
  DataStream<Intake> read(StreamExecutionEnvironment environment, Plans plans) {
    DataStream<Intake> all = null;
    for (int i = 0; i < logs.size(); i++) {
      all = and(all, environment, logs.get(i).sourceInAnyOrder(), "event-log-" + i);
    }
    for (int i = 0; i < topics.size(); i++) {
      TopicOptions.TopicSource topic = topics.get(i);
      Source<Intake, ?, ?> source =
          CaseEventsSource.slice(topic.settings(), topic.slice(), Passing.of(plans));
      all = and(all, environment, source, "event-topic-" + i);
    }
    if (all == null) {
      throw new IllegalStateException("there is something to read");
    }
    return all;
  }

  private static DataStream<Intake> and(
      @Nullable DataStream<Intake> all,
      StreamExecutionEnvironment environment,
      Source<Intake, ?, ?> source,
      String uid) {
    DataStream<Intake> one = environment.fromSource(source, RecordedTime.replay(), uid).uid(uid);
    return all == null ? one : all.union(one);
  }
}
