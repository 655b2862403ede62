package dk.frist.connectors.kafka;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/**
 * An enumerator that hands its splits out unasked, and tells those who ask that there are no more.
 * Where all splits are known it tells every reader so that registers: after what it gives it.
 *
 * @param <S> its splits
 * @param <C> what a checkpoint holds of it
 */
final class AnsweringEnumerator<S extends SourceSplit, C> implements SplitEnumerator<S, C> {
  private final SplitEnumerator<S, C> enumerator;
  private final SplitEnumeratorContext<S> context;
  private final boolean allSplitsKnown;

  private AnsweringEnumerator(
      SplitEnumerator<S, C> enumerator, SplitEnumeratorContext<S> context, boolean allSplitsKnown) {
    this.enumerator = enumerator;
    this.context = context;
    this.allSplitsKnown = allSplitsKnown;
  }

  /** Around an enumerator that may still find splits. */
  static <S extends SourceSplit, C> AnsweringEnumerator<S, C> ofMoreToCome(
      SplitEnumerator<S, C> enumerator, SplitEnumeratorContext<S> context) {
    return new AnsweringEnumerator<>(enumerator, context, false);
  }

  /** Around an enumerator that finds no splits beyond those it was restored with. */
  static <S extends SourceSplit, C> AnsweringEnumerator<S, C> ofAll(
      SplitEnumerator<S, C> enumerator, SplitEnumeratorContext<S> context) {
    return new AnsweringEnumerator<>(enumerator, context, true);
  }

  @Override
  public void start() {
    enumerator.start();
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {
    context.signalNoMoreSplits(subtask);
  }

  @Override
  public void addSplitsBack(List<S> splits, int subtask) {
    enumerator.addSplitsBack(splits, subtask);
  }

  @Override
  public void addReader(int subtask) {
    enumerator.addReader(subtask);
    if (allSplitsKnown) {
      context.signalNoMoreSplits(subtask);
    }
  }

  @Override
  public C snapshotState(long checkpointId) throws Exception {
    return enumerator.snapshotState(checkpointId);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    enumerator.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    enumerator.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    enumerator.handleSourceEvent(subtask, event);
  }

  @Override
  public void close() throws IOException {
    enumerator.close();
  }
}
