package dk.frist.cli.plan;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.plan.PlanSchema;
import picocli.CommandLine.Command;

/** The command {@code plan schema}: the JSON Schema by which editors complete and check plans. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of plans, by which an editor completes and checks them.",
      "",
      "A plan names it in its first line: # yaml-language-server: $schema=plan.schema.json"
    },
    footerHeading = "%nExamples:%n",
    footer = "  frist plan schema > plan.schema.json")
final class PlanSchemaCommand implements FristCommand {
  @Override
  public void run(Console console) {
    console.out().print(PlanSchema.json());
  }
}
