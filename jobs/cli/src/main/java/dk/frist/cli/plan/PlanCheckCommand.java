package dk.frist.cli.plan;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.plan.PlanCheck;
import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code plan check}: says whether plans are sound, and everything wrong when not. */
@Command(
    name = "check",
    description = {
      "Says whether plans are sound: a line for each that is, a line for each mistake.",
      "",
      "Warns of what is allowed but likely not meant; a warning leaves a plan sound."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frist plan check jobs/plans/udlaendingestyrelsen-2024.yaml",
      "  frist plan check plans/*.yaml"
    })
final class PlanCheckCommand implements FristCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plans to check.")
  private List<Path> files = List.of();

  @Override
  public void run(Console console) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Path file : files) {
      PlanCheck check = PlanFile.check(file);
      check.warnings().forEach(warning -> console.err().println("frist: warning: " + warning));
      mistakes.addAll(check.mistakes());
      Plan plan = check.plan();
      if (plan != null) {
        console.out().println("ok  " + file + ": " + summary(plan));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
  }

  private static String summary(Plan plan) {
    int readings = plan.targets().stream().mapToInt(target -> target.readings().size()).sum();
    return String.join(
        ", ",
        "plan " + plan.id(),
        counted(plan.clocks().size(), "clock"),
        counted(plan.targets().size(), "target"),
        counted(readings, "reading"));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
