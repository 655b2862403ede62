package dk.frist.cli.diff;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.Progress;
import dk.frist.cli.replay.BrokerOptions;
import dk.frist.cli.replay.TopicEvents;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.rules.difference.VerdictMove;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frist diff}: which figures changed between two runs or two days, and why. */
@Command(
    name = "diff",
    sortOptions = false,
    description = {
      "Says which figures of a target changed between two replays, or two days of one, and lays each"
          + " change to its causes, case by case, so that they add up: correction (voided, said"
          + " otherwise under the same id, or recorded by A's day but in one run's logs only),"
          + " reopening, reclassification, late-registration (happened by A's day, recorded after"
          + " it), new-event, time (a deadline or a day came) and plan (another plan or edition).",
      "",
      "The events are read again from where the replays found them: logs, and offsets of topics (at"
          + " the brokers named then, unless --bootstrap-servers says others). With --cases every change of"
          + " every verdict is printed as CSV: that holds case ids, which are personal data."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  What changed since the figures of June were published?",
      "    frist diff june july",
      "  What changed within one replay from March to April?",
      "    frist diff figures --from 2024-03-31 --to 2024-04-30",
      "  The cases behind it, of a plan's folder in a replay of several plans:",
      "    frist diff out/us-2024 --from 2024-03-31 --to 2024-04-30 --cases"
    })
public final class DiffCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..2",
      paramLabel = "DIR",
      description =
          "The folder of a replay (A); and that of a later one (B), unless A has both days.")
  private List<Path> folders;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The day of A. Default, with two folders: its last.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The day of B, or of A when there is no B. Default: its last.")
  private @Nullable LocalDate to;

  @Option(
      names = "--events",
      paramLabel = "LOG",
      description =
          "A log to read in place of those the replays name, for both. May be given several times.")
  private List<Path> logs = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "MAP.yaml",
      description = "The mapping in place of the replays' own.")
  private @Nullable Path mapping;

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description =
          "The topic to read in place of those the replays name, for both: one with the same records"
              + " at the same offsets.")
  private @Nullable String topic;

  @Mixin private BrokerOptions brokers;

  @Option(
      names = "--all-figures",
      description = "List every other figure that changed, those of clocks and of all windows too.")
  private boolean allFigures;

  @Option(names = "--cases", description = "Print every change of a verdict as CSV instead.")
  private boolean cases;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public DiffCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Comparison comparison = comparison();
    requireTopicOf(comparison);
    List<VerdictMove> moves;
    try (Progress progress = new Progress(console, "records")) {
      moves = comparison.moves(new RunEvents(logs, mapping, topic, topics(console)), progress);
    }
    Attribution attribution = Attribution.of(moves);
    attribution.requireThatItAddsUp(comparison);
    if (cases) {
      MoveLines.write(moves, console.out());
    } else {
      new ComparisonText(comparison, attribution, allFigures)
          .lines()
          .forEach(console.out()::println);
    }
  }

  private void requireTopicOf(Comparison comparison) {
    if (topic == null) {
      return;
    }
    if (!logs.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in("--topic", "no topic is read beside --events; give one of them"));
    }
    if (comparison.former().topics().isEmpty() && comparison.latter().topics().isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(
              "--topic", "goes with replays of a topic; these read logs, which --events names"));
    }
  }

  private RunEvents.TopicReading topics(Console console) {
    return (slice, plans, progress, taker) ->
        TopicEvents.forEachEvent(
            brokers.reachableOr(slice.brokers(), "frist-diff", console),
            slice,
            plans,
            progress,
            taker);
  }

  private Comparison comparison() throws IOException {
    boolean oneFolder = folders.size() == 1;
    if (oneFolder && from == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "one folder needs two days: add for example --from 2024-03-31 --to 2024-04-30;"
              + " or name a second folder");
    }
    ReplayResults one = ReplayResults.open(folders.get(0));
    ReplayResults other = oneFolder ? one : ReplayResults.open(folders.get(1));
    RunDay former = RunDay.read(one, from);
    RunDay latter = RunDay.read(other, to);
    if (latter.date().isBefore(former.date())) {
      throw new InvalidInputException(
          Mistake.in(
              latter.results().folder().toString(),
              "B would be as of "
                  + latter.date()
                  + ", before A as of "
                  + former.date()
                  + "; A must be the earlier"));
    }
    return new Comparison(former, latter);
  }
}
