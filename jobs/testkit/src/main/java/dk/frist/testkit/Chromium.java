package dk.frist.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real browser without a window, which opens a file, runs its scripts and ends. It asks no
 * network for anything of its own. Skips the test when the machine has none.
 */
public final class Chromium {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Path binary = Binary.required("chromium");
  private final Path folder;

  /**
   * @param folder its own folder, which must exist; holds its profile and what it prints
   */
  public Chromium(Path folder) {
    this.folder = folder;
  }

  /** The document as it is once its scripts have run, as HTML. */
  public String documentOf(Path page) {
    return run("document", "--window-size=1280,1000", "--dump-dom", uri(page));
  }

  /** Prints a page as PDF. */
  public Path print(Path page) {
    Path pdf = folder.resolve("page.pdf");
    run("print", "--no-pdf-header-footer", "--print-to-pdf=" + pdf, uri(page));
    if (!Files.exists(pdf)) {
      throw new IllegalStateException("chromium printed nothing: " + output("print", "err"));
    }
    return pdf;
  }

  private static String uri(Path page) {
    return page.toUri().toString();
  }

  private String run(String name, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binary.toString(),
                "--headless",
                // As root, as in CI, there is no sandbox; and the pages are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=10000"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(file(name, "out").toFile())
              .redirectError(file(name, "err").toFile())
              .start();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("chromium has not ended: " + output(name, "err"));
      }
      return output(name, "out");
    } catch (IOException e) {
      throw new UncheckedIOException("chromium cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a page was open", e);
    }
  }

  private Path file(String name, String ending) {
    return folder.resolve("chromium-" + name + "." + ending);
  }

  private String output(String name, String ending) {
    try {
      return Files.readString(file(name, ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
