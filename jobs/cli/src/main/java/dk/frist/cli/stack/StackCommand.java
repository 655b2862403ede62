package dk.frist.cli.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that run everything on one machine without containers. */
@Command(
    name = "stack",
    description = {
      "Runs everything on this machine without containers: Kafka, a Flink cluster of three processes"
          + " with the live job, Pushgateway, Prometheus and Alertmanager, configured by the files of"
          + " docker/compose.yaml. No Grafana, and no schema registry."
    })
public final class StackCommand {
  private StackCommand() {}

  /** The command {@code stack} with its own subcommands. */
  public static CommandLine withSubcommands() {
    return new CommandLine(new StackCommand())
        .addSubcommand(new StackUpCommand())
        .addSubcommand(new StackStatusCommand())
        .addSubcommand(new StackDownCommand());
  }
}
