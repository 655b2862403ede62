package dk.frist.cli.plan;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.plan.PlanFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code plan show}: a plan's catalogue, for people. */
@Command(
    name = "show",
    sortOptions = false,
    description = {
      "Shows a plan's targets with their weights and readings, and the rules of their states.",
      "",
      "With --worked, also the last day in time under each reading for a case filed on a day."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frist plan show jobs/plans/udlaendingestyrelsen-2024.yaml",
      "  frist plan show jobs/plans/udlaendingestyrelsen-2024.yaml --lang da --worked 2023-07-31"
    })
final class PlanShowCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The plan.")
  private Path file;

  @Option(
      names = "--lang",
      paramLabel = "da|en",
      defaultValue = "en",
      description = "The language. Default: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--worked",
      paramLabel = "DATE",
      description = "Work the deadlines out for a case filed on this day, such as 2024-04-01.")
  private @Nullable LocalDate worked;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PlanShowCommand() {}

  @Override
  public void run(Console console) {
    if (!language.equals("da") && !language.equals("en")) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--lang is 'da' or 'en'");
    }
    new PlanTable(PlanFile.read(file), language, worked).lines().forEach(console.out()::println);
  }
}
