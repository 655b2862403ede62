package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Logs as a bounded source: a split each, read in the log's order by whichever subtask asks first.
 * They are told apart by their names, and may lie elsewhere after a restart. A checkpoint holds the
 * number of records read; after a failure those are read over and passed by.
 */
final class EventLogSource implements Source<Intake, LogSplit, List<LogSplit>> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<EventLog> logs;

  /**
   * @param logs each of another name
   */
  EventLogSource(List<EventLog> logs) {
    this.logs = new ArrayList<>(logs);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<Intake, LogSplit> createReader(SourceReaderContext context) {
    return new LogSourceReader(logs, context);
  }

  @Override
  public SplitEnumerator<LogSplit, List<LogSplit>> createEnumerator(
      SplitEnumeratorContext<LogSplit> context) {
    return new LogEnumerator(
        context, logs.stream().map(log -> new LogSplit(log.name(), 0)).toList());
  }

  @Override
  public SplitEnumerator<LogSplit, List<LogSplit>> restoreEnumerator(
      SplitEnumeratorContext<LogSplit> context, List<LogSplit> unassigned) {
    return new LogEnumerator(context, unassigned);
  }

  @Override
  public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
    return new LogSplit.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<List<LogSplit>> getEnumeratorCheckpointSerializer() {
    return new LogSplit.Lists();
  }
}
