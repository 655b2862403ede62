package dk.frist.connectors.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes lines of text in UTF-8, for one thread: without the lock that a {@link
 * java.io.BufferedWriter} takes for each of the many short texts that a line consists of. Holds
 * some thirty thousand characters, and lets go of them only at the end of a line, which has to be
 * written as one character.
 */
final class TextWriter extends Writer {
  private static final int FULL = 1 << 15;

  private final OutputStream bytes;
  private final StringBuilder text = new StringBuilder(2 * FULL);

  TextWriter(OutputStream bytes) {
    this.bytes = bytes;
  }

  /** Writes a file anew. */
  static TextWriter to(Path file) throws IOException {
    return new TextWriter(Files.newOutputStream(file));
  }

  @Override
  public void write(int character) throws IOException {
    text.append((char) character);
    if (character == '\n' && text.length() >= FULL) {
      writeOut();
    }
  }

  @Override
  public void write(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  @Override
  public void write(String more) {
    text.append(more);
  }

  @Override
  public void write(String more, int from, int length) {
    text.append(more, from, from + length);
  }

  @Override
  public TextWriter append(CharSequence more) {
    text.append(more);
    return this;
  }

  @Override
  public TextWriter append(char character) throws IOException {
    write(character);
    return this;
  }

  private void writeOut() throws IOException {
    bytes.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    writeOut();
    bytes.flush();
  }

  @Override
  public void close() throws IOException {
    try (bytes) {
      writeOut();
    }
  }
}
