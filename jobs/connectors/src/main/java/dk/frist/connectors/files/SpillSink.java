package dk.frist.connectors.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Appends a stream to spill files in folders that all subtasks see, a folder for each plan and in
 * it one file for each subtask. There is no recovery: a replay that fails has ended.
 */
final class SpillSink<T> implements Sink<T> {
  /** Instead of a plan's id: belongs to none. */
  static final String NO_PLAN = "";

  private final String folder;
  private final String name;
  private final SerializableFunction<T, String> planOf;
  private final SpillFormat<T> format;

  /**
   * @param planOf id of the plan that an element belongs to, and goes into the folder of; {@link
   *     #NO_PLAN} for the folder itself
   */
  SpillSink(
      Path folder, String name, SerializableFunction<T, String> planOf, SpillFormat<T> format) {
    this.folder = folder.toString();
    this.name = name;
    this.planOf = planOf;
    this.format = format;
  }

  /**
   * @throws IllegalStateException after recovery from a checkpoint, where rows already spilled
   *     would be lost
   */
  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    if (context.getRestoredCheckpointId().isPresent()) {
      throw new IllegalStateException("a replay runs from its beginning, without checkpoints");
    }
    return writer(context.getTaskInfo().getIndexOfThisSubtask());
  }

  SinkWriter<T> writer(int subtask) {
    return new Writer(name + "-" + subtask + SpillSort.SPILL);
  }

  private final class Writer implements SinkWriter<T> {
    private final String fileName;
    private final Map<String, BufferedWriter> files = new HashMap<>();
    private long sequence;

    Writer(String fileName) {
      this.fileName = fileName;
    }

    @Override
    public void write(T element, Context context) throws IOException {
      BufferedWriter file = file(planOf.apply(element));
      format.spill(element, sequence++, line -> append(file, line));
    }

    private BufferedWriter file(String plan) throws IOException {
      BufferedWriter open = files.get(plan);
      if (open == null) {
        String own = plan.equals(NO_PLAN) ? "" : PlanResults.folderOf(plan);
        Path parent = Files.createDirectories(Path.of(folder, own));
        open = Files.newBufferedWriter(parent.resolve(fileName), StandardCharsets.UTF_8);
        files.put(plan, open);
      }
      return open;
    }

    private static void append(BufferedWriter file, String line) throws IOException {
      file.write(line);
      file.write('\n');
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (endOfInput) {
        for (BufferedWriter file : files.values()) {
          file.flush();
        }
      }
    }

    @Override
    public void close() throws IOException {
      for (BufferedWriter file : files.values()) {
        file.close();
      }
    }
  }
}
