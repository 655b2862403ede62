package dk.frist.cli.plan;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that deal with plans. */
@Command(name = "plan", description = "Deals with plans of targets.")
public final class PlanCommand {
  private PlanCommand() {}

  /** The command {@code plan} with its own subcommands. */
  public static CommandLine withSubcommands() {
    return new CommandLine(new PlanCommand())
        .addSubcommand(new PlanCheckCommand())
        .addSubcommand(new PlanShowCommand())
        .addSubcommand(new PlanSchemaCommand());
  }
}
