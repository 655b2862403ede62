package dk.frist.cli.publish;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.files.ReplayResults;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frist publish}: the figures of a replay as the public may see them. */
@Command(
    name = "publish",
    sortOptions = false,
    description = {
      "Writes figures of a replay that tell of no person: of each target under its elected reading"
          + " the counts and the share of its period, and the percentiles of lead times and of open"
          + " cases' ages.",
      "",
      "Counts of 1 to 4 are suppressed, and the totals they are part of; others are rounded to the"
          + " nearest 5. Percentiles are of at least 50 cases with 5 beyond. Figures are of the last"
          + " day of a month. OUT gets public.csv, and README.txt with these rules in Danish and"
          + " English."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Every month of a replay:",
      "    frist publish figures --out public",
      "  Every quarter, of one plan's folder in a replay of several plans:",
      "    frist publish out/us-2024 --out public --every P3M"
    })
public final class PublishCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of a replay.")
  private Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT",
      description = "The folder to write to, apart from DIR; it must be empty or not exist.")
  private Path out;

  @Option(
      names = "--every",
      paramLabel = "P1M",
      description =
          "Of which days: the last of every month, or of every so many: P1M, P2M, P3M, P4M, P6M,"
              + " P1Y. Default: P1M.")
  private Period every = Period.ofMonths(1);

  @Option(names = "--force", description = "Write into a folder that is not empty.")
  private boolean force;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public PublishCommand() {}

  @Override
  public void run(Console console) throws Exception {
    PublicationDays days =
        PublicationDays.every(every)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--every must be one of "
                            + PublicationDays.KNOWN
                            + ", not '"
                            + every
                            + "': figures of days closer together would tell of single cases"));
    ReplayResults results = ReplayResults.open(folder);
    PublicationFolder publication = PublicationFolder.open(out, folder, force);
    List<PublicRow> rows = PublicFigures.of(results, days);
    publication.write(rows);
    console.out().println(inWords(rows));
  }

  private String inWords(List<PublicRow> rows) {
    long suppressed = rows.stream().filter(PublicRow::suppressed).count();
    List<LocalDate> days = rows.stream().map(PublicRow::asOf).distinct().toList();
    return "%,d figures of %d days in %s, %,d of them suppressed"
        .formatted(rows.size(), days.size(), out, suppressed);
  }
}
