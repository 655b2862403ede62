package dk.frist.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of others to its end: promtool, amtool. */
public final class Tool {
  private final Path binary;

  private Tool(Path binary) {
    this.binary = binary;
  }

  /**
   * How it ended.
   *
   * @param status exit status
   * @param out what it printed on standard output
   * @param err what it printed on standard error
   */
  public record Ending(int status, String out, String err) {
    /** Everything it printed, for messages. */
    public String said() {
      return out + err;
    }
  }

  /** The program of this name; skips the test where there is none. */
  public static Tool named(String name) {
    return new Tool(Binary.required(name));
  }

  public Ending run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile("tool", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
