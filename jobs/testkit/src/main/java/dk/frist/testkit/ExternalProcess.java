package dk.frist.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server of others as a child process: started, waited for until it answers over HTTP, and killed
 * when closed. Whatever it prints goes to a file in its folder.
 */
public final class ExternalProcess implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final Path log;

  private ExternalProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * What to start.
   *
   * @param name for messages and the log file
   * @param command the program and its arguments
   * @param ready answers 200 once the server serves
   * @param folder working directory and place of the log; must exist
   */
  public record Launch(String name, List<String> command, URI ready, Path folder) {
    public Launch {
      command = List.copyOf(command);
    }
  }

  /**
   * Starts a server and returns when it is ready.
   *
   * @throws IllegalStateException if it ends before, or is not ready after a minute; the message
   *     quotes what it printed
   */
  public static ExternalProcess start(Launch launch) {
    Path log = launch.folder().resolve(launch.name() + ".log");
    try {
      Process process =
          new ProcessBuilder(launch.command())
              .directory(launch.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var started = new ExternalProcess(process, log);
      started.awaitReady(launch);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(launch.name() + " cannot be started", e);
    }
  }

  /** What the server has printed so far. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the server: asks it first, and kills it if it is still there after ten seconds. */
  @Override
  public void close() {
    process.destroy();
    if (!hasEndedWithin(STOP_LIMIT)) {
      process.destroyForcibly();
      hasEndedWithin(STOP_LIMIT);
    }
  }

  private void awaitReady(Launch launch) {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    HttpClient client = HttpClient.newHttpClient();
    while (!answers(client, launch.ready())) {
      boolean late = System.nanoTime() > deadline;
      if (late || hasEndedWithin(Duration.ofMillis(POLL_MILLIS))) {
        String what = late ? " is not ready after " + READY_LIMIT : " ended before it was ready";
        close();
        throw new IllegalStateException(launch.name() + what + ":\n" + output());
      }
    }
  }

  private static boolean answers(HttpClient client, URI ready) {
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(3, TimeUnit.SECONDS).statusCode() == 200;
    } catch (ExecutionException | TimeoutException e) {
      return false; // Not listening yet: asked again until the limit, which reports it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + ready, e);
    }
  }

  private boolean hasEndedWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return true;
    }
  }
}
