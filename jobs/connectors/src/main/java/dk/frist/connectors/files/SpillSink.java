package dk.frist.connectors.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Appends a stream to spill files in a folder that all subtasks see, one file for each subtask. A
 * replay that is restarted starts from its beginning, so a writer begins its file anew.
 */
final class SpillSink<T> implements Sink<T> {
  private final String folder;
  private final String name;
  private final SpillFormat<T> format;

  SpillSink(Path folder, String name, SpillFormat<T> format) {
    this.folder = folder.toString();
    this.name = name;
    this.format = format;
  }

  /**
   * @throws IOException if the spill file cannot be made
   * @throws IllegalStateException after recovery from a checkpoint, where rows already spilled
   *     would be lost
   */
  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    if (context.getRestoredCheckpointId().isPresent()) {
      throw new IllegalStateException("a replay runs from its beginning, without checkpoints");
    }
    return writer(context.getTaskInfo().getIndexOfThisSubtask());
  }

  SinkWriter<T> writer(int subtask) throws IOException {
    Path file = Path.of(folder, name + "-" + subtask + SpillSort.SPILL);
    return new Writer<>(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format);
  }

  private static final class Writer<T> implements SinkWriter<T> {
    private final BufferedWriter file;
    private final SpillFormat<T> format;
    private long sequence;

    Writer(BufferedWriter file, SpillFormat<T> format) {
      this.file = file;
      this.format = format;
    }

    @Override
    public void write(T element, Context context) throws IOException {
      format.spill(element, sequence++, this::append);
    }

    private void append(String line) throws IOException {
      file.write(line);
      file.write('\n');
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (endOfInput) {
        file.flush();
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
