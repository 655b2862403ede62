package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code frist stack up}: starts what does not run. */
@Command(
    name = "up",
    sortOptions = false,
    description = {
      "Starts what does not run, waits until everything answers and the job runs, and tells where."
          + " The job goes on from its newest checkpoint. What was started stays when this command"
          + " and its terminal end; Ctrl-C meanwhile takes it back.",
      "",
      "Needs Debian's packages prometheus, prometheus-alertmanager and prometheus-pushgateway, and"
          + " about 5 GB of memory."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Everything, and a made-up year for it:",
      "    frist stack up",
      "    frist generate --kafka localhost:9092 --scale 0.05",
      "  Another folder and other ports:",
      "    frist stack up --dir /srv/frist --port kafka=19092 --port prometheus=19090"
    })
final class StackUpCommand implements FristCommand {
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private StackOptions options = new StackOptions();

  @Option(
      names = "--port",
      paramLabel = "PART=PORT",
      description = {
        "Where a part listens: kafka, kafka-inside, kafka-controller, pushgateway, alertmanager,"
            + " prometheus, flink, flink-rpc, jobmanager-metrics, taskmanager-1-metrics or"
            + " taskmanager-2-metrics. Default: where it did before, else its usual port, else any"
            + " that is free."
      })
  private Map<String, Integer> given = new LinkedHashMap<>();

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  StackUpCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Map<Port, Integer> wanted = given();
    Programs programs = Programs.onPath();
    Distribution distribution = Distribution.ofThisCommand();
    StackFolder folder = options.folder();
    StackOptions.alone(
        folder,
        () -> {
          folder.create();
          Ports ports = ports(folder, wanted);
          ports.write(folder.ports());
          new ConfigurationFiles(distribution.folder(), folder, ports).write();
          new Stack(folder, ports, programs, distribution, console).up();
          tell(folder, ports, console);
        });
  }

  private Map<Port, Integer> given() {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    given.forEach((id, number) -> ports.put(port(id), requireNumber(id, number)));
    if (ports.values().stream().distinct().count() < ports.size()) {
      throw usage("each --port is a different number");
    }
    return ports;
  }

  private Port port(String id) {
    for (Port port : Port.values()) {
      if (port.id().equals(id)) {
        return port;
      }
    }
    throw usage("--port knows no '" + id + "'; one of " + String.join(", ", Port.ids()));
  }

  private int requireNumber(String id, int number) {
    if (number < 1 || number > LAST_PORT) {
      throw usage("--port " + id + " is 1 to " + LAST_PORT + ", not " + number);
    }
    return number;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** While a part runs none can move: the others know where it is. */
  private static Ports ports(StackFolder folder, Map<Port, Integer> wanted)
      throws IOException, CommandFailedException {
    var kept = Ports.read(folder.ports());
    if (kept.isEmpty() || !anyRuns(folder)) {
      return Ports.choose(wanted, kept.map(Ports::numbers).orElse(Map.of()));
    }
    for (Map.Entry<Port, Integer> entry : wanted.entrySet()) {
      if (kept.get().of(entry.getKey()) != entry.getValue()) {
        throw new CommandFailedException(
            "this stack runs with port %d for %s; 'frist stack down' first to move it"
                .formatted(kept.get().of(entry.getKey()), entry.getKey().id()),
            null);
      }
    }
    return kept.get();
  }

  private static boolean anyRuns(StackFolder folder) throws IOException {
    for (Part part : Part.values()) {
      if (Daemon.running(folder.process(part)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void tell(StackFolder folder, Ports ports, Console console)
      throws IOException, InterruptedException {
    StackTable.of(folder, ports).lines().forEach(console.out()::println);
    console.out().println();
    console.out().println("logs: " + folder.logs());
    console
        .out()
        .printf(
            "made-up events: frist generate --kafka %s --scale 0.05%n", ports.address(Port.KAFKA));
  }
}
