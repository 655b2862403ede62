package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Logs as a bounded source: a split each, or one for each part of a large log where the order of
 * records makes no difference, read in its order by whichever subtask asks first. Logs are told
 * apart by their names, and may lie elsewhere after a restart. A checkpoint holds the number of
 * records read; after a failure those are read over and passed by.
 */
final class EventLogSource implements Source<Intake, LogSplit, List<LogSplit>> {
  private static final long serialVersionUID = 1L;

  /**
   * The size of a part: some hundred thousand records. Subtasks end within the time that one takes
   * of each other, and opening one costs a hundredth of reading it.
   */
  static final long PART_BYTES = 4 << 20;

  /** The size of a part of logs that are read whole. */
  static final long UNPARTED = Long.MAX_VALUE;

  private final ArrayList<EventLog> logs;
  private final long partBytes;

  /**
   * @param logs each of another name
   * @param partBytes the size of a part, in bytes of a file
   */
  EventLogSource(List<EventLog> logs, long partBytes) {
    this.logs = new ArrayList<>(logs);
    this.partBytes = partBytes;
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
    return new LogEnumerator(context, logs.stream().flatMap(this::splits).toList());
  }

  private Stream<LogSplit> splits(EventLog log) {
    return log.parts(partBytes).stream().map(part -> new LogSplit(log.name(), part, 0));
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
