package dk.frist.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a stack runs where.
 *
 * @param rows by the order of starting; the job last
 */
record StackTable(List<Row> rows) {
  /**
   * One thing that should be up.
   *
   * @param what its name
   * @param state what is the matter with it, or {@code up}
   * @param where its address
   */
  record Row(String what, String state, String where) {
    boolean isUp() {
      return state.startsWith("up");
    }
  }

  StackTable {
    rows = List.copyOf(rows);
  }

  /** Asks every part. */
  static StackTable of(StackFolder folder, Ports ports) throws IOException, InterruptedException {
    var probe = new Probe(ports);
    List<Row> rows = new ArrayList<>();
    for (Part part : Part.values()) {
      Optional<Daemon> daemon = Daemon.running(folder.process(part));
      String state;
      if (daemon.isEmpty()) {
        state = "down";
      } else if (probe.answers(part)) {
        state = "up, process " + daemon.get().pid();
      } else {
        state = "silent, process " + daemon.get().pid();
      }
      rows.add(new Row(part.id(), state, part.address(ports)));
    }
    rows.add(job(Part.JOBMANAGER.address(ports)));
    return new StackTable(rows);
  }

  private static Row job(String cluster) throws InterruptedException {
    try {
      return new ClusterJobs(URI.create(cluster))
          .current()
          .map(job -> new Row("job", stateOf(job), cluster + "/#/job/running/" + job.id()))
          .orElse(new Row("job", "down", cluster));
    } catch (IOException e) {
      return new Row("job", "down", cluster);
    }
  }

  private static String stateOf(ClusterJobs.Job job) {
    return job.runs() ? "up" : job.state().toLowerCase(Locale.ROOT);
  }

  /** What is not up. */
  List<String> missing() {
    return rows.stream().filter(row -> !row.isUp()).map(Row::what).toList();
  }

  /** A line for each, in columns. */
  List<String> lines() {
    int what = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
    int state = rows.stream().mapToInt(row -> row.state().length()).max().orElse(0);
    String format = "%-" + what + "s  %-" + state + "s  %s";
    return rows.stream()
        .map(row -> format.formatted(row.what(), row.state(), row.where()))
        .toList();
  }
}
