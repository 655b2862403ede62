package dk.frist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a command writes. Results go to {@code out}; messages and progress go to {@code err}.
 *
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param terminal whether a person watches: lines may be rewritten and coloured
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {
  public Console {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /** The console of this process. */
  public static Console ofProcess() {
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return new Console(
        writer(FileDescriptor.out), writer(FileDescriptor.err), System.console() != null && !dumb);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    var stream = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Writes out what is buffered. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
