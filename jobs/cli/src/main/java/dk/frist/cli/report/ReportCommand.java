package dk.frist.cli.report;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.report.page.PageWriter;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayResults;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frist report}: writes a status report of a replay's folder as one HTML file. */
@Command(
    name = "report",
    sortOptions = false,
    description = {
      "Writes a status report of one day from the folder of a replay: the scorecard, each target with"
          + " its course, forecast and readings, lead times, and what has changed since the last report.",
      "",
      "The report is one HTML file that needs no network, prints on A4 and holds no cases."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Of the last day of a replay, in English:",
      "    frist report figures --lang en --out status.html",
      "  Of the end of a month, compared with the end of the quarter before:",
      "    frist report figures --as-of 2024-08-31 --since 2024-06-30 --lang da --out status.html"
    })
public final class ReportCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder of a replay; of several plans, the folder of one of them.")
  private Path folder;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to report; the replay must have sampled it. Default: its last day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "The day of the last report, to say what has changed since. Default: the last sampled end"
              + " of a month before.")
  private @Nullable LocalDate since;

  @Option(
      names = "--lang",
      paramLabel = "da|en",
      defaultValue = "en",
      description = "The language. Default: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: report-PLAN-DATE-LANG.html, in this folder.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Overwrite the file if it exists.")
  private boolean force;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ReportCommand() {}

  @Override
  public void run(Console console) throws Exception {
    if (!language.equals("da") && !language.equals("en")) {
      throw new ParameterException(
          spec.commandLine(), "--lang is 'da' or 'en', not '" + language + "'");
    }
    Report report = ReportReader.read(ReplayResults.open(folder), asOf, since);
    Path file = out == null ? Path.of(nameOf(report)) : out;
    requireFree(file);
    write(report, file);
    console.out().println("report of " + report.now().day() + " written to " + file);
  }

  private String nameOf(Report report) {
    return "report-%s-%s-%s.html".formatted(report.plan().id(), report.now().day(), language);
  }

  private void requireFree(Path file) {
    if (Files.isDirectory(file)) {
      throw wrong(file, "is a folder; name a file");
    }
    if (!force && Files.exists(file)) {
      throw wrong(file, "exists already; name another file, or overwrite it with --force");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw wrong(file, "there is no folder " + parent.getFileName() + " to write it to");
    }
  }

  private void write(Report report, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      PageWriter.write(report, language, writer);
    }
  }

  private static InvalidInputException wrong(Path file, String message) {
    return new InvalidInputException(Mistake.in(file.toString(), message));
  }
}
