package dk.frist.cli.forecast;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.history.CaseHistory;
import dk.frist.cli.history.JudgedHistory;
import dk.frist.cli.replay.LogOptions;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code frist forecast}: what targets will come to, and how well that was said in the past. */
@Command(
    name = "forecast",
    sortOptions = false,
    description = {
      "Says what each target will come to when counting ends: from the ages of open cases, how cases"
          + " of those ages were decided of late, and the intake of the last 90 days. With an"
          + " interval, and the chance that the target is kept. With too little data it says so.",
      "",
      "With --backtest, makes the forecasts of a period that is over again, each from what was known"
          + " then, and holds them against what came."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Where will the year end?",
      "    frist forecast --plan plan.yaml --events events.avro --as-of 2024-06-30",
      "  How well would that have been said of last year?",
      "    frist forecast --backtest --plan plan.yaml --events log.csv.gz --mapping map.yaml"
    })
public final class ForecastCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Mixin private LogOptions input;

  /** Either is given, or none. */
  private static final class DayOrPast {
    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "Forecast from what was known at the end of this day. Default: the last day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--backtest", description = "Hold forecasts of the past against what came.")
    private boolean backTest;
  }

  @ArgGroup private DayOrPast given = new DayOrPast();

  @Option(
      names = "--at",
      paramLabel = "PERCENT",
      split = ",",
      description =
          "With --backtest: how much of the time in which a target counts had passed."
              + " Default: 25%%,50%%,75%%.")
  private @Nullable List<String> at;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ForecastCommand() {}

  @Override
  public void run(Console console) throws Exception {
    List<Integer> percents = percents();
    Plans plans = input.plans();
    Past past = Past.read(input, plans, console);
    List<String> lines =
        given.backTest ? backTest(past.history(), plans, percents) : forecast(past, plans);
    lines.forEach(console.out()::println);
  }

  private List<String> forecast(Past past, Plans plans) {
    int day = past.day(given.asOf);
    List<String> lines = new ArrayList<>(past.notes(day));
    Reckoning reckoning = new Reckoning(JudgedHistory.of(past.history(), plans), plans);
    lines.addAll(new ForecastTable(reckoning, day).lines());
    return lines;
  }

  private List<String> backTest(CaseHistory history, Plans plans, List<Integer> percents) {
    EndedPlans ending = new EndedPlans(history.lastDay());
    Plans ended = ending.of(plans);
    Reckoning reckoning = new Reckoning(JudgedHistory.of(history, ended), ended);
    BackTest backTest = new BackTest(reckoning, history.lastDay());
    List<BackTest.Point> points = backTest.points(percents);
    if (points.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(
              "--plan",
              "no target that counts between two days had anything counted by "
                  + LocalDate.ofEpochDay(history.lastDay())
                  + ", where the logs end"));
    }
    List<String> lines = new ArrayList<>(notes(plans, ending, history.lastDay()));
    lines.addAll(new BackTestTable(points).lines());
    return lines;
  }

  private static List<String> notes(Plans plans, EndedPlans ending, int lastDay) {
    List<String> notes = new ArrayList<>();
    for (Plan plan : plans.all()) {
      for (Target target : plan.targets()) {
        if (target.readings().stream().map(Reading::rule).anyMatch(ending::cuts)) {
          notes.add(
              plan.id()
                  + " "
                  + target.id()
                  + ": tested as if counting ended on "
                  + LocalDate.ofEpochDay(lastDay)
                  + ", where the logs end");
        }
      }
    }
    if (!notes.isEmpty()) {
      notes.add("");
    }
    return notes;
  }

  private List<Integer> percents() {
    if (at == null) {
      return List.of(25, 50, 75);
    }
    if (!given.backTest) {
      throw new ParameterException(spec.commandLine(), "--at goes with --backtest");
    }
    return at.stream().map(this::percent).toList();
  }

  private int percent(String text) {
    String number = text.strip().replaceFirst("\\s*%$", "");
    if (!number.matches("[1-9][0-9]?")) {
      throw new ParameterException(
          spec.commandLine(),
          "--at must be whole percentages from 1% to 99%, such as 25%,50%,75%, not '" + text + "'");
    }
    return Integer.parseInt(number);
  }
}
