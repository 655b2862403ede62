package dk.frist.cli.inspect;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.logs.LogInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frist inspect}: says what stands in a log, and drafts a mapping of it. */
@Command(
    name = "inspect",
    sortOptions = false,
    description = {
      "Says what stands in an event log that nobody knows yet: its format, rows, span of time, columns"
          + " and activities, what they likely mean, and what is wrong.",
      "",
      "Values are shown only of columns that have few and repeat them, and never of the likely case"
          + " id or of columns that name persons: those are personal data."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  What is in it?",
      "    frist inspect log.csv.gz",
      "  A mapping to start from; what cannot be guessed is marked TODO:",
      "    frist inspect log.xes --mapping-draft map.yaml",
      "  An object-centric log, with one type of object as the case:",
      "    frist inspect log.jsonocel --object-type application --mapping-draft map.yaml"
    })
public final class InspectCommand implements FristCommand {
  @Parameters(
      paramLabel = "LOG",
      description = "An event log: .csv, .xes, .json or .jsonocel (each also with .gz) or .avro.")
  private Path log;

  @Option(
      names = "--mapping-draft",
      paramLabel = "FILE",
      description = "Write a draft of a mapping to this file, or for - print it and nothing else.")
  private @Nullable Path draft;

  @Option(
      names = "--object-type",
      paramLabel = "TYPE",
      description =
          "Of an OCEL log, the type of object that is the case. Default: that with most events.")
  private @Nullable String objectType;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Copenhagen",
      description = "Of times that carry no offset. Default: ${DEFAULT-VALUE}.")
  private ZoneId zone;

  @Option(names = "--force", description = "Overwrite the draft if the file exists.")
  private boolean force;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public InspectCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Path to = draft;
    boolean printed = to != null && to.toString().equals("-");
    if (to != null && !printed) {
      requireNew(to);
    }
    LogInspection found;
    try (Progress progress = new Progress(console, "rows")) {
      found = LogInspection.of(log, objectType, zone, progress::advance);
    }
    Guesses guesses = Guesses.of(found);
    String name = String.valueOf(log.getFileName());
    if (!printed) {
      new InspectionText(name, found, guesses, zone).lines().forEach(console.out()::println);
    }
    if (to != null) {
      write(new MappingDraft(name, found, guesses, zone), to, printed, console);
    }
  }

  private static void write(MappingDraft mapping, Path to, boolean printed, Console console)
      throws IOException {
    if (!mapping.log().format().isForeign()) {
      throw new InvalidInputException(
          Mistake.in("--mapping-draft", "an Avro log of case events needs no mapping"));
    }
    if (printed) {
      console.out().print(mapping.text());
    } else {
      Files.writeString(to, mapping.text());
      console.out().println();
      console.out().println("a draft of a mapping is in " + to + "; fill in every TODO");
    }
  }

  private void requireNew(Path to) {
    if (!force && Files.exists(to)) {
      throw new InvalidInputException(Mistake.in(to.toString(), "exists; --force overwrites it"));
    }
  }
}
