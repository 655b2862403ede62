package dk.frist.cli.explain;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Target;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frist explain}: one unit taken apart, or the units behind a target's figures. */
@Command(
    name = "explain",
    sortOptions = false,
    description = {
      "Explains a case from event logs, or from the live job's topic: its events in both times, each clock, and under each reading"
          + " of each target the deadline step by step, the verdict, and the rule that decided it."
          + " A day at the service desks (2024-03-04) and a delivery are explained by their ids.",
      "",
      "With --target, lists every unit of a target with its verdict as of a day, as CSV: the proof"
          + " behind the figures. What is printed holds case ids: personal data."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Why is this case late?",
      "    frist explain 5f0c2a… --plan plan.yaml --events events.avro",
      "  What was known of it on 30 June?",
      "    frist explain 5f0c2a… --plan plan.yaml --events events.avro --as-of 2024-06-30",
      "  The cases behind a figure:",
      "    frist explain --target 1.1a --as-of 2024-06-30 --plan plan.yaml --events events.avro",
      "  A case as the live job knows it:",
      "    frist explain 5f0c2a… --plan plan.yaml --from-kafka localhost:9092"
    })
public final class ExplainCommand implements FristCommand {
  /** Either is given. */
  private static final class UnitOrTarget {
    @Parameters(paramLabel = "CASE", description = "The case's id.")
    private @Nullable String unit;

    @Option(names = "--target", required = true, paramLabel = "ID", description = "The target.")
    private @Nullable String target;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private UnitOrTarget given;

  @Mixin private SupplyOptions input;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What was known at the end of this day. Default: everything.")
  private @Nullable LocalDate asOf;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ExplainCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Plans plans = input.plans();
    EventSupply opened = input.open(plans, console);
    String unit = given.unit;
    if (unit != null) {
      explainUnit(plans, opened, unit, console);
    } else {
      listTarget(plans, opened, console);
    }
  }

  private void explainUnit(Plans plans, EventSupply opened, String id, Console console)
      throws IOException, InterruptedException, CommandFailedException {
    KnownUnit known;
    try (Progress progress = new Progress(console, "records")) {
      known = new UnitSearch(plans, id).in(opened, progress);
    }
    LocalDays days = plans.localDays();
    int last = days.dayOf(known.events().get(known.events().size() - 1).recordedAt());
    int day = asOf == null ? last : (int) asOf.toEpochDay();
    int first = days.dayOf(known.events().get(0).recordedAt());
    if (day < first) {
      throw new InvalidInputException(
          Mistake.in(
              "--as-of",
              "nothing was recorded of it by "
                  + asOf
                  + "; the first record is of "
                  + LocalDate.ofEpochDay(first)));
    }
    new UnitText(plans, known, day).lines().forEach(console.out()::println);
  }

  private void listTarget(Plans plans, EventSupply opened, Console console)
      throws IOException, InterruptedException, CommandFailedException {
    if (asOf == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--target needs a day: add for example --as-of 2024-06-30");
    }
    if (plans.all().size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--target is of one plan; name that plan alone");
    }
    Plan plan = plans.all().get(0);
    String id = String.valueOf(given.target);
    Target target =
        plan.target(id)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        Mistake.in(
                            input.planFiles().get(0).toString(),
                            "has no target '"
                                + id
                                + "'; "
                                + Nearest.hint(
                                    id, plan.targets().stream().map(Target::id).toList()))));
    TargetVerdicts verdicts = new TargetVerdicts(plan, target, (int) asOf.toEpochDay());
    try (Progress progress = new Progress(console, "records")) {
      opened.forEach(plans, progress, verdicts::take);
    }
    requireRecords(verdicts.firstDay(), plan, opened, asOf);
    verdicts.lines().forEach(console.out()::println);
  }

  private static void requireRecords(int firstDay, Plan plan, EventSupply opened, LocalDate asOf) {
    if (firstDay == Integer.MAX_VALUE) {
      throw new InvalidInputException(
          Mistake.in(opened.name(), "has no event of " + plan.agency()));
    }
    if (asOf.toEpochDay() < firstDay) {
      throw new InvalidInputException(
          Mistake.in(
              "--as-of",
              "nothing was recorded by "
                  + asOf
                  + "; the first record is of "
                  + LocalDate.ofEpochDay(firstDay)));
    }
  }
}
