package dk.frist.connectors.files;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Appends a stream to spill files in folders that all subtasks see, a folder for each plan and in
 * it one file for each subtask.
 *
 * <p>A job that goes on from a snapshot cuts each file to its length at that snapshot, and deletes
 * those that did not exist then. A subtask that had ended by then keeps its files. The job has to
 * go on in the same folder at the same parallelism.
 */
final class SpillSink<T> implements Sink<T>, SupportsWriterState<T, SpillLengths> {
  private static final long serialVersionUID = 1L;

  /** Instead of a plan's id: belongs to none. */
  static final String NO_PLAN = "";

  private final Target<T> target;

  /**
   * What goes where.
   *
   * @param folder the work folder
   * @param name begins the files' names
   * @param planOf id of the plan that an element belongs to, and goes into the folder of; {@link
   *     #NO_PLAN} for the folder itself
   * @param endMark a file to make at a snapshot after the input's end; empty for none
   */
  record Target<T>(
      String folder,
      String name,
      SerializableFunction<T, String> planOf,
      SpillFormat<T> format,
      String endMark)
      implements Serializable {}

  SpillSink(
      Path folder, String name, SerializableFunction<T, String> planOf, SpillFormat<T> format) {
    this(new Target<>(folder.toString(), name, planOf, format, ""));
  }

  private SpillSink(Target<T> target) {
    this.target = target;
  }

  /** The same sink, which tells by a file that a snapshot was made after the input's end. */
  SpillSink<T> markingTheEnd(Path mark) {
    return new SpillSink<>(
        new Target<>(target.folder, target.name, target.planOf, target.format, mark.toString()));
  }

  @Override
  public StatefulSinkWriter<T, SpillLengths> createWriter(WriterInitContext context)
      throws IOException {
    int subtask = context.getTaskInfo().getIndexOfThisSubtask();
    return context.getRestoredCheckpointId().isPresent()
        ? ended(subtask)
        : new SpillWriter<>(target, fileName(subtask));
  }

  /**
   * @throws IllegalStateException if the parallelism was another at the snapshot
   */
  @Override
  public StatefulSinkWriter<T, SpillLengths> restoreWriter(
      WriterInitContext context, Collection<SpillLengths> recovered) throws IOException {
    int subtask = context.getTaskInfo().getIndexOfThisSubtask();
    return recovered.isEmpty() ? ended(subtask) : writer(subtask, recovered);
  }

  @Override
  public SimpleVersionedSerializer<SpillLengths> getWriterStateSerializer() {
    return new SpillLengths.Serializer();
  }

  SpillWriter<T> writer(int subtask) {
    return new SpillWriter<>(target, fileName(subtask));
  }

  /** A subtask's writer as it was at a snapshot. */
  SpillWriter<T> writer(int subtask, Collection<SpillLengths> recovered) throws IOException {
    SpillWriter<T> writer = writer(subtask);
    for (SpillLengths lengths : recovered) {
      if (recovered.size() > 1 || !lengths.fileName().equals(fileName(subtask))) {
        throw new IllegalStateException("spilled at another parallelism: " + recovered);
      }
      writer.cutTo(lengths);
    }
    return writer;
  }

  /** Every subtask that had not ended left its lengths, even if they are none. */
  SpillWriter<T> ended(int subtask) throws IOException {
    SpillWriter<T> writer = writer(subtask);
    writer.keepAll();
    return writer;
  }

  private String fileName(int subtask) {
    return target.name + "-" + subtask + SpillSort.SPILL;
  }
}
