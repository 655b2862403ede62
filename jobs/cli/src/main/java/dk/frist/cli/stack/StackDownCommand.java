package dk.frist.cli.stack;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frist stack down}: stops everything, in the order opposite to that of starting. */
@Command(
    name = "down",
    sortOptions = false,
    description = {
      "Stops the job with a savepoint and then every part, those that others need last. What they"
          + " keep stays in the folder, and the next start goes on from there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frist stack down",
      "  Forget everything, topics and figures included:",
      "    frist stack down --purge"
    })
final class StackDownCommand implements FristCommand {
  private static final Duration SAVEPOINT_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  @Mixin private StackOptions options = new StackOptions();

  @Option(names = "--purge", description = "Delete everything that the stack wrote, too.")
  private boolean purge;

  @Override
  public void run(Console console) throws Exception {
    StackFolder folder = options.folder();
    Optional<Ports> ports = Ports.read(folder.ports());
    if (ports.isEmpty()) {
      console.out().println("there is no stack in " + folder.root());
      return;
    }
    StackOptions.alone(
        folder,
        () -> {
          stopJob(folder, ports.get(), console);
          stopParts(folder, console);
        });
    if (purge) {
      folder.purge();
      console.out().println("deleted " + folder.root());
    }
  }

  private static void stopJob(StackFolder folder, Ports ports, Console console)
      throws IOException, InterruptedException {
    if (Daemon.running(folder.process(Part.JOBMANAGER)).isEmpty()) {
      return;
    }
    var jobs = new ClusterJobs(URI.create(Part.JOBMANAGER.address(ports)));
    URI checkpoints = folder.data("frist").resolve("checkpoints").toUri();
    boolean saved = false;
    try {
      Optional<ClusterJobs.Job> job = jobs.current();
      if (job.isEmpty()) {
        return;
      }
      console.err().println("frist: stopping the job with a savepoint…");
      saved = job.get().runs() && jobs.stop(job.get(), checkpoints, SAVEPOINT_LIMIT);
    } catch (IOException e) {
      console.err().println("frist: Flink does not answer (" + e.getMessage() + ")");
    }
    if (!saved) {
      console
          .err()
          .println(
              "frist: no savepoint was taken; the next start goes on from the last checkpoint");
    }
  }

  private static void stopParts(StackFolder folder, Console console)
      throws IOException, InterruptedException {
    Part[] parts = Part.values();
    for (int i = parts.length - 1; i >= 0; i--) {
      Part part = parts[i];
      Optional<Daemon> daemon = Daemon.running(folder.process(part));
      if (daemon.isPresent()) {
        boolean byItself = daemon.get().stop(STOP_LIMIT);
        console.out().printf("%s %s%n", part.id(), byItself ? "stopped" : "killed");
      }
      Files.deleteIfExists(folder.process(part));
    }
  }
}
