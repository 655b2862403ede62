package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads the logs, or parts of logs, that the enumerator hands it, one after the other, record by
 * record, in the task's own thread: the file is local, so a read never waits long.
 */
final class LogSourceReader implements SourceReader<Intake, LogSplit> {
  private final Map<String, EventLog> logs = new HashMap<>();
  private final SourceReaderContext context;
  private final Deque<LogSplit> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private @Nullable LogReader reader;
  private LogSplit current = new LogSplit("", LogPart.WHOLE, 0);
  private long read;
  private boolean noMoreSplits;
  private boolean ended;

  LogSourceReader(List<EventLog> logs, SourceReaderContext context) {
    logs.forEach(log -> this.logs.put(log.name(), log));
    this.context = context;
  }

  @Override
  public void start() {
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Intake> output) throws IOException {
    LogReader open = reader == null ? openNext() : reader;
    if (open == null) {
      return idle();
    }
    Intake intake = open.next();
    if (intake == null) {
      open.close();
      reader = null;
      if (waiting.isEmpty() && !noMoreSplits) {
        context.sendSplitRequest();
      }
      return waiting.isEmpty() ? idle() : InputStatus.MORE_AVAILABLE;
    }
    read++;
    output.collect(intake);
    return InputStatus.MORE_AVAILABLE;
  }

  /** Says once that it has ended: where others follow, asking on would never stop. */
  private InputStatus idle() {
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    if (noMoreSplits) {
      ended = true;
      return InputStatus.END_OF_INPUT;
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  private @Nullable LogReader openNext() throws IOException {
    LogSplit split = waiting.poll();
    if (split == null) {
      return null;
    }
    EventLog log = logs.get(split.log());
    if (log == null) {
      throw new IOException("the log of a checkpoint was not given: " + split.log());
    }
    LogReader opened = log.reader(split.part());
    reader = opened;
    current = split;
    for (read = 0; read < split.read(); read++) {
      if (opened.next() == null) {
        throw new IOException(
            "the log is shorter than when its checkpoint was taken: " + split.splitId());
      }
    }
    return opened;
  }

  @Override
  public List<LogSplit> snapshotState(long checkpointId) {
    List<LogSplit> splits = new ArrayList<>(waiting);
    if (reader != null) {
      splits.add(current.readUpTo(read));
    }
    return splits;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return reader != null || !waiting.isEmpty() || (noMoreSplits && !ended)
        ? CompletableFuture.completedFuture(null)
        : available;
  }

  @Override
  public void addSplits(List<LogSplit> splits) {
    waiting.addAll(splits);
    ended = false;
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreSplits = true;
    available.complete(null);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
