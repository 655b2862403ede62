package dk.frist.connectors.files;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A spill file that is written behind what is kept of it. */
final class SpillFile implements AutoCloseable {
  private final FileChannel channel;
  private final TextWriter lines;

  private SpillFile(FileChannel channel) {
    this.channel = channel;
    this.lines = new TextWriter(Channels.newOutputStream(channel));
  }

  /**
   * Opens a file, and makes it when there is none.
   *
   * @param keep how many bytes of it to keep; what comes after them is cut off
   * @throws IOException if it is shorter than that, or cannot be opened
   */
  static SpillFile open(Path file, long keep) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() < keep) {
      long found = channel.size();
      channel.close();
      throw new IOException(file + " holds " + found + " bytes, and " + keep + " were written");
    }
    channel.truncate(keep);
    channel.position(keep);
    return new SpillFile(channel);
  }

  /** Opens a file that is kept as it is. */
  static SpillFile openWhole(Path file) throws IOException {
    return open(file, Files.size(file));
  }

  void append(CharSequence line) throws IOException {
    lines.append(line).append('\n');
  }

  /** Writes out what was appended, and gives the length in bytes. */
  long flush() throws IOException {
    lines.flush();
    return channel.position();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
