package dk.frist.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A process that outlives the command that started it. It is known by its number and the time it
 * began, so that another process that got the number later is never taken for it.
 */
record Daemon(long pid, Instant began) {
  /** The kernel counts from the machine's start, whose time clocks may later put right a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final long POLL_MILLIS = 50;

  /** Starts a process of its own session, which no Ctrl-C of this one's terminal reaches. */
  static Daemon start(Launch launch, Path log) throws IOException {
    var builder =
        new ProcessBuilder(Programs.detached(launch.command()))
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(launch.environment());
    ProcessHandle process = builder.start().toHandle();
    return new Daemon(process.pid(), process.info().startInstant().orElseGet(Instant::now));
  }

  /** The process that a file keeps, if it runs. */
  static Optional<Daemon> running(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    var daemon =
        new Daemon(
            Long.parseLong(properties.getProperty("pid", "0")),
            Instant.parse(properties.getProperty("began", Instant.EPOCH.toString())));
    return Optional.of(daemon).filter(Daemon::isAlive);
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("began", began.toString());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Written by frist stack.");
    }
  }

  boolean isAlive() {
    return handle().isPresent();
  }

  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().startInstant().map(this::isWhenItBegan).orElse(true))
        .filter(process -> !isZombie());
  }

  private boolean isWhenItBegan(Instant start) {
    return Duration.between(began, start).abs().compareTo(TOLERANCE) <= 0;
  }

  /** One that ended and whose parent, in a container perhaps nobody, has not taken note of it. */
  private boolean isZombie() {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // "PID (NAME) STATE …", and a name may hold anything.
      return status.startsWith("Z", status.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false; // Ended meanwhile, or a system without /proc: its handle tells.
    }
  }

  /**
   * Asks it to end, and ends it if it has not within the limit.
   *
   * @return whether it ended by itself
   */
  boolean stop(Duration limit) throws InterruptedException {
    handle().ifPresent(ProcessHandle::destroy);
    if (hasEndedWithin(limit)) {
      return true;
    }
    handle().ifPresent(ProcessHandle::destroyForcibly);
    hasEndedWithin(limit);
    return false;
  }

  private boolean hasEndedWithin(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isAlive()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return true;
  }
}
