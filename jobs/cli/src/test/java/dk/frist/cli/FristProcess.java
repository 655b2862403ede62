package dk.frist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code frist} as a process of its own, on the class path of the test, so that it can die. */
public final class FristProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private FristProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command and returns at once.
   *
   * @param folder takes what it prints, in files of this name, and its temporary files, in {@link
   *     #temporaryFiles}
   * @param name a different one for each process in the folder
   */
  public static FristProcess start(Path folder, String name, String... arguments) {
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    // Two processes of this and a broker share the machine: little memory, and up quickly.
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Frist.class.getName()));
    command.addAll(List.of(arguments));
    command.add(1, "-Djava.io.tmpdir=" + temporaryFiles(folder, name));
    try {
      Files.createDirectories(temporaryFiles(folder, name));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new FristProcess(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a process of this name puts its temporary files. */
  public static Path temporaryFiles(Path folder, String name) {
    return folder.resolve(name + ".tmp");
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has printed on standard output so far. */
  public String out() {
    return read(out);
  }

  /** What it has printed on standard error so far. */
  public String err() {
    return read(err);
  }

  /** Takes its life at once, as {@code kill -9} does: nothing in it can tidy up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, as {@code kill} does, and leaves it to it. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits for its end.
   *
   * @return its exit status
   * @throws AssertionError if it has not ended within the limit; the message quotes what it printed
   */
  public int exitStatus(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("frist has not ended within " + limit + ":\n" + err());
    }
    return process.exitValue();
  }

  /** Ends it, however far it is. */
  @Override
  public void close() throws InterruptedException {
    kill();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
