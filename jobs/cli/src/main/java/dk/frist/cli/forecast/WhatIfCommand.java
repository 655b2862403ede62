package dk.frist.cli.forecast;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.history.CaseHistory;
import dk.frist.cli.replay.LogOptions;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code frist whatif}: how targets would move if the backlog were decided, or intake changed. */
@Command(
    name = "whatif",
    sortOptions = false,
    description = {
      "Shows how each target would move if every case that is overdue were decided on one day, or if"
          + " more or fewer cases came in. The decisions are judged by the plan's rules: what is"
          + " overdue counts as missed, so the official figure falls first; the forecast says where"
          + " it ends.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  If we decided the backlog by the end of July?",
      "    frist whatif --plan plan.yaml --events events.avro --as-of 2024-06-30 --decide-overdue-by 2024-07-31",
      "  If a fifth more cases came in?",
      "    frist whatif --plan plan.yaml --events events.avro --intake +20%%"
    })
public final class WhatIfCommand implements FristCommand {
  private static final String DECIDE = "--decide-overdue-by";

  @Spec private CommandSpec spec;

  @Mixin private LogOptions input;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Ask from what was known at the end of this day. Default: the last day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = DECIDE,
      paramLabel = "DATE",
      description = "Every case that is overdue under some reading is decided on this day.")
  private @Nullable LocalDate decideBy;

  @Option(
      names = "--intake",
      paramLabel = "±N%",
      description = "From now on so much more or less comes in than in the last 90 days.")
  private @Nullable String intake;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public WhatIfCommand() {}

  @Override
  public void run(Console console) throws Exception {
    if (decideBy == null && intake == null) {
      throw usage("says what if nothing: add " + DECIDE + " DATE or --intake ±N%");
    }
    double intakeFactor = intakeFactor();
    Plans plans = input.plans();
    Past past = Past.read(input, plans, console);
    int day = past.day(asOf);
    CaseHistory known = past.history().knownBy(day, unit -> true);
    List<String> lines = new ArrayList<>(past.notes(day));
    lines.addAll(lines(new WhatIf(known, plans, day, intakeFactor), plans, day));
    lines.forEach(console.out()::println);
  }

  private List<String> lines(WhatIf whatIf, Plans plans, int day) {
    List<String> lines = new ArrayList<>();
    lines.add("As known at the end of " + LocalDate.ofEpochDay(day) + ".");
    if (intake != null) {
      lines.add("Intake from then on: " + intake + " against the last 90 days.");
    }
    lines.add("");
    LocalDate decided = decideBy;
    if (decided == null) {
      lines.addAll(new WhatIfText(whatIf.moves()).ofTheEnd());
      return lines;
    }
    requireBetween(decided, plans, day);
    WhatIfText text = new WhatIfText(whatIf.movesDeciding((int) decided.toEpochDay()));
    lines.addAll(text.ofDeciding(decided));
    lines.add("");
    lines.addAll(text.ofTheEnd());
    return lines;
  }

  /** What is to be decided is decided later than what is known, and within each plan's period. */
  private void requireBetween(LocalDate decided, Plans plans, int day) {
    LocalDate known = LocalDate.ofEpochDay(day);
    LocalDate end = null;
    for (Plan plan : plans.all()) {
      LocalDate last = plan.period().last();
      end = end == null || (last != null && last.isBefore(end)) ? last : end;
    }
    boolean late = end != null && decided.isAfter(end);
    if (!decided.isAfter(known) || late) {
      boolean over = end != null && !end.isAfter(known);
      String until = end == null ? "" : ", up to " + end + ", where the period ends";
      throw new InvalidInputException(
          Mistake.in(
              DECIDE,
              decided
                  + (over
                      ? ": the period ended on " + end + "; ask from a day within it with --as-of"
                      : " must be a day after " + known + ", the last that is known" + until)));
    }
  }

  private double intakeFactor() {
    if (intake == null) {
      return 1;
    }
    String text = intake.strip();
    if (!text.matches("[+-]?\\d{1,4}(\\.\\d+)?\\s*%")) {
      throw usage(
          "--intake must be a change in percent, such as +20% or -10%, not '" + intake + "'");
    }
    double percent = new BigDecimal(text.replace("%", "").replace("+", "").strip()).doubleValue();
    if (percent < -100) {
      throw usage("--intake cannot fall by more than all: -100% at most, not '" + intake + "'");
    }
    return 1 + percent / 100;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
