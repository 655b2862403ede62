package dk.frist.benchmarks;

import dk.frist.cli.Console;
import dk.frist.cli.Frist;
import dk.frist.connectors.Passing;
import dk.frist.connectors.plan.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a replay is against its floors, measured in the same run on the same events: a generated
 * year in which as many cases are filed as it takes. Start-up is in each.
 *
 * <p>Arguments: a folder to work in, and how many events; several numbers are measured one after
 * another, each in every way.
 */
public final class ReplayBenchmark {
  private static final String PLAN = "/plans/udlaendingestyrelsen-2024.yaml";

  /** Of a generated year at scale 1; a little less than it has, so that the events suffice. */
  private static final long EVENTS_A_YEAR = 600_000;

  private final Path folder;
  private final Console console = Console.ofProcess();

  private ReplayBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Runs the benchmark and prints a table for each number of events. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    ReplayBenchmark benchmark = new ReplayBenchmark(folder);
    for (String events : List.of(arguments).subList(1, arguments.length)) {
      benchmark.run(Long.parseLong(events));
    }
    System.exit(0);
  }

  private void run(long events) throws Exception {
    Path log = generated(events);
    Path plan = plan();
    Passing passing = Passing.of(PlanFiles.read(List.of(plan)));
    Floors.countByCase(log, passing); // the first job of a process pays for loading Flink
    List<Measured> measured = new ArrayList<>();
    measured.add(
        Measured.of("a  read, decode, discard", () -> Floors.readAndDiscard(log, passing)));
    measured.add(
        Measured.of("b  the same, counted by case", () -> Floors.countByCase(log, passing)));
    measured.add(Measured.of("c  replay, streaming", () -> replay(log, plan, "heap")));
    measured.add(Measured.of("d  replay, batch", () -> replay(log, plan, "batch")));
    DuckDbPeer peer = DuckDbPeer.given(log, passing, folder.resolve("events-" + events + ".csv"));
    measured.add(Measured.of("e  n, met and p90 by DuckDB", peer::aggregate));
    console.out().println(Measured.table(events, measured));
    console.flush();
  }

  private Path generated(long events) {
    Path log = folder.resolve("events-" + events + ".avro");
    if (!Files.exists(log)) {
      long scale = Math.max(1, events / EVENTS_A_YEAR + 1);
      frist(
          "generate",
          "--events",
          Long.toString(events),
          "--scale",
          Long.toString(scale),
          "--out",
          log.toString());
    }
    return log;
  }

  private Path plan() throws IOException {
    Path plan = folder.resolve("plan.yaml");
    try (var bundled = ReplayBenchmark.class.getResourceAsStream(PLAN)) {
      if (bundled == null) {
        throw new IllegalStateException("the plan did not travel with the command");
      }
      Files.write(plan, bundled.readAllBytes());
    }
    return plan;
  }

  private void replay(Path log, Path plan, String execution) {
    frist(
        "replay",
        "--force",
        "--sample",
        "P1M",
        "--execution",
        execution,
        "--plan",
        plan.toString(),
        "--events",
        log.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private void frist(String... arguments) {
    int status = Frist.commandLine(console).execute(arguments);
    if (status != 0) {
      throw new IllegalStateException("frist " + arguments[0] + " ended with status " + status);
    }
  }
}
