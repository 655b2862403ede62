package dk.frist.connectors.kafka;

import dk.frist.rules.casefile.Intake;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source that follows on files. After a failure a reader that had no split begins again with the
 * files, and asks for one; by then it is this source that is asked, and says that there is no more
 * of them. Flink's own would not answer, and the reader would never come to the topic.
 *
 * @param <S> its splits, which it hands out without being asked
 * @param <C> what a checkpoint holds of its enumerator
 */
final class AfterHistorySource<S extends SourceSplit, C> implements Source<Intake, S, C> {
  private static final long serialVersionUID = 1L;

  private final Source<Intake, S, C> source;

  AfterHistorySource(Source<Intake, S, C> source) {
    this.source = source;
  }

  @Override
  public Boundedness getBoundedness() {
    return source.getBoundedness();
  }

  @Override
  public SourceReader<Intake, S> createReader(SourceReaderContext context) throws Exception {
    return source.createReader(context);
  }

  @Override
  public SplitEnumerator<S, C> createEnumerator(SplitEnumeratorContext<S> context)
      throws Exception {
    return AnsweringEnumerator.ofMoreToCome(source.createEnumerator(context), context);
  }

  @Override
  public SplitEnumerator<S, C> restoreEnumerator(SplitEnumeratorContext<S> context, C checkpoint)
      throws Exception {
    return AnsweringEnumerator.ofMoreToCome(source.restoreEnumerator(context, checkpoint), context);
  }

  @Override
  public SimpleVersionedSerializer<S> getSplitSerializer() {
    return source.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<C> getEnumeratorCheckpointSerializer() {
    return source.getEnumeratorCheckpointSerializer();
  }
}
