package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code promtool} of Prometheus, which alone knows how blocks are written.
 *
 * @param program where it is
 */
public record Promtool(Path program) {
  /** With promtool's own two hours years of samples take hundreds of times longer. */
  private static final String BLOCK_SPAN = "--max-block-duration=744h";

  /** How it ends by SIGINT and SIGTERM: Ctrl-C in a terminal is its too, and may reach it first. */
  private static final Set<Integer> INTERRUPTED = Set.of(130, 143);

  /**
   * Finds it.
   *
   * @param named where the user says it is; null to look for it on the PATH
   * @throws InvalidInputException if it is not there; says which package brings it
   */
  public static Promtool find(@Nullable Path named) {
    return find(named, System.getenv().getOrDefault("PATH", ""));
  }

  static Promtool find(@Nullable Path named, String path) {
    if (named != null) {
      if (!isProgram(named)) {
        throw new InvalidInputException(
            Mistake.in("--promtool", named + " is no program that can be run"));
      }
      return new Promtool(named);
    }
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "promtool"))
        .filter(Promtool::isProgram)
        .findFirst()
        .map(Promtool::new)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Mistake.in(
                        "--promtool",
                        "promtool is not on the PATH; on Debian 'apt-get install prometheus' brings"
                            + " it, or name it with --promtool PATH")));
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /**
   * Makes blocks of OpenMetrics text.
   *
   * @throws IOException if promtool fails; the message is what it said
   */
  void createBlocks(Path metrics, Path blocks) throws IOException, InterruptedException {
    run(
        List.of(
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            BLOCK_SPAN,
            "--quiet",
            metrics.toString(),
            blocks.toString()),
        line -> {});
  }

  /** Hands over every sample of a folder of blocks as a line, a series after another. */
  void dump(Path blocks, LineTaker taker) throws IOException, InterruptedException {
    // It wants a write-ahead log to be there, be it empty.
    Files.createDirectories(blocks.resolve("wal"));
    run(List.of("tsdb", "dump", blocks.toString()), taker);
  }

  /** Takes a line of what a program prints. */
  interface LineTaker {
    void line(String line) throws IOException;
  }

  /** Never waits where it cannot be interrupted, and leaves no promtool behind. */
  private void run(List<String> arguments, LineTaker taker)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    Path said = Files.createTempFile("frist-promtool", ".err");
    Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
    try {
      process.getOutputStream().close();
      CompletableFuture.runAsync(() -> take(process, taker)).get();
      int status = process.waitFor();
      if (INTERRUPTED.contains(status)) {
        throw new InterruptedException("promtool was interrupted");
      }
      if (status != 0) {
        throw new IOException(
            "promtool %s ended with %d: %s"
                .formatted(arguments.get(1), status, Files.readString(said).strip()));
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      process.destroyForcibly();
      process.onExit().join();
      Files.delete(said);
    }
  }

  /** Of whoever took the lines: what could not be read or written, or a defect as it is. */
  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof UncheckedIOException io) {
      return Objects.requireNonNull(io.getCause());
    }
    if (cause instanceof RuntimeException defect) {
      throw defect;
    }
    return new IOException("what promtool says cannot be read", cause);
  }

  private static void take(Process process, LineTaker taker) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
