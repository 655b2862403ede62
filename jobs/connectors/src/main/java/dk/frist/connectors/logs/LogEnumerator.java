package dk.frist.connectors.logs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Hands each split to the first subtask that asks, and tells the others that there is no more. */
final class LogEnumerator implements SplitEnumerator<LogSplit, List<LogSplit>> {
  private final SplitEnumeratorContext<LogSplit> context;
  private final Deque<LogSplit> unassigned;

  LogEnumerator(SplitEnumeratorContext<LogSplit> context, List<LogSplit> unassigned) {
    this.context = context;
    this.unassigned = new ArrayDeque<>(unassigned);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {
    if (!context.registeredReaders().containsKey(subtask)) {
      return;
    }
    LogSplit split = unassigned.poll();
    if (split == null) {
      context.signalNoMoreSplits(subtask);
    } else {
      context.assignSplit(split, subtask);
    }
  }

  @Override
  public void addSplitsBack(List<LogSplit> splits, int subtask) {
    unassigned.addAll(splits);
  }

  @Override
  public void addReader(int subtask) {}

  @Override
  public List<LogSplit> snapshotState(long checkpointId) {
    return List.copyOf(unassigned);
  }

  @Override
  public void close() {}
}
