package dk.frist.connectors;

import dk.frist.testkit.Binary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the real promtool; the test is skipped where there is none. */
public final class Promtool {
  private Promtool() {}

  /**
   * Runs it to its end and gives everything it said.
   *
   * @param input what it reads from its standard input
   * @throws AssertionError if it does not end well; the message is what it said
   */
  public static String run(Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Binary.required("promtool").toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("promtool", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(input.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int status = process.waitFor();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      if (status != 0) {
        throw new AssertionError("promtool ended with " + status + ":\n" + said);
      }
      return said;
    } finally {
      Files.delete(output);
    }
  }
}
